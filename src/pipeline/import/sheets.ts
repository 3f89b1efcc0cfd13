import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import readWorkbook from 'read-excel-file/universal'
import { ImportError } from './findings'
import type { InputFile } from './input-files'
import { decodedText, type Encoding, inspectText } from './text-encoding'

export interface SheetRow {
  /** As a spreadsheet counts: 1 is the first row of the file. A quoted line break does not count. */
  readonly row: number
  readonly cells: readonly string[]
}

/** One table: a CSV, or a sheet of a workbook. */
export interface Sheet {
  readonly file: string
  /** Undefined for CSV. */
  readonly sheet?: string
  /** Of the whole file. */
  readonly sha256: string
  readonly rows: AsyncIterable<SheetRow> | Iterable<SheetRow>
}

/** Longer records mean a quotation mark that is never closed. */
const LONGEST_RECORD = 1_000_000

async function* csvRows(input: Extract<InputFile, { kind: 'text' }>, encoding: Encoding): AsyncGenerator<SheetRow> {
  const { name: file } = input
  const parser = parse({ relax_column_count: true, max_record_size: LONGEST_RECORD })
  // The parser hands on any error of what feeds it; the loop below meets it there.
  pipeline(Readable.from(decodedText(input, encoding)), parser, () => undefined)
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1
      if (row === 1 && /^\s*</.test(cells[0] ?? ''))
        throw new ImportError({ file, expectation: 'expected a table, got a web page: download the file again' })
      if (row === 1 && cells.some((cell) => cell.includes('\0')))
        throw new ImportError({ file, expectation: 'expected CSV or .xlsx, got binary data' })
      yield { row, cells }
    }
  } catch (error) {
    if (error instanceof ImportError) throw error
    // The parser is ahead of this loop.
    const broken = error instanceof CsvError && typeof error.records === 'number' ? error.records + 1 : row + 1
    throw new ImportError({ file, row: broken, expectation: `expected well-formed CSV: ${(error as Error).message}` })
  }
}

type Cell = string | number | boolean | Date | null

const cellText = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
}

async function workbookSheets({ name: file, bytes }: Extract<InputFile, { kind: 'workbook' }>): Promise<Sheet[]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // The reader for web pages: it finds the parts by the archive's directory, where the one for Node stumbles over real files.
  const sheets = await readWorkbook(new Uint8Array(bytes).buffer).catch((error: Error) => {
    throw new ImportError({ file, expectation: `expected an undamaged .xlsx: ${error.message}` })
  })
  return sheets.map(({ sheet, data }) => ({
    file,
    sheet,
    sha256,
    rows: (data as unknown as Cell[][]).map((cells, index) => ({ row: index + 1, cells: Array.from(cells, cellText) })),
  }))
}

/** The tables of a file. Throws ImportError when it cannot be read; rows of a CSV may throw it later. */
export async function sheetsOf(input: InputFile, onChunk: () => void): Promise<Sheet[]> {
  if (input.kind === 'workbook') return workbookSheets(input)
  const { encoding, sha256 } = await inspectText(input, onChunk)
  return [{ file: input.name, sha256, rows: csvRows(input, encoding) }]
}
