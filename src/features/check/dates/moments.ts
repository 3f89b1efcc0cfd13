import type { CertificateDates } from '../../../domain/check/certificate'
import type { LocalDate } from '../../../domain/time/local-date'

/** A point on the timeline. `rail` is what works from here on: everything, proof of insurance only, nothing. */
export type Moment = {
  readonly kind: 'opens' | 'expiry' | 'lastDay' | 'today'
  readonly date: LocalDate
  readonly rail: 'full' | 'part' | 'gone'
  readonly isPast: boolean
  readonly isToday: boolean
}

/** The days of a certificate in order, with the day it is read put among them. */
export function momentsOf({ renewalOpens, expiry, lastDay }: CertificateDates, today: LocalDate): Moment[] {
  const moment = (kind: Moment['kind'], date: LocalDate, rail: Moment['rail']): Moment => ({
    kind,
    date,
    rail,
    isPast: date < today,
    isToday: date === today,
  })
  const days = [moment('opens', renewalOpens, 'full'), moment('expiry', expiry, 'part'), moment('lastDay', lastDay, 'gone')]
  if (days.some(({ isToday }) => isToday)) return days
  const before = days.filter(({ isPast }) => isPast)
  return [...before, moment('today', today, before.at(-1)?.rail ?? 'full'), ...days.slice(before.length)]
}
