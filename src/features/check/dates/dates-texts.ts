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
  'dates.status.valid.heading',
  'dates.status.valid.text',
  'dates.status.renewable.heading',
  'dates.status.renewable.text',
  'dates.status.grace.heading',
  'dates.status.grace.text',
  'dates.status.lapsed.heading',
  'dates.status.lapsed.text',
  'dates.bothEnded',
  'dates.notLoaded',
  'dates.far',
  'dates.times',
  'dates.today',
  'dates.moment.opens.ahead',
  'dates.moment.opens.past',
  'dates.moment.expiry.ahead',
  'dates.moment.expiry.past',
  'dates.moment.lastDay.ahead',
  'dates.moment.lastDay.past',
  'dates.moment.today.valid',
  'dates.moment.today.renewable',
  'dates.moment.today.grace',
  'dates.moment.today.lapsed',
  'dates.links.expired',
  'dates.links.saved',
  'dates.links.papers',
] as const satisfies readonly TextKey[]

export type DatesWords = Words<(typeof DATES_TEXTS)[number]>

/** What the calendar part says; fetched once the dates are shown. */
export type CalendarWords = Words<Extract<TextKey, `calendar.${string}`>>

/** What is said of the card itself; fetched when its date is chosen. */
export type CardWords = Words<Extract<TextKey, `card-dates.${string}`>>
