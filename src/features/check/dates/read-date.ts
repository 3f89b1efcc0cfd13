import { daysInMonth } from '../../../domain/check/certificate'
import type { LocalDate } from '../../../domain/time/local-date'

/** What three choices say: a day, too little, or a day that the month does not have. */
export type DateRead =
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'no-such-day'; readonly month: string; readonly days: number }

/** Reads a chosen year, month and day; an empty or odd choice counts as not made. */
export function readDate(year: string, month: string, day: string): DateRead {
  if (!/^\d{4}$/.test(year) || !/^(0[1-9]|1[0-2])$/.test(month) || !/^(0[1-9]|[12]\d|3[01])$/.test(day)) return { kind: 'incomplete' }
  const days = daysInMonth(`${year}-${month}`)
  if (Number(day) > days) return { kind: 'no-such-day', month: `${year}-${month}`, days }
  return { kind: 'day', day: `${year}-${month}-${day}` as LocalDate }
}
