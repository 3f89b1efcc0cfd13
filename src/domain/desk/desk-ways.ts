import { holdsOn, type Interval } from '../time/dated'
import type { LocalDate } from '../time/local-date'

/** What can go wrong at the desk, in the order in which facilities report it most (R-109e). */
export const DESK_CASES = [
  'not-valid',
  'reader-down',
  'certificate-expired',
  'face',
  'pin',
  'chip',
  'phone',
  'forgot-card',
  'asked-full-price',
] as const

/** What a patient may have in the hand. `phone-card` is a phone that carries the card's function, `old-card` the insurance card of before. */
export const THINGS = ['card', 'saved-copy', 'notice', 'certificate', 'phone-with-signal', 'phone-card', 'old-card'] as const

/**
 * What may be wrong with the card: made without PIN; the certificate in it past its day, until the end of the third month after
 * that month or for longer; the card itself past its day; PIN locked.
 */
export const CARD_CONDITIONS = ['face-only', 'expired-recently', 'expired-long', 'card-expired', 'pin-locked'] as const

export type DeskCase = (typeof DESK_CASES)[number]
export type Thing = (typeof THINGS)[number]
export type CardCondition = (typeof CARD_CONDITIONS)[number]
export type Need = Thing | 'known-here'

/** What stands at the counter: things, whether the place knows the patient from before, what is wrong with the card. */
export type Holding = {
  readonly things: readonly Thing[]
  readonly isKnownHere: boolean
  readonly card: readonly CardCondition[]
}

/** What the patient normally pays. Facility and insurer decide. */
export type Pays = 'own-share' | 'own-share-if-checked' | 'desk-decides' | 'full-first'

/** One way of getting the entitlement checked, or of paying without a check. */
export type WayRule = Interval & {
  readonly needs: readonly Need[]
  /** Conditions of the card under which this way must not be offered. */
  readonly closedTo?: readonly CardCondition[]
  readonly pays: Exclude<Pays, 'own-share-if-checked'>
  readonly facts: readonly string[]
}

/** The ways of one case, best first; `otherwise` follows when none of those that are open leads to the own share. */
export type DeskRoute<Id extends string> = {
  readonly ways: readonly Id[]
  readonly otherwise: readonly Id[]
  /** What the page of the case says on paying. */
  readonly pays: Pays
  /** Facts behind what the page of the case says besides its ways. */
  readonly facts: readonly string[]
}

export type DeskRules<Id extends string> = {
  readonly ways: Readonly<Record<Id, WayRule>>
  readonly routes: Readonly<Record<DeskCase, DeskRoute<Id>>>
}

export type Way<Id extends string> = WayRule & { readonly id: Id }

/** Whether the holding has all that a way needs and nothing that closes it. */
const isOpenTo = ({ needs, closedTo = [] }: WayRule, holding: Holding): boolean =>
  needs.every((need) => (need === 'known-here' ? holding.isKnownHere : holding.things.includes(need))) &&
  !closedTo.some((condition) => holding.card.includes(condition))

/** The ways open in a case to somebody with this holding on a day, best first. Never empty for rules whose `otherwise` needs nothing. */
export function waysFor<Id extends string>(rules: DeskRules<Id>, deskCase: DeskCase, holding: Holding, day: LocalDate): Way<Id>[] {
  const isOpen = (id: Id) => holdsOn(day, rules.ways[id]) && isOpenTo(rules.ways[id], holding)
  const open = (ids: readonly Id[]): Way<Id>[] => ids.filter(isOpen).map((id) => ({ id, ...rules.ways[id] }))
  const { ways, otherwise } = rules.routes[deskCase]
  const found = open(ways)
  return found.some((way) => way.pays === 'own-share') ? found : [...found, ...open(otherwise)]
}
