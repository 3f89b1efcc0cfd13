import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaBand, BAND_CUTS_PERCENT, bandOf, type RankInput, rankFacilities, useBandOf } from '../../../src/domain/figures/ranking'
import type { UsageObservation } from '../../../src/domain/figures/usage'

const observation = (used: number, total: number, basis: UsageObservation['basis'] = 'onlineCheck'): UsageObservation => ({
  scope: 'municipality',
  key: '10201',
  month: '2024-02',
  basis,
  used,
  total,
  sourceTitle: '',
  publisher: '',
  sourceUrl: '',
  publishedOn: '2024-04-26',
  provenance: 'official',
})

const place = (id: string, usage: UsageObservation | null, distanceKm: number | null): RankInput => ({ id, usage, distanceKm })
const idsOf = (items: RankInput[]) => rankFacilities(items).map(({ item }) => item.id)

describe('bands', () => {
  it.each([
    [0, 0, 2],
    [0.0199999, 0, 2],
    [0.02, 2, 4],
    [0.0787, 6, 8],
    [0.08, 8, 12],
    [0.12, 12, 20],
    [0.3, 30, 50],
    [0.5, 50, 70],
    [0.7, 70, 100],
    [1, 70, 100],
  ])('puts a lower bound of %d between %d and %d percent', (lower, fromPercent, toPercent) => {
    expect(areaBand(lower)).toMatchObject({ kind: 'step', fromPercent, toPercent })
  })

  it('has one step more than cuts, without gaps', () => {
    const starts = [0, ...BAND_CUTS_PERCENT]
    expect(starts.map((from) => areaBand(from / 100).level)).toEqual(starts.map((_, level) => level))
    expect(starts.slice(1)).toEqual(starts.slice(0, -1).map((from) => areaBand(from / 100).toPercent))
  })

  it.each([-0.1, 1.1, Number.NaN])('refuses %d', (lower) => {
    expect(() => areaBand(lower)).toThrow(RangeError)
  })

  it.each([
    ['few', 10, 10],
    ['few', 0, 99],
    ['below', 0, 100],
    ['below', 36275, 456284],
    ['below', 300, 1000],
    ['floor', 350, 1000],
    ['high', 703, 1272],
    ['very-high', 115, 121],
  ])('says %s for %d of %d', (expected, used, total) => {
    expect(useBandOf(bandOf({ used, total }))).toBe(expected)
  })

  it('says unknown without an observation or without checks', () => {
    expect(useBandOf(bandOf(null))).toBe('unknown')
    expect(useBandOf(bandOf({ used: 0, total: 0 }))).toBe('unknown')
  })
})

describe('order of facilities', () => {
  it('takes the higher band first and the nearer place within a band, whatever the rate in it', () => {
    const items = [
      place('low-near', observation(50, 1000), 0.1),
      place('high-far', observation(650, 1000), 9),
      place('high-near', observation(600, 1000), 1),
    ]
    expect(idsOf(items)).toEqual(['high-near', 'high-far', 'low-near'])
  })

  it('puts few and unknown after the ranked ones, by distance alone', () => {
    const items = [
      place('unknown-near', null, 0.1),
      place('few-far', observation(10, 10), 5),
      place('few-near', observation(1, 60), 1),
      place('lowest', observation(0, 5000), 40),
    ]
    expect(idsOf(items)).toEqual(['lowest', 'unknown-near', 'few-near', 'few-far'])
  })

  it('puts an unknown distance last within its band and settles ties by id', () => {
    const same = observation(600, 1000)
    expect(idsOf([place('c', same, null), place('b', same, 2), place('a', same, 2)])).toEqual(['a', 'b', 'c'])
  })

  it('does not compare receipts with online checks', () => {
    const ranked = rankFacilities([place('receipt', observation(900, 1000, 'receipt'), 1), place('check', observation(50, 1000), 2)])
    expect(ranked.map(({ item, band, lower95 }) => [item.id, band.kind, lower95 === null])).toEqual([
      ['check', 'step', false],
      ['receipt', 'unknown', true],
    ])
    expect(rankFacilities([place('receipt', observation(900, 1000, 'receipt'), 1)], 'receipt')[0]?.band.kind).toBe('step')
  })

  it('leads with the municipalities that have both a high rate and a usable base', () => {
    const rows: Record<string, string>[] = parse(readFileSync(new URL('../../fixtures/ranking/gunma-2024-02.csv', import.meta.url)), {
      columns: true,
    })
    const items = rows.map(({ name, a, b }) => place(name as string, observation(Number(a), Number(b)), 1))
    const ids = idsOf(items)
    expect(ids.slice(0, 2)).toEqual(['神流町', '草津町'])
    // One band (12 to 20 %), same distance: only the id decides, not the higher rate of 東吾妻町.
    expect(ids.slice(2, 4)).toEqual(['安中市', '東吾妻町'])
    expect(ids.slice(-2)).toEqual(['上野村', '南牧村'])
  })

  it('loses nothing, keeps bands falling and does not depend on the order given', () => {
    const item = fc.record({
      id: fc.uuid(),
      distanceKm: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
      usage: fc.option(fc.nat(5000).chain((total) => fc.nat(total).map((used) => observation(used, total)))),
    })
    fc.assert(
      fc.property(fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 30 }), (items) => {
        const ranked = rankFacilities(items)
        expect(rankFacilities(items.toReversed())).toEqual(ranked)
        expect(ranked).toHaveLength(items.length)
        const levels = ranked.map(({ band }) => (band.kind === 'step' ? band.level : -1))
        expect(levels).toEqual(levels.toSorted((a, b) => b - a))
      }),
    )
  })
})
