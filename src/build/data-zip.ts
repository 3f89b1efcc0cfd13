import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { COLLECTION, ZIP_FILE } from '../domain/figures/data-tables'

const FOLDER = 'data/v1'

/** The day of the collection at noon, as a clock anywhere would show it: a ZIP holds local times, and the same input must give the same bytes. */
function dayOfCollection(): Date {
  const [year, month, day] = COLLECTION.compiledOn.split('-').map(Number) as [number, number, number]
  return new Date(year, month - 1, day, 12)
}

/** All tables in all forms with their descriptions in one file, and what they are in words. */
export function writeZip(outDir: string, readme: string): void {
  const names = readdirSync(join(outDir, FOLDER), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(csv|json|jsonld)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
  const files: Zippable = { 'README.txt': strToU8(readme) }
  for (const name of names) files[name] = new Uint8Array(readFileSync(join(outDir, FOLDER, name)))
  writeFileSync(join(outDir, ZIP_FILE), zipSync(files, { level: 9, mtime: dayOfCollection() }))
}
