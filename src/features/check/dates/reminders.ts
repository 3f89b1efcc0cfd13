import { addMonths, certificateDates, type DateOnCard } from '../../../domain/check/certificate'
import { type LocalDate, localDate } from '../../../domain/time/local-date'

export const REMINDER_KINDS = ['opens', 'month', 'expiry', 'lastDay', 'card-opens', 'card-month', 'card-expiry', 'paper', 'visit'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** A day to be put into somebody's calendar. The phone speaks up the day before; `daysAhead`: and so many days before. */
export type Reminder = {
  readonly kind: ReminderKind
  readonly date: LocalDate
  /** Names the entry in the calendar: the same day twice replaces, a new day adds. Holds nothing of the person. */
  readonly uid: string
  readonly isYearly?: boolean
  readonly daysAhead?: number
}

export type ReminderWishes = {
  readonly expiry?: LocalDate
  /** Which printed date the expiry is; without it, that of the certificate. */
  readonly of?: DateOnCard
  readonly wantsPaper?: boolean
  readonly visit?: LocalDate
}

const uidOf = (kind: ReminderKind, date: LocalDate) => `${kind}-${date}@madoguchi.invalid`

/** The next 1 August, today included. */
function nextAugust(today: LocalDate): LocalDate {
  const year = today.slice(0, 4)
  return today <= `${year}-08-01` ? localDate(`${year}-08-01`) : localDate(`${Number(year) + 1}-08-01`)
}

type Entry = [kind: ReminderKind, date: LocalDate, daysAhead?: number]

function daysOf(expiry: LocalDate, of: DateOnCard): Entry[] {
  if (of === 'certificate') {
    const { renewalOpens, lastDay } = certificateDates(expiry)
    return [
      ['opens', renewalOpens],
      ['month', addMonths(expiry, -1)],
      ['expiry', expiry, 7],
      ['lastDay', lastDay, 7],
    ]
  }
  const opens: Entry[] = of === 'card' ? [['card-opens', addMonths(expiry, -3)]] : []
  return [...opens, ['card-month', addMonths(expiry, -1)], ['card-expiry', expiry, 7]]
}

/** What to put into the calendar, in order of days. A day that is over is never in it. */
export function remindersOf({ expiry, of = 'certificate', wantsPaper, visit }: ReminderWishes, today: LocalDate): Reminder[] {
  const days = expiry ? daysOf(expiry, of) : []
  if (visit) days.push(['visit', visit])
  const reminders: Reminder[] = days.map(([kind, date, daysAhead]) => ({
    kind,
    date,
    uid: uidOf(kind, date),
    ...(daysAhead && { daysAhead }),
  }))
  // One name whatever the year: it comes back every year by itself.
  if (wantsPaper) reminders.push({ kind: 'paper', date: nextAugust(today), uid: 'paper-0801@madoguchi.invalid', isYearly: true })
  return reminders.filter(({ date }) => date >= today).sort((a, b) => (a.date < b.date ? -1 : 1))
}
