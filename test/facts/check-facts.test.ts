import { describe, expect, it } from 'vitest'
import { checkFacts, type FactFiles, shippedFacts } from '../../src/facts/check-facts'

const DAY = '2026-11-26'

type Change = Record<string, unknown>

/** The shipped files with one record changed; a change to undefined removes the field. */
function spoil(file: keyof FactFiles, id: string, change: Change): FactFiles {
  const files = structuredClone(shippedFacts)
  const record = (files[file] as Change[]).find((each) => each.id === id)
  if (record === undefined) throw new Error(`no ${id} to spoil`)
  for (const [field, value] of Object.entries(change)) {
    if (value === undefined) delete record[field]
    else record[field] = value
  }
  return files
}

describe('the fact files', () => {
  it('have no problem as shipped', () => {
    expect(checkFacts(DAY)).toEqual([])
  })

  it('cannot know anything from a day that has not come', () => {
    const problems = checkFacts('2026-03-18')
    expect(problems).toContain('rules.json R-016 confirmedOn: expected a day not after 2026-03-18, got "2026-07-09"')
    expect(problems).toContain('sources.json S-03 date: expected a day not after 2026-03-18, got "2026-03-19"')
    expect(problems).toContain('timeline.json T-015 confirmedOn: expected a day not after 2026-03-18, got "2026-03-19"')
  })

  const spoilt: [string, keyof FactFiles, string, Change, string][] = [
    [
      'a source that does not exist',
      'rules',
      'R-010',
      { sources: ['S-998'] },
      'rules.json R-010 sources: expected an id that exists, got "S-998"',
    ],
    [
      'a timeline record that does not exist',
      'rules',
      'R-023',
      { timeline: ['T-021', 'T-999'] },
      'rules.json R-023 timeline: expected an id that exists, got "T-999"',
    ],
    [
      'a ground that does not exist',
      'rules',
      'R-001',
      { derivedFrom: ['R-998'] },
      'rules.json R-001 derivedFrom: expected an id that exists, got "R-998"',
    ],
    ['no ground at all', 'rules', 'R-002', { sources: [] }, 'rules.json R-002 sources: expected a source or derivedFrom'],
    [
      'no word on what to withhold',
      'rules',
      'R-048',
      { withhold: undefined },
      'rules.json R-048 withhold: expected the part that must not be stated',
    ],
    [
      'a 30 February',
      'rules',
      'R-002',
      { confirmedOn: '2026-02-30' },
      'rules.json R-002 confirmedOn: expected a real date as YYYY, YYYY-MM or YYYY-MM-DD, got "2026-02-30"',
    ],
    [
      'a month 13',
      'sources',
      'S-03',
      { date: '2026-13' },
      'sources.json S-03 date: expected a real date as YYYY, YYYY-MM or YYYY-MM-DD, got "2026-13"',
    ],
    [
      'a date in another form',
      'timeline',
      'T-004',
      { date: '2/12/2024' },
      'timeline.json T-004 date: expected a real date as YYYY, YYYY-MM or YYYY-MM-DD, got "2/12/2024"',
    ],
    [
      'an end before its beginning',
      'timeline',
      'T-018',
      { to: '2025-07-31' },
      'timeline.json T-018 to: expected a day not before 2025-08-01, got "2025-07-31"',
    ],
    [
      'an end before its beginning',
      'rules',
      'R-013',
      { to: '2025-06' },
      'rules.json R-013 to: expected a day not before 2025-06-27, got "2025-06"',
    ],
    ['a date and a period', 'timeline', 'T-004', { from: '2024-12-02' }, 'timeline.json T-004 date: expected either date or from'],
    ['neither date nor period', 'timeline', 'T-004', { date: undefined }, 'timeline.json T-004 date: expected either date or from'],
    [
      'a rule that does not exist',
      'timeline',
      'T-004',
      { rules: ['R-010', 'R-998'] },
      'timeline.json T-004 rules: expected an id that exists, got "R-998"',
    ],
    ['a link in one direction', 'timeline', 'T-004', { rules: [] }, 'timeline.json T-004 rules: expected R-010, which points here'],
    [
      'a link in the other direction',
      'rules',
      'R-010',
      { timeline: undefined },
      'rules.json R-010 timeline: expected T-004, which points here',
    ],
    [
      'an unknown state that nobody looked for',
      'rules',
      'R-180',
      { lookedForOn: undefined },
      'rules.json R-180 lookedForOn: expected the day on which it was last looked for',
    ],
    [
      'a plan whose beginning nobody looked for',
      'timeline',
      'T-021',
      { lookedForOn: undefined },
      'timeline.json T-021 lookedForOn: expected the day on which it was last looked for',
    ],
    [
      'a look that is older than the source',
      'timeline',
      'T-021',
      { lookedForOn: '2026-10-01' },
      'timeline.json T-021 lookedForOn: expected a day not before 2026-10-08, got "2026-10-01"',
    ],
    [
      'a look that is still to come',
      'rules',
      'R-023',
      { lookedForOn: '2026-11-27' },
      'rules.json R-023 lookedForOn: expected a day not after 2026-11-26, got "2026-11-27"',
    ],
    [
      'a year ahead that is not marked as a plan',
      'timeline',
      'T-016',
      { date: '2027' },
      'timeline.json T-016 isPlan: expected true: "2027" was still to come when it was last confirmed',
    ],
    ['an id used twice', 'contacts', 'C-002', { id: 'C-001' }, 'contacts.json C-001 id: expected an id used once'],
    ['a phone line without number', 'contacts', 'C-001', { phone: null }, 'contacts.json C-001 phone: expected one, the kind is phone'],
    ['a link without address', 'contacts', 'C-010', { url: null }, 'contacts.json C-010 url: expected one, the kind is link'],
    [
      'an address that is none',
      'contacts',
      'C-010',
      { url: 'myna.go.jp' },
      'contacts.json C-010 url: expected a web address, got "myna.go.jp"',
    ],
    [
      'hours nobody can read',
      'contacts',
      'C-002',
      { hours: { weekdays: '9-17', weekends: '09:30-17:30', closed: null, lossAllDay: true } },
      'contacts.json C-002 hours.weekdays: expected hours like 09:30-20:00, got "9-17"',
    ],
    [
      'a gist that is too long',
      'rules',
      'R-006',
      { gist: 'a b c d e f g h i j k l m n o p' },
      'rules.json R-006 gist: expected at most 15 words, got "a b c d e f g h i j k l m n o p"',
    ],
  ]
  it.each(spoilt)('are refused with %s (%s %s)', (_, file, id, change, problem) => {
    expect(checkFacts(DAY, spoil(file, id, change))).toContain(problem)
  })

  it.each([
    ['an unknown status', { status: 'rumour' }, 'status'],
    ['an unknown section', { section: 'misc' }, 'section'],
    ['a mark that is not a yes', { secondHand: false }, 'secondHand'],
    ['a field nobody knows', { confirmed: '2026' }, 'confirmed'],
    ['no status', { status: undefined }, 'status'],
  ])('are refused with %s, naming the field', (_, change, field) => {
    const problems = checkFacts(DAY, spoil('rules', 'R-091', change))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(new RegExp(`^rules\\.json R-091 ${field}: `))
  })

  it('name the place of a record that has no id', () => {
    expect(checkFacts(DAY, { ...shippedFacts, contacts: ['phone'] })[0]).toMatch(/^contacts\.json record 1 /)
    expect(checkFacts(DAY, { ...shippedFacts, contacts: {} })).toContain('contacts.json: expected a list of records')
  })
})
