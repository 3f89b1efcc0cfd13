import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'

export const DATA_DIR = fileURLToPath(new URL('../../src/data', import.meta.url))

export const sourceTexts = (): Map<string, string> =>
  new Map(
    readdirSync(DATA_DIR)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, readFileSync(`${DATA_DIR}/${name}`, 'utf8')]),
  )

const written = (rows: string[][]) =>
  `${rows.map((cells) => cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\n')}\n`

/** The shipped files with the rows of one of them changed. The header is rows[0]. */
export function changedTexts(file: string, change: (rows: string[][]) => string[][]): Map<string, string> {
  const texts = sourceTexts()
  return texts.set(file, written(change(parse(texts.get(file) ?? ''))))
}

export interface Patch {
  readonly file: string
  /** Beginning of the row, cells joined by commas. */
  readonly row: string
  readonly column: string
  readonly value: string
}

/** The shipped files with one cell changed, and the number of its row. */
export function patchedTexts({ file, row, column, value }: Patch): { texts: Map<string, string>; rowNumber: number } {
  let rowNumber = 0
  const texts = changedTexts(file, (rows) => {
    const k = (rows[0] as string[]).indexOf(column)
    const i = rows.findIndex((cells, index) => index > 0 && cells.join(',').startsWith(row))
    if (k < 0 || i < 0) throw new Error(`nothing to patch in ${file}: ${row}, ${column}`)
    rowNumber = i + 1
    ;(rows[i] as string[])[k] = value
    return rows
  })
  return { texts, rowNumber }
}
