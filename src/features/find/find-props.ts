import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'

export const FIND_TEXTS = ['find.progress.locating', 'find.progress.loading', 'find.progress.failed'] as const

/** The rate of a prefecture in percent, its month, and 1 when it was read from a scan. */
export type PrefectureRate = readonly [percent: number, month: string, isScan: 0 | 1]

/** What the page hands to the search. */
export type FindData = {
  /** The search of the national directory, for all that is not in ours. */
  readonly naviiUrl: string
  /** Address of a prefecture's figures, with `00` for its code. */
  readonly statsUrl: string
  /** Address of the table of all prefectures. */
  readonly tableUrl: string
  /** Address of the page on what a phone may lose. */
  readonly keepUrl: string
  /** Day from which 30 % is a condition of a fee. */
  readonly floorSince: string
  /** What is published of each prefecture, by its code; all on online checks. */
  readonly rates: Readonly<Record<string, PrefectureRate>>
  /** Prefecture or municipality of the office that hosts the site: chosen until the reader chooses. */
  readonly home?: string | undefined
}

/** One press of a button of the form with what the fields held, one choice made in it, or an address that was opened. */
export type FindRequest = {
  readonly number: number
  readonly by: 'here' | 'fields' | 'prefecture' | 'address'
  readonly postal: string
  readonly prefecture: string
  readonly municipality: string
}

export type FoundText = Extract<TextKey, `found.${string}`>
export type FoundWords = Words<FoundText>

/** What every part of the search gets. */
export type SearchProps = {
  readonly data: FindData
  readonly base: string
  readonly words: FoundWords
}

/** The parts of the page by which it and the search know each other. */
export const FORM_IDS = {
  form: 'find-form',
  here: 'find-here',
  postal: 'find-postal',
  prefecture: 'find-prefecture',
  municipality: 'find-municipality',
  problem: 'find-problem',
} as const
