import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFacilityManifest, parseFacilityShard } from '../../../src/domain/find/facilities'
import { parseUsageShard } from '../../../src/domain/find/usage-shard'
import { ImportError } from '../../../src/pipeline/import/findings'
import { filing, filings, fixture, folder, run, workbook, written } from './made-files'

const CSV = ['01-1_hospital_facility_info_20260601.csv', 'iryo_kikan_20260401-sjis.csv', 'use-rates.csv'].map((name) =>
  readFileSync(fixture(name)),
)
const BOOK = filings(filing({}), filing({ number: '0110012', name: '見本クリニック' }), filing({ section: '薬局', symbol: '薬ＤＸ' }))

/** A place in a file by its share of the length, how much goes and what comes there. */
const place = { at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(12) }
const bytes = fc.record({ ...place, piece: fc.uint8Array({ maxLength: 12 }) })
const PIECES = ['', '"', ',', '\r\n', '\0', '0.0', '99', '令和 7年 2月30日', '=1+1', '９'.repeat(20), '鳥取県鳥取市', 'official', '2026-05']
const letters = fc.record({ ...place, piece: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constantFrom(...PIECES)) })
const few = { minLength: 1, maxLength: 5 }

interface Cut<T> {
  readonly at: number
  readonly length: number
  readonly piece: T
}

const damagedBytes = (content: Buffer, cuts: readonly Cut<Uint8Array>[]): Buffer =>
  cuts.reduce((all, { at, length, piece }) => {
    const from = Math.floor(at * all.length)
    return Buffer.concat([all.subarray(0, from), piece, all.subarray(from + length)])
  }, content)

const damagedText = (content: string, cuts: readonly Cut<string>[]): Buffer =>
  Buffer.from(
    cuts.reduce((all, { at, length, piece }) => {
      const from = Math.floor(at * all.length)
      return all.slice(0, from) + piece + all.slice(from + length)
    }, content),
  )

let shardsRead = 0

/** Imports, and reads everything that was written with the readers of the page. */
async function importAndRead(name: string, content: Buffer): Promise<void> {
  const out = folder()
  const report = await run(written({ [name]: content }), out, { naming: { asOf: '2026-06-01' } }).catch((error) => {
    expect(error).toBeInstanceOf(ImportError)
    return null
  })
  if (!report?.isWritten) return
  shardsRead += 1
  const read = (path: string): unknown => JSON.parse(readFileSync(join(out, path), 'utf8'))
  const { prefectures } = parseFacilityManifest(read('facilities/v1/manifest.json'))
  for (const prefecture of Object.keys(prefectures)) parseFacilityShard(read(`facilities/v1/${prefecture}.json`))
  for (const prefecture of Object.keys(report.prefectures)) {
    const path = `usage/v1/${prefecture}.json`
    if (existsSync(join(out, path))) parseUsageShard(read(path))
  }
}

describe('damaged files never crash the import and never lead to a bad shard', () => {
  it('CSV, damaged as text', async () => {
    const texts = CSV.map((content, i) => new TextDecoder(i === 1 ? 'shift_jis' : 'utf-8').decode(content))
    const check = (content: string, cuts: readonly Cut<string>[]) => importAndRead('a.csv', damagedText(content, cuts))
    await fc.assert(fc.asyncProperty(fc.constantFrom(...texts), fc.array(letters, few), check), { numRuns: 500 })
    // Much damage leaves a table that can be read in part: shards are really looked at.
    expect(shardsRead).toBeGreaterThan(80)
  }, 120_000)

  it('CSV, damaged as bytes', async () => {
    const check = (content: Buffer, cuts: readonly Cut<Uint8Array>[]) => importAndRead('a.csv', damagedBytes(content, cuts))
    await fc.assert(fc.asyncProperty(fc.constantFrom(...CSV), fc.array(bytes, few), check), { numRuns: 150 })
  }, 120_000)

  it('workbooks, damaged as archives', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(bytes, few), (cuts) => importAndRead('a.xlsx', damagedBytes(BOOK, cuts))),
      { numRuns: 150 },
    )
  }, 120_000)

  it('workbooks, with any cells', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom('31', '医科', '医療ＤＸ'),
    )
    const own = fc.array(fc.tuple(fc.nat(14), cell), { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(fc.array(own, { minLength: 1, maxLength: 4 }), (rows) => {
        const cells = rows.map((row) => row.reduce((all, [at, value]) => all.with(at, value), filing({})))
        return importAndRead('a.xlsx', filings(...cells))
      }),
      { numRuns: 200 },
    )
  }, 120_000)

  it('workbooks without anything known', async () => {
    await importAndRead('a.xlsx', workbook({ 表: [] }))
  })
})
