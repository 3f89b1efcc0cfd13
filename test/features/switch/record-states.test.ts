import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsOn } from '../../../src/domain/time/dated'
import { addDays, lastDayOf, localDate } from '../../../src/domain/time/local-date'
import { type TimelineRecord, timeline } from '../../../src/facts/facts'
import { inOrder, recordStates, type StateWord, startOf } from '../../../src/features/switch/record-states'

const FIRST = localDate('2024-01-01')
const DAYS = Array.from({ length: 9 * 365 + 3 }, (_, n) => addDays(FIRST, n))

const wordsOn = (record: TimelineRecord, day: string) =>
  recordStates(record)
    .filter((state) => holdsOn(localDate(day), state))
    .map(({ word }) => word)
const recordOf = (id: string) => {
  const record = timeline.find((one) => one.id === id)
  if (!record) throw new Error(`no record ${id}`)
  return record
}

describe('the word beside a dated event', () => {
  it.each([
    ['T-004', '2024-12-01', 'ahead'],
    ['T-004', '2024-12-02', 'onDay'],
    ['T-004', '2024-12-03', 'over'],
    ['T-017', '2025-07-31', 'ahead'],
    ['T-017', '2026-07-31', 'now'],
    ['T-017', '2026-08-01', 'past'],
    // The union's page is not dated: that the period is over does not say that the arrangement ended everywhere.
    ['T-018', '2026-08-01', 'periodOver'],
    ['T-005', '2027-04-01', 'periodOver'],
    ['T-011', '2026-11-26', 'now'],
    ['T-016', '2026-06-01', 'onDay'],
    ['T-016', '2026-11-26', 'over'],
    ['T-039', '2026-10-31', 'inTime'],
    ['T-039', '2026-11-01', 'over'],
    ['T-021', '2026-10-19', 'planned'],
    ['T-021', '2026-10-20', 'notSeen'],
    ['T-021', '2032-12-31', 'notSeen'],
    ['T-023', '2026-11-26', 'planned'],
    ['T-023', '2029-03-31', 'planned'],
    ['T-023', '2029-04-01', 'notSeen'],
    ['T-023', '2030-04-01', 'notSeen'],
    ['T-035', '2026-07-31', 'ahead'],
    ['T-035', '2026-08-01', 'now'],
    ['T-035', '2026-11-26', 'now'],
  ])('%s on %s: %s', (id, day, word) => expect(wordsOn(recordOf(id), day)).toEqual([word]))

  it('keeps what nobody found unknown once its day has come', () => {
    const record: TimelineRecord = { ...recordOf('T-035'), status: 'not-found' }
    expect(wordsOn(record, '2026-07-31')).toEqual(['ahead'])
    expect(wordsOn(record, '2032-12-31')).toEqual(['unknown'])
  })

  it('a record without date is refused by name', () => {
    expect(() => startOf({ id: 'T-999' })).toThrow('T-999')
  })

  it('events stand in the order in which they begin', () => {
    const starts = inOrder(timeline).map(startOf)
    expect(starts).toEqual([...starts].sort())
  })
})

/** What a record's words say on the days that is more than is known; empty when all is well. One pass, as there are many days. */
function untruths(record: TimelineRecord, days: readonly string[]): string[] {
  const states = recordStates(record)
  const start = startOf(record)
  const last = lastDayOf(record.to ?? record.date ?? '9999')
  const confirmed = record.confirmedOn === null ? '' : lastDayOf(record.confirmedOn)
  const isVague = (record.date ?? '').length < '2026-01-01'.length
  return days.flatMap((day) => {
    const [state, ...more] = states.filter((one) => holdsOn(localDate(day), one))
    if (!state || more.length > 0) return [`${record.id} on ${day}: ${1 + more.length} words`]
    const { word } = state
    const is = (...some: StateWord[]) => some.includes(word)
    const isTrue =
      is('ahead', 'planned') === day < start &&
      is('planned', 'notSeen') === (record.isPlan === true) &&
      // That something ended rests on somebody who said so afterwards; that a day has gone by, on the clock alone.
      !(is('past') && confirmed <= last) &&
      !(is('over', 'periodOver') && day <= last) &&
      !(is('now') && day > last) &&
      !(is('inTime', 'over') && isVague && confirmed < start)
    return isTrue ? [] : [`${record.id} on ${day}: ${word}`]
  })
}

describe('every record on every day', () => {
  it('says one thing, and no more than is known', () => {
    expect(DAYS.at(-1)).toBe('2032-12-31')
    expect(timeline.flatMap((record) => untruths(record, DAYS))).toEqual([])
  })

  it('whatever is recorded later', () => {
    const dates = fc.constantFrom('2026', '2026-03', '2026-12', '2027', '2027-01-01', '2027-12-31', '2029')
    const spans = fc.tuple(dates, fc.option(dates)).filter(([from, to]) => to === null || from <= to)
    const record = fc.record({
      when: fc.oneof(
        dates.map((date) => ({ date })),
        spans.map(([from, to]) => ({ from, ...(to && { to }) })),
      ),
      confirmedOn: fc.option(fc.constantFrom('2025', '2026-10', '2027-06-30', '2030-01-01')),
      status: fc.constantFrom('confirmed', 'partly', 'not-found'),
      isPlan: fc.boolean(),
    })
    fc.assert(
      fc.property(record, fc.constantFrom(...DAYS), ({ when, isPlan, ...rest }, day) => {
        const made = { id: 'T-900', ...when, ...rest, ...(isPlan && { isPlan }) } as unknown as TimelineRecord
        // check-facts refuses a date without day that lay ahead when it was confirmed, unless it is a plan.
        fc.pre(isPlan || !made.date || made.date.length === 10 || lastDayOf(made.confirmedOn ?? '2000') >= startOf(made))
        expect(untruths(made, [day])).toEqual([])
      }),
    )
  })
})
