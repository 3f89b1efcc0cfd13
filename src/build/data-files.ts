import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { dataProduct } from '../pipeline/data-product/data-product'
import { readTexts } from '../pipeline/source-texts'
import { dataWords } from './data-words'
import type { BuildSettings } from './settings'

/** Writes what is offered beside the CSV files: JSON, descriptions of both, and the index. The files must have passed `loadFigures`. */
export function writeDataProduct(sourceDir: string, { origin, base }: BuildSettings, outDir: string): void {
  const site = { address: (path: string) => `${origin}${base}${path}` }
  for (const [path, text] of dataProduct(readTexts(sourceDir), site, dataWords())) {
    const file = join(outDir, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}
