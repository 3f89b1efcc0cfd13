import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { option } from '../../src/build/settings'
import { languages } from '../../src/i18n/languages'
import { embeddedDirectory } from '../../src/pipeline/import/embedded-directory'
import { dayAndMachine } from './machine'
import type { Usage } from './national'
import { fittedExponent, markdownTable } from './statistics'

const COUNTS = '1,3,6,11'
const COMPRESSED = '.cache/compressed'
const LIMITS = { exponent: 1.1, buildMs: 60_000 }

type Built = Usage & { readonly firstMs: number; readonly count: number; readonly pages: number; readonly output: number }

/** Takes the real build of the first so many languages in a process of its own. */
function build(count: number, folder: string): Usage & { readonly outDir: string } {
  const outDir = join(folder, `dist-${count}`)
  const measured = join(folder, 'usage.json')
  const codes = languages.slice(0, count).map(({ code }) => code)
  const reporter = pathToFileURL('test/bench/report-usage.mjs').href
  execFileSync(
    process.execPath,
    [
      '--import',
      reporter,
      'src/build/run.mjs',
      'build',
      '--outDir',
      outDir,
      ...(count < languages.length ? ['--languages', codes.join()] : []),
    ],
    { env: { ...process.env, MEASURED: measured }, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  return { ...JSON.parse(readFileSync(measured, 'utf8')), outDir }
}

/** A build with nothing compressed before, and the same once more: what that took and made. */
function built(count: number, folder: string): Built {
  rmSync(COMPRESSED, { recursive: true, force: true })
  const { ms: firstMs } = build(count, folder)
  const { outDir, ...usage } = build(count, folder)
  const files = readdirSync(outDir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return {
    ...usage,
    firstMs,
    count,
    pages: files.filter(({ name }) => name.endsWith('.html')).length,
    output: files.reduce((sum, { name, parentPath }) => sum + statSync(join(parentPath, name)).size, 0),
  }
}

const HEAD = ['languages', 'pages', 'first build', 'once more', 'processor', 'peak memory', 'output']
const seconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`
const MB = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`

/**
 * `npm run bench:build [-- --counts 3,11]`: how time, memory and output of the build grow with languages. The directory is made before: a
 * machine does that once. Fails when faster than n^1.1, or when a build of what was built before takes more than a minute.
 */
export async function main(args: string[]): Promise<void> {
  await embeddedDirectory('src/data')
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-build-'))
  try {
    const counts = (option(args, 'counts') ?? COUNTS).split(',').map(Number)
    const all = counts.map((count) => built(count, folder))
    console.log(`${dayAndMachine()}, load ${loadavg()[0]?.toFixed(1)}\n`)
    console.log(
      markdownTable(
        HEAD,
        all.map(({ count, pages, firstMs, ms, cpuMs, peakBytes, output }) => [
          String(count),
          pages.toLocaleString('en'),
          seconds(firstMs),
          seconds(ms),
          seconds(cpuMs),
          MB(peakBytes),
          MB(output),
        ]),
      ),
    )
    const broken: string[] = []
    for (const [of, what] of [
      ['cpuMs', 'processor time'],
      ['peakBytes', 'peak memory'],
      ['output', 'output'],
    ] as const) {
      const exponent = fittedExponent(all.map((one) => [one.count, one[of]]))
      console.log(`${what}: n^${exponent.toFixed(2)}`)
      if (!(exponent <= LIMITS.exponent)) broken.push(`${what}: n^${exponent.toFixed(2)}, at most n^${LIMITS.exponent}`)
    }
    for (const { count, ms } of all)
      if (ms > LIMITS.buildMs) broken.push(`${count} languages: ${seconds(ms)}, at most ${seconds(LIMITS.buildMs)} allowed`)
    if (broken.length > 0) {
      console.error(`Limits broken:\n${broken.join('\n')}`)
      process.exitCode = 1
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
