/** A calendar day without time, `YYYY-MM-DD`. Days compare as strings. */
export type LocalDate = string & { readonly __localDate: never }

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000

const epochOf = (day: LocalDate): number => Date.parse(`${day}T00:00:00Z`)
const fromEpoch = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10) as LocalDate

/** Reads `YYYY-MM-DD`. Throws RangeError for another shape or a day that does not exist (2026-02-30). */
export function localDate(text: string): LocalDate {
  const ms = SHAPE.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(ms) || fromEpoch(ms) !== text) throw new RangeError(`expected a day as YYYY-MM-DD, got "${text}"`)
  return text as LocalDate
}

/** Whether something read from outside is a day that exists. */
export function isLocalDate(given: unknown): given is LocalDate {
  if (typeof given !== 'string' || !SHAPE.test(given)) return false
  const ms = Date.parse(`${given}T00:00:00Z`)
  return !Number.isNaN(ms) && fromEpoch(ms) === given
}

const JAPAN_AHEAD_MS = 9 * 3_600_000

/** The calendar day that `now` falls on in a place, whatever zone the device is set to. Japan is nine hours ahead all year. */
export const todayIn = (_place: 'Asia/Tokyo', now: Date): LocalDate => fromEpoch(now.getTime() + JAPAN_AHEAD_MS)

/** The day on which something built earlier is read. A clock that shows a day before the build is not believed. */
export function dayRead(now: Date, builtOn: LocalDate | undefined): LocalDate {
  const shown = todayIn('Asia/Tokyo', now)
  return builtOn && shown < builtOn ? builtOn : shown
}

/** Milliseconds until the next day begins in Japan. */
export const untilTomorrow = (now: Date): number => DAY_MS - ((now.getTime() + JAPAN_AHEAD_MS) % DAY_MS)

/** The day `count` days later (earlier when negative). */
export const addDays = (day: LocalDate, count: number): LocalDate => fromEpoch(epochOf(day) + count * DAY_MS)

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => Math.round((epochOf(to) - epochOf(from)) / DAY_MS)

/** First day meant by a partial date: `2025` and `2025-03` count from their first day. */
export const firstDayOf = (partial: string): LocalDate => localDate(`${partial}-01-01`.slice(0, 10))

/** Last day meant by a partial date: `2025-02` ends on 2025-02-28. */
export function lastDayOf(partial: string): LocalDate {
  const [year = '', month, day] = partial.split('-')
  if (day) return localDate(partial)
  return fromEpoch(Date.UTC(Number(year), month ? Number(month) : 12, 0))
}
