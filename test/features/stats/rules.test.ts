import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumCounts } from '../../../src/domain/figures/figures'
import { byLowerEnd, municipalRows } from '../../../src/features/stats/municipalities/municipal-order'
import { newestOutOf100 } from '../../../src/features/stats/people/people'
import { equalNeighbours, newestWithCounts, seriesByYear } from '../../../src/features/stats/series'
import { monthAfter, monthRuns, monthsBetween } from '../../../src/features/stats/sources/month-runs'
import { figures } from './rendered'

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2040 }), fc.integer({ min: 1, max: 12 }))
  .map(([y, m]) => `${y}-${String(m).padStart(2, '0')}`)

describe('months as runs', () => {
  it.each([
    [['2024-05'], ['2024-05..2024-05']],
    [['2024-03', '2024-01', '2024-02', '2024-02'], ['2024-01..2024-03']],
    [['2023-12', '2024-01'], ['2023-12..2024-01']],
    [
      ['2024-01', '2024-03'],
      ['2024-01..2024-01', '2024-03..2024-03'],
    ],
    [[], []],
  ])('%j', (months, expected) => {
    expect(monthRuns(months).map(({ from, to }) => `${from}..${to}`)).toEqual(expected)
  })

  it('hold exactly the months given', () => {
    fc.assert(
      fc.property(fc.array(month, { maxLength: 30 }), (months) => {
        const unfolded = monthRuns(months).flatMap(({ from, to }) => monthsBetween(from, to))
        expect(unfolded).toEqual([...new Set(months)].sort())
      }),
    )
  })

  it('turn over at the new year', () => {
    expect(monthAfter('2024-12')).toBe('2025-01')
  })
})

describe('municipalities of Gunma', () => {
  const rows = municipalRows(figures.municipalUsage)

  it('come in the order of their codes, all 35, the two with few checks marked', () => {
    expect(rows.map(({ municipality }) => municipality)).toEqual(rows.map(({ municipality }) => municipality).toSorted())
    expect(rows).toHaveLength(35)
    expect(rows.filter(({ hasFew }) => hasFew).map(({ name }) => name)).toEqual(['上野村', '南牧村'])
  })

  it('are ordered by the lower end of the interval, without those of few checks', () => {
    const ordered = byLowerEnd(rows)
    expect(ordered).toHaveLength(33)
    expect(ordered.slice(0, 2).map(({ name }) => name)).toEqual(['神流町', '草津町'])
    const lower = ordered.map(({ interval }) => interval.lower)
    expect(lower).toEqual(lower.toSorted((a, b) => b - a))
  })

  it('together give 132,570 of 2,344,271, not the mean of their rates', () => {
    expect(sumCounts(rows)).toMatchObject({ used: 132570, total: 2344271 })
    expect(sumCounts(rows)?.ratePercent.toFixed(2)).toBe('5.66')
  })
})

describe('newest figures of the country', () => {
  it('of people are February 2026: 81 hold a card, 74 registered it', () => {
    const { month: newest, held, registered } = newestOutOf100(figures)
    expect([newest, Math.round(held), Math.round(registered)]).toEqual(['2026-02', 81, 74])
  })

  it('of visits are October 2025 with both counts', () => {
    expect(newestWithCounts(figures)).toMatchObject({ month: '2025-10', ratePercent: 37.14, used: 101_990_000, total: 274_600_000 })
  })

  it('name the months without a figure and the neighbours that are equal', () => {
    const years = seriesByYear(figures)
    expect(years.map(({ year }) => year)).toEqual(['2025', '2024', '2023'])
    const gaps = years.flatMap(({ months }) => months.filter(({ usage }) => !usage).map(({ month: gap }) => gap))
    expect(gaps).toEqual(['2025-07', '2025-08', '2024-08'])
    expect(equalNeighbours(figures).map(({ first, second }) => [first.month, second.month])).toEqual([['2024-12', '2025-01']])
  })
})
