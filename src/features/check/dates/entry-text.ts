import type { LocalDate } from '../../../domain/time/local-date'
import { formatDate } from '../../../i18n/format'
import type { EntryText } from './calendar-file'
import type { CalendarWords } from './dates-texts'
import type { Reminder } from './reminders'

/** What an entry says in the page's language: plain, with the caveat, because it is read long after the page. */
export function entryText(words: CalendarWords, { kind }: Reminder, expiry: LocalDate, confirmedOn: string): EntryText {
  const date = (day: string) => formatDate(day, words.lang)
  const text = words.t(`calendar.entry.${kind}.text`, { expiry: date(expiry) })
  return {
    title: words.t(`calendar.entry.${kind}.title`),
    text: `${text}\n${words.t('calendar.entry.caveat', { date: date(confirmedOn) })}`,
  }
}
