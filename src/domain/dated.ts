import type { LocalDate } from './local-date'

/** Days on which something holds, both ends included; a missing end is open. */
export type Interval = { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined }

/** Where a day lies relative to an interval. */
export type When = 'ahead' | 'now' | 'past'

/** Whether the interval holds on the day. */
export const holdsOn = (day: LocalDate, { from, to }: Interval): boolean => (!from || from <= day) && (!to || day <= to)

/** Says whether the interval is still to come, holds, or is over on the day. */
export function whenOn(day: LocalDate, interval: Interval): When {
  if (interval.from && day < interval.from) return 'ahead'
  return interval.to && interval.to < day ? 'past' : 'now'
}
