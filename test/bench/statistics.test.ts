import { describe, expect, it } from 'vitest'
import { brokenLimits, type PageResult } from './pages/limits'
import { fittedExponent, medianWithInterval } from './statistics'

describe('what measurements say', () => {
  it('gives the median and an interval around it that narrows with more runs', () => {
    const few = medianWithInterval([1, 1.2, 1.1])
    const many = medianWithInterval(Array.from({ length: 99 }, (_, i) => 1 + (i % 3) / 10))
    expect(few.median).toBe(1.1)
    expect(few.low).toBeGreaterThanOrEqual(1)
    expect(few.high).toBeLessThanOrEqual(1.2)
    expect(many.high - many.low).toBeLessThanOrEqual(few.high - few.low)
    expect(medianWithInterval([1, 1.2, 1.1])).toEqual(few)
  })

  it('finds the exponent by which something grows', () => {
    expect(fittedExponent([1, 10, 100].map((n) => [n, 7 * n ** 1.25]))).toBeCloseTo(1.25, 10)
  })

  it('holds the upper end of an interval against the limit, and knows no pass without a value', () => {
    const one = { median: 1, low: 1, high: 1 }
    const good: PageResult = {
      path: '/x/',
      hasIsland: false,
      lcp: one,
      lcpOnLink: one,
      ready: one,
      tbt: 0,
      cls: 0,
      requests: 3,
      bytes: 12_000,
      elements: 300,
      offlineLcp: { median: 0.5, low: 0.5, high: 0.5 },
    }
    expect(brokenLimits(good)).toEqual([])
    expect(brokenLimits({ ...good, lcp: { median: 1.1, low: 1, high: 1.21 } })).toEqual(['/x/: LCP ÷ floor, 3G: 1.21, at most 1.2 allowed'])
    expect(brokenLimits({ ...good, requests: 6, ready: { median: 2, low: 2, high: 2 } })).toHaveLength(2)
    expect(brokenLimits({ ...good, hasIsland: true, requests: 6, ready: { median: 2, low: 2, high: 2 } })).toEqual([])
    expect(brokenLimits({ ...good, tbt: Number.NaN })).toHaveLength(1)
  })
})
