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
  /** Nobody who opens the workbook sees it. */
  readonly isHidden?: boolean
  /** Of the whole file. */
  readonly sha256: string
  readonly rows: AsyncIterable<SheetRow> | Iterable<SheetRow>
}

/** Longer records mean a quotation mark that is never closed. */
const LONGEST_RECORD = 1_000_000

/** More rows than any official table has. */
const MOST_ROWS = 3_000_000

/** The sign between the cells of a line: the one of which there are most outside of quotes. */
function separatorOf(head: string): string {
  const bare = head.replace(/"(?:[^"]|"")*"/g, '')
  const counts = [',', '\t', ';'].map((sign) => [sign, bare.split(sign).length] as const)
  return counts.reduce((most, own) => (own[1] > most[1] ? own : most))[0]
}

/** The first pieces of a text, long enough to hold its header, and all of it again. */
async function withHead(chunks: AsyncGenerator<string>): Promise<{ head: string; all: AsyncGenerator<string> }> {
  let head = ''
  while (head.length < 20_000) {
    const next = await chunks.next()
    if (next.done) break
    head += next.value
  }
  async function* all(): AsyncGenerator<string> {
    yield head
    yield* chunks
  }
  return { head, all: all() }
}

async function* csvRows(input: Extract<InputFile, { kind: 'text' }>, encoding: Encoding): AsyncGenerator<SheetRow> {
  const { name: file } = input
  const { head, all } = await withHead(decodedText(input, encoding))
  const delimiter = separatorOf(head)
  // A line may end in any of the three ways, also within one file. Between tabs a quotation mark is a sign like others.
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: delimiter === '\t',
    max_record_size: LONGEST_RECORD,
  })
  // The parser hands on any error of what feeds it; the loop below meets it there.
  pipeline(Readable.from(all), parser, () => undefined)
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row += 1
      if (row === 1 && /^\s*</.test(cells[0] ?? ''))
        throw new ImportError({ file, expectation: 'expected a table, got a web page: download the file again' })
      if (row === 1 && cells.some((cell) => cell.includes('\0')))
        throw new ImportError({ file, expectation: 'expected CSV or .xlsx, got binary data' })
      if (row > MOST_ROWS) throw new ImportError({ file, expectation: `expected at most ${MOST_ROWS} rows` })
      yield { row, cells: UNTIDY.test(cells.join('\n')) ? cells.map(cleanCell) : cells }
    }
  } catch (error) {
    if (error instanceof ImportError) throw error
    // The parser is ahead of this loop.
    const broken = error instanceof CsvError && typeof error.records === 'number' ? error.records + 1 : row + 1
    throw new ImportError({ file, row: broken, expectation: `expected well-formed CSV: ${(error as Error).message}` })
  }
}

/** Signs that nobody sees: all controls but tab and line ends, those that turn the order of others round, a byte order mark within the text. */
const UNSEEN_SIGNS = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff`
const UNSEEN = new RegExp(`[${UNSEEN_SIGNS}]`, 'g')
/** Whether any cell, of those joined by line ends, needs cleaning: asked once a row. */
const UNTIDY = new RegExp(`[${UNSEEN_SIGNS}]|^="`, 'm')
/** Excel's mark for "this is text": ="01" */
const AS_TEXT = /^="(.*)"$/s

/** A cell without what belongs to the spreadsheet or hides in the text. */
function cleanCell(cell: string): string {
  const seen = cell.replace(UNSEEN, '')
  return seen.startsWith('="') ? seen.replace(AS_TEXT, (_, text: string) => text.replaceAll('""', '"')) : seen
}

type Cell = string | number | boolean | Date | null

const cellText = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell)
}

async function workbookSheets({ name: file, bytes, hidden }: Extract<InputFile, { kind: 'workbook' }>): Promise<Sheet[]> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // The reader for web pages: it finds the parts by the archive's directory, where the one for Node stumbles over real files.
  const sheets = await readWorkbook(new Uint8Array(bytes).buffer).catch((error: Error) => {
    throw new ImportError({ file, expectation: `expected an undamaged .xlsx: ${error.message}` })
  })
  return sheets.map(({ sheet, data }) => ({
    file,
    sheet,
    sha256,
    isHidden: hidden.has(sheet),
    rows: (data as unknown as Cell[][]).map((cells, index) => ({
      row: index + 1,
      cells: Array.from(cells, (cell) => cleanCell(cellText(cell))),
    })),
  }))
}

/** The tables of a file. Throws ImportError when it cannot be read; rows of a CSV may throw it later. */
export async function sheetsOf(input: InputFile, onChunk: () => void): Promise<Sheet[]> {
  if (input.kind === 'workbook') return workbookSheets(input)
  const { encoding, sha256 } = await inspectText(input, onChunk)
  return [{ file: input.name, sha256, rows: csvRows(input, encoding) }]
}
