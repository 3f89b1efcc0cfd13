import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '../../../src/domain/check/person'
import { outcomeOf } from '../../../src/domain/check/situation'
import {
  answersBefore,
  answersFromFragment,
  answersToFragment,
  nextQuestion,
  questionCount,
} from '../../../src/domain/check/situation-questions'
import { localDate } from '../../../src/domain/time/local-date'
import { situations } from '../../../src/facts/situations'

/** Every way through the questions, as the answers after each tap. */
function ways(steps: readonly Answers[] = [{}]): (readonly Answers[])[] {
  const answers = steps.at(-1) ?? {}
  const question = nextQuestion(answers)
  return question ? question.choices.flatMap(({ gives }) => ways([...steps, { ...answers, ...gives }])) : [steps]
}
const WAYS = ways()

describe('the questions', () => {
  it('are at most 4 on every way, each with "I don’t know" last', () => {
    expect(Math.max(...WAYS.map((way) => way.length - 1))).toBe(4)
    for (const answers of WAYS.flat()) {
      const question = nextQuestion(answers)
      if (question) expect(question.choices.at(-1)?.id).toBe('unknown')
    }
  })

  it('say truly which one this is, and never promise fewer than come', () => {
    for (const way of WAYS)
      for (const [at, answers] of way.slice(0, -1).entries()) {
        const { now, all } = questionCount(answers)
        expect(now).toBe(at + 1)
        expect(all).toBeGreaterThanOrEqual(way.length - 1)
      }
  })

  it('go back one by one to the first', () => {
    for (const way of WAYS)
      for (const [at, answers] of way.entries()) expect(answersBefore(answers)).toEqual(at > 0 ? way[at - 1] : undefined)
  })

  it.each([
    ['the certificate without a card', { card: 'no' }, 'age'],
    [
      'nothing more of who does not tell an age, but the insurance from 75 on',
      { card: 'no', age: 'unknown', insurer: 'late-elderly' },
      'special',
    ],
    ['nothing when a link of an earlier version leaves the registration open', { card: 'yes' }, 'card'],
  ] as const)('skip %s', (_, answers, next) => {
    expect(nextQuestion(answers)?.id).toBe(next)
  })

  it('do not offer a phone or help to who has no card that works', () => {
    const offered = (answers: Answers) => nextQuestion(answers)?.choices.map(({ id }) => id)
    expect(offered({ card: 'no', age: 'to-74' })).toEqual(['changedInsurer', 'foreignResident', 'none', 'unknown'])
    expect(offered({ card: 'yes', registered: 'yes', certificate: 'lapsed', age: 'to-74' })).not.toContain('smartphone')
    expect(offered({ card: 'yes', registered: 'yes', certificate: 'card-ended', age: 'to-74' })).not.toContain('smartphone')
    // Whose certificate ended has to hear that the phone has stopped.
    expect(offered({ card: 'yes', registered: 'yes', certificate: 'grace', age: 'to-74' })).toContain('smartphone')
  })

  it('ask which of the two ended, the card first', () => {
    const offered = nextQuestion({ card: 'yes', registered: 'no' })?.choices.map(({ id }) => id)
    expect(offered).toEqual(['valid', 'card-ended', 'grace', 'lapsed', 'unknown'])
  })
})

describe('answers in an address', () => {
  it('come back as they were', () => {
    for (const answers of WAYS.flat()) expect(answersFromFragment(`#${answersToFragment(answers)}`)).toEqual(answers)
  })

  it('are at most a line, without anything but answers', () => {
    for (const way of WAYS) expect(answersToFragment(way.at(-1) ?? {})).toMatch(/^[\w=&-]{0,200}$/)
  })

  it.each(['#main', '#__proto__=yes', '#card=maybe', '#constructor=1', '#%E0%A4%A', '#card', `#card=yes&${'x'.repeat(100_000)}`])(
    'that are none are passed over: %s',
    (fragment) => {
      expect(answersFromFragment(fragment)).toEqual({})
    },
  )

  it('never throw, and never hold anything unknown', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const [question, answer] of Object.entries(answersFromFragment(text))) expect(text).toContain(`${question}=${answer}`)
      }),
    )
  })
})

describe('people at home on 26 November 2026', () => {
  // Taps on the choices; one more tap leads from the first page to the questions.
  it.each([
    ['an employee who uses the card', ['registered', 'valid', 'to-74', 'none'], 'card-registered'],
    ['a man who has a card but never registered it', ['notRegistered', 'valid', 'to-74', 'none'], 'card-not-registered'],
    ['a man who never registered it, and its certificate ended', ['notRegistered', 'lapsed', 'to-74', 'none'], 'not-registered-ended'],
    ['a man whose card ended on his birthday', ['registered', 'card-ended', 'to-74', 'none'], 'card-ended'],
    ['parents of a newborn without a card', ['no', 'under-1', 'none'], 'newborn'],
    ['a woman without a card', ['no', 'to-74', 'none'], 'no-card'],
    ['a man whose certificate ended last month', ['registered', 'grace', 'to-74', 'none'], 'certificate-grace'],
    ['a woman whose certificate ended in spring', ['registered', 'lapsed', 'to-74', 'none'], 'certificate-lapsed'],
    ['somebody who lost the card', ['lost', 'to-74', 'none'], 'card-lost'],
    ['a man of 80 with a registered card', ['registered', 'valid', 'to-84', 'none'], 'aged-75-84'],
    ['a woman of 88 who does not know about the date', ['registered', 'unknown', 'from-85', 'none'], 'aged-85'],
    ['a mother in a care home', ['registered', 'valid', 'to-74', 'needsHelp'], 'needs-help'],
    ['parents of a baby with a card', ['registered', 'valid', 'under-1', 'none'], 'infant'],
    ['somebody who changed jobs', ['registered', 'valid', 'to-74', 'changedInsurer'], 'changed-insurer'],
    ['a student from abroad', ['registered', 'valid', 'to-74', 'foreignResident'], 'foreign-resident'],
    ['a grandfather whose card says 顔認証', ['registered', 'valid', 'to-74', 'faceOnly'], 'face-only-card'],
    ['somebody who knows nothing', ['unknown', 'to-74', 'unknown'], 'card-unknown'],
  ])('%s', (_, taps, kind) => {
    let answers: Answers = {}
    for (const tap of taps) {
      const choice = nextQuestion(answers)?.choices.find(({ id }) => id === tap)
      expect(choice, tap).toBeDefined()
      answers = { ...answers, ...choice?.gives }
    }
    expect(nextQuestion(answers)).toBeUndefined()
    expect(1 + taps.length).toBeLessThanOrEqual(5)
    expect(outcomeOf(situations, answers, localDate('2026-11-26')).kind).toBe(kind)
  })
})
