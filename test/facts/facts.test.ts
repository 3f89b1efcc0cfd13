import { describe, expect, it } from 'vitest'
import {
  confirmationOf,
  contactById,
  contacts,
  factById,
  facts,
  firstDay,
  isUnknown,
  mayBeCited,
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

describe('when something was confirmed', () => {
  it.each([
    ['R-002', facts.get('R-002')?.confirmedOn],
    ['T-011', timeline.find(({ id }) => id === 'T-011')?.confirmedOn],
    ['C-001', contactById('C-001').confirmedOn],
    ['R-004', null],
  ])('%s', (id, date) => {
    expect(confirmationOf(id)).toBe(date)
  })

  it('names an id that does not exist', () => {
    expect(() => confirmationOf('R-999')).toThrow('"R-999"')
  })

  it('takes a year as its first day', () => {
    expect(['2026', '2026-03', '2026-03-19'].map(firstDay)).toEqual(['2026-01-01', '2026-03-01', '2026-03-19'])
  })
})
