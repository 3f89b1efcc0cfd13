import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { DirectorySummary, Figures, Source } from '../domain/figures'
import { checkFigures } from './check-figures'
import { facilityShard, manifestOf } from './facility-shard'
import type { SourceTexts } from './figure-tables'
import { figuresFrom, parseFigures } from './parse-figures'
import { type DropReport, parseHospitals } from './parse-hospitals'
import { placeIndex } from './place-index'
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

/** The figures the pages show, read and checked. Throws a SourceError at the first thing that is wrong. */
export function loadFigures(sourceDir: string): Figures {
  const texts = readTexts(sourceDir)
  const figures = checkedFigures(texts)
  return { ...figures, directories: PREFECTURES.map((directory) => summaryOf(directory, texts, figures)) }
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

/**
 * Turns the CSV files of `sourceDir` into what the pages fetch, below `outDir/data/`. The same input gives the same bytes.
 * Nothing is written unless everything holds.
 */
export function buildData(sourceDir: string, outDir: string): DataReport {
  const texts = readTexts(sourceDir)
  const figures = checkedFigures(texts)
  const outputs = new Map<string, string>()
  const drops: DropReport[] = []
  const shards = []

  for (const { code, hospitals, directorySource, usageSource, licence } of PREFECTURES) {
    const rows = figures.municipalUsage.filter(({ municipality }) => municipality.startsWith(code))
    const source = sourceOf(figures, directorySource)
    const parsed = parseHospitals(hospitals, texts.get(hospitals) ?? '', rows)
    drops.push(...parsed.drops)
    const { title, publisher, url, date: asOf } = source
    const credits = [{ title, publisher, url, licence, asOf }]
    const shard = facilityShard({ prefecture: code, asOf, credits, facilities: parsed.facilities })
    const text = JSON.stringify(shard)
    shards.push({ shard, text })
    outputs.set(`data/facilities/v1/${code}.json`, text)
    outputs.set(`data/usage/v1/${code}.json`, JSON.stringify(usageShard(code, rows, sourceOf(figures, usageSource))))
    outputs.set(`data/places/v1/${code}.json`, JSON.stringify(placeIndex(code, rows)))
  }
  outputs.set('data/facilities/v1/manifest.json', JSON.stringify(manifestOf(shards)))
  for (const [name, text] of texts) if (!isHospitalFile(name)) outputs.set(`data/v1/${name}`, text)

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
