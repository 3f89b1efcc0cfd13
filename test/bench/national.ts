import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type FacilityManifest, parseFacilityManifest, parseFacilityShard } from '../../src/domain/find/facilities'
import { embeddedDirectory } from '../../src/pipeline/import/embedded-directory'
import { writeNationalFiles } from './national-facilities'
import { NATIONAL_COUNTS } from './national-tables'
import { measureNearest } from './nearest'

const LIMITS = { importMs: 30_000, importBytes: 1e9, nearestMs: 5 }

const MB = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`
const fine = (ms: number) => `${ms.toFixed(3)} ms`

export interface Usage {
  readonly ms: number
  readonly peakBytes: number
  readonly cpuMs: number
}

/** The real command in a process of its own, with what it took. */
export function measuredImport(files: readonly string[], folder: string, outDir: string): Usage {
  const measured = join(folder, 'usage.json')
  const reporter = pathToFileURL('test/bench/report-usage.mjs').href
  execFileSync(process.execPath, ['--import', reporter, 'src/build/run.mjs', 'data', 'import', ...files, '--out', outDir], {
    env: { ...process.env, MEASURED: measured },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return JSON.parse(readFileSync(measured, 'utf8'))
}

/** The folder of the written shards: `outDir` itself or one below it. */
export function shardsFolder(outDir: string): string {
  const manifests = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter(
    ({ name, parentPath }) => name === 'manifest.json' && /facilities/.test(parentPath),
  )
  const [manifest] = manifests
  if (!manifest) throw new Error(`expected a list of shards below ${outDir}`)
  return manifest.parentPath
}

/** What a list of shards adds up to. */
export function sizes({ prefectures }: FacilityManifest) {
  const entries = Object.entries(prefectures).map(([prefecture, entry]) => ({ prefecture, ...entry }))
  const sum = (of: (entry: (typeof entries)[number]) => number) => entries.reduce((total, entry) => total + of(entry), 0)
  const [largest] = entries.toSorted((a, b) => b.bytes - a.bytes)
  return {
    prefectures: entries.length,
    count: sum(({ count }) => count),
    bytes: sum(({ bytes }) => bytes),
    packed: sum(({ packed }) => packed),
    largest,
  }
}

/** `npm run bench:national`: 206,043 made-up facilities through the real import, then the nearest of Tokyo. Fails when a limit is broken. */
export async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-national-'))
  try {
    const files = await writeNationalFiles(join(folder, 'official'))
    const official = files.reduce((total, file) => total + statSync(file).size, 0)
    const expected = Object.values(NATIONAL_COUNTS).reduce((a, b) => a + b, 0)
    console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model}`)
    console.log(`${expected} made-up facilities in ${files.length} files, ${MB(official)}`)

    // Made once for all imports, so it is not part of this one.
    await embeddedDirectory('src/data')
    const outDir = join(folder, 'out')
    const usage = measuredImport(files, folder, outDir)
    const shards = shardsFolder(outDir)
    const made = sizes(parseFacilityManifest(JSON.parse(readFileSync(join(shards, 'manifest.json'), 'utf8'))))
    console.log(`import: ${seconds(usage.ms)} (processor ${seconds(usage.cpuMs)}), peak memory ${MB(usage.peakBytes)}`)
    console.log(`${made.prefectures} shards with ${made.count} facilities: ${MB(made.bytes)}, ${MB(made.packed)} after gzip`)
    if (made.largest)
      console.log(
        `largest: ${made.largest.prefecture} with ${made.largest.count}, ${MB(made.largest.bytes)}, ${MB(made.largest.packed)} after gzip`,
      )

    const text = readFileSync(join(shards, '13.json'), 'utf8')
    const parsing = performance.now()
    const { facilities } = parseFacilityShard(JSON.parse(text))
    const parseMs = performance.now() - parsing
    const nearest = measureNearest(facilities)
    console.log(`Tokyo: ${facilities.length} rows, ${nearest.located} with a position; parsed and checked in ${fine(parseMs)}`)
    console.log(
      `nearest 20, kdbush + geokdbush: built in ${fine(nearest.buildMs)}, asked in ${fine(nearest.indexMs)} (slowest ${fine(nearest.slowestMs)})`,
    )
    console.log(`nearest 20, looking at each: ${fine(nearest.plainMs)}; the same places in all ${nearest.queries} queries`)

    const broken = [
      made.count !== expected && `facilities: expected ${expected}, got ${made.count}`,
      made.prefectures !== 47 && `shards: expected 47, got ${made.prefectures}`,
      usage.ms > LIMITS.importMs && `import: expected at most ${seconds(LIMITS.importMs)}, got ${seconds(usage.ms)}`,
      usage.peakBytes > LIMITS.importBytes && `memory: expected at most ${MB(LIMITS.importBytes)}, got ${MB(usage.peakBytes)}`,
      nearest.indexMs > LIMITS.nearestMs && `nearest 20: expected at most ${fine(LIMITS.nearestMs)}, got ${fine(nearest.indexMs)}`,
    ].filter(Boolean)
    if (broken.length > 0) {
      console.error(`Limits broken:\n${broken.join('\n')}`)
      process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
