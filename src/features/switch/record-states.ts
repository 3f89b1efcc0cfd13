import type { Interval } from '../../domain/time/dated'
import { addDays, firstDayOf, type LocalDate, lastDayOf } from '../../domain/time/local-date'
import type { TimelineRecord } from '../../facts/facts'

/** A timeline record, as far as its place in time goes. */
type InTime = Pick<TimelineRecord, 'id' | 'date' | 'from' | 'to'>
/** The same with what decides whether it began and ended, or was only announced to. */
type Reported = InTime & Pick<TimelineRecord, 'status' | 'isPlan' | 'confirmedOn'>

/**
 * Word for a record on a day.
 * - `ahead`, `onDay`, `over`: a known day; `inTime`: a record known by month or year only
 * - `now`, `past`: a period that runs, that was seen to have ended
 * - `periodOver`: the announced period is over, whether it ended is not known
 * - `planned`, `notSeen`: announced; its day has come, that it began was not seen
 * - `unknown`: what holds since was not found
 */
export type StateWord = 'ahead' | 'onDay' | 'inTime' | 'over' | 'now' | 'past' | 'periodOver' | 'planned' | 'notSeen' | 'unknown'

type State = Interval & { readonly word: StateWord }

/** First day of a record. Throws for a record without date. */
export function startOf({ id, date, from }: InTime): LocalDate {
  const start = date ?? from
  if (!start) throw new Error(`timeline record ${id} has neither "date" nor "from"`)
  return firstDayOf(start)
}

/** The words for a single day: still to come, today, in the past. */
export const dayStates = (day: LocalDate, last = day): readonly State[] => [
  { word: 'ahead', to: addDays(day, -1) },
  { word: day === last ? 'onDay' : 'inTime', from: day, to: last },
  { word: 'over', from: addDays(last, 1) },
]

/** One word until the day before `start`, another since. */
const turn = (before: StateWord, start: LocalDate, since: StateWord): readonly State[] => [
  { word: before, to: addDays(start, -1) },
  { word: since, from: start },
]

/** The words for a record with the days on which each holds, without gap or overlap. */
export function recordStates(record: Reported): readonly State[] {
  const start = startOf(record)
  if (record.isPlan) return turn('planned', start, 'notSeen')
  if (record.status === 'not-found') return turn('ahead', start, 'unknown')
  if (record.date) return dayStates(start, lastDayOf(record.date))
  if (!record.to) return turn('ahead', start, 'now')
  const end = lastDayOf(record.to)
  const isEndSeen = record.confirmedOn !== null && firstDayOf(record.confirmedOn) > end
  return [
    { word: 'ahead', to: addDays(start, -1) },
    { word: 'now', from: start, to: end },
    { word: isEndSeen ? 'past' : 'periodOver', from: addDays(end, 1) },
  ]
}

/** Records in the order in which they begin. */
export const inOrder = <T extends InTime>(records: readonly T[]): readonly T[] =>
  [...records].sort((a, b) => startOf(a).localeCompare(startOf(b)) || a.id.localeCompare(b.id))
