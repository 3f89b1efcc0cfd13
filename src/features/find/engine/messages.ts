import type { Basis, Kind } from '../../../domain/figures/usage'
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
  readonly credits: readonly Credit[]
  readonly usageCredits: readonly UsageCredit[]
  readonly labels: readonly NamedPlace[]
}

export type Answer =
  | Found
  | { readonly kind: 'several'; readonly places: readonly NamedPlace[] }
  | { readonly kind: 'missing'; readonly problem: LoadProblem }
  /** No list for the place: the prefectures it lies in, one or (by position) several it may lie in. */
  | { readonly kind: 'absent'; readonly prefectures: readonly string[] }
  | { readonly kind: 'problem'; readonly name: 'postal' | 'unknownPostal' | 'nothing' | 'unplaced' }

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
}

/** The municipalities of a prefecture for the form, and whether its list is here. */
export type PrefecturePlaces = {
  readonly places: readonly NamedPlace[]
  readonly directory: 'here' | 'absent' | 'unknown'
  /** Bytes still to download; null when nothing is, or it is not known. */
  readonly packed: number | null
}

/** What the page may ask of the worker, by name. */
export type Work = {
  places(prefecture: string): Promise<PrefecturePlaces>
  search(asked: Asked): Promise<Answer>
  rows(query: ListQuery): Promise<Rows>
  /** Keeps the list of a prefecture that was read; null when it cannot be kept. */
  keep(prefecture: string): Promise<LocalDate | null>
  remove(prefecture: string): Promise<void>
}

export type Call = { readonly id: number; readonly name: keyof Work; readonly argument: unknown }
export type Reply = { readonly id: number; readonly result?: unknown; readonly error?: string }
