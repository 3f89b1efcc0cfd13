import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventRepeatingFreq,
  ICalEventTransparency,
} from 'ical-generator'
import type { Reminder } from './reminders'

/** The words of an entry, plain text in the language of the page. */
export type EntryText = { readonly title: string; readonly text: string }

const HOUR = 3600
const DAY = 24 * HOUR
/** Alarms speak at nine in the morning of a day before: entries are whole days and begin at midnight. */
const NINE = 9 * HOUR

/**
 * The calendar file (RFC 5545): whole days as plain dates, which are the same day in Japan wherever the phone's clock is set to.
 * The entries' names come from the reminders, so that putting the file in again replaces instead of doubling.
 */
export function calendarFile(
  reminders: readonly Reminder[],
  wordsOf: (reminder: Reminder) => EntryText,
  language: string,
  now: Date,
): string {
  const calendar = ical({
    prodId: { company: 'madoguchi', product: 'card dates', language: language.slice(0, 2).toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const reminder of reminders) {
    const { title, text } = wordsOf(reminder)
    const event = calendar.createEvent({
      id: reminder.uid,
      // Read as a UTC day and written as VALUE=DATE.
      start: new Date(`${reminder.date}T00:00:00Z`),
      allDay: true,
      stamp: now,
      summary: title,
      description: text,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      ...(reminder.isYearly && { repeating: { freq: ICalEventRepeatingFreq.YEARLY } }),
    })
    for (const days of reminder.daysAhead ? [1, reminder.daysAhead] : [1])
      event
        .createAlarm({ type: ICalAlarmType.display, trigger: days * DAY - NINE, description: title })
        // Said in full: some calendars would count from the end of the day (and the library reads this only as a call).
        .relatesTo(ICalAlarmRelatesTo.start)
  }
  return calendar.toString()
}
