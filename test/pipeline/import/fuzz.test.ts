import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFacilityManifest, parseFacilityShard } from '../../../src/domain/facilities'
import { parseUsageShard } from '../../../src/domain/usage-shard'
import { ImportError } from '../../../src/pipeline/import/findings'
import { filing, filings, fixture, folder, run, workbook, written } from './made-files'

const CSV = ['01-1_hospital_facility_info_20260601.csv', 'iryo_kikan_20260401-sjis.csv', 'use-rates.csv'].map((name) =>
  readFileSync(fixture(name)),
)
const BOOK = filings(filing({}), filing({ number: '0110012', name: '見本クリニック' }), filing({ section: '薬局', symbol: '薬ＤＸ' }))

/** A place in a file by its share of the length, and what is done there. */
const cut = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), bytes: fc.uint8Array({ maxLength: 12 }) })
const text = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(10),
    piece: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('"', ',', '\r\n', '\0', '0.0', '99', '令和 7年 2月30日', '=1+1', '９'.repeat(20)),
    ),
  })
  .map(({ at, length, piece }) => ({ at, length, bytes: new Uint8Array(Buffer.from(piece)) }))
const changes = fc.array(fc.oneof(cut, text), { minLength: 1, maxLength: 5 })

function damaged(content: Buffer, cuts: readonly { at: number; length: number; bytes: Uint8Array }[]): Buffer {
  return cuts.reduce((bytes, { at, length, bytes: piece }) => {
    const from = Math.floor(at * bytes.length)
    return Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from + length)])
  }, content)
}

/** Imports, and reads everything that was written with the readers of the page. */
async function importAndRead(name: string, content: Buffer): Promise<void> {
  const out = folder()
  const report = await run(written({ [name]: content }), out, { naming: { asOf: '2026-06-01' } }).catch((error) => {
    expect(error).toBeInstanceOf(ImportError)
    return null
  })
  if (!report?.isWritten) return
  const read = (path: string): unknown => JSON.parse(readFileSync(join(out, path), 'utf8'))
  const { prefectures } = parseFacilityManifest(read('facilities/v1/manifest.json'))
  for (const prefecture of Object.keys(prefectures)) parseFacilityShard(read(`facilities/v1/${prefecture}.json`))
  for (const prefecture of Object.keys(report.prefectures)) {
    const path = `usage/v1/${prefecture}.json`
    if (existsSync(join(out, path))) parseUsageShard(read(path))
  }
}

describe('damaged files never crash the import and never lead to a bad shard', () => {
  it('CSV', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CSV), changes, (content, cuts) => importAndRead('a.csv', damaged(content, cuts))),
      { numRuns: 600 },
    )
  }, 240_000)

  it('workbooks, damaged as archives', async () => {
    await fc.assert(
      fc.asyncProperty(changes, (cuts) => importAndRead('a.xlsx', damaged(BOOK, cuts))),
      { numRuns: 200 },
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
