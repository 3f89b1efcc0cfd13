import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { IMPORTED_TABLE, tableFiles } from '../domain/figures/data-tables'
import type { DirectorySummary, Figures, Source } from '../domain/figures/figures'
import type { FacilityDirectory } from '../domain/find/facilities'
import type { UsageShard } from '../domain/find/usage-shard'
import { checkFigures } from './check-figures'
import { dataSchemas } from './data-schemas'
import { facilityShard, manifestOf } from './facility-shard'
import type { SourceTexts } from './figure-tables'
import { importedOrNone, joinedObservations } from './imported-data'
import { withImported } from './imported-figures'
import { importedTable } from './imported-table'
import { figuresFrom, parseFigures } from './parse-figures'
import { type DropReport, parseHospitals } from './parse-hospitals'
import { placeFiles } from './place-index'
import { SourceError } from './source-error'
import { readTexts } from './source-texts'
import { usageShard } from './usage-shard'

export interface DataReport {
  /** Written files, relative to the output folder, in the order of their names. */
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
  readonly facilities: Readonly<Record<string, { readonly count: number; readonly located: number }>>
  /** Values left out because they cannot be right. Worth a look at each import. */
  readonly drops: readonly DropReport[]
}

/** Prefectures with a directory and municipal figures of their own. */
const PREFECTURES = [
  { code: '10', hospitals: 'gunma-hospitals.csv', directorySource: 'navii-20250601', usageSource: 'gunma-20240426', licence: 'PDL1.0' },
] as const

type TableFigures = Omit<Figures, 'directories'>

function checkedFigures(texts: SourceTexts): TableFigures {
  const tables = parseFigures(texts)
  const [problem] = checkFigures(tables)
  if (problem) throw problem
  return figuresFrom(tables)
}

/** The figures the pages show, read and checked, with what the host imported. Throws a SourceError at the first thing that is wrong. */
export function loadFigures(sourceDir: string, importedDir: string | null = null): Figures {
  const texts = readTexts(sourceDir)
  const figures = checkedFigures(texts)
  const ours = { ...figures, directories: PREFECTURES.map((directory) => summaryOf(directory, texts, figures)) }
  return withImported(ours, importedOrNone(importedDir).usage.values())
}

function summaryOf(
  { code, hospitals, directorySource }: (typeof PREFECTURES)[number],
  texts: SourceTexts,
  figures: TableFigures,
): DirectorySummary {
  const { facilities } = parseHospitals(hospitals, texts.get(hospitals) ?? '', figures.municipalUsage)
  const byMunicipality: Record<string, number> = {}
  for (const { municipality } of facilities) byMunicipality[municipality] = (byMunicipality[municipality] ?? 0) + 1
  return { prefecture: code, sourceId: directorySource, count: facilities.length, byMunicipality }
}

function sourceOf(figures: TableFigures, id: string): Source {
  const source = figures.sources.find((candidate) => candidate.id === id)
  if (!source) throw new SourceError({ file: 'sources.csv', column: 'source_id' }, `expected a row for ${id}`)
  return source
}

interface EmbeddedDirectory {
  readonly file: string
  readonly directory: FacilityDirectory
  readonly drops: readonly DropReport[]
}

function embeddedDirectory(
  { code, hospitals, directorySource, licence }: (typeof PREFECTURES)[number],
  texts: SourceTexts,
  figures: TableFigures,
): EmbeddedDirectory {
  const { title, publisher, url, date: asOf } = sourceOf(figures, directorySource)
  const { facilities, drops } = parseHospitals(hospitals, texts.get(hospitals) ?? '', usageRowsOf(code, figures))
  return { file: hospitals, directory: { prefecture: code, asOf, credits: [{ title, publisher, url, licence, asOf }], facilities }, drops }
}

const usageRowsOf = (code: string, { municipalUsage }: TableFigures) =>
  municipalUsage.filter(({ municipality }) => municipality.startsWith(code))

/** The directories that come with the project. Row n of the file is facilities[n - 2]. */
export function embeddedDirectories(sourceDir: string): EmbeddedDirectory[] {
  const texts = readTexts(sourceDir)
  const figures = checkedFigures(texts)
  return PREFECTURES.map((prefecture) => embeddedDirectory(prefecture, texts, figures))
}

/**
 * Turns the CSV files of `sourceDir`, and what was imported to `importedDir`, into what the pages fetch, below `outDir/data/`.
 * An imported directory takes the place of the embedded one of its prefecture; use rates of both are kept.
 * The same input gives the same bytes. Nothing is written unless everything holds.
 */
export function buildData(sourceDir: string, outDir: string, importedDir: string | null = null): DataReport {
  const texts = readTexts(sourceDir)
  const figures = checkedFigures(texts)
  const imported = importedOrNone(importedDir)
  const outputs = new Map<string, string>()
  const drops: DropReport[] = []
  const directories = new Map(imported.directories.map((directory) => [directory.prefecture, directory]))
  const usage = new Map(imported.usage)

  for (const prefecture of PREFECTURES) {
    const { code, usageSource } = prefecture
    const embedded = embeddedDirectory(prefecture, texts, figures)
    if (!directories.has(code)) {
      directories.set(code, embedded.directory)
      drops.push(...embedded.drops)
    }
    const rows = usageRowsOf(code, figures)
    const { observations } = usageShard(code, rows, sourceOf(figures, usageSource))
    usage.set(code, joinedObservations(observations, usage.get(code) ?? []))
  }
  const shards = [...directories.keys()].sort().map((code) => {
    const shard = facilityShard(directories.get(code) as FacilityDirectory)
    return { shard, text: JSON.stringify(shard) }
  })
  for (const { shard, text } of shards) outputs.set(`data/facilities/v1/${shard.prefecture}.json`, text)
  for (const [prefecture, observations] of usage)
    outputs.set(`data/usage/v1/${prefecture}.json`, JSON.stringify({ v: 1, prefecture, observations } satisfies UsageShard))
  outputs.set('data/facilities/v1/manifest.json', JSON.stringify(manifestOf(shards)))
  for (const [path, text] of dataSchemas()) outputs.set(path, text)
  for (const [path, text] of placeFiles(figures.municipalUsage, [...directories.values()])) outputs.set(path, text)
  for (const [name, text] of texts) if (!isHospitalFile(name)) outputs.set(`data/v1/${name}`, text)

  const { imported: rates } = withImported({ ...figures, directories: [] }, imported.usage.values())
  if (rates.length > 0) outputs.set(tableFiles(IMPORTED_TABLE).csv, importedTable(rates))

  const paths = [...outputs.keys()].sort()
  const files = paths.map((path) => ({ path, bytes: write(join(outDir, path), outputs.get(path) as string) }))
  const facilities = Object.fromEntries(shards.map(({ shard }) => [shard.prefecture, { count: shard.count, located: shard.located }]))
  return { files, facilities, drops }
}

const isHospitalFile = (name: string) => PREFECTURES.some(({ hospitals }) => hospitals === name)

function write(path: string, text: string): number {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return Buffer.byteLength(text)
}
