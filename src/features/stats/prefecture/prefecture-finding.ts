import type { Figures, NationalUsage, PrefectureUsage } from '../../../domain/figures/figures'
import { nationalRateOf } from '../series'

export interface KnownRate extends PrefectureUsage {
  readonly ratePercent: number
}

const isKnown = (row: PrefectureUsage): row is KnownRate => row.ratePercent !== null

/** The months of a prefecture that have a legible rate, oldest first. */
export const knownRates = (usage: readonly PrefectureUsage[]): KnownRate[] =>
  usage.filter(isKnown).toSorted((a, b) => (a.month < b.month ? -1 : 1))

export interface Finding {
  readonly own: KnownRate
  readonly nation: NationalUsage | undefined
}

/** The newest legible figure of a prefecture, whatever its mark, with the country's of the same month. */
export function findingOf(figures: Figures, usage: readonly PrefectureUsage[]): Finding | undefined {
  const own = knownRates(usage).at(-1)
  return own && { own, nation: nationalRateOf(figures, own.month) }
}
