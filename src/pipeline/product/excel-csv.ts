import { stringify } from 'csv-stringify/sync'
import type { DataColumn, DataTable } from '../../domain/figures/data-tables'

/** The Japanese words of a table for spreadsheets. */
export interface ExcelWords {
  header(column: DataColumn): string
  /** A cell as people read it: a month, a choice, a day in words. Numbers are never asked for. */
  cell(column: DataColumn, value: string): string
  /** A column of its own behind the others, where rows name their sources. */
  readonly sourceHeader: string
  source(ids: readonly string[]): string
}

const MARK = '\ufeff'
const isNumber = ({ type }: DataColumn) => type === 'integer' || type === 'decimal'

/** A spreadsheet would run a text that begins so. With the apostrophe it shows the text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/**
 * A table as spreadsheets in Japan open it with a double click: UTF-8 with byte order mark, lines ended by CR LF, heads and choices in Japanese.
 * Numbers stay numbers; an empty cell stays empty.
 */
export function excelCsv(table: Pick<DataTable, 'columns'>, rows: readonly Readonly<Record<string, string>>[], words: ExcelWords): string {
  const hasSources = table.columns.some(({ type, name }) => type === 'list' && name === 'source_id')
  const head = [...table.columns.map((column) => words.header(column)), ...(hasSources ? [words.sourceHeader] : [])]
  const body = rows.map((row) => [
    ...table.columns.map((column) => {
      const value = row[column.name] ?? ''
      return isNumber(column) || value === '' ? value : harmless(words.cell(column, value))
    }),
    ...(hasSources ? [harmless(words.source((row.source_id ?? '').split(';')))] : []),
  ])
  return MARK + stringify([head, ...body], { record_delimiter: '\r\n' })
}
