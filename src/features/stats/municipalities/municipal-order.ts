import type { MunicipalUsage } from '../../../domain/figures/figures'
import { FEW_BELOW } from '../../../domain/figures/ranking'
import { type Interval, wilsonInterval95 } from '../../../domain/figures/wilson'
import { figures } from '../../../page/figures'

export interface MunicipalRow extends MunicipalUsage {
  readonly hasFew: boolean
  /** Shares between 0 and 1. */
  readonly interval: Interval
}

/** In the order of the codes, each with how far the rate can be trusted. */
export const municipalRows = (rows: readonly MunicipalUsage[]): MunicipalRow[] =>
  rows
    .map((row) => {
      const interval = wilsonInterval95(row.used, row.total)
      if (!interval) throw new RangeError(`${row.name}: expected at least one check`)
      return { ...row, interval, hasFew: row.total < FEW_BELOW }
    })
    .sort((a, b) => (a.municipality < b.municipality ? -1 : 1))

/** Those with enough checks, by the lower end of the interval: a village with a few lucky checks does not come first. */
export const byLowerEnd = (rows: readonly MunicipalRow[]): MunicipalRow[] =>
  rows.filter(({ hasFew }) => !hasFew).toSorted((a, b) => b.interval.lower - a.interval.lower)

/** The prefectures whose municipalities are known; each has a page for them. */
export const municipalPrefectures = (): string[] => [...new Set(figures().municipalUsage.map((row) => row.municipality.slice(0, 2)))]
