import type { TextKey } from '../../../i18n/text-keys'
import type { Words } from '../../../i18n/words'

/** The texts the island says. */
export const DATES_TEXTS = [
  'dates.form.which',
  'dates.form.of.certificate',
  'dates.form.of.card',
  'dates.form.of.stay',
  'dates.form.legend',
  'dates.form.year',
  'dates.form.month',
  'dates.form.day',
  'dates.form.monthOption',
  'dates.form.dayOption',
  'dates.form.show',
  'dates.form.incomplete',
  'dates.form.noSuchDay',
  'dates.form.private',
  'dates.notLoaded',
] as const satisfies readonly TextKey[]

export type DatesWords = Words<(typeof DATES_TEXTS)[number]>

/** What the calendar part says; fetched once the dates are shown. */
export type CalendarWords = Words<Extract<TextKey, `calendar.${string}`>>

/** What a date leads to; fetched when somebody begins to choose one. */
export type EndsWords = Words<Extract<TextKey, `ends.${string}`>>
