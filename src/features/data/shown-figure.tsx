import type { ComponentChildren } from 'preact'
import type { FigureRows, FigureTable } from '../../domain/figures/figure-address'
import type { AgeUsage, ContextFigure, Counts, FacilityType, FunnelFigure, Mark, Verification } from '../../domain/figures/figures'
import { prefectureOf } from '../../domain/figures/prefectures'
import { formatNumber } from '../../i18n/format'
import { hasJapaneseNames } from '../../i18n/joints'
import type { PageWords } from '../../i18n/page-words'
import { placeText } from '../../i18n/place-text'
import { richText } from '../../i18n/RichText'
import type { TextKey } from '../../i18n/text-keys'
import { isJapanese } from '../../i18n/writing'

type FigureMark = Exclude<Verification | Mark, 'verified' | 'imported'>

/** The mark of a row of our files; what a host imported has no page here. */
const markOf = (mark: Verification | Mark | null): FigureMark | null =>
  mark === null || mark === 'verified' || mark === 'imported' ? null : mark

/** A row as its figure page shows it. */
export interface ShownFigure {
  readonly name: ComponentChildren
  /** Null: not legible. */
  readonly value: ComponentChildren | null
  readonly deltaPoints?: number | null
  /** Left out where a row has no counts by its nature. */
  readonly counts?: Counts & { readonly unit: 1 | 10000 }
  readonly referenceDate?: string
  /** Municipal and other figures of a letter carry no mark. */
  readonly mark: FigureMark | null
}

const rate = (words: PageWords, value: number, column: string, digits?: number) =>
  words.r('data.figures.rate', {
    n: (
      <data value={value} data-column={column}>
        {formatNumber(value, words.lang, digits)}
      </data>
    ),
  })

/** The place of a row; in easy Japanese with its reading. */
function placeName(code: string, words: PageWords): ComponentChildren {
  const prefecture = prefectureOf(code)
  if (!prefecture) return words.r('data.figures.country')
  return richText(placeText(prefecture, words.lang), words.lang)
}

const typeName = (type: FacilityType | 'all', words: PageWords) =>
  words.r(type === 'all' ? 'data.figures.all' : `data.figures.types.${type}`)

function ageName({ ageGroup }: AgeUsage, words: PageWords) {
  const [from = '', to = ''] = ageGroup.split(/[-+]/)
  return ageGroup.endsWith('+') ? words.r('data.figures.ageUp', { from }) : words.r('data.figures.age', { from, to })
}

const metricName = (metric: string, words: PageWords) => words.r(`data.figures.metrics.${metric}` as TextKey)

function funnelValue({ metric, unit, value }: FunnelFigure, words: PageWords) {
  const shown = (
    <data value={value} data-column="value">
      {formatNumber(value, words.lang, unit === 'percent_of_population' || unit === 'percent_of_cards_held' ? 1 : undefined)}
    </data>
  )
  if (unit.startsWith('percent')) return words.r('data.figures.rate', { n: shown })
  return metric === 'usage_experience_one_in' ? words.r('data.figures.oneIn', { n: shown }) : shown
}

function contextValue({ metric, value }: ContextFigure, words: PageWords) {
  return rate(words, value, 'value', metric === 'usage_rate' ? 2 : undefined)
}

const SHOWN: { readonly [T in FigureTable]: (row: FigureRows[T], words: PageWords) => ShownFigure } = {
  'national-usage': (row, words) => ({
    name: typeName(row.facilityType, words),
    value: rate(words, row.ratePercent, 'rate_percent', 2),
    counts: { used: row.used, total: row.total, unit: row.countUnit ?? 1 },
    mark: markOf(row.verification),
  }),
  'national-usage-receipt-basis': (row, words) => ({
    name: words.r('data.figures.country'),
    value: rate(words, row.ratePercent, 'rate_percent', 2),
    mark: markOf(row.verification),
  }),
  'national-age-usage': (row, words) => ({
    name: ageName(row, words),
    value: rate(words, row.ratePercent, 'rate_percent', 2),
    mark: markOf(row.verification),
  }),
  'national-funnel': (row, words) => ({
    name: metricName(row.metric, words),
    value: funnelValue(row, words),
    referenceDate: row.referenceDate,
    mark: markOf(row.verification),
  }),
  'prefecture-usage': (row, words) => prefectureFigure(row, words),
  'prefecture-usage-2024-05-scan': (row, words) => prefectureFigure(row, words),
  'prefecture-facility-usage': (row, words) => facilityFigure(row, words),
  'prefecture-facility-usage-2024-05-scan': (row, words) => facilityFigure(row, words),
  'prefecture-card-holding': (row, words) => ({
    name: placeName(row.prefecture, words),
    value: rate(words, row.holdingPercent, 'holding_percent', 1),
    mark: markOf(row.verification),
  }),
  'gunma-municipal-usage': (row, words) => ({
    name: isJapanese(words.lang)
      ? richText(`{${row.name}|${row.kana}}`, words.lang)
      : [hasJapaneseNames(words.lang) ? '' : `${row.nameEn} `, <span lang="ja">{row.name}</span>],
    value: rate(words, row.ratePercent, 'rate_percent_published', 2),
    counts: { used: row.used, total: row.total, unit: 1 },
    mark: null,
  }),
  'gunma-context': (row, words) => ({
    name: [row.area === 'gunma' ? placeName('10', words) : words.r('data.figures.country'), ' ', metricName(row.metric, words)],
    value: contextValue(row, words),
    mark: null,
  }),
}

function prefectureFigure(row: FigureRows['prefecture-usage'], words: PageWords): ShownFigure {
  return {
    name: placeName(row.prefecture, words),
    value: row.ratePercent === null ? null : rate(words, row.ratePercent, 'rate_percent', 2),
    deltaPoints: row.deltaPoints,
    counts: { used: row.used, total: row.total, unit: 1 },
    mark: markOf(row.verification ?? row.mark),
  }
}

function facilityFigure(row: FigureRows['prefecture-facility-usage'], words: PageWords): ShownFigure {
  return {
    name: [placeName(row.prefecture, words), ' ', typeName(row.facilityType, words)],
    value: rate(words, row.ratePercent, 'rate_percent', 2),
    counts: { used: row.used, total: row.total, unit: 1 },
    mark: markOf(row.verification ?? row.mark),
  }
}

export const shownFigure = <T extends FigureTable>(table: T, row: FigureRows[T], words: PageWords): ShownFigure => SHOWN[table](row, words)
