import type { Interval } from '../../domain/time/dated'
import { addDays, firstDayOf, type LocalDate, lastDayOf } from '../../domain/time/local-date'

/** A timeline record, as far as its place in time goes. */
type InTime = { readonly id: string; readonly date?: string; readonly from?: string; readonly to?: string; readonly status: string }

/** Word for a record on a day; `inTime` is for records known by month or year only. */
export type StateWord = 'ahead' | 'now' | 'past' | 'onDay' | 'inTime' | 'over' | 'unknown'

/** First day of a record. Throws for a record without date. */
export function startOf({ id, date, from }: Omit<InTime, 'status'>): LocalDate {
  const start = date ?? from
  if (!start) throw new Error(`timeline record ${id} has neither "date" nor "from"`)
  return firstDayOf(start)
}

/** The words for a single day: still to come, today, in the past. */
export const dayStates = (day: LocalDate, last = day): readonly (Interval & { word: StateWord })[] => [
  { word: 'ahead', to: addDays(day, -1) },
  { word: day === last ? 'onDay' : 'inTime', from: day, to: last },
  { word: 'over', from: addDays(last, 1) },
]

/** The words for a record with the days on which each holds, without gap or overlap. */
export function recordStates(record: InTime): readonly (Interval & { word: StateWord })[] {
  const start = startOf(record)
  if (record.date) return dayStates(start, lastDayOf(record.date))
  const during: StateWord = record.status === 'not-found' ? 'unknown' : 'now'
  const ahead = { word: 'ahead', to: addDays(start, -1) } as const
  if (!record.to) return [ahead, { word: during, from: start }]
  const end = lastDayOf(record.to)
  return [ahead, { word: during, from: start, to: end }, { word: 'past', from: addDays(end, 1) }]
}

/** Records in the order in which they begin. */
export const inOrder = <T extends Omit<InTime, 'status'>>(records: readonly T[]): readonly T[] =>
  [...records].sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.id.localeCompare(b.id))
