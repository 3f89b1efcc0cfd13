import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateOf } from '../../../src/domain/figures/usage'
import { wilsonInterval95, wilsonLower95 } from '../../../src/domain/figures/wilson'

const vectors = (name: string): Record<string, string>[] =>
  parse(readFileSync(new URL(`../../fixtures/ranking/${name}`, import.meta.url)), { columns: true })

const TOLERANCE = 1e-9
const counts = fc.nat(2_000_000).chain((total) => fc.record({ total: fc.constant(total), used: fc.nat(total) }))

describe('Wilson bounds', () => {
  it.each(vectors('gunma-2024-02.csv'))('agree with the reference for $name', ({ a, b, rate, wilson95_lower }) => {
    expect(Math.abs((wilsonLower95(Number(a), Number(b)) as number) - Number(wilson95_lower))).toBeLessThan(TOLERANCE)
    expect(Math.abs((rateOf({ used: Number(a), total: Number(b) }) as number) - Number(rate))).toBeLessThan(TOLERANCE)
  })

  it.each(vectors('wilson-edge-cases.csv'))('agree with the reference for $a of $b', ({ a, b, wilson95_lower, wilson95_upper }) => {
    const interval = wilsonInterval95(Number(a), Number(b))
    expect(Math.abs((interval?.lower ?? Number.NaN) - Number(wilson95_lower))).toBeLessThan(TOLERANCE)
    expect(Math.abs((interval?.upper ?? Number.NaN) - Number(wilson95_upper))).toBeLessThan(TOLERANCE)
  })

  it('are unknown, not 0, when nothing was counted', () => {
    expect(wilsonLower95(0, 0)).toBeNull()
    expect(wilsonInterval95(0, 0)).toBeNull()
    expect(rateOf({ used: 0, total: 0 })).toBeNull()
  })

  it.each([
    [-1, 10],
    [1, -10],
    [0.5, 10],
    [1, 10.5],
    [11, 10],
    [1, 0],
    [Number.NaN, 10],
  ])('refuse the counts %d of %d', (used, total) => {
    expect(() => wilsonLower95(used, total)).toThrow(RangeError)
  })

  it('hold the rate between them, within 0 and 1', () => {
    fc.assert(
      fc.property(counts, ({ used, total }) => {
        const interval = wilsonInterval95(used, total)
        if (!interval) return total === 0
        const rate = used / total
        return 0 <= interval.lower && interval.lower <= rate && rate <= interval.upper && interval.upper <= 1
      }),
    )
  })

  it('rise with each further use', () => {
    fc.assert(
      fc.property(counts, ({ used, total }) => {
        if (used === total) return true
        return (wilsonLower95(used, total) as number) < (wilsonLower95(used + 1, total) as number)
      }),
    )
  })

  it('rise when the same rate rests on more checks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 2, max: 50 }),
        (a, more, times) => {
          const total = a + more
          return (wilsonLower95(a, total) as number) < (wilsonLower95(a * times, total * times) as number)
        },
      ),
    )
  })
})
