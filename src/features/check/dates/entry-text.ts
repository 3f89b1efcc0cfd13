import { addDays, type LocalDate } from '../../../domain/time/local-date'
import { formatDate } from '../../../i18n/format'
import type { EntryText } from './calendar-file'
import type { CalendarWords } from './dates-texts'
import type { Reminder } from './reminders'

/**
 * What an entry says in the page's language: plain, with the caveat, because it is read long after the page. Phones show the title on
 * the day of the alarm, so it names its date: "today" would be wrong there.
 */
export function entryText(words: CalendarWords, { kind, date }: Reminder, expiry: LocalDate, confirmedOn: string): EntryText {
  const written = (day: string) => formatDate(day, words.lang, { era: false })
  const values = { date: written(date), next: written(addDays(date, 1)), expiry: written(expiry) }
  return {
    title: words.t(`calendar.entry.${kind}.title`, values),
    text: `${words.t(`calendar.entry.${kind}.text`, values)}\n${words.t('calendar.entry.caveat', { date: formatDate(confirmedOn, words.lang) })}`,
  }
}
