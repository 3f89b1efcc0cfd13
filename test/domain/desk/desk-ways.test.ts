import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CARD_CONDITIONS, type CardCondition, DESK_CASES, type Holding, THINGS, type Thing } from '../../../src/domain/desk/desk-ways'
import { addDays, daysBetween, type LocalDate, localDate } from '../../../src/domain/time/local-date'
import { ASKED_HOLDINGS, deskRules, HOLDING_NOTES, HOLDINGS, WAY_IDS, WAYS_ON_CARD, waysAt } from '../../../src/facts/desk-ways'
import { mayBeCited } from '../../../src/facts/facts'

const FIRST = localDate('2024-01-01')
const LAST = localDate('2028-12-31')
const TODAY = localDate('2026-11-21')

const subsets = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: 2 ** list.length }, (_, bits) => list.filter((_item, place) => bits & (1 << place)))
const HOLDING_LIST: Holding[] = subsets(THINGS).flatMap((things) =>
  subsets(CARD_CONDITIONS).flatMap((card) => [true, false].map((isKnownHere) => ({ things, card, isKnownHere }))),
)

// Answers change only on days on which a way begins or has just ended, so these stand for all days between them.
const CHANGES: LocalDate[] = [
  ...new Set([
    FIRST,
    ...Object.values(deskRules.ways).flatMap(({ from, to }) => [...(from ? [from] : []), ...(to ? [addDays(to, 1)] : [])]),
  ]),
]

const anyDay = fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((count) => addDays(FIRST, count))
const anyCase = fc.constantFrom(...DESK_CASES)
const anyHolding = fc.record({ things: fc.subarray([...THINGS]), card: fc.subarray([...CARD_CONDITIONS]), isKnownHere: fc.boolean() })

const ids = (...args: Parameters<typeof waysAt>) => waysAt(...args).map((way) => way.id)
const having = (things: Thing[], card: CardCondition[] = [], isKnownHere = false): Holding => ({ things, card, isKnownHere })

describe('ways at the desk, every case with everything a patient may have', () => {
  it('always lead on: nobody is left without a way, and the way is one the patient can go', () => {
    for (const day of CHANGES)
      for (const deskCase of DESK_CASES)
        for (const holding of HOLDING_LIST) {
          const ways = waysAt(deskCase, holding, day)
          if (ways.length === 0) throw new Error(`no way: ${deskCase} ${JSON.stringify(holding)} ${day}`)
          for (const { id, needs, from, to, closedTo = [] } of ways) {
            const isWrong =
              (from && day < from) ||
              (to && to < day) ||
              needs.some((need) => (need === 'known-here' ? !holding.isKnownHere : !holding.things.includes(need))) ||
              closedTo.some((condition) => holding.card.includes(condition))
            if (isWrong) throw new Error(`wrong way ${id}: ${deskCase} ${JSON.stringify(holding)} ${day}`)
          }
        }
  })

  it('hold on any day from 2024 to 2028', () => {
    fc.assert(
      fc.property(anyCase, anyHolding, anyDay, (deskCase, holding, day) => {
        const found = ids(deskCase, holding, day)
        expect(found.length).toBeGreaterThan(0)
        expect(new Set(found).size).toBe(found.length)
        if (day > '2025-12-01') expect(found).not.toContain('old-card-valid')
        if (day > '2026-07-31') expect(found).not.toContain('old-card-lookup')
        if (day < '2024-12-02') expect(found).not.toContain('certificate')
        if (day < '2025-09-19') expect(found).not.toContain('phone-as-card')
      }),
      { numRuns: 2000 },
    )
  })

  it('never count the notice or a screen without the card', () => {
    const withoutCard = HOLDING_LIST.filter(({ things }) => !things.includes('card'))
    const alone: readonly string[] = ['card-notice', 'card-saved-copy', 'card-live-screen', 'known-patient', 'declaration']
    for (const deskCase of DESK_CASES)
      for (const holding of withoutCard) expect(ids(deskCase, holding, TODAY).filter((id) => alone.includes(id))).toEqual([])
  })

  it.each(CARD_CONDITIONS)('never send somebody to open the screen now when the card is %s', (condition) => {
    for (const deskCase of DESK_CASES)
      for (const holding of HOLDING_LIST.filter(({ card }) => card.includes(condition)))
        expect(ids(deskCase, holding, TODAY)).not.toContain('card-live-screen')
  })

  it('let no phone and no reader check a card past its time, and no phone in the three months after either', () => {
    const reader = ['reader-again', 'reader-pin', 'reader-face', 'staff-check', 'physical-card']
    for (const deskCase of DESK_CASES)
      for (const holding of HOLDING_LIST) {
        const found = ids(deskCase, holding, TODAY)
        const isPast = holding.card.includes('expired-long') || holding.card.includes('card-expired')
        if (isPast && found.some((id) => reader.includes(id))) throw new Error(`${deskCase} ${JSON.stringify(holding)}: ${found}`)
        if ((isPast || holding.card.includes('expired-recently')) && found.includes('phone-as-card'))
          throw new Error(`phone: ${deskCase} ${JSON.stringify(holding)}`)
      }
  })

  it.each(['certificate-expired', 'pin', 'chip'] as const)('never send somebody to open the screen now in the case %s', (deskCase) => {
    expect(deskRules.routes[deskCase].ways).not.toContain('card-live-screen')
  })

  it('lead whoever shows a card that works, or a certificate, to the own share', () => {
    for (const deskCase of DESK_CASES) {
      const proofs = deskCase === 'forgot-card' ? [having(['certificate'])] : [having(['certificate']), having(['card'])]
      for (const holding of proofs) expect(waysAt(deskCase, holding, TODAY)[0]?.pays).toBe('own-share')
    }
  })

  it('do not get worse by having one thing more', () => {
    fc.assert(
      fc.property(anyCase, anyHolding, fc.constantFrom(...THINGS), anyDay, (deskCase, holding, more, day) => {
        const isGood = (one: Holding) => waysAt(deskCase, one, day).some((way) => way.pays === 'own-share')
        if (isGood(holding)) expect(isGood({ ...holding, things: [...new Set([...holding.things, more])] })).toBe(true)
      }),
    )
  })
})

describe('ways at the desk, situations', () => {
  it.each([
    ['a new job, card and notice', 'not-valid', having(['card', 'notice']), ['card-notice', 'declaration']],
    ['a new job, known here', 'not-valid', having(['card'], [], true), ['known-patient', 'declaration']],
    ['no power, only a saved copy, card left at home', 'reader-down', having(['saved-copy']), ['ask-desk', 'pay-and-claim']],
    ['no power, card and saved copy', 'reader-down', having(['card', 'saved-copy']), ['facility-mode', 'card-saved-copy', 'declaration']],
    [
      'no network, card without PIN, phone',
      'reader-down',
      having(['card', 'phone-with-signal'], ['face-only']),
      ['facility-mode', 'declaration'],
    ],
    ['expired last month', 'certificate-expired', having(['card'], ['expired-recently']), ['reader-again', 'declaration']],
    ['certificate expired last year', 'certificate-expired', having(['card'], ['expired-long']), ['declaration']],
    ['the card itself expired', 'certificate-expired', having(['card'], ['card-expired']), ['declaration']],
    [
      'the card itself expired, screen saved before',
      'certificate-expired',
      having(['card', 'saved-copy'], ['card-expired']),
      ['card-saved-copy', 'declaration'],
    ],
    [
      'the card itself expired, 資格確認書',
      'certificate-expired',
      having(['card', 'certificate'], ['card-expired']),
      ['certificate', 'declaration'],
    ],
    ['face fails, certificate of the card long expired', 'face', having(['card'], ['expired-long']), ['ask-desk', 'pay-and-claim']],
    [
      'card forgotten, phone whose certificate has just expired',
      'forgot-card',
      having(['phone-card'], ['expired-recently']),
      ['ask-desk', 'pay-and-claim'],
    ],
    ['only the notice', 'forgot-card', having(['notice']), ['ask-desk', 'pay-and-claim']],
    ['only the notice, and asked for all of it', 'asked-full-price', having(['notice']), ['pay-and-claim', 'ask-desk']],
    ['face fails, PIN known', 'face', having(['card']), ['reader-pin', 'staff-check']],
    ['face fails, card without PIN', 'face', having(['card'], ['face-only']), ['staff-check']],
    ['PIN locked', 'pin', having(['card'], ['pin-locked']), ['staff-check']],
    ['chip broken, phone with signal', 'chip', having(['card', 'phone-with-signal']), ['declaration']],
    ['phone fails, no card', 'phone', having(['phone-with-signal']), ['ask-desk', 'pay-and-claim']],
    ['card forgotten, phone set up', 'forgot-card', having(['phone-card']), ['phone-as-card']],
    ['nothing at all', 'forgot-card', having([]), ['ask-desk', 'pay-and-claim']],
    ['asked for all of it with the card shown', 'asked-full-price', having(['card']), ['declaration', 'pay-and-claim']],
  ] as const)('%s', (_, deskCase, holding, expected) => {
    expect(ids(deskCase, holding, TODAY)).toEqual(expected)
  })

  it.each([
    ['2025-12-01', ['old-card-valid']],
    ['2025-12-02', ['old-card-lookup', 'ask-desk', 'pay-and-claim']],
    ['2026-07-31', ['old-card-lookup', 'ask-desk', 'pay-and-claim']],
    ['2026-08-01', ['ask-desk', 'pay-and-claim']],
  ])('only the old insurance card on %s', (day, expected) => {
    expect(ids('forgot-card', having(['old-card']), localDate(day))).toEqual(expected)
  })
})

describe('the table of ways', () => {
  it('rests on facts that may be cited', () => {
    const cited = [...Object.values(deskRules.ways), ...Object.values(deskRules.routes)].flatMap(({ facts }) => facts)
    expect(cited.filter((id) => !mayBeCited(id))).toEqual([])
    for (const { facts } of Object.values(deskRules.ways)) expect(facts.length).toBeGreaterThan(0)
  })

  it('uses every way, and ends each route with something that needs nothing', () => {
    const used = new Set(Object.values(deskRules.routes).flatMap(({ ways, otherwise }) => [...ways, ...otherwise]))
    expect(WAY_IDS.filter((id) => !used.has(id))).toEqual([])
    for (const { ways, otherwise } of Object.values(deskRules.routes))
      expect([...ways, ...otherwise].some((id) => deskRules.ways[id].needs.length === 0 && !deskRules.ways[id].to)).toBe(true)
  })

  it('names on staff cards only ways of that case that are open today', () => {
    for (const deskCase of DESK_CASES) {
      const { ways } = deskRules.routes[deskCase]
      for (const id of WAYS_ON_CARD[deskCase]) expect(ways).toContain(id)
    }
    for (const id of Object.values(WAYS_ON_CARD).flat()) expect(deskRules.ways[id].to).toBeUndefined()
  })

  it('answers each holding asked for on a page differently, or says of it why it leads no further', () => {
    for (const deskCase of DESK_CASES) {
      const answers = ASKED_HOLDINGS[deskCase].map((id) => `${ids(deskCase, HOLDINGS[id], TODAY)} ${id in HOLDING_NOTES && id}`)
      expect(new Set(answers).size).toBe(answers.length)
    }
  })
})
