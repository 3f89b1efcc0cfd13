import type { Basis, Kind, UsageObservation } from '../../../domain/figures/usage'
import type { Credit } from '../../../domain/find/facilities'
import type { FindOrder, Hit } from '../../../domain/find/find-order'
import type { LocalDate } from '../../../domain/time/local-date'
import type { LoadProblem } from './load-directory'

/** A municipality with its name as text with markup. */
export type NamedPlace = { readonly code: string; readonly label: string }

/** Where to search from, as the form or the device told it. */
export type Asked =
  | { readonly by: 'here'; readonly lat: number; readonly lng: number }
  | { readonly by: 'municipality'; readonly code: string }
  | { readonly by: 'postal'; readonly postal: string }
  | { readonly by: 'prefecture'; readonly code: string }

/** A prefecture whose list was read. */
export type ReadPrefecture = {
  readonly code: string
  readonly asOf: string
  /** Since when it is on this phone; null if it is not. */
  readonly savedOn: LocalDate | null
  /** Why the saved list is shown instead of the server's. */
  readonly problem: LoadProblem | null
  /** Bytes to download; null when not known. */
  readonly packed: number | null
}

/** A published source behind the figures shown. */
export type UsageCredit = {
  readonly title: string
  readonly publisher: string
  readonly url: string
  readonly publishedOn: string
  readonly months: readonly string[]
}

export type Found = {
  readonly kind: 'found'
  /** Null when searched from where the device is. */
  readonly place: NamedPlace | null
  /** The prefecture of the place. */
  readonly home: string
  /** Where the place lies is known: there are distances. */
  readonly isPlaced: boolean
  /** The number asked for is in no list: the place was estimated from the numbers beside it. */
  readonly isEstimate: boolean
  /** Nearest municipality with a list, when the device is farther from it than any place of its prefecture should be. */
  readonly outside: (NamedPlace & { readonly km: number }) | null
  readonly prefectures: readonly ReadPrefecture[]
  /** Prefectures close by whose list this site does not have, or could not read. */
  readonly without: readonly string[]
  readonly count: number
  readonly kinds: readonly Kind[]
  /** FACILITY_FLAGS that some facility has. */
  readonly flags: number
  readonly basis: Basis
  /** Newest month of the municipal figures; null when there are none. */
  readonly month: string | null
  readonly hasOwnRates: boolean
  /** The newest imported figure of the prefecture; null where there is none beside those of the page. */
  readonly prefectureRate: UsageObservation | null
  /** Kinds whose list was put together from public copies. */
  readonly compiled: readonly Kind[]
  /** The part of all known institutions that the list of the prefecture holds, 0 to 1; null when not known. */
  readonly coverage: { readonly medical: number | null; readonly dental: number | null }
  readonly credits: readonly Credit[]
  readonly usageCredits: readonly UsageCredit[]
  readonly labels: readonly NamedPlace[]
}

/** The municipalities of a prefecture, for who has only said that much. */
export type Towns = {
  readonly kind: 'towns'
  readonly prefecture: string
  readonly towns: readonly (NamedPlace & { readonly count: number })[]
  /** Facilities in the list of the prefecture; null when that is not known. */
  readonly count: number | null
  /** Bytes still to download for it; null when nothing is, or it is not known. */
  readonly packed: number | null
}

export type Answer =
  | Found
  | Towns
  | { readonly kind: 'several'; readonly places: readonly NamedPlace[] }
  | { readonly kind: 'missing'; readonly problem: LoadProblem }
  /** No list for the place: the prefectures it lies in, one or (by position) several it may lie in. */
  | { readonly kind: 'absent'; readonly prefectures: readonly string[] }
  | { readonly kind: 'problem'; readonly name: 'postal' | 'unknownPostal' | 'nothing' }

/** What is shown of the list that was found. */
export type ListQuery = {
  readonly order: FindOrder
  readonly radiusKm: number | null
  /** Empty: all. */
  readonly kinds: readonly Kind[]
  /** FACILITY_FLAGS that all must have. */
  readonly flags: number
  readonly name: string
  /** How many rows in all, from the first on. */
  readonly shown: number
}

export type Rows = {
  readonly radiusKm: number | null
  readonly near: readonly Hit[]
  readonly nearCount: number
  readonly far: readonly Hit[]
  readonly farCount: number
  /** How many facilities of other kinds fit, where there is none of the kinds asked for. */
  readonly otherKinds: number
  /** What the page must know anew, when lists of more prefectures had to be read. */
  readonly found: Found | null
}

/** What the page may ask of the worker, by name. */
export type Work = {
  /** The municipalities of a prefecture, for the form. */
  places(prefecture: string): Promise<readonly NamedPlace[]>
  search(asked: Asked): Promise<Answer>
  rows(query: ListQuery): Promise<Rows>
  /** Keeps the list of a prefecture that was read; null when it cannot be kept. */
  keep(prefecture: string): Promise<LocalDate | null>
  remove(prefecture: string): Promise<void>
}

export type Call = { readonly id: number; readonly name: keyof Work; readonly argument: unknown }
export type Reply = { readonly id: number; readonly result?: unknown; readonly error?: string }
