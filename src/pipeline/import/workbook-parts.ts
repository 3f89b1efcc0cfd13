import type { Readable } from 'node:stream'
import { ImportError } from './findings'
import type { ZipEntry } from './zip-entries'

/** Larger sheets come from formatting, not from people; the reader fills every row up to the widest. */
const LIMITS = { rows: 300_000, columns: 1000, cells: 20_000_000 }

/** Names of sheets that nobody sees. */
export async function hiddenSheets(entries: readonly ZipEntry[]): Promise<ReadonlySet<string>> {
  const list = entries.find(({ name }) => name === 'xl/workbook.xml')
  if (!list) return new Set()
  let text = ''
  for await (const chunk of decoded(await list.open())) text += chunk
  const sheets = [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag)
  const hidden = sheets.filter((tag) => /\sstate="(?:hidden|veryHidden)"/.test(tag))
  return new Set(hidden.map((tag) => unescaped(/\sname="([^"]*)"/.exec(tag)?.[1] ?? '')))
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescaped = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : (ENTITIES[name] ?? whole),
  )

async function* decoded(stream: Readable): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of stream) yield decoder.decode(chunk as Buffer, { stream: true })
}

const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)

/** Refuses a workbook of which one cell lies so far out that reading the sheet would fill the memory. */
export async function checkSheetSizes(entries: readonly ZipEntry[], file: string): Promise<void> {
  for (const entry of entries) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(entry.name)) continue
    let [rows, columns, tail] = [0, 0, '']
    for await (const chunk of decoded(await entry.open())) {
      const text = tail + chunk
      for (const [, letters = '', digits = ''] of text.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]{1,3})(\d{1,7})"/g)) {
        rows = Math.max(rows, Number(digits))
        columns = Math.max(columns, columnNumber(letters))
      }
      tail = text.slice(text.lastIndexOf('<'))
      if (rows > LIMITS.rows || columns > LIMITS.columns || rows * columns > LIMITS.cells)
        throw new ImportError({
          file,
          value: `${rows} × ${columns}`,
          expectation: `expected at most ${LIMITS.rows} rows and ${LIMITS.columns} columns in a sheet: copy the table alone into a new workbook`,
        })
    }
  }
}
