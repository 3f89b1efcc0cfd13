import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { SourceTexts } from './figure-tables'
import { SourceError } from './source-error'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const [LF, COMMA] = [0x0a, 0x2c]

const split = (bytes: Uint8Array, at: number): Uint8Array[] => {
  const parts: Uint8Array[] = []
  let start = 0
  for (let i = bytes.indexOf(at); i >= 0; i = bytes.indexOf(at, start)) {
    parts.push(bytes.subarray(start, i))
    start = i + 1
  }
  return [...parts, bytes.subarray(start)]
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

/** Where bytes stop being UTF-8. Neither a line end nor a comma is part of a character in Shift_JIS, so lines and cells can be told apart. */
function notUtf8(file: string, bytes: Uint8Array): SourceError {
  const lines = split(bytes, LF)
  const row = lines.findIndex((line) => decoded(line) === null)
  const cell = split(lines[row] ?? bytes, COMMA).findIndex((part) => decoded(part) === null)
  const column = decoded(lines[0] ?? bytes)?.split(',')[cell]
  return new SourceError(
    { file, row: row + 1, ...(column && { column }) },
    'expected UTF-8, got bytes of another encoding such as Shift_JIS',
  )
}

const rowAt = (text: string, index: number) => text.slice(0, index).split('\n').length

/** Cells with quotes hold commas and line ends, so this one is read with the library. Broken quotes are told by the table's own reader. */
function checkCells(file: string, text: string): void {
  let records: string[][]
  try {
    records = parse(text, { relax_column_count: true })
  } catch {
    return
  }
  const [head = [], ...rows] = records
  for (const [i, cells] of rows.entries())
    for (const [k, cell] of cells.entries()) {
      const place = { file, row: i + 2, ...(head[k] !== undefined && { column: head[k] }) }
      if (cell !== cell.trim()) throw new SourceError(place, `expected no blank at the beginning or end, got "${cell}"`)
      if (/\p{Cc}|\ufffd/u.test(cell))
        throw new SourceError(place, `expected no control or replacement character, got ${JSON.stringify(cell)}`)
      // A spreadsheet would run it.
      if (/^[=+@]/.test(cell)) throw new SourceError(place, `expected a cell that is no formula, got "${cell}"`)
    }
}

/**
 * The text of a file of src/data, which is kept in one form: UTF-8 without byte order mark, lines ended by LF, cells without blanks at their ends.
 * Throws a SourceError that names the place. Files as others publish them are read with `readCsv` alone, which is more lenient.
 */
export function sourceText(file: string, bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (text === null) throw notUtf8(file, bytes)
  if (text.startsWith('\ufeff')) throw new SourceError({ file, row: 1 }, 'expected UTF-8 without a byte order mark')
  const cr = text.indexOf('\r')
  if (cr >= 0) throw new SourceError({ file, row: rowAt(text, cr) }, 'expected lines ended by LF alone, got a carriage return')
  if (text !== '' && !text.endsWith('\n'))
    throw new SourceError({ file, row: rowAt(text, text.length) }, 'expected a line end at the end of the file: it may have been cut off')
  const empty = text.search(/^\n/m)
  if (empty >= 0) throw new SourceError({ file, row: rowAt(text, empty) }, 'expected no empty line')
  checkCells(file, text)
  return text
}

/** The CSV files of a folder by name, each checked by `sourceText`. */
export const readTexts = (sourceDir: string): SourceTexts =>
  new Map(
    readdirSync(sourceDir)
      .filter((name) => name.endsWith('.csv'))
      .sort()
      .map((name) => [name, sourceText(name, readFileSync(join(sourceDir, name)))]),
  )
