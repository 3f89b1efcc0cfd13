import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deskPhaseOn, deskPhases, oldCardOn, oldCardStates, switchDates } from '../../../src/domain/desk/desk-rule'
import { holdsOn } from '../../../src/domain/time/dated'
import { addDays, localDate } from '../../../src/domain/time/local-date'
import { timeline } from '../../../src/facts/facts'

const DATES = switchDates(timeline)
const days = fc.integer({ min: -2000, max: 4000 }).map((n) => addDays(localDate('2025-01-01'), n))

describe('what counts at the desk', () => {
  it('hangs on the published dates', () => {
    expect(DATES).toEqual({ issuingEnded: '2024-12-02', lastOldCardDay: '2025-12-01', treatmentEnds: '2026-07-31' })
  })

  it('counts an expired card like one left at home from the day after the treatment, as the timeline says (T-035)', () => {
    const since = oldCardStates(DATES).find(({ state }) => state === 'like-left-at-home')?.from
    expect(since).toBe(timeline.find(({ id }) => id === 'T-035')?.from)
  })

  it.each([
    ['2024-11-30', 'old-cards', 'valid'],
    ['2024-12-01', 'old-cards', 'valid'],
    ['2024-12-02', 'old-cards-until-their-date', 'valid'],
    ['2025-08-01', 'old-cards-until-their-date', 'valid'],
    ['2025-12-01', 'old-cards-until-their-date', 'valid'],
    ['2025-12-02', 'card-or-certificate', 'announced-treatment'],
    ['2026-03-31', 'card-or-certificate', 'announced-treatment'],
    ['2026-07-31', 'card-or-certificate', 'announced-treatment'],
    ['2026-08-01', 'card-or-certificate', 'like-left-at-home'],
    ['2026-11-26', 'card-or-certificate', 'like-left-at-home'],
    ['2032-12-31', 'card-or-certificate', 'like-left-at-home'],
  ])('on %s: %s, old card %s', (day, phase, oldCard) => {
    expect(deskPhaseOn(localDate(day), DATES)).toBe(phase)
    expect(oldCardOn(localDate(day), DATES)).toBe(oldCard)
  })

  it('has exactly one phase and one state of old cards on every day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(deskPhases(DATES).filter((phase) => holdsOn(day, phase))).toHaveLength(1)
        expect(oldCardStates(DATES).filter((state) => holdsOn(day, state))).toHaveLength(1)
      }),
    )
  })

  it('never goes back to an earlier phase', () => {
    const order = deskPhases(DATES).map(({ phase }) => phase)
    fc.assert(
      fc.property(days, fc.nat(500), (day, later) => {
        expect(order.indexOf(deskPhaseOn(addDays(day, later), DATES))).toBeGreaterThanOrEqual(order.indexOf(deskPhaseOn(day, DATES)))
      }),
    )
  })

  it.each(['T-004', 'T-010', 'T-017'])('names the record that is missing (%s)', (id) => {
    expect(() => switchDates(timeline.filter((record) => record.id !== id))).toThrow(id)
  })
})
