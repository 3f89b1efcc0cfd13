import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'

export const FIND_TEXTS = ['find.progress.locating', 'find.progress.loading', 'find.progress.failed', 'find.progress.large'] as const

/** What the page hands to the search. */
export type FindData = {
  /** The search of the national directory, for all that is not in ours. */
  readonly naviiUrl: string
  /** Address of a prefecture's figures, with `00` for its code. */
  readonly statsUrl: string
  /** Address of the table of all prefectures. */
  readonly tableUrl: string
  /** Day from which 30 % is a condition of a fee. */
  readonly floorSince: string
}

/** One press of a button of the form with what the fields held, or one choice made below it. */
export type FindRequest = {
  readonly number: number
  readonly by: 'here' | 'fields' | 'prefecture'
  readonly postal: string
  readonly prefecture: string
  readonly municipality: string
}

export type FoundText = Extract<TextKey, `found.${string}`>
export type FoundWords = Words<FoundText>

/** The parts of the form by which page and search know each other. */
export const FORM_IDS = {
  form: 'find-form',
  postal: 'find-postal',
  prefecture: 'find-prefecture',
  municipality: 'find-municipality',
  problem: 'find-problem',
} as const
