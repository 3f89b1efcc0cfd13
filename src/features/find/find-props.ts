import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'

export const FIND_TEXTS = ['find.progress.locating', 'find.progress.loading', 'find.progress.failed'] as const

/** What the page hands to the search. */
export type FindData = {
  readonly prefecture: string
  /** 'YYYY-MM' of the figures the page speaks of. */
  readonly month: string
  /** The search of the national directory, for all that is not in ours. */
  readonly naviiUrl: string
}

/** One press of a button of the form, with what the fields held. */
export type FindRequest = {
  readonly number: number
  readonly by: 'here' | 'fields'
  readonly postal: string
  readonly municipality: string
}

export type FoundText = Extract<TextKey, `found.${string}`>
export type FoundWords = Words<FoundText>

/** The parts of the form by which page and search know each other. */
export const FORM_IDS = { form: 'find-form', postal: 'find-postal', municipality: 'find-municipality', problem: 'find-problem' } as const
