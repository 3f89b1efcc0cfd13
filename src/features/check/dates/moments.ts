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

type Day = readonly [kind: Moment['kind'], date: LocalDate, rail: Moment['rail']]

/** Days in order, with the day it is read put among them. */
export function inOrder(days: readonly Day[], today: LocalDate): Moment[] {
  const moments = days.map(([kind, date, rail]): Moment => ({ kind, date, rail, isPast: date < today, isToday: date === today }))
  if (moments.some(({ isToday }) => isToday)) return moments
  const before = moments.filter(({ isPast }) => isPast)
  const now: Moment = { kind: 'today', date: today, rail: before.at(-1)?.rail ?? 'full', isPast: false, isToday: true }
  return [...before, now, ...moments.slice(before.length)]
}

/** The days of a certificate. */
export const momentsOf = ({ renewalOpens, expiry, lastDay }: CertificateDates, today: LocalDate): Moment[] =>
  inOrder(
    [
      ['opens', renewalOpens, 'full'],
      ['expiry', expiry, 'part'],
      ['lastDay', lastDay, 'gone'],
    ],
    today,
  )
