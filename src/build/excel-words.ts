import type { DataColumn } from '../domain/figures/data-tables'
import { prefectureOf } from '../domain/figures/prefectures'
import { referenceOf } from '../domain/figures/reference-date'
import { formatDate } from '../i18n/format'
import type { PageWords } from '../i18n/page-words'
import type { TextKey } from '../i18n/text-keys'
import type { ExcelWords } from '../pipeline/product/excel-csv'
import type { TypedRow } from '../pipeline/product/typed-rows'

/** Choices by the meaning of their column, and where their words stand. */
const CHOICES: Readonly<Record<string, (value: string) => string>> = {
  facility_type: (value) => (value === 'all' ? 'data.figures.all' : `data.figures.types.${value}`),
  metric: (value) => `data.figures.metrics.${value}`,
  verified: (value) => `data.marks.${value}`,
  reading: (value) => `data.marks.${value}`,
  unit: (value) => `data.excel.unit.${value}`,
  area: (value) => `data.excel.area.${value}`,
  scope: (value) => `data.excel.scope.${value}`,
  kind: (value) => `data.excel.kind.k${value}`,
  basis: (value) => `data.excel.basis.${value}`,
  provenance: (value) => `data.excel.provenance.${value}`,
}

/** The words of tables for spreadsheets. */
export function excelWords(words: PageWords, sources: readonly TypedRow[]): ExcelWords {
  const t = (key: string, values?: Readonly<Record<string, string>>) => words.t(key as TextKey, values)
  const date = (text: string) => formatDate(text, words.lang, { era: false })
  const byId = new Map(sources.map((row) => [String(row.source_id), row]))

  const cell = ({ type, meaning }: DataColumn, value: string): string => {
    const choice = CHOICES[meaning]
    if (choice) return t(choice(value))
    // 2024-05 would become a day, 65-69 a month.
    if (type === 'month' || type === 'date') return date(value)
    if (meaning === 'age_group') {
      const [from = '', to = ''] = value.split(/[-+]/)
      return t(value.endsWith('+') ? 'data.figures.ageUp' : 'data.figures.age', { from, to })
    }
    if (meaning === 'reference_date') {
      const { kind, date: day } = referenceOf(value)
      return kind ? t(`data.figures.reference.${kind}`, day ? { date: date(day) } : {}) : day ? date(day) : value
    }
    // A spreadsheet takes the zero away; with the name the code stays what it is.
    if (meaning === 'prefecture_code') return `${value} ${prefectureOf(value)?.name ?? t('data.figures.country')}`
    return value
  }
  return {
    header: ({ meaning, unit }) => t(`data.excel.header.${meaning}`) + (unit && unit !== 'ofRow' ? `（${t(`data.units.${unit}`)}）` : ''),
    cell,
    sourceHeader: t('data.excel.header.source_names'),
    source: (ids) =>
      ids
        .flatMap((id) => {
          const row = byId.get(id)
          return row ? `${row.publisher}「${row.title}」${date(String(row.date))}` : []
        })
        .join('、'),
  }
}
