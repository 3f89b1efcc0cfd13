import type { LocalDate } from './local-date'

/** Days on which something holds, both ends included; a missing end is open. */
export type Interval = { readonly from?: LocalDate | undefined; readonly to?: LocalDate | undefined }

/** Whether the interval holds on the day. */
export const holdsOn = (day: LocalDate, { from, to }: Interval): boolean => (!from || from <= day) && (!to || day <= to)
