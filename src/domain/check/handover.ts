import * as v from 'valibot'
import type { LocalDate } from '../time/local-date'
import { ANSWER_VALUES, QUESTIONS } from './answer-values'
import { type Answers, PERSON_LABELS, type Person, type PersonLabel } from './person'
import { answersOn } from './situation'

/** What a link carries: whose list, coarse answers, done steps. No initials, no dates, nothing anybody wrote. */
export type Handed = { readonly label: PersonLabel; readonly answers: Answers; readonly done: readonly string[] }

export type HandoverReading =
  | { readonly kind: 'ok'; readonly person: Handed }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'unknown-version' }
  | { readonly kind: 'damaged' }

/** The longest fragment there is, `#` not counted. */
export const MAX_FRAGMENT = 120

// Letters and digits only: messengers cut other signs off the end of a link.
const SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const VERSION = 'v1.'
/** Label, an answer each, a code of two signs for each done step, three signs against damage. */
const SHAPE = new RegExp(`^([0-9A-Za-z])([0-9A-Za-z]{${QUESTIONS.length}})((?:[0-9A-Za-z]{2})*)([0-9A-Za-z]{3})$`)

/** FNV-1a as signs. */
function hash(text: string, length: number): string {
  let sum = 0x811c9dc5
  for (const sign of text) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0
  let signs = ''
  for (; signs.length < length; sum = Math.floor(sum / SIGNS.length)) signs += SIGNS[sum % SIGNS.length]
  return signs
}

/** The code of a step: made from its id alone, so it stays the same whatever is added beside it. */
export const stepCode = (id: string): string => hash(id, 2)

/** Whether a person has anything to hand over. */
export const isEmpty = ({ answers, ticks }: Person): boolean => [...Object.keys(answers), ...Object.keys(ticks)].length === 0

/**
 * What of a person goes along: answers and ticks, and of a printed date only what it says on this day. The date itself is nearly
 * that of birth, and stays.
 */
export function carried(person: Person, day: LocalDate): Person {
  const hasCard = (person.certificateDate ?? person.cardDate) !== undefined
  const answers: Answers = hasCard ? { card: 'yes', ...person.answers } : person.answers
  return { ...person, answers: answersOn(answers, person, day) }
}

/** The fragment for a person, without `#`. Ticks of steps that are not in `stepIds` are left out. */
export function encodeHandover({ label, answers, ticks }: Person, stepIds: readonly string[]): string {
  // 0 says that the question was not asked.
  const given = QUESTIONS.map((question) => SIGNS[1 + (ANSWER_VALUES[question] as readonly unknown[]).indexOf(answers[question])])
  const done = stepIds.filter((id) => Object.hasOwn(ticks, id)).map(stepCode)
  const content = [SIGNS[PERSON_LABELS.indexOf(label)], ...given, ...done].join('')
  return VERSION + content + hash(content, 3)
}

const answersSchema = v.strictObject(
  Object.fromEntries(QUESTIONS.map((question) => [question, v.optional(v.picklist(ANSWER_VALUES[question]))])),
) as v.GenericSchema<unknown, Answers>

const handedSchema = (stepIds: readonly string[]): v.GenericSchema<unknown, Handed> =>
  v.strictObject({ label: v.picklist(PERSON_LABELS), answers: answersSchema, done: v.array(v.picklist(stepIds)) })

/** Reads a fragment, with or without `#`. Whatever it is, the answer is calm: nothing throws, nothing unknown gets in. */
export function decodeHandover(fragment: string, stepIds: readonly string[]): HandoverReading {
  if (fragment.length > MAX_FRAGMENT + 10) return { kind: 'too-long' }
  const text = fragment.trim().replace(/^#/, '')
  if (text.length > MAX_FRAGMENT) return { kind: 'too-long' }
  if (!text.startsWith(VERSION)) return { kind: /^v\d{1,3}\./.test(text) ? 'unknown-version' : 'damaged' }
  const [, label = '', answers = '', codes = '', check] = SHAPE.exec(text.slice(VERSION.length)) ?? []
  if (check !== hash(label + answers + codes, 3)) return { kind: 'damaged' }
  const asked = QUESTIONS.flatMap((question, at) => {
    const sign = answers[at] ?? ''
    return sign === '0' ? [] : [[question, ANSWER_VALUES[question][SIGNS.indexOf(sign) - 1] ?? sign]]
  })
  const steps = new Map(stepIds.map((id) => [stepCode(id), id]))
  // Codes of steps that a newer or older site knows are passed over.
  const done = new Set((codes.match(/../g) ?? []).flatMap((code) => steps.get(code) ?? []))
  const read = v.safeParse(handedSchema(stepIds), {
    label: PERSON_LABELS[SIGNS.indexOf(label)],
    answers: Object.fromEntries(asked),
    done: [...done],
  })
  return read.success ? { kind: 'ok', person: read.output } : { kind: 'damaged' }
}

/** A new list from what was handed over. Ticks get the day on which they arrive. */
export const draftOf = ({ label, answers, done }: Handed, today: LocalDate): Omit<Person, 'id'> => ({
  label,
  answers,
  ticks: Object.fromEntries(done.map((id) => [id, today])),
  notForMe: [],
})

/** What was handed over fills the gaps: known answers and ticks stay as they are. */
export function filledFrom(person: Person, handed: Handed, today: LocalDate): Person {
  const own = Object.entries(person.answers).filter(([, answer]) => answer !== 'unknown')
  return withDone(
    { ...person, answers: { ...person.answers, ...handed.answers, ...Object.fromEntries(own) }, ticks: person.ticks },
    { ...draftOf(handed, today).ticks, ...person.ticks },
  )
}

/** What was handed over takes the place of answers and ticks. Label, initials and the certificate's date stay. */
export function replacedBy(person: Person, handed: Handed, today: LocalDate): Person {
  const kept = Object.entries(person.ticks).filter(([id]) => handed.done.includes(id))
  return withDone({ ...person, answers: handed.answers }, { ...draftOf(handed, today).ticks, ...Object.fromEntries(kept) })
}

/** A step that is done concerns the person after all. */
const withDone = (person: Person, ticks: Person['ticks']): Person => ({
  ...person,
  ticks,
  notForMe: person.notForMe.filter((id) => !Object.hasOwn(ticks, id)),
})
