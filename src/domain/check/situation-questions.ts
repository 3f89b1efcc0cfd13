import { ANSWER_VALUES, QUESTIONS, type Question } from './answer-values'
import { type Answers, PERSON_LABELS, type PersonLabel } from './person'

/** Screens in the order in which they are asked. One tap may give several answers: few taps lead to what to bring. */
export const SCREENS = ['card', 'certificate', 'age', 'special'] as const
export type Screen = (typeof SCREENS)[number]

/** What the last screen offers, most urgent first. */
export const SPECIALS = ['changedInsurer', 'needsHelp', 'foreignResident', 'faceOnly', 'smartphone'] as const
export type Special = (typeof SPECIALS)[number]

/** One tap and the answers it gives. */
export type Choice = { readonly id: string; readonly gives: Answers }
/** One screen; the last choice is always "I don't know". */
export type SituationQuestion = { readonly id: Screen; readonly choices: readonly Choice[] }

/** Whether a question still matters. Before the answers it hangs on are there, it may. */
const matters = (screen: Screen, { card = 'yes' }: Answers): boolean => screen !== 'certificate' || card === 'yes'

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

const offers = <T extends Record<string, Answers>>(choices: T) => choices

/** Every choice of a screen and the answers it gives, in the order in which it stands there. "I don't know" is last. */
const CHOICES = {
  card: offers({
    registered: { card: 'yes', registered: 'yes' },
    notRegistered: { card: 'yes', registered: 'no' },
    notSure: { card: 'yes', registered: 'unknown' },
    no: { card: 'no' },
    applied: { card: 'applied' },
    lost: { card: 'lost' },
    unknown: { card: 'unknown' },
  }),
  // The card before its certificate: when both ended on one day, which is common on a 10th birthday, there is no grace.
  certificate: offers({
    valid: { certificate: 'valid' },
    'card-ended': { certificate: 'card-ended' },
    grace: { certificate: 'grace' },
    lapsed: { certificate: 'lapsed' },
    unknown: { certificate: 'unknown' },
  }),
  age: offers({
    'under-1': { age: 'under-1' },
    'under-15': { age: 'under-15' },
    'to-74': { age: 'to-74' },
    'to-84': { age: 'to-84' },
    'from-85': { age: 'from-85' },
    // The rule for the insurance from 75 on is the only one that hangs on the insurer; an age tells it already.
    lateElderly: { age: 'unknown', insurer: 'late-elderly' },
    unknown: { age: 'unknown', insurer: 'unknown' },
  }),
} as const

type Asked = keyof typeof CHOICES
type ChoiceOf<S extends Asked> = Extract<keyof (typeof CHOICES)[S], string>

/** The names of all choices of a screen. */
export const CHOICE_IDS: { readonly [S in Asked]: readonly ChoiceOf<S>[] } & {
  readonly special: readonly (Special | 'none' | 'unknown')[]
} = {
  card: Object.keys(CHOICES.card) as ChoiceOf<'card'>[],
  certificate: Object.keys(CHOICES.certificate) as ChoiceOf<'certificate'>[],
  age: Object.keys(CHOICES.age) as ChoiceOf<'age'>[],
  special: [...SPECIALS, 'none', 'unknown'],
}

/** The questions whose answers a screen gives. */
const ASKED: Readonly<Record<Screen, readonly Question[]>> = {
  card: ['card', 'registered'],
  certificate: ['certificate'],
  age: ['age', 'insurer'],
  special: SPECIALS,
}

function isAnswered(screen: Screen, answers: Answers): boolean {
  const { card, registered, certificate, age, insurer } = answers
  switch (screen) {
    case 'card':
      return card !== undefined && (card !== 'yes' || registered !== undefined)
    case 'certificate':
      return certificate !== undefined
    case 'age':
      return age !== undefined && (age !== 'unknown' || insurer !== undefined)
    case 'special':
      return SPECIALS.some((special) => answers[special] !== undefined)
  }
}

function choicesOf(screen: Screen, answers: Answers): readonly Choice[] {
  if (screen !== 'special') return Object.entries<Answers>(CHOICES[screen]).map(([id, gives]) => ({ id, gives }))
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
  const id = SCREENS.find((screen) => matters(screen, answers) && !isAnswered(screen, answers))
  return id && { id, choices: choicesOf(id, answers) }
}

/** Which question this is, and how many there are at most. */
export function questionCount(answers: Answers): { readonly now: number; readonly all: number } {
  const screens = SCREENS.filter((screen) => matters(screen, answers))
  return { now: screens.filter((screen) => isAnswered(screen, answers)).length + 1, all: screens.length }
}

/** The answers as they were one question earlier; undefined before the first one. */
export function answersBefore(answers: Answers): Answers | undefined {
  const last = SCREENS.filter((screen) => isAnswered(screen, answers)).at(-1)
  if (!last) return undefined
  const gone: readonly string[] = ASKED[last]
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
