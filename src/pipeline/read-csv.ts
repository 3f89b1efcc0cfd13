import { parse } from 'csv-parse/sync'
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
    throw new SourceError({ file }, `expected well-formed CSV: ${(error as Error).message}`)
  }
}

/** Rows of a CSV text whose header is exactly `header`. A file without rows is an error, not an empty result. */
export function readCsv<Column extends string>(file: string, text: string, header: readonly Column[]): CsvRow<Column>[] {
  const [head = [], ...records] = recordsOf(file, text)
  if (head.join(',') !== header.join(','))
    throw new SourceError({ file, row: 1 }, `expected the header "${header.join(',')}", got "${head.join(',')}"`)
  if (records.length === 0) throw new SourceError({ file }, 'expected at least one row')
  return records.map((record, index) => {
    const row = index + 2
    if (record.length !== header.length) throw new SourceError({ file, row }, `expected ${header.length} cells, got ${record.length}`)
    return { file, row, cells: Object.fromEntries(header.map((column, k) => [column, record[k]])) as Record<Column, string> }
  })
}
