import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { IMPORTED_TABLE, tableFiles } from '../domain/figures/data-tables'
import type { DirectorySummary, Figures, Source } from '../domain/figures/figures'
import type { FacilityManifest } from '../domain/find/facilities'
import type { UsageShard } from '../domain/find/usage-shard'
import { dataSchemas } from './product/data-schemas'
import { importedTable } from './product/imported-table'
import type { SourceTexts } from './read/figure-tables'
import { checkedFigures } from './read/load-figures'
import { SourceError } from './read/source-error'
import { readTexts } from './read/source-texts'
import { facilityShardsIn, joinedObservations, usageIn } from './shard/imported-data'
import { withImported } from './shard/imported-figures'
import { placeFiles } from './shard/place-index'
import { usageShard } from './shard/usage-shard'

export interface DataReport {
  /** Written files, relative to the output folder, in the order of their names. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  /** What the pages show, with what was imported. */
  readonly figures: Figures
  /** The published CSV files, read and checked: nothing after this reads them again. */
  readonly texts: SourceTexts
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
  const importedUsage = usageIn(importedDir)
  const usage = new Map(importedUsage)
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

  const summaries = directories.map(([prefecture, { value, entry }]): DirectorySummary => {
    const { asOf, credits, elsewhere, compiled } = value
    const { count, kinds } = entry
    return { prefecture, count, kinds, elsewhere, isImported: imported.has(prefecture), isCompiled: compiled.length > 0, asOf, credits }
  })
  const shown = withImported({ ...figures, directories: summaries }, importedUsage.values())
  const published = new Map(texts)
  if (shown.imported.length > 0) {
    const { csv } = tableFiles(IMPORTED_TABLE)
    const text = importedTable(shown.imported)
    outputs.set(csv, text)
    published.set(`${IMPORTED_TABLE}.csv`, text)
  }

  const paths = [...outputs.keys()].sort()
  const files = paths.map((path) => ({ path, bytes: write(join(outDir, path), outputs.get(path) as string) }))
  return { files, figures: shown, texts: published }
}

function write(path: string, text: string): number {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return Buffer.byteLength(text)
}
