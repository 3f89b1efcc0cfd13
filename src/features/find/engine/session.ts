import type { Kind, UsageObservation } from '../../../domain/figures/usage'
import { coverageOf, FACILITY_FLAGS } from '../../../domain/find/facilities'
import type { FindArea, Findable, FindFrom } from '../../../domain/find/find-order'
import { nearestArea, OUTSIDE_KM } from '../../../domain/find/find-place'
import { nameSearch } from '../../../domain/find/name-search'
import { nearestIndex } from '../../../domain/find/nearest-index'
import type { Municipality } from '../../../domain/find/places'
import { usageLookup } from '../../../domain/find/shown-usage'
import { placeText } from '../../../i18n/place-text'
import type { DirectoryState } from './load-directory'
import type { Found, NamedPlace, UsageCredit } from './messages'

/** A prefecture whose list was read, fresh or kept. */
export type ReadState = Extract<DirectoryState, { kind: 'fresh' | 'kept' }>

const ALL_FLAGS = Object.values(FACILITY_FLAGS).reduce((sum, flag) => sum | flag, 0)
const CLINIC: Kind = 1

/** The name of a municipality in a language, as text with markup. */
export const labelOf = (municipality: Municipality, lang: string): string => placeText(municipality, lang, { both: true })

export const named = (municipality: Municipality, lang: string): NamedPlace => ({
  code: municipality.code,
  label: labelOf(municipality, lang),
})

const unique = <T>(values: readonly T[], keyOf: (value: T) => string): T[] => [
  ...new Map(values.map((value) => [keyOf(value), value])).values(),
]

/** The lists read for one search, joined so that they can be looked through as one. */
export type Session = {
  readonly from: FindFrom
  readonly findable: Findable
  readonly search: ReturnType<typeof nameSearch>
  readonly states: readonly ReadState[]
  /** How far around the lists of all prefectures are in it. */
  readonly reachKm: number
}

export function sessionOf(states: readonly ReadState[], from: FindFrom, reachKm: number): Session {
  const facilities = states.flatMap(({ directory }) => directory.facilities)
  const counts = new Map<string, number>()
  for (const { directory } of states) {
    if (!directory.facilities.some(({ kind }) => kind === CLINIC)) continue
    for (const { municipality } of directory.facilities) counts.set(municipality, (counts.get(municipality) ?? 0) + 1)
  }
  const areas = new Map<string, FindArea>(states.flatMap(({ places }) => places?.municipalities ?? []).map((area) => [area.code, area]))
  const usage = usageLookup(states.flatMap(({ observations }) => observations))
  return {
    from,
    findable: { facilities, index: nearestIndex(facilities), areas, usage, counts },
    search: nameSearch(facilities),
    states,
    reachKm,
  }
}

function usageCredits(states: readonly ReadState[]): UsageCredit[] {
  const credits = new Map<string, UsageCredit & { readonly months: string[] }>()
  for (const { scope, month, sourceTitle: title, publisher, sourceUrl: url, publishedOn } of states.flatMap(
    (state) => state.observations,
  )) {
    if (scope !== 'facility' && scope !== 'municipality') continue
    const key = JSON.stringify([title, publisher, url, publishedOn])
    const credit = credits.get(key) ?? { title, publisher, url, publishedOn, months: [] }
    if (!credit.months.includes(month)) credit.months.push(month)
    credits.set(key, credit)
  }
  return [...credits.values()]
}

const KINDS: readonly Kind[] = [0, 1, 2, 3, 4]

function coverageIn(state: ReadState | undefined) {
  const facilities = state?.directory.facilities ?? []
  const counts = KINDS.map((kind) => facilities.filter((facility) => facility.kind === kind).length)
  return coverageOf(counts, state?.directory.elsewhere)
}

/** What the page shows around the list. */
export function aboutSession(session: Session, lang: string) {
  const { findable, states, from } = session
  const observations = states.flatMap((state) => state.observations)
  const municipalities = states.flatMap(({ places }) => places?.municipalities ?? [])
  const months = observations.filter(({ scope }) => scope === 'municipality').map(({ month }) => month)
  const nearest = from.municipality || !from.position ? undefined : nearestArea(municipalities, from.position)
  const home = (from.municipality ?? nearest?.area.code)?.slice(0, 2) ?? states[0]?.directory.prefecture ?? ''
  const homeRates = observations.filter(({ scope, key }) => scope === 'prefecture' && key === home)
  return {
    home,
    isPlaced: from.position !== null,
    prefectureRate: homeRates.reduce<UsageObservation | null>((newest, one) => (newest && newest.month >= one.month ? newest : one), null),
    compiled: [...new Set(states.flatMap(({ directory }) => directory.compiled))].sort((a, b) => a - b),
    coverage: coverageIn(states.find(({ directory }) => directory.prefecture === home)),
    outside: nearest && nearest.km > OUTSIDE_KM ? { ...named(nearest.area, lang), km: nearest.km } : null,
    count: findable.facilities.length,
    kinds: [...new Set(findable.facilities.map(({ kind }) => kind))].sort((a, b) => a - b),
    flags: findable.facilities.reduce((flags, facility) => flags | facility.flags, 0) & ALL_FLAGS,
    basis: findable.usage.basis,
    month: months.sort().at(-1) ?? null,
    hasOwnRates: observations.some(({ scope }) => scope === 'facility'),
    credits: unique(
      states.flatMap(({ directory }) => directory.credits),
      (credit) => JSON.stringify(credit),
    ),
    usageCredits: usageCredits(states),
    labels: municipalities.map((municipality) => named(municipality, lang)),
  } satisfies Partial<Found>
}
