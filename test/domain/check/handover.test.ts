import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_VALUES, QUESTIONS } from '../../../src/domain/check/answer-values'
import {
  decodeHandover,
  draftOf,
  encodeHandover,
  filledFrom,
  type Handed,
  isEmpty,
  replacedBy,
  stepCode,
} from '../../../src/domain/check/handover'
import { type Answers, PERSON_LABELS, type Person } from '../../../src/domain/check/person'
import { localDate } from '../../../src/domain/time/local-date'
import { checklist } from '../../../src/facts/checklist'

const DAY = localDate('2026-11-21')
const EARLIER = localDate('2026-01-02')
const STEPS = checklist.map(({ id }) => id as string)
const EVER: readonly string[] = JSON.parse(readFileSync('test/fixtures/checklist-ids.json', 'utf8'))

const answers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(QUESTIONS.map((question) => [question, fc.constantFrom(...ANSWER_VALUES[question])])),
  { requiredKeys: [] },
)
const ticks = (ids: fc.Arbitrary<string>) => fc.uniqueArray(ids).map((done) => Object.fromEntries(done.map((id) => [id, DAY])))
const person = (ids: fc.Arbitrary<string>): fc.Arbitrary<Person> =>
  fc.record({
    id: fc.string(),
    label: fc.constantFrom(...PERSON_LABELS),
    initials: fc.string(),
    answers,
    ticks: ticks(ids),
    notForMe: fc.array(ids),
    certificateDate: fc.constant(DAY),
  })
const anybody = person(fc.oneof(fc.constantFrom(...STEPS), fc.string(), fc.constant('__proto__')))
const me: Person = { id: 'me', label: 'me', answers: {}, ticks: {}, notForMe: [] }
const EVERYTHING: Person = {
  ...me,
  answers: Object.fromEntries(QUESTIONS.map((question) => [question, 'unknown'])),
  ticks: Object.fromEntries(STEPS.map((id) => [id, DAY])),
}

describe('a link', () => {
  it('has at most 120 letters and digits for anybody', () => {
    fc.assert(
      fc.property(anybody, (one) => {
        const link = encodeHandover(one, STEPS)
        expect(link).toMatch(/^v1\.[0-9A-Za-z]+$/)
        expect(link.length).toBeLessThanOrEqual(120)
      }),
    )
    expect(encodeHandover(EVERYTHING, STEPS).length).toBeLessThanOrEqual(120)
  })

  it('brings answers and ticks to the other phone, and nothing else', () => {
    fc.assert(
      fc.property(anybody, (one) => {
        const done = STEPS.filter((id) => Object.hasOwn(one.ticks, id))
        expect(decodeHandover(`#${encodeHandover(one, STEPS)}`, STEPS)).toEqual({
          kind: 'ok',
          person: { label: one.label, answers: one.answers, done },
        })
      }),
    )
  })

  it('stays readable: this one was sent with the first release', () => {
    const sent: Person = {
      ...me,
      label: 'mother',
      answers: { card: 'yes', registered: 'unknown', certificate: 'grace', age: 'to-84', insurer: 'late-elderly' },
      ticks: { 'proof-at-hand': DAY, 'pin-known': DAY },
    }
    expect(encodeHandover(sent, STEPS)).toBe('v1.113242000001QY0B2w')
    expect(decodeHandover('v1.113242000001QY0B2w', STEPS)).toEqual({
      kind: 'ok',
      person: { label: 'mother', answers: sent.answers, done: ['proof-at-hand', 'pin-known'] },
    })
  })

  it('passes over steps the other phone does not know', () => {
    const link = encodeHandover(EVERYTHING, STEPS)
    expect(decodeHandover(link, STEPS.slice(0, 2))).toMatchObject({ person: { done: STEPS.slice(0, 2) } })
    expect(decodeHandover(link, [])).toMatchObject({ person: { done: [] } })
  })

  it('has a code of its own for every step there ever was; a step whose code is taken needs another id', () => {
    const all = [...new Set([...EVER, ...STEPS])]
    expect(new Set(all.map(stepCode)).size).toBe(all.length)
  })

  it('may come with the spaces of a messenger', () => {
    expect(decodeHandover(` #${encodeHandover(me, STEPS)}\n`, STEPS).kind).toBe('ok')
  })
})

describe('a link that is not in order', () => {
  const link = encodeHandover(EVERYTHING, STEPS)
  it.each([
    ['nothing', '', 'damaged'],
    ['only a number sign', '#', 'damaged'],
    ['100 kB', `#v1.${'a'.repeat(100_000)}`, 'too-long'],
    ['100 kB of spaces', ' '.repeat(100_000), 'too-long'],
    ['one sign too many', `v1.${'a'.repeat(118)}`, 'too-long'],
    ['a later version', '#v2.0000', 'unknown-version'],
    ['a much later version', 'v10.0000', 'unknown-version'],
    ['no version', 'hello', 'damaged'],
    ['script', '#<script>alert(1)</script>', 'damaged'],
    ['script after the version', '#v1.<script>alert(1)</script>', 'damaged'],
    ['a prototype', '#__proto__', 'damaged'],
    ['a prototype after the version', '#v1.__proto__', 'damaged'],
    ['percent signs', '#v1.%00%E3%81%82', 'damaged'],
    ['the end cut off', link.slice(0, -1), 'damaged'],
    ['the start cut off', link.slice(1), 'damaged'],
  ])('is refused: %s', (_, text, kind) => {
    expect(decodeHandover(text, STEPS)).toEqual({ kind })
  })

  it('is refused wherever it was cut', () => {
    for (let length = 0; length < link.length; length += 1) expect(decodeHandover(link.slice(0, length), STEPS).kind).toBe('damaged')
  })

  it('never throws and never lets in what no question has', () => {
    const texts = fc.oneof(
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
      { weight: 2, arbitrary: fc.string({ maxLength: 130 }).map((text) => `v1.${text}`) },
      { weight: 3, arbitrary: fc.stringMatching(/^v1\.[0-9A-Za-z]{14,60}$/) },
      // One sign changed.
      {
        weight: 3,
        arbitrary: fc
          .tuple(fc.nat(link.length - 1), fc.string({ minLength: 1, maxLength: 1 }))
          .map(([at, sign]) => link.slice(0, at) + sign + link.slice(at + 1)),
      },
    )
    fc.assert(
      fc.property(texts, (text) => {
        const reading = decodeHandover(text, STEPS)
        if (reading.kind !== 'ok') return
        expect(PERSON_LABELS).toContain(reading.person.label)
        for (const [question, answer] of Object.entries(reading.person.answers))
          expect(ANSWER_VALUES[question as keyof Answers] as readonly string[]).toContain(answer)
        for (const id of reading.person.done) expect(STEPS).toContain(id)
      }),
      { numRuns: 10_000 },
    )
  })
})

describe('what was handed over', () => {
  const handed: Handed = { label: 'mother', answers: { card: 'no', age: 'to-84', registered: 'unknown' }, done: ['pin', 'notice'] }
  const mother: Person = {
    id: 'mother-2',
    label: 'mother',
    answers: { card: 'yes', age: 'unknown' },
    ticks: { pin: EARLIER, date: EARLIER },
    notForMe: ['notice', 'limit'],
    certificateDate: DAY,
  }

  it('fills the gaps: what is known here stays', () => {
    expect(filledFrom(mother, handed, DAY)).toEqual({
      ...mother,
      answers: { card: 'yes', age: 'to-84', registered: 'unknown' },
      ticks: { pin: EARLIER, date: EARLIER, notice: DAY },
      notForMe: ['limit'],
    })
  })

  it('takes the place of answers and ticks, and of nothing else', () => {
    expect(replacedBy(mother, handed, DAY)).toEqual({
      ...mother,
      answers: handed.answers,
      ticks: { pin: EARLIER, notice: DAY },
      notForMe: ['limit'],
    })
  })

  it('becomes a list of its own', () => {
    expect(draftOf(handed, DAY)).toEqual({ label: 'mother', answers: handed.answers, ticks: { pin: DAY, notice: DAY }, notForMe: [] })
  })

  it('loses nothing of what a phone knew when it only fills gaps', () => {
    fc.assert(
      fc.property(anybody, anybody, (one, other) => {
        const reading = decodeHandover(encodeHandover(other, STEPS), STEPS)
        if (reading.kind !== 'ok') throw new Error('expected a readable link')
        const filled = filledFrom(one, reading.person, DAY)
        expect(filled.ticks).toMatchObject(one.ticks)
        for (const [question, answer] of Object.entries(one.answers))
          if (answer !== 'unknown') expect(filled.answers[question as keyof Answers]).toBe(answer)
      }),
    )
  })

  it('can be nothing', () => {
    expect([me, mother, { ...me, ticks: { pin: DAY } }].map(isEmpty)).toEqual([true, false, false])
  })
})
