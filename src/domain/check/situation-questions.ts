import { ANSWER_VALUES, QUESTIONS } from './answer-values'
import { type Answers, PERSON_LABELS, type PersonLabel } from './person'

/** Screens in the order in which they are asked. `special` asks for several answers with one tap. */
export const SCREENS = ['card', 'registered', 'certificate', 'age', 'insurer', 'special'] as const
export type Screen = (typeof SCREENS)[number]

/** What the last screen offers, most urgent first. */
export const SPECIALS = ['changedInsurer', 'needsHelp', 'foreignResident', 'faceOnly', 'smartphone'] as const
export type Special = (typeof SPECIALS)[number]

/** One tap and the answers it gives. */
export type Choice = { readonly id: string; readonly gives: Answers }
/** One screen; the last choice is always "I don't know". */
export type SituationQuestion = { readonly id: Screen; readonly choices: readonly Choice[] }

/** Whether a question still matters. Before the answers it hangs on are there, it may. */
const MATTERS: Readonly<Record<Screen, (answers: Answers) => boolean>> = {
  card: () => true,
  registered: ({ card = 'yes' }) => card === 'yes',
  certificate: ({ card = 'yes' }) => card === 'yes',
  age: () => true,
  // The rule for the insurance from 75 on is the only one that hangs on the insurer; the age tells it already.
  insurer: ({ age = 'unknown' }) => age === 'unknown',
  special: () => true,
}

const hasCardThatReads = ({ card, certificate }: Answers): boolean =>
  card === 'yes' && certificate !== 'lapsed' && certificate !== 'card-ended'

const SPECIAL_MATTERS: Readonly<Record<Special, (answers: Answers) => boolean>> = {
  changedInsurer: () => true,
  // Who has no registered card that works gets a certificate anyway.
  needsHelp: (answers) => hasCardThatReads(answers) && answers.registered !== 'no' && answers.age !== 'under-1',
  foreignResident: () => true,
  faceOnly: (answers) => hasCardThatReads(answers) && answers.age !== 'under-1',
  // Also in the three months after the certificate: the phone has none, and who uses one has to hear it.
  smartphone: (answers) => hasCardThatReads(answers) && answers.registered !== 'no' && answers.age !== 'under-1',
}

/** The card before its certificate: when both ended on one day, which is common on a 10th birthday, there is no grace. */
const CERTIFICATE_CHOICES = ['valid', 'card-ended', 'grace', 'lapsed', 'unknown'] as const satisfies readonly Answers['certificate'][]

const isAnswered = (screen: Screen, answers: Answers): boolean =>
  screen === 'special' ? SPECIALS.some((special) => answers[special] !== undefined) : answers[screen] !== undefined

function choicesOf(screen: Screen, answers: Answers): readonly Choice[] {
  if (screen !== 'special') {
    const values: readonly string[] = screen === 'certificate' ? CERTIFICATE_CHOICES : ANSWER_VALUES[screen]
    return values.map((value) => ({ id: value, gives: { [screen]: value } }))
  }
  const offered = SPECIALS.filter((special) => SPECIAL_MATTERS[special](answers))
  const all = (answer: 'no' | 'unknown'): Answers => Object.fromEntries(offered.map((special) => [special, answer]))
  return [
    ...offered.map((special) => ({ id: special, gives: { [special]: 'yes' } })),
    { id: 'none', gives: all('no') },
    { id: 'unknown', gives: all('unknown') },
  ]
}

/** The question to ask next, or undefined when the answers are enough. */
export function nextQuestion(answers: Answers): SituationQuestion | undefined {
  const id = SCREENS.find((screen) => MATTERS[screen](answers) && !isAnswered(screen, answers))
  return id && { id, choices: choicesOf(id, answers) }
}

/** Which question this is, and how many there are at most. */
export function questionCount(answers: Answers): { readonly now: number; readonly all: number } {
  const screens = SCREENS.filter((screen) => MATTERS[screen](answers))
  return { now: screens.filter((screen) => isAnswered(screen, answers)).length + 1, all: screens.length }
}

/** The answers as they were one question earlier; undefined before the first one. */
export function answersBefore(answers: Answers): Answers | undefined {
  const last = SCREENS.filter((screen) => isAnswered(screen, answers)).at(-1)
  if (!last) return undefined
  const gone: readonly string[] = last === 'special' ? SPECIALS : [last]
  return Object.fromEntries(Object.entries(answers).filter(([question]) => !gone.includes(question)))
}

/** Answers as the fragment of an address, without `#`: `card=yes&registered=no`; for somebody else `for=father&card=yes`. */
export const answersToFragment = (answers: Answers, label?: PersonLabel): string =>
  [
    ...(label ? [`for=${label}`] : []),
    ...QUESTIONS.flatMap((question) => (answers[question] === undefined ? [] : `${question}=${answers[question]}`)),
  ].join('&')

/** Whom the answers in a fragment are about, where it says so. */
export function labelFromFragment(fragment: string): PersonLabel | undefined {
  const given = new URLSearchParams(fragment.length > 400 ? '' : fragment.replace(/^#/, '')).get('for')
  return PERSON_LABELS.find((label) => label === given)
}

/** Reads such a fragment, with or without `#`. What is not an answer is passed over; nothing throws. */
export function answersFromFragment(fragment: string): Answers {
  // The longest there is has far less; more is not ours.
  const given = new URLSearchParams(fragment.length > 400 ? '' : fragment.replace(/^#/, ''))
  const known = QUESTIONS.filter((question) => ANSWER_VALUES[question].some((value) => value === given.get(question)))
  return Object.fromEntries(known.map((question) => [question, given.get(question)]))
}
