import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { PREFECTURES } from '../../src/domain/figures/prefectures'
import { coverageOf, type Facility } from '../../src/domain/find/facilities'
import { EMBEDDING_MS, embedded, embeddedManifest } from './embedded'
import { DATA_DIR } from './source-texts'

type Row = Readonly<Record<string, string>>
const table = (name: string): Row[] =>
  parse(
    name.endsWith('.gz') ? gunzipSync(readFileSync(join(DATA_DIR, 'directory', name))) : readFileSync(join(DATA_DIR, 'directory', name)),
    { columns: true, bom: true },
  )

const manifest = await embeddedManifest()
const entries = Object.entries(manifest.prefectures)
const coverage = table('coverage.csv')

const count = (row: Row, column: string) => Number(row[column])

describe('the directory that comes with the project', () => {
  it('holds in each prefecture and kind what the table of coverage counts, 203,817 in all', () => {
    expect(coverage).toHaveLength(47)
    for (const row of coverage)
      expect(manifest.prefectures[row.prefecture_code ?? '']?.kinds, row.prefecture_code).toEqual([
        count(row, 'hospitals'),
        count(row, 'clinics'),
        count(row, 'dental'),
        0,
        count(row, 'pharmacies'),
      ])
    expect(entries.reduce((sum, [, entry]) => sum + entry.count, 0)).toBe(203_817)
  })

  it('says where it is thin, and where nobody knows', () => {
    const of = (code: string) => {
      const entry = manifest.prefectures[code]
      return coverageOf(entry?.kinds ?? [], entry?.elsewhere)
    }
    expect(of('47').medical).toBeCloseTo(0.38, 2)
    expect(of('47').dental).toBeCloseTo(0.17, 2)
    expect(of('26').medical).toBeCloseTo(0.52, 2)
    expect(of('13').dental).toBeNull()
    expect(of('27').dental).toBeNull()
    expect(coverageOf([1, 1, 1, 0, 0], null)).toEqual({ medical: null, dental: null })
  })

  it('fits in what a phone may be asked to fetch', () => {
    expect(entries.reduce((sum, [, entry]) => sum + entry.packed, 0)).toBeLessThan(7_000_000)
    for (const [code, { packed }] of entries) expect(packed, code).toBeLessThan(900_000)
  })

  it(
    'gives a distance only by a position that is near enough, and says which ones were looked up',
    async () => {
      const facilities: Facility[] = []
      for (const { code } of PREFECTURES) facilities.push(...(await embedded(code)).facilities)
      const byId = new Map(facilities.map((facility) => [facility.id, facility]))
      expect(byId.size).toBe(203_817)
      const wrong: string[] = []
      let left = 0
      for (const name of ['hospitals', 'dental', 'clinics', 'pharmacies', 'tokyo-clinics'])
        for (const row of table(`${name}.csv.gz`)) {
          const facility = byId.get(row.id ?? `k${row.code10}`)
          const isPlaced = ['source', 'geocoded-chome', 'geocoded-oaza'].includes(row.coord ?? '')
          if (!facility) wrong.push(`${name} ${row.id} is missing`)
          else if (!isPlaced && facility.lat !== null) wrong.push(`${row.id} has a position by ${row.coord}`)
          else if (isPlaced && facility.lat === null) left += 1
          else if (facility.isApproximate !== (facility.lat !== null && (row.coord ?? '').startsWith('geocoded')))
            wrong.push(`${row.id}: about or not`)
        }
      expect(wrong).toEqual([])
      // Far from their municipality and among strangers, or outside Japan.
      expect(left).toBeLessThan(200)
    },
    EMBEDDING_MS,
  )

  it('keeps ids as they are, and the clinics of Tokyo with code and postal code', async () => {
    const tokyo = (await embedded('13')).facilities
    expect(tokyo.filter(({ code }) => code !== null)).toHaveLength(7523)
    expect(tokyo.find(({ code }) => code === '1310121376')).toMatchObject({
      id: 'k1310121376',
      name: '山下小児科医院',
      kind: 1,
      postal: '1010021',
      seen: '2025-08-01',
      isApproximate: true,
    })
    const okinawa = (await embedded('47')).facilities
    expect(okinawa.filter(({ id }) => !/^47[0-9A-Za-z]{3,11}$/.test(id))).toEqual([])
    expect(okinawa.some(({ id }) => id.length === 5)).toBe(true)
  })

  it('tells which kinds were put together from copies, whose they are, and what only an older edition has', async () => {
    const { compiled, credits, asOf, facilities } = await embedded('13')
    expect(compiled).toEqual([1, 4])
    expect(asOf).toBe('2026-06-01')
    expect(credits.map(({ publisher }) => publisher)).toEqual(['厚生労働省', '関東信越厚生局', '株式会社Geolonia'])
    const days = new Set(facilities.map(({ seen }) => seen))
    expect(days).toEqual(new Set([null, '2025-06-01', '2025-08-01', '2025-12-01']))
    expect((await embedded('10')).credits.map(({ publisher }) => publisher)).toEqual(['厚生労働省', '株式会社Geolonia'])
  })
})
