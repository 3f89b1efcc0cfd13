import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { IMPORTED_TABLE, tableFiles } from '../domain/figures/data-tables'
import type { DirectorySummary, Figures, Source } from '../domain/figures/figures'
import type { FacilityManifest } from '../domain/find/facilities'
import type { UsageShard } from '../domain/find/usage-shard'
import { dataSchemas } from './data-schemas'
import { facilityShardsIn, joinedObservations, usageIn } from './imported-data'
import { withImported } from './imported-figures'
import { importedTable } from './imported-table'
import { checkedFigures } from './load-figures'
import { placeFiles } from './place-index'
import { SourceError } from './source-error'
import { readTexts } from './source-texts'
import { usageShard } from './usage-shard'

export interface DataReport {
  /** Written files, relative to the output folder, in the order of their names. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  readonly directories: readonly DirectorySummary[]
}

export interface DataFolders {
  readonly sourceDir: string
  readonly outDir: string
  /** Of `embeddedDirectory`; null for a site without one. */
  readonly embeddedDir: string | null
  /** Of `npm run data -- import`; null when nothing was imported. */
  readonly importedDir: string | null
}

/** Prefectures with municipal figures of their own. */
const MUNICIPAL_USAGE = [{ code: '10', usageSource: 'gunma-20240426' }] as const

function sourceOf({ sources }: Pick<Figures, 'sources'>, id: string): Source {
  const source = sources.find((candidate) => candidate.id === id)
  if (!source) throw new SourceError({ file: 'sources.csv', column: 'source_id' }, `expected a row for ${id}`)
  return source
}

/**
 * Turns the CSV files of `sourceDir` and the directories into what the pages fetch, below `outDir/data/`.
 * An imported directory takes the place of the embedded one of its prefecture; use rates of both are kept.
 * The same input gives the same bytes. Nothing is written unless everything holds.
 */
export function buildData({ sourceDir, outDir, embeddedDir, importedDir }: DataFolders): DataReport {
  const texts = readTexts(sourceDir)
  const figures = checkedFigures(texts)
  const imported = facilityShardsIn(importedDir)
  const embedded = facilityShardsIn(embeddedDir)
  const directories = [...new Map([...embedded, ...imported])].sort(([a], [b]) => (a < b ? -1 : 1))
  const usage = new Map(usageIn(importedDir))
  for (const { code, usageSource } of MUNICIPAL_USAGE) {
    const rows = figures.municipalUsage.filter(({ municipality }) => municipality.startsWith(code))
    const { observations } = usageShard(code, rows, sourceOf(figures, usageSource))
    usage.set(code, joinedObservations(observations, usage.get(code) ?? []))
  }

  const outputs = new Map<string, string>()
  for (const [code, { text }] of directories) outputs.set(`data/facilities/v1/${code}.json`, text)
  const manifest: FacilityManifest = { v: 1, prefectures: Object.fromEntries(directories.map(([code, { entry }]) => [code, entry])) }
  outputs.set('data/facilities/v1/manifest.json', JSON.stringify(manifest))
  for (const [prefecture, observations] of usage)
    outputs.set(`data/usage/v1/${prefecture}.json`, JSON.stringify({ v: 1, prefecture, observations } satisfies UsageShard))
  for (const [path, text] of dataSchemas()) outputs.set(path, text)
  for (const [path, text] of placeFiles(
    figures.municipalUsage,
    directories.map(([, { value }]) => value),
    // Where the towns of an imported list without positions lie.
    [...embedded.values()].map(({ value }) => value),
  ))
    outputs.set(path, text)
  for (const [name, text] of texts) outputs.set(`data/v1/${name}`, text)

  const { imported: rates } = withImported({ ...figures, directories: [] }, usageIn(importedDir).values())
  if (rates.length > 0) outputs.set(tableFiles(IMPORTED_TABLE).csv, importedTable(rates))

  const paths = [...outputs.keys()].sort()
  const files = paths.map((path) => ({ path, bytes: write(join(outDir, path), outputs.get(path) as string) }))
  const summaries = directories.map(([prefecture, { value, entry }]): DirectorySummary => {
    const { asOf, credits, elsewhere } = value
    const { count, kinds } = entry
    return { prefecture, count, kinds, elsewhere, isImported: imported.has(prefecture), asOf, credits }
  })
  return { files, directories: summaries }
}

function write(path: string, text: string): number {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return Buffer.byteLength(text)
}
