import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsOn } from '../../../src/domain/time/dated'
import { addDays, localDate } from '../../../src/domain/time/local-date'
import { timeline } from '../../../src/facts/facts'
import { inOrder, recordStates, startOf } from '../../../src/features/switch/record-states'

const wordOn = (id: string, day: string) => {
  const record = timeline.find((one) => one.id === id)
  if (!record) throw new Error(`no record ${id}`)
  return recordStates(record).find((state) => holdsOn(localDate(day), state))?.word
}

describe('the word beside a dated event', () => {
  it.each([
    ['T-004', '2024-12-01', 'ahead'],
    ['T-004', '2024-12-02', 'onDay'],
    ['T-004', '2024-12-03', 'over'],
    ['T-017', '2025-07-31', 'ahead'],
    ['T-017', '2026-07-31', 'now'],
    ['T-017', '2026-08-01', 'past'],
    ['T-011', '2026-11-21', 'now'],
    ['T-016', '2026-11-21', 'inTime'],
    ['T-016', '2027-01-01', 'over'],
    ['T-035', '2026-07-31', 'ahead'],
    ['T-035', '2026-11-21', 'unknown'],
    ['T-035', '2030-01-01', 'unknown'],
  ])('%s on %s: %s', (id, day, word) => expect(wordOn(id, day)).toBe(word))

  it('is exactly one on every day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...timeline), fc.integer({ min: -1500, max: 2000 }), (record, n) => {
        const day = addDays(localDate('2025-12-02'), n)
        expect(recordStates(record).filter((state) => holdsOn(day, state))).toHaveLength(1)
      }),
    )
  })

  it('events stand in the order in which they begin', () => {
    const starts = inOrder(timeline).map(startOf)
    expect(starts).toEqual([...starts].sort())
  })

  it('a record without date is refused by name', () => {
    expect(() => startOf({ id: 'T-999' })).toThrow('T-999')
  })
})
