import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contactById,
  contacts,
  factById,
  facts,
  firstDay,
  isUnknown,
  mayBeCited,
  oldestConfirmation,
  sources,
  timeline,
} from '../../src/facts/facts'

describe('what is recorded', () => {
  it('has all facts, sources, dated events and contacts', () => {
    expect([facts.size, sources.size, timeline.length, contacts.length]).toEqual([166, 133, 38, 22])
  })

  it('tells nobody to phone the desk that serves medical associations', () => {
    expect(contacts.some((contact) => contact.id === 'C-005' || contact.phone === '027-898-2655')).toBe(false)
    expect(mayBeCited('C-005')).toBe(false)
  })

  it('keeps what interests only facilities out of the timeline for patients', () => {
    expect(timeline.filter((record) => !record.patient).map((record) => record.id)).toEqual([
      'T-001',
      'T-002',
      'T-003',
      'T-014',
      'T-028',
      'T-029',
      'T-032',
    ])
  })

  it('answers loss and theft at any hour', () => {
    expect(contactById('C-001')).toMatchObject({ phone: '0120-95-0178', hours: { lossAllDay: true } })
  })

  it.each(['R-999', 'constructor', '', 'T-004'])('names an id that is no fact: "%s"', (id) => {
    expect(() => factById(id)).toThrow(`"${id}"`)
    expect(() => contactById(id)).toThrow(`"${id}"`)
  })
})

describe('what a text may rest on', () => {
  it.each([
    ['R-002', true, false],
    ['R-004', true, false],
    ['R-016', true, false],
    ['R-030', true, false],
    ['R-048', true, false],
    ['R-017', true, false],
    ['R-083', false, true],
    ['R-092', false, true],
    ['R-180', false, true],
    ['R-189', false, true],
    ['R-088', true, false],
    ['R-128', true, false],
    ['T-011', true, false],
    ['T-035', true, false],
    ['C-010', true, false],
    ['S-15', false, false],
    ['R-999', false, false],
    ['constructor', false, false],
  ])('%s: may be cited %s, is unknown %s', (id, citable, unknown) => {
    expect(mayBeCited(id)).toBe(citable)
    expect(isUnknown(id)).toBe(unknown)
  })
})

describe('the day a page was confirmed', () => {
  it.each([
    [['R-002', 'R-017'], '2026-10-03', []],
    [['R-002', 'R-010'], '2025-01', []],
    [['R-002', 'R-049'], '2026-10-03', ['R-049']],
    [['R-049', 'R-049'], null, ['R-049']],
    [['R-004', 'R-006'], null, []],
    [['T-011', 'C-001'], '2026-09-06', []],
    [['R-046', 'R-043'], '2025', []],
    [[], null, []],
  ])('%j rests on %s', (ids, date, undated) => {
    expect(oldestConfirmation(ids)).toEqual({ date, undated })
  })

  it('names an id that does not exist', () => {
    expect(() => oldestConfirmation(['R-002', 'R-999'])).toThrow('"R-999"')
  })

  it('takes a year as its first day', () => {
    expect(['2026', '2026-03', '2026-03-19'].map(firstDay)).toEqual(['2026-01-01', '2026-03-01', '2026-03-19'])
  })

  it('is never younger when a page rests on more', () => {
    const anyIds = fc.subarray([...facts.keys()])
    fc.assert(
      fc.property(anyIds, anyIds, (some, more) => {
        const few = oldestConfirmation(some).date
        const many = oldestConfirmation([...more, ...some]).date
        if (few !== null) expect(firstDay(many ?? '9999') <= firstDay(few)).toBe(true)
      }),
    )
  })
})
