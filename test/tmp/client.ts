import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { ISLANDS } from '../../src/app/islands'
import { buildClient } from '../../src/build/client'
import { knownLanguages, offerOnly } from '../../src/i18n/languages'
export async function main() {
  offerOnly(knownLanguages.map((l) => l.code))
  const c = await buildClient('/tmp/client-out', '/')
  const size = (f: string) => brotliCompressSync(readFileSync('/tmp/client-out/' + f)).length
  console.log('entry', size(c.entry), 'core', size(c.core))
  for (const i of ISLANDS.keys())
    console.log(
      i,
      [...new Set([c.entry, ...c.islandFiles(i)])].reduce((s, f) => s + size(f), 0),
    )
}
