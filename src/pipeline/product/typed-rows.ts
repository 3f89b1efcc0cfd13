import type { DataColumn, DataTable } from '../../domain/figures/data-tables'
import type { SourceTexts } from '../read/figure-tables'
import { readCsv } from '../read/read-csv'
import { SourceError } from '../read/source-error'

export type TypedValue = string | number | readonly string[] | null
export type TypedRow = Readonly<Record<string, TypedValue>>

/** A cell as the type of its column. Empty is null: not published, or not legible. */
function typed({ type }: DataColumn, cell: string): TypedValue {
  if (cell === '') return null
  if (type === 'integer' || type === 'decimal') return Number(cell)
  return type === 'list' ? cell.split(';') : cell
}

/** The rows of a table with values of their types. Throws a SourceError when the file is missing or has other columns than the dictionary. */
export function typedRows(table: DataTable, texts: SourceTexts): TypedRow[] {
  const file = `${table.id}.csv`
  const text = texts.get(file)
  if (text === undefined) throw new SourceError({ file }, 'expected the file to exist')
  const names = table.columns.map(({ name }) => name)
  return readCsv(file, text, names).map(({ cells }) =>
    Object.fromEntries(table.columns.map((column) => [column.name, typed(column, cells[column.name] ?? '')])),
  )
}

/** First and last month of a table. */
export function monthsOf(rows: readonly TypedRow[]): { readonly first: string; readonly last: string } | null {
  const months = rows.flatMap(({ month }) => (typeof month === 'string' ? [month] : [])).sort()
  const [first, last] = [months[0], months.at(-1)]
  return first && last ? { first, last } : null
}
