import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { option } from '../../src/build/settings'
import { parseFacilityManifest } from '../../src/domain/find/facilities'
import { embeddedDirectory } from '../../src/pipeline/import/embedded-directory'
import { dayAndMachine } from './machine'
import { measuredImport, shardsFolder, sizes, type Usage } from './national'
import { writeNationalFiles } from './national-facilities'
import { fittedExponent, markdownTable } from './statistics'

const COUNTS = '10000,100000,206000,1000000'
const PREFECTURES = '6,12,24,47'
/** About what a prefecture has in the middle. */
const IN_A_PREFECTURE = 3000
const LARGEST_EXPONENT = 1.1

type Measured = Usage & {
  readonly count: number
  readonly prefectures: number
  readonly input: number
  readonly output: number
  readonly packed: number
}

/** The import of so many made-up facilities, spread over the country as people are or equally over so many prefectures. */
async function measured(count: number, prefectures?: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-data-'))
  try {
    const files = await writeNationalFiles(join(folder, 'official'), { total: count, prefectures })
    const outDir = join(folder, 'out')
    const usage = measuredImport(files, folder, outDir)
    const made = sizes(parseFacilityManifest(JSON.parse(readFileSync(join(shardsFolder(outDir), 'manifest.json'), 'utf8'))))
    if (made.count !== count) throw new Error(`expected ${count} facilities, got ${made.count}`)
    const input = files.reduce((sum, file) => sum + statSync(file).size, 0)
    return { ...usage, count, prefectures: made.prefectures, input, output: made.bytes, packed: made.packed }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const MB = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

const HEAD = ['facilities', 'prefectures', 'input', 'time', 'processor', 'peak memory', 'lists', 'after gzip']

const row = ({ count, prefectures, input, ms, cpuMs, peakBytes, output, packed }: Measured): string[] => [
  count.toLocaleString('en'),
  String(prefectures),
  MB(input),
  seconds(ms),
  seconds(cpuMs),
  MB(peakBytes),
  MB(output),
  MB(packed),
]

/** How processor time and output grow, as a line each; the lines that break the limit. */
function growth(all: readonly Measured[], by: 'count' | 'prefectures'): { lines: string[]; broken: string[] } {
  const lines = (['cpuMs', 'output'] as const).map((of) => {
    const exponent = fittedExponent(all.map((one) => [one[by], one[of]]))
    const what = `${of === 'cpuMs' ? 'processor time' : 'output'} by ${by === 'count' ? 'facilities' : 'prefectures'}: n^${exponent.toFixed(2)}`
    return { what, isBroken: !(exponent <= LARGEST_EXPONENT) }
  })
  return {
    lines: lines.map(({ what }) => what),
    broken: lines.filter(({ isBroken }) => isBroken).map(({ what }) => `${what}, at most n^${LARGEST_EXPONENT}`),
  }
}

/**
 * `npm run bench:data [-- --counts 10000,100000 --prefectures 6,12]`: how time, memory and output of the import grow with facilities,
 * and with prefectures that have equally many. Fails when faster than n^1.1.
 */
export async function main(args: string[]): Promise<void> {
  const numbers = (name: string, usual: string) => (option(args, name) ?? usual).split(',').map(Number)
  // Made once for all imports, so it is not part of any.
  await embeddedDirectory('src/data')
  const byCount: Measured[] = []
  const byPrefecture: Measured[] = []
  for (const count of numbers('counts', COUNTS)) byCount.push(await measured(count))
  for (const some of numbers('prefectures', PREFECTURES)) byPrefecture.push(await measured(some * IN_A_PREFECTURE, some))
  console.log(`${dayAndMachine()}, load ${loadavg()[0]?.toFixed(1)}\n`)
  console.log(`${markdownTable(HEAD, byCount.map(row))}\n\n${markdownTable(HEAD, byPrefecture.map(row))}\n`)
  const all = [growth(byCount, 'count'), growth(byPrefecture, 'prefectures')]
  console.log(all.flatMap(({ lines }) => lines).join('\n'))
  const broken = all.flatMap((one) => one.broken)
  if (broken.length > 0) {
    console.error(`Limits broken:\n${broken.join('\n')}`)
    process.exitCode = 1
  }
}
