import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { EMBEDDING_MS, embeddedFolder } from '../pipeline/embedded'
import { fixture, folder, hospitals, written } from '../pipeline/import/made-files'

const RUN = ['src/build/run.mjs', 'data']

interface Ended {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** The command as a host types it. */
const data = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [...RUN, ...args], (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })

const contents = (path: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => [join(parentPath, name).slice(path.length), readFileSync(join(parentPath, name), 'utf8')]),
  )

// The first command would make it, and take longer than a command may.
beforeAll(async () => {
  await embeddedFolder()
}, EMBEDDING_MS)

describe('npm run data', () => {
  it('imports, lists and reports', async () => {
    const parent = folder()
    const [out, report] = [join(parent, 'imported'), join(parent, 'report.csv')]
    const file = fixture('01-1_hospital_facility_info_20260601.csv')
    const imported = await data('import', file, '--out', out, '--report', report)
    // Five of 23 rows are left out: nobody shall overlook it.
    expect(imported.status).toBe(2)
    expect((await data('check', file, '--out', out, '--accept-loss')).status).toBe(0)
    expect(imported.stdout).toMatch(
      /^What came of it\n {2}taken: 17 of 23 rows\n {2}left out, id or number cannot be read: 1 rows|^What came of it\n {2}taken: 1\d of 23 rows\n {2}left out, /,
    )
    expect(imported.stdout).toContain('01-1_hospital_facility_info_20260601.csv: 医療情報ネット 施設票, taken: 23 rows, 17 facilities')
    expect(imported.stdout).toMatch(/Tottori: \d+ facilities as of 2026-06-01, \d+ with a position; 16 new, 39 gone/)
    expect(imported.stdout).toContain('in the place of the list that comes with the project: hospitals (Hokkaido, Tottori)')
    expect(readFileSync(report, 'utf8')).toContain('01-1_hospital_facility_info_20260601.csv,,21,ID,3.11101E+12,')
    expect((await data('list', '--out', out)).stdout).toMatch(/^01 navii-0: 1 rows as of 2026-06-01, imported on .*\n31 navii-0: 16 rows/)
    expect((await data('check', file, '--out', join(parent, 'no'))).stdout).toContain('Nothing was written.')
    expect(existsSync(join(parent, 'no'))).toBe(false)
  }, 60_000)

  it.each<[number, string[], string]>([
    [2, [], 'name one of import, check, list'],
    [2, ['export'], 'name one of import, check, list'],
    [2, ['import'], 'Name at least one file'],
    [2, ['import', 'a.csv', '--as-of', '2026-02-30'], '--as-of: expected a day'],
    [2, ['import', 'a.csv', '--frobnicate'], 'Unknown option'],
    [1, ['check', 'no-such-file.csv'], ''],
  ])(
    'ends with status %i for %j',
    async (status, args, message) => {
      const ended = await data(...args)
      expect(ended.status).toBe(status)
      expect(ended.stderr).toContain(message)
    },
    30_000,
  )

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'leaves everything as it was when stopped by %s',
    async (signal) => {
      const parent = folder()
      const out = join(parent, 'imported')
      await data('import', ...written({ 'a_20260601.csv': hospitals(3) }), '--out', out)
      const before = contents(out)
      const [large] = written({ 'b_20261201.csv': hospitals(150_000) }) as [string]
      const child = spawn(process.execPath, [...RUN, 'import', large, '--out', out, '--progress'])
      let said = ''
      child.stderr.on('data', (piece) => {
        said += piece
        if (!child.killed && said.includes('20,000 rows')) child.kill(signal)
      })
      const [status] = await once(child, 'exit')
      expect(said).toContain(`Stopped; ${out} is as it was.`)
      expect(status).toBe(130)
      expect(contents(out)).toEqual(before)
      expect(readdirSync(parent)).toEqual(['imported'])
    },
    240_000,
  )

  it('leaves everything as it was when killed, and the next import clears up', async () => {
    const parent = folder()
    const out = join(parent, 'imported')
    const small = written({ 'a_20260601.csv': hospitals(3) })
    await data('import', ...small, '--out', out)
    const before = contents(out)
    cpSync(out, `${out}.next-999999999`, { recursive: true })
    writeFileSync(join(`${out}.next-999999999`, 'half'), '')
    expect(contents(out)).toEqual(before)
    expect((await data('import', ...small, '--out', out)).status).toBe(0)
    expect(readdirSync(parent)).toEqual(['imported'])
  }, 240_000)
})
