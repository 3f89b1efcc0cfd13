import type { Basis, UsageObservation } from '../figures/usage'

/** What may be said about the use at one facility. */
export interface ShownUsage {
  /** Its own figure, where one was published. */
  readonly own: UsageObservation | null
  /** The figure of its municipality; null also where `isAreaHidden`. */
  readonly area: UsageObservation | null
  /** There is a figure of the municipality, but beside the name of one of its few facilities it would be read as theirs. */
  readonly isAreaHidden: boolean
}

/** Up to so many facilities, the figure of a municipality says too much about each of them. */
export const FEW_FACILITIES = 3

type ByBasis = Partial<Record<Basis, UsageObservation>>
const OTHER: Readonly<Record<Basis, Basis>> = { onlineCheck: 'receipt', receipt: 'onlineCheck' }

/** The newest observation of each key and basis. One with counts goes before one that tells the rate only. */
function newestByKey(observations: readonly UsageObservation[], scope: UsageObservation['scope']): Map<string, ByBasis> {
  const newest = new Map<string, ByBasis>()
  for (const one of observations) {
    if (one.scope !== scope) continue
    const known = newest.get(one.key) ?? {}
    const before = known[one.basis]
    const isBetter = !before || one.total > 0 > (before.total > 0) || (one.total > 0 === before.total > 0 && one.month > before.month)
    if (isBetter) newest.set(one.key, { ...known, [one.basis]: one })
  }
  return newest
}

/** Published figures, ready to be looked up by facility. */
export interface UsageLookup {
  /** The one basis by which a list may be put in order. Figures on the other are shown, never compared. */
  readonly basis: Basis
  /** `isCrowded`: whether the municipality has more than FEW_FACILITIES. */
  of(facilityId: string, municipality: string, isCrowded: boolean): ShownUsage
  /** The figure that may be put in order; null when there is none on the basis of the list. `withArea`: that of the town may stand in. */
  comparable(shown: ShownUsage, withArea: boolean): UsageObservation | null
}

/** The basis of a list is that of the online checks, unless all figures are on receipts. */
export function usageLookup(observations: readonly UsageObservation[]): UsageLookup {
  const own = newestByKey(observations, 'facility')
  const areas = newestByKey(observations, 'municipality')
  const all = [...own.values(), ...areas.values()]
  const basis: Basis = all.length > 0 && all.every(({ onlineCheck }) => !onlineCheck) ? 'receipt' : 'onlineCheck'
  const pick = (known: ByBasis | undefined) => known?.[basis] ?? known?.[OTHER[basis]] ?? null
  return {
    basis,
    of: (facilityId, municipality, isCrowded) => {
      const area = pick(areas.get(municipality))
      return { own: pick(own.get(facilityId)), area: isCrowded ? area : null, isAreaHidden: Boolean(area) && !isCrowded }
    },
    comparable: (shown, withArea) => [shown.own, withArea ? shown.area : null].find((one) => one?.basis === basis && one.total > 0) ?? null,
  }
}
