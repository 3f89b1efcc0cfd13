import type { Interval } from '../statistics'

/** What was measured of a page over all runs. */
export type PageResult = {
  readonly path: string
  readonly hasIsland: boolean
  /** Divided by the floor page of the same turn. */
  readonly lcp: Interval
  readonly lcpOnLink: Interval
  readonly ready: Interval
  readonly tbt: number
  readonly cls: number
  readonly requests: number
  readonly bytes: number
  readonly elements: number
  /** Divided by the default stack of the same turn, both without network. */
  readonly offlineLcp: Interval
}

/** Upper ends of the 95 % intervals, and medians. */
export const LIMITS = {
  lcp: 1.2,
  lcpOnLink: 1.08,
  readyOfText: 1.9,
  readyOfIsland: 2.2,
  tbt: 0,
  cls: 0,
  requestsOfText: 5,
  requestsOfIsland: 8,
  bytesOfText: 18_000,
  bytesOfIsland: 30_000,
  elements: 800,
  offlineLcp: 0.9,
} as const

/** The limits that a page breaks, as sentences. */
export function brokenLimits(page: PageResult): string[] {
  const checks: readonly (readonly [what: string, amount: number, limit: number])[] = [
    ['LCP ÷ floor, 3G', page.lcp.high, LIMITS.lcp],
    ['LCP ÷ floor, link', page.lcpOnLink.high, LIMITS.lcpOnLink],
    ['ready ÷ floor', page.ready.high, page.hasIsland ? LIMITS.readyOfIsland : LIMITS.readyOfText],
    ['TBT', page.tbt, LIMITS.tbt],
    ['CLS', page.cls, LIMITS.cls],
    ['requests', page.requests, page.hasIsland ? LIMITS.requestsOfIsland : LIMITS.requestsOfText],
    ['bytes', page.bytes, page.hasIsland ? LIMITS.bytesOfIsland : LIMITS.bytesOfText],
    ['elements', page.elements, LIMITS.elements],
    ['offline LCP ÷ default stack', page.offlineLcp.high, LIMITS.offlineLcp],
  ]
  return checks
    .filter(([, amount, limit]) => !(amount <= limit))
    .map(([what, amount, limit]) => `${page.path}: ${what}: ${Number(amount.toFixed(3))}, at most ${limit} allowed`)
}
