import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFacilityManifest, parseFacilityShard } from '../../../src/domain/find/facilities'
import { parseUsageShard } from '../../../src/domain/find/usage-shard'

const RUNS = { numRuns: 1000 }

const COLUMNS = [
  'id',
  'name',
  'short',
  'kana',
  'kind',
  'municipality',
  'addressFrom',
  'addressRest',
  'la',
  'lo',
  'website',
  'en',
  'edition',
  'approx',
  'postal',
  'tel',
  'code',
  'flags',
]
/** A value that is right in its column. */
const CELLS: Readonly<Record<string, unknown>> = {
  kind: 1,
  addressFrom: 2,
  edition: 1,
  approx: 1,
  flags: 4,
  la: 12,
  lo: -7,
  postal: '3710026',
  tel: '027-000-0000',
  code: '1010000000',
}

/** A whole shard, every column present, written by hand and not by the pipeline. */
const wholeShard = (count: number, located: number) => ({
  v: 1,
  prefecture: '10',
  asOf: '2026-06-01',
  count,
  located,
  credits: [{ title: 't', publisher: 'p', url: '', licence: 'PDL1.0', asOf: '2026-06-01' }],
  editions: ['2026-06-01', '2025-06-01'],
  compiled: [1],
  elsewhere: { medical: 3, dental: null },
  columns: Object.fromEntries(
    COLUMNS.map((column) => {
      const length = column === 'la' || column === 'lo' ? located : count
      return [column, Array<unknown>(length).fill(column === 'website' ? null : (CELLS[column] ?? 'text'))]
    }),
  ) as Record<string, unknown[]>,
})

const sizes = fc.nat(20).chain((count) => fc.record({ count: fc.constant(count), located: fc.nat(count) }))

/** Every path to a value within a JSON value, the value itself left out. */
const pathsIn = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, child]) => [[...path, key], ...pathsIn(child, [...path, key])])

/** The value with the one at `path` replaced. */
function withValue(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  const copy = Array.isArray(whole) ? [...whole] : { ...(whole as object) }
  Object.defineProperty(copy, key, {
    value: withValue((whole as Record<string, unknown>)[key], rest, value),
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return copy
}

/** A JSON value in which one part was replaced by anything. */
const damaged = (whole: unknown) =>
  fc.tuple(fc.constantFrom(...pathsIn(whole)), fc.jsonValue()).map(([path, value]) => withValue(whole, path, value))

function accepted<T>(parse: (json: unknown) => T, json: unknown): T | null {
  try {
    return parse(json)
  } catch {
    return null
  }
}

const usage = {
  v: 1,
  prefecture: '10',
  observations: [
    {
      scope: 'municipality',
      key: '10201',
      kind: 4,
      month: '2024-02',
      basis: 'onlineCheck',
      used: 0,
      total: 0,
      rateOnly: 0.3,
      sourceTitle: 't',
      publisher: 'p',
      sourceUrl: '',
      publishedOn: '2024-04-26',
      provenance: 'official',
    },
  ],
}

const manifest = {
  v: 1,
  prefectures: {
    '10': {
      asOf: '2026-06-01',
      count: 3,
      located: 2,
      kinds: [3, 0, 0, 0, 0],
      compiled: [0],
      elsewhere: { medical: null, dental: 4 },
      box: [36, 138, 37, 139],
      bytes: 9,
      packed: 7,
      sha256: '0'.repeat(64),
    },
  },
}

describe('reading a facility shard', () => {
  it('takes it whole', () => {
    fc.assert(
      fc.property(sizes, ({ count, located }) => {
        const { facilities } = parseFacilityShard(wholeShard(count, located))
        expect(facilities).toHaveLength(count)
        expect(facilities.filter(({ lat, lng }) => lat !== null && lng !== null)).toHaveLength(located)
      }),
      RUNS,
    )
  })

  it('never takes columns of unequal length', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(...COLUMNS), fc.integer({ min: -3, max: 3 }), ({ count, located }, column, change) => {
        const shard = wholeShard(count, located)
        const cells = shard.columns[column] as unknown[]
        const other = change < 0 ? cells.slice(0, change) : [...cells, ...Array<unknown>(change).fill(CELLS[column] ?? null)]
        fc.pre(other.length !== cells.length)
        const one = { ...shard, columns: { ...shard.columns, [column]: other } }
        expect(() => parseFacilityShard(one)).toThrow()
      }),
      RUNS,
    )
  })

  it('never takes counts that are not those of the columns', () => {
    fc.assert(
      fc.property(sizes, sizes, (own, other) => {
        fc.pre(own.count !== other.count || own.located !== other.located)
        expect(() => parseFacilityShard({ ...wholeShard(own.count, own.located), ...other })).toThrow()
      }),
      RUNS,
    )
  })

  it('gives whole rows or nothing, whatever one part was replaced by', () => {
    fc.assert(
      fc.property(damaged(wholeShard(3, 2)), (json) => {
        for (const { id, name, shortName, address, kind, lat, lng, website, tel } of accepted(parseFacilityShard, json)?.facilities ?? []) {
          for (const text of [id, name, shortName, address]) expect(typeof text).toBe('string')
          expect([0, 1, 2, 3, 4]).toContain(kind)
          expect(lat === null).toBe(lng === null)
          for (const degrees of [lat, lng]) if (degrees !== null) expect(degrees).toSatisfy(Number.isFinite)
          if (website !== null) expect(website).toMatch(/^https?:/)
          if (tel !== null) expect(tel).toMatch(/^[\d-]+$/)
        }
      }),
      RUNS,
    )
  })
})

describe('reading a usage shard', () => {
  it('never gives more used than counted, nor a rate beside counts, whatever one part was replaced by', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          damaged(usage),
          fc
            .tuple(fc.nat(), fc.nat())
            .map(([used, total]) =>
              withValue(withValue(usage, ['observations', '0', 'used'], used), ['observations', '0', 'total'], total),
            ),
        ),
        (json) => {
          for (const { used, total, rateOnly } of accepted(parseUsageShard, json)?.observations ?? []) {
            expect(used).toBeLessThanOrEqual(total)
            if (rateOnly !== undefined) expect([total === 0, rateOnly >= 0 && rateOnly <= 1]).toEqual([true, true])
          }
        },
      ),
      RUNS,
    )
  })
})

describe('reading the list of shards', () => {
  it('gives whole entries or nothing, whatever one part was replaced by', () => {
    expect(parseFacilityManifest(manifest)).toEqual(manifest)
    fc.assert(
      fc.property(damaged(manifest), (json) => {
        for (const [prefecture, entry] of Object.entries(accepted(parseFacilityManifest, json)?.prefectures ?? {})) {
          expect(prefecture).toMatch(/^\d{2}$/)
          expect(entry.kinds).toHaveLength(5)
          for (const size of [entry.count, entry.located, entry.bytes, entry.packed, ...entry.kinds])
            expect(size).toSatisfy(Number.isInteger)
          expect(entry.sha256).toMatch(/^[0-9a-f]{64}$/)
        }
      }),
      RUNS,
    )
  })
})

describe('each reader', () => {
  it('refuses what is no file of its own, without hanging', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
        for (const parse of [parseFacilityShard, parseFacilityManifest, parseUsageShard]) expect(() => parse(json)).toThrow()
      }),
      RUNS,
    )
  })
})
