import { createHash } from 'node:crypto'
import Papa from 'papaparse'
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

/** The text in pieces whose lines all end in \n: a file may end them in any of the three ways, also in turns. The first piece holds the header. */
async function* unixLines(chunks: AsyncGenerator<string>): AsyncGenerator<string> {
  let piece = ''
  let isHead = true
  for await (const chunk of chunks) {
    piece += chunk
    if (isHead && piece.length < 20_000) continue
    isHead = false
    // The other half of a line end may come with the next chunk.
    const end = piece.endsWith('\r') ? piece.length - 1 : piece.length
    yield piece.slice(0, end).replace(/\r\n?/g, '\n')
    piece = piece.slice(end)
  }
  yield piece.replace(/\r\n?/g, '\n')
}

/** Refuses what is no table. */
function checkFirst(cells: readonly string[], file: string): void {
  if (/^\s*</.test(cells[0] ?? ''))
    throw new ImportError({ file, expectation: 'expected a table, got a web page: download the file again' })
  if (cells.some((cell) => cell.includes('\0'))) throw new ImportError({ file, expectation: 'expected CSV or .xlsx, got binary data' })
}

async function* csvRows(input: Extract<InputFile, { kind: 'text' }>, encoding: Encoding): AsyncGenerator<SheetRow> {
  const { name: file } = input
  const malformed = (row: number, why: string) => new ImportError({ file, row, expectation: `expected well-formed CSV: ${why}` })
  let parser: Papa.Parser | undefined
  let row = 0
  let rest = ''
  /** Whole rows of the piece; the last one waits for its end. */
  function* rowsOf(text: string, isLast: boolean): Generator<SheetRow> {
    parser ??= new Papa.Parser({ delimiter: separatorOf(text.slice(0, 20_000)), newline: '\n' })
    const { data, errors, meta }: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast)
    const isTidy = !UNTIDY.test(text)
    rest = text.slice(meta.cursor)
    const broken = errors.find((error) => isLast || (error.row ?? 0) < data.length)
    for (const [i, cells] of data.entries()) {
      if (i === broken?.row) break
      row += 1
      if (row === 1) checkFirst(cells, file)
      if (row > MOST_ROWS) throw new ImportError({ file, expectation: `expected at most ${MOST_ROWS} rows` })
      yield { row, cells: isTidy ? cells : cells.map(cleanCell) }
    }
    if (broken) throw malformed(row + 1, broken.message)
    if (rest.length > LONGEST_RECORD) throw malformed(row + 1, 'a quotation mark is never closed')
  }
  for await (const piece of unixLines(decodedText(input, encoding))) yield* rowsOf(rest + piece, false)
  if (rest !== '') yield* rowsOf(rest, true)
}

/** Signs that nobody sees: all controls but tab and line ends, those that turn the order of others round, a byte order mark within the text. */
const UNSEEN_SIGNS = String.raw`\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff`
const UNSEEN = new RegExp(`[${UNSEEN_SIGNS}]`, 'g')
/** Whether any cell of a text may need cleaning. */
const UNTIDY = new RegExp(`[${UNSEEN_SIGNS}]|="`)
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
