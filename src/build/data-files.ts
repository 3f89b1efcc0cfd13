import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { COLLECTION, DATA_TABLES, excelFile, tableFiles } from '../domain/figures/data-tables'
import { dataProduct } from '../pipeline/product/data-product'
import type { DataWords, Said } from '../pipeline/product/words'
import type { SourceTexts } from '../pipeline/read/figure-tables'
import { dataWords } from './data-words'
import { writeZip } from './data-zip'
import type { BuildSettings } from './settings'

/** What the archive holds, in both languages. */
function readmeOf(words: DataWords, address: string): string {
  const inOne = (pick: (said: Said) => string) =>
    [
      pick(words.collection),
      pick(words.about),
      '',
      ...DATA_TABLES.map((table) => {
        const { title } = words.table(table)
        const name = (path: string) => path.replace('data/v1/', '')
        return `${pick(title)}: ${name(excelFile(table.id))}, ${name(tableFiles(table.id).csv)}, ${name(tableFiles(table.id).json)}`
      }),
      '',
      pick(words.credit),
      `${COLLECTION.licence} ${COLLECTION.licenceUrl}`,
      `${COLLECTION.compiledOn} ${address}`,
    ].join('\r\n')
  // With a byte order mark, so that the editors of Windows read it as it is.
  return `\ufeff${inOne(({ ja }) => ja)}\r\n\r\n${inOne(({ en }) => en)}\r\n`
}

/**
 * Writes what is offered beside the CSV files: JSON, the form for spreadsheets, descriptions, the index, and one archive of all.
 * `texts` must have passed `buildData`, which writes the CSV files themselves.
 */
export function writeDataProduct(texts: SourceTexts, { origin, base }: BuildSettings, outDir: string): void {
  const site = { address: (path: string) => `${origin}${base}${path}` }
  const words = dataWords()
  for (const [path, text] of dataProduct(texts, site, words)) {
    const file = join(outDir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  writeZip(outDir, readmeOf(words, site.address('stats/data/')))
}
