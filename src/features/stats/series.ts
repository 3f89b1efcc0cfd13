import type { FacilityType, Figures, NationalUsage, ReceiptUsage } from '../../domain/figures/figures'
import { monthsBetween } from './sources/month-runs'

/** The country's rates by month, oldest first, on the basis of checks at the desk. */
export const nationalSeries = ({ national }: Figures): NationalUsage[] =>
  national.filter((row) => row.facilityType === 'all').toSorted((a, b) => (a.month < b.month ? -1 : 1))

/** The country's rates by receipts, oldest first: another basis, never joined with the series above. */
export const receiptSeries = ({ receipt }: Figures): ReceiptUsage[] => receipt.toSorted((a, b) => (a.month < b.month ? -1 : 1))

/** The newest month of the series that was published with both counts. */
export function newestWithCounts(figures: Figures): NationalUsage {
  const newest = nationalSeries(figures).findLast(({ used, total }) => used !== null && total !== null)
  if (!newest) throw new RangeError('expected a national month with counts')
  return newest
}

/** Every month of the series from the first to the last, also those without a figure. */
export const seriesMonths = (series: readonly NationalUsage[]): string[] =>
  monthsBetween(series[0]?.month ?? '', series.at(-1)?.month ?? '')

export interface YearOfSeries {
  readonly year: string
  /** Months without a figure have none. */
  readonly months: readonly { readonly month: string; readonly usage: NationalUsage | undefined }[]
}

/** The series by year, newest year first. Months between the first and the last that have no figure are there without one. */
export function seriesByYear(figures: Figures): YearOfSeries[] {
  const series = nationalSeries(figures)
  const months = seriesMonths(series)
  const years = [...new Set(months.map((month) => month.slice(0, 4)))].reverse()
  return years.map((year) => ({
    year,
    months: months.filter((month) => month.startsWith(year)).map((month) => ({ month, usage: series.find((row) => row.month === month) })),
  }))
}

/** Neighbouring months with the very same rate: worth a word, it may be a slip of a source. */
export function equalNeighbours(figures: Figures): { readonly first: NationalUsage; readonly second: NationalUsage }[] {
  const series = nationalSeries(figures)
  return series.flatMap((second, index) => {
    const first = series[index - 1]
    return first?.ratePercent === second.ratePercent ? [{ first, second }] : []
  })
}

/** The country's rate of a month, over all facilities or one type. */
export const nationalRateOf = ({ national }: Figures, month: string, type: FacilityType | 'all' = 'all'): NationalUsage | undefined =>
  national.find((row) => row.month === month && row.facilityType === type)

/** Months with rates by kind of facility, newest first. */
export const monthsByType = ({ national }: Figures): string[] =>
  [...new Set(national.filter(({ facilityType }) => facilityType !== 'all').map(({ month }) => month))].sort().reverse()

/** The row with the smallest rate and the one with the largest. Throws RangeError without rows. */
export function ends<T extends { readonly ratePercent: number }>(rows: readonly T[]): readonly [T, T] {
  const [first, ...others] = rows.toSorted((a, b) => a.ratePercent - b.ratePercent)
  if (!first) throw new RangeError('expected at least one rate')
  return [first, others.at(-1) ?? first]
}
