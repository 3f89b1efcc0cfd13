import { type CsvError, parse } from 'csv-parse/sync'
import { SourceError } from './source-error'

export interface CsvRow<Column extends string = string> {
  readonly file: string
  /** 1 is the header, so the first record is row 2. */
  readonly row: number
  readonly cells: Readonly<Record<Column, string>>
}

function recordsOf(file: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true })
  } catch (error) {
    const { message, lines } = error as CsvError & { readonly lines?: number }
    throw new SourceError({ file, ...(lines !== undefined && { row: lines }) }, `expected well-formed CSV: ${message}`)
  }
}

/** Rows of a CSV text whose header is exactly `header`, in that order: what is published keeps its columns. A file without rows is an error, not an empty result. */
export function readCsv<Column extends string>(file: string, text: string, header: readonly Column[]): CsvRow<Column>[] {
  const [head = [], ...records] = recordsOf(file, text)
  if (head.join(',') !== header.join(',')) {
    // A column that is missing or in another place shows at its place, one too many at its own name.
    const at = header.findIndex((column, k) => column !== head[k])
    const column = at >= 0 ? header[at] : head[header.length]
    throw new SourceError({ file, row: 1, column }, `expected the header "${header.join(',')}", got "${head.join(',')}"`)
  }
  if (records.length === 0) throw new SourceError({ file }, 'expected at least one row')
  return records.map((record, index) => {
    const row = index + 2
    if (record.length !== header.length) throw new SourceError({ file, row }, `expected ${header.length} cells, got ${record.length}`)
    return { file, row, cells: Object.fromEntries(header.map((column, k) => [column, record[k]])) as Record<Column, string> }
  })
}
