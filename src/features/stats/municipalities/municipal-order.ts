import type { Figures, MunicipalRate } from '../../../domain/figures/figures'
import { FEW_BELOW } from '../../../domain/figures/ranking'
import { type Interval, wilsonInterval95 } from '../../../domain/figures/wilson'

export interface MunicipalRow extends MunicipalRate {
  /** Too few to trust; false where only the rate was published. */
  readonly hasFew: boolean
  /** Shares between 0 and 1; null where only the rate was published. */
  readonly interval: Interval | null
}

/** In the order of the codes, each with how far the rate can be trusted. */
export const municipalRows = (rows: readonly MunicipalRate[]): MunicipalRow[] =>
  rows
    .map((row) => ({ ...row, interval: wilsonInterval95(row.used, row.total), hasFew: row.total > 0 && row.total < FEW_BELOW }))
    .sort((a, b) => (a.municipality < b.municipality ? -1 : 1))

type Counted = MunicipalRow & { readonly interval: Interval }

/** Those with enough checks, by the lower end of the interval: a village with a few lucky checks does not come first. */
export const byLowerEnd = (rows: readonly MunicipalRow[]): Counted[] =>
  rows.filter((row): row is Counted => !row.hasFew && row.interval !== null).toSorted((a, b) => b.interval.lower - a.interval.lower)

/** The municipal figures of a prefecture by month and basis, newest first: two bases are never in one table. */
export function municipalTables(rows: readonly MunicipalRate[]): MunicipalRate[][] {
  const tables = new Map<string, MunicipalRate[]>()
  for (const row of rows) {
    const key = `${row.month}/${row.basis}`
    tables.set(key, [...(tables.get(key) ?? []), row])
  }
  return [...tables].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, table]) => table)
}

/** The prefectures whose municipalities are known; each has a page for them. */
export const municipalPrefectures = (known: Figures): string[] =>
  [...new Set(known.municipalRates.map((row) => row.municipality.slice(0, 2)))].sort()

/** The round end of the axis of bars, four steps from 0, and the rates that lie so far beyond the others that their bars are cut. */
export function barAxis(percents: readonly number[]): { readonly top: number; readonly ticks: readonly number[] } {
  const sorted = percents.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  // Far outside in the sense of Tukey: more than three times the middle half away from it.
  const fence = at(0.75) + 3 * (at(0.75) - at(0.25))
  const largest = Math.max(...sorted.filter((percent) => percent <= fence), 1)
  const step = [0.5, 1, 2, 4, 5, 10, 15, 20, 25].find((one) => one * 4 >= largest) ?? 25
  return { top: step * 4, ticks: [0, 1, 2, 3, 4].map((count) => count * step) }
}
