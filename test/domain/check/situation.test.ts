import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANSWER_VALUES, QUESTIONS } from '../../../src/domain/check/answer-values'
import type { Answers } from '../../../src/domain/check/person'
import { answersOn, type Outcome, outcomeOf } from '../../../src/domain/check/situation'
import { nextQuestion } from '../../../src/domain/check/situation-questions'
import { formName, formsOf } from '../../../src/domain/check/situation-steps'
import { holdsOn } from '../../../src/domain/time/dated'
import { addDays, type LocalDate, localDate } from '../../../src/domain/time/local-date'
import { factsOfForm, outcomeSteps, stepForms } from '../../../src/facts/checklist'
import { facts, isUnknown, mayBeCited, timeline } from '../../../src/facts/facts'
import { OUTCOME_KINDS, situations } from '../../../src/facts/situations'

const FIRST = localDate('2024-01-01')
const LAST = localDate('2032-12-31')
const TODAY = localDate('2026-11-21')
const NO_NEW_OLD_CARDS = localDate('2024-12-02')

/** Every day on which something begins or ends, with the days around it. */
const EDGES: readonly LocalDate[] = [
  ...new Set(
    [FIRST, LAST, TODAY, NO_NEW_OLD_CARDS, ...[...situations.outcomes, ...situations.notes].flatMap(({ from, to }) => [from, to])]
      .flatMap((day) => (day ? [addDays(day, -1), day, addDays(day, 1)] : []))
      .filter((day) => FIRST <= day && day <= LAST),
  ),
]

/** All endings of the questions. */
function endings(answers: Answers = {}): Answers[] {
  const question = nextQuestion(answers)
  return question ? question.choices.flatMap(({ gives }) => endings({ ...answers, ...gives })) : [answers]
}
const ENDINGS = endings()

/** Any answers at all, also those that the questions never lead to: links and old lists may hold them. */
const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(QUESTIONS.map((question) => [question, fc.constantFrom(...ANSWER_VALUES[question])])),
  { requiredKeys: [] },
)
const anyDay = fc.integer({ min: 0, max: 365 * 9 + 2 }).map((count) => addDays(FIRST, count))

/** Forms of steps that an answer excludes, with the fact that says so. `x` means every form of x, `x *` only its usual words. */
const EXCLUDED: readonly (readonly [fact: string, when: (answers: Answers) => boolean, forms: readonly string[]])[] = [
  [
    'R-042: no card in the hand',
    ({ card }) => card === 'no' || card === 'applied' || card === 'lost',
    ['proof-at-hand *', 'pin-known', 'screen-saved', 'notice-kept', 'certificate-date', 'card-date', 'reader-known', 'phone-and-card'],
  ],
  ['R-042: a card is voluntary', ({ card }) => card === 'no' || card === 'applied' || card === 'lost', ['card-registered', 'new-card']],
  ['R-042: sent without applying', ({ card }) => card === 'no' || card === 'applied', ['certificate-asked *', 'certificate-asked lost']],
  ['R-043: Mynaportal does not open', ({ card, certificate }) => card === 'yes' && certificate === 'grace', ['screen-saved']],
  [
    'R-044: no registration left',
    ({ card, certificate }) => card === 'yes' && certificate === 'lapsed',
    ['screen-saved', 'certificate-date *'],
  ],
  ['R-045: must apply', ({ card }) => card === 'lost', ['certificate-asked missing']],
  ['R-048: only the PIN', ({ card, age }) => card === 'yes' && age === 'under-1', ['screen-saved', 'pin-known *', 'reader-known']],
  ['R-049: no PIN, no portal', ({ faceOnly }) => faceOnly === 'yes', ['pin-known', 'screen-saved', 'reader-known *', 'card-registered *']],
  [
    'R-051: the card ends with the stay',
    ({ foreignResident }) => foreignResident === 'yes',
    ['card-date *', 'card-date child', 'new-card *'],
  ],
  ['R-063: a child’s card, 5th birthday', ({ age }) => age === 'under-1' || age === 'under-15', ['card-date *']],
  ['R-074: no grace for a phone', ({ certificate }) => certificate === 'grace', ['phone-and-card *']],
  ['R-087: the old insurer’s screen', ({ changedInsurer }) => changedInsurer === 'yes', ['screen-saved *', 'notice-kept *']],
  [
    'R-115: the card itself has ended',
    ({ card, certificate }) => card === 'yes' && certificate === 'card-ended',
    ['screen-saved', 'certificate-date', 'card-date', 'pin-known', 'notice-kept', 'card-registered', 'proof-at-hand *', 'phone-and-card'],
  ],
]
const excludes = (pattern: string, form: string): boolean =>
  pattern.endsWith(' *') ? form === pattern.slice(0, -2) : form === pattern || (!pattern.includes(' ') && form.startsWith(`${pattern} `))

/** What would be wrong with an outcome, as sentences; an empty list is right. */
function problems(answers: Answers, day: LocalDate, outcome: Outcome): string[] {
  const { kind, bring, backup, notes } = outcome
  const steps = outcome.steps.map(formName)
  const found: string[] = []
  const expectThat = (is: boolean, what: string) => is || found.push(`${what}: ${JSON.stringify(answers)} on ${day} gave ${kind}`)
  const noteIds = notes.map(({ id }) => id)
  const hasThing = (thing: string) => [...bring, ...backup].some((one) => one === thing)

  expectThat(
    OUTCOME_KINDS.some((one) => one === kind),
    'a known kind',
  )
  expectThat(bring.length >= 1 && bring.length <= 2, 'one or two things')
  expectThat(new Set([...bring, ...backup]).size === bring.length + backup.length, 'no thing twice')
  expectThat(new Set(noteIds).size === notes.length, 'no note twice')
  expectThat(steps.length > 0 && new Set(steps).size === steps.length, 'steps, none twice')
  expectThat(new Set(outcome.steps.map(({ id }) => id)).size === steps.length, 'no step in two forms')
  for (const step of steps) expectThat(factsOfForm(step).length > 0, `${step} rests on facts`)
  for (const [fact, when, forms] of EXCLUDED)
    for (const step of steps)
      expectThat(!when(answers) || !forms.some((pattern) => excludes(pattern, step)), `${fact} excludes the step "${step}"`)

  // A phone has no grace: whoever may use one hears that it has stopped, and nothing of how to use it.
  const hasEnded = answers.certificate === 'grace' || answers.certificate === 'lapsed' || answers.certificate === 'card-ended'
  expectThat(!hasEnded || !noteIds.includes('phone'), 'a phone that works without certificate')
  expectThat(
    !(hasEnded && answers.smartphone === 'yes' && day >= '2025-09-19') || noteIds.includes('phone-stopped'),
    'a phone that has stopped',
  )

  // No contradiction between an answer and the advice.
  const hasNoCard = answers.card === 'no' || answers.card === 'lost' || answers.card === 'applied'
  expectThat(!hasNoCard || !(hasThing('card') || hasThing('card-to-register')), 'no card for who has none')
  expectThat(answers.card !== 'yes' || answers.registered !== 'no' || !hasThing('card'), 'an unregistered card is to be registered first')
  const isLapsed = answers.card === 'yes' && (answers.certificate === 'lapsed' || answers.certificate === 'card-ended')
  expectThat(!(isLapsed || answers.certificate === 'grace') || !hasThing('saved-screen'), 'only a screen saved before')
  expectThat(!isLapsed || !bring.includes('card'), 'a lapsed card is not enough')
  expectThat(
    !(isLapsed || answers.certificate === 'grace') || answers.card !== 'yes' || !steps.includes('screen-saved'),
    'a screen that cannot be opened',
  )
  const hasNoPin = answers.faceOnly === 'yes'
  expectThat(!hasNoPin || !(hasThing('saved-screen') || steps.includes('screen-saved') || steps.includes('pin-known')), 'no portal, no PIN')
  const isChild = answers.age === 'under-1' || (answers.age === 'under-15' && answers.card === 'yes')
  expectThat(!isChild || !(hasThing('saved-screen') || steps.includes('screen-saved')), 'how to open a child’s screen is not known')

  // The rules from 75 on: one at a time, and for nobody younger.
  const late = noteIds.filter((id) => /^(sent-to-all|from-75)/.test(id))
  expectThat(late.length === 0 || !['under-1', 'under-15', 'to-74'].includes(answers.age ?? ''), 'rules from 75 on')
  expectThat(!(late.includes('sent-to-all') && late.length > 1), 'the rule before and after August 2026')

  // Nothing that is over, nothing that has not begun.
  for (const { id } of notes) {
    const rule = situations.notes.find((one) => one.id === id)
    expectThat(rule !== undefined && holdsOn(day, rule), `${id} holds`)
  }
  for (const id of [...outcome.facts, ...notes.flatMap((note) => note.facts)]) {
    const { from = '', to } = facts.get(id) ?? {}
    expectThat((to === undefined || day <= to) && from <= day, `${id} holds`)
  }
  expectThat(!(day < NO_NEW_OLD_CARDS && (hasThing('certificate') || hasThing('notice'))), 'papers that were not there yet')
  expectThat(!(day >= NO_NEW_OLD_CARDS && hasThing('old-card')), 'an old card')

  // Unknown stays unknown.
  expectThat(answers.card !== undefined && answers.card !== 'unknown' ? true : kind === 'card-unknown', 'an unknown card')
  const isUnknown = answers.card === 'yes' && (answers.registered ?? 'unknown') === 'unknown'
  expectThat(
    !isUnknown || ['registration-unknown', 'certificate-lapsed', 'certificate-grace', 'card-ended'].includes(kind),
    'an unknown registration',
  )
  for (const { id, isSure } of notes) {
    const when = situations.notes.find((one) => one.id === id)?.when ?? []
    const isSaid = when.some((one) =>
      Object.entries(one).every(([q, values]) => {
        const answer = answers[q as keyof Answers]
        return answer !== undefined && answer !== 'unknown' && (values as readonly string[]).includes(answer)
      }),
    )
    expectThat(isSure === isSaid, `${id} as sure as the answers`)
  }
  return found
}

describe('an outcome', () => {
  it('is right for every ending of the questions, on every day something changes', () => {
    expect(ENDINGS.length).toBeGreaterThan(500)
    expect(ENDINGS.flatMap((answers) => EDGES.flatMap((day) => problems(answers, day, outcomeOf(situations, answers, day))))).toEqual([])
  })

  it('is right for any answers on any day from 2024 to 2032', () => {
    fc.assert(
      fc.property(anyAnswers, anyDay, (answers, day) => {
        expect(problems(answers, day, outcomeOf(situations, answers, day))).toEqual([])
      }),
      { numRuns: 3000 },
    )
  })

  it('is right on every single day for a handful of people', () => {
    const people: Answers[] = [{ card: 'no', age: 'from-85' }, { card: 'yes', registered: 'yes', age: 'to-84', smartphone: 'yes' }, {}]
    for (let day = FIRST; day <= LAST; day = addDays(day, 1))
      for (const answers of people) expect(problems(answers, day, outcomeOf(situations, answers, day))).toEqual([])
  })

  it('reaches every kind that is asked about', () => {
    const reached = new Set(ENDINGS.map((answers) => outcomeOf(situations, answers, TODAY).kind))
    expect([...reached].sort()).toEqual(situations.outcomes.flatMap(({ kind, when }) => (when ? kind : [])).sort())
  })
})

const REGISTERED: Answers = { card: 'yes', registered: 'yes', certificate: 'valid', age: 'to-74' }

describe('one person', () => {
  it.each([
    ['before phones', { ...REGISTERED, smartphone: 'yes' }, '2025-09-18', 'card-registered', ['card']],
    ['since phones', { ...REGISTERED, smartphone: 'yes' }, '2025-09-19', 'smartphone', ['card']],
    ['without card before the switch', { card: 'no' }, '2024-12-01', 'no-card', ['old-card']],
    ['without card since', { card: 'no' }, '2024-12-02', 'no-card', ['certificate']],
    ['from 85 on with card', { ...REGISTERED, age: 'from-85' }, '2026-11-21', 'aged-85', ['card', 'certificate']],
  ] as const)('%s', (_, answers, day, kind, bring) => {
    expect(outcomeOf(situations, answers, localDate(day))).toMatchObject({ kind, bring })
  })

  it.each([
    ['2025-07-31', []],
    ['2025-08-01', ['sent-to-all']],
    ['2026-07-31', ['sent-to-all']],
    ['2026-08-01', ['from-75']],
    ['2032-01-01', ['from-75']],
  ])('of 85 is told on %s: %j', (day, expected) => {
    const { notes } = outcomeOf(situations, { card: 'no', age: 'from-85' }, localDate(day))
    expect(notes.map(({ id }) => id)).toEqual(expected)
  })

  it('has a paper back-up only, with a card without PIN', () => {
    const { kind, backup } = outcomeOf(situations, { ...REGISTERED, certificate: 'grace', faceOnly: 'yes' }, TODAY)
    expect([kind, backup]).toEqual(['certificate-grace', ['notice']])
  })
})

describe('a date read off the card', () => {
  it.each([
    ['2026-11-20', 'valid'],
    ['2027-01-15', 'valid'],
    ['2027-01-16', 'grace'],
    ['2027-04-30', 'grace'],
    ['2027-05-01', 'lapsed'],
  ])('makes the answer on %s: %s', (day, certificate) => {
    expect(answersOn(REGISTERED, { certificateDate: localDate('2027-01-15') }, localDate(day))).toEqual({ ...REGISTERED, certificate })
  })

  it('changes nothing for who has no card, or without a date', () => {
    expect(answersOn({ card: 'no' }, { certificateDate: localDate('2020-01-15') }, TODAY)).toEqual({ card: 'no' })
    expect(answersOn(REGISTERED, {}, TODAY)).toBe(REGISTERED)
  })
})

describe('a date of the card itself', () => {
  const CERTIFICATE = localDate('2026-11-10')
  it.each([
    ['2026-11-10', 'valid'],
    ['2026-11-11', 'card-ended'],
    ['2026-12-01', 'card-ended'],
  ])('that is over leaves no three months, though the certificate ended on the same day: %s %s', (day, certificate) => {
    expect(answersOn(REGISTERED, { certificateDate: CERTIFICATE, cardDate: CERTIFICATE }, localDate(day))).toEqual({
      ...REGISTERED,
      certificate,
    })
  })

  it('of a new card takes the place of what was said about the old one', () => {
    const ended: Answers = { ...REGISTERED, certificate: 'card-ended' }
    expect(answersOn(ended, { cardDate: localDate('2036-01-01') }, TODAY).certificate).toBe('unknown')
    expect(answersOn(ended, {}, TODAY)).toBe(ended)
  })
})

describe('the table', () => {
  it('has the days of the timeline', () => {
    const record = (id: string) => timeline.find((one) => one.id === id)
    const ofKind = (kind: string) => situations.outcomes.find((one) => one.kind === kind)
    const ofNote = (id: string) => situations.notes.find((one) => one.id === id)
    expect(addDays(situations.lastDayOfIssue, 1)).toBe(record('T-004')?.date)
    expect([ofKind('smartphone')?.from, ofNote('phone')?.from]).toEqual([record('T-008')?.from, record('T-008')?.from])
    expect([ofNote('sent-to-all')?.from, ofNote('sent-to-all')?.to]).toEqual([record('T-018')?.from, record('T-018')?.to])
    expect(ofNote('from-75')?.from).toBe(record('T-019')?.from)
    expect(ofKind('public-assistance')?.from).toBe(record('T-030')?.from)
  })

  it('covers R-040 to R-056 and rests on facts that may be stated', () => {
    const cited = [...situations.outcomes, ...situations.notes].flatMap((rule) => rule.facts)
    for (let number = 40; number <= 56; number += 1) expect(cited).toContain(`R-0${number}`)
    expect(cited.filter((id) => !mayBeCited(id))).toEqual([])
    for (const { unknown } of situations.notes)
      if (unknown) expect(isUnknown(unknown) || facts.get(unknown)?.status === 'partly', unknown).toBe(true)
  })

  it('says with every rule since August 2026 that rules may change', () => {
    for (const { from = '', facts: ids } of situations.notes) if (from >= '2026-08-01') expect(ids).toContain('R-004')
  })

  it('has a row of steps for every kind and no other, and every cell is a step with facts', () => {
    expect(Object.keys(situations.steps.kinds).sort()).toEqual([...OUTCOME_KINDS].sort())
    const noteIds = situations.notes.map(({ id }) => id)
    for (const id of Object.keys(situations.steps.notes)) expect(noteIds).toContain(id)
    const shown = OUTCOME_KINDS.flatMap((kind) => formsOf(situations.steps, kind, noteIds)).map(formName)
    for (const form of shown) expect(factsOfForm(form).filter((id) => !mayBeCited(id))).toEqual([])
    // No form is left that nobody is shown.
    for (const form of [...Object.keys(stepForms), ...Object.keys(outcomeSteps)]) expect(shown).toContain(form)
  })

  it('has every kind and note once', () => {
    expect(new Set(OUTCOME_KINDS).size).toBe(OUTCOME_KINDS.length)
    expect(new Set(situations.notes.map(({ id }) => id)).size).toBe(situations.notes.length)
  })
})
