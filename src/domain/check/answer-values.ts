import type { Answers } from './person'

type Values = { readonly [K in keyof Required<Answers>]: readonly Exclude<Answers[K], undefined>[] }

/**
 * Every answer there is, by question. The order of questions and of answers is what links to hand over are made of:
 * something new goes to the end of its line, nothing is taken out. A new question needs a new version of the link.
 */
export const ANSWER_VALUES = {
  card: ['yes', 'no', 'applied', 'lost', 'unknown'],
  registered: ['yes', 'no', 'unknown'],
  certificate: ['valid', 'grace', 'lapsed', 'unknown', 'card-ended'],
  age: ['under-1', 'under-15', 'to-74', 'to-84', 'from-85', 'unknown'],
  insurer: ['national', 'late-elderly', 'employee', 'unknown'],
  changedInsurer: ['yes', 'no', 'unknown'],
  needsHelp: ['yes', 'no', 'unknown'],
  foreignResident: ['yes', 'no', 'unknown'],
  faceOnly: ['yes', 'no', 'unknown'],
  smartphone: ['yes', 'no', 'unknown'],
} as const satisfies Values

export type Question = keyof typeof ANSWER_VALUES

export const QUESTIONS = Object.keys(ANSWER_VALUES) as readonly Question[]
