import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { option } from '../../src/build/settings'
import { parseFacilityManifest } from '../../src/domain/find/facilities'
import { embeddedDirectory } from '../../src/pipeline/import/embedded-directory'
import { measuredImport, shardsFolder, sizes, type Usage } from './national'
import { writeNationalFiles } from './national-facilities'
import { fittedExponent, markdownTable } from './statistics'

const COUNTS = '10000,100000,206000,1000000'
const LARGEST_EXPONENT = 1.1

type Measured = Usage & { readonly count: number; readonly input: number; readonly output: number; readonly packed: number }

/** The import of so many made-up facilities, spread over the country as they are. */
async function measured(count: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-data-'))
  try {
    const files = await writeNationalFiles(join(folder, 'official'), count)
    const outDir = join(folder, 'out')
    const usage = measuredImport(files, folder, outDir)
    const made = sizes(parseFacilityManifest(JSON.parse(readFileSync(join(shardsFolder(outDir), 'manifest.json'), 'utf8'))))
    if (made.count !== count) throw new Error(`expected ${count} facilities, got ${made.count}`)
    const input = files.reduce((sum, file) => sum + statSync(file).size, 0)
    return { ...usage, count, input, output: made.bytes, packed: made.packed }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const MB = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`

/** `npm run bench:data [-- --counts 10000,100000]`: how time, memory and output of the import grow. Fails when faster than n^1.1. */
export async function main(args: string[]): Promise<void> {
  const counts = (option(args, 'counts') ?? COUNTS).split(',').map(Number)
  // Made once for all imports, so it is not part of any.
  await embeddedDirectory('src/data')
  const all: Measured[] = []
  for (const count of counts) {
    all.push(await measured(count))
    console.error(`${count} done, load ${loadavg()[0]?.toFixed(1)}`)
  }
  const exponents = (['cpuMs', 'output'] as const).map((of) => [of, fittedExponent(all.map((one) => [one.count, one[of]]))] as const)
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}\n`)
  console.log(
    markdownTable(
      ['facilities', 'input', 'time', 'processor', 'peak memory', '47 lists', 'after gzip'],
      all.map(({ count, input, ms, cpuMs, peakBytes, output, packed }) => [
        count.toLocaleString('en'),
        MB(input),
        seconds(ms),
        seconds(cpuMs),
        MB(peakBytes),
        MB(output),
        MB(packed),
      ]),
    ),
  )
  for (const [of, exponent] of exponents) console.log(`${of === 'cpuMs' ? 'processor time' : 'output'}: n^${exponent.toFixed(2)}`)
  const broken = exponents.filter(([, exponent]) => !(exponent <= LARGEST_EXPONENT))
  if (broken.length > 0) {
    console.error(
      `Limits broken:\n${broken.map(([of, exponent]) => `${of}: n^${exponent.toFixed(2)}, at most n^${LARGEST_EXPONENT}`).join('\n')}`,
    )
    process.exitCode = 1
  }
}
