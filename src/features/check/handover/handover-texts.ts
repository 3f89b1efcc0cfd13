import { ANSWER_VALUES, QUESTIONS, type Question } from '../../../domain/check/answer-values'
import { PERSON_LABELS, type PersonLabel } from '../../../domain/check/person'
import type { checklist } from '../../../facts/checklist'
import type { TextKey } from '../../../i18n/text-keys'
import type { Words } from '../../../i18n/words'

export type StepId = (typeof checklist)[number]['id']

const FIXED = [
  'handover.looking',
  'handover.failed',
  'handover.notKept',
  'handover.numbered',
  'handover.people.title',
  'handover.people.question',
  'handover.people.filled',
  'handover.people.chosen',
  'handover.people.remove',
  'handover.people.removeSure',
  'handover.people.removeYes',
  'handover.people.removeNo',
  'handover.people.removed',
  'handover.people.add',
  'handover.people.addWho',
  'handover.people.addInitials',
  'handover.people.addButton',
  'handover.people.added',
  'handover.send.title',
  'handover.send.empty',
  'handover.send.toCheck',
  'handover.send.qr',
  'handover.send.qrHow',
  'handover.send.qrFailed',
  'handover.send.share',
  'handover.send.line',
  'handover.send.outside',
  'handover.send.mail',
  'handover.send.copy',
  'handover.send.copied',
  'handover.send.copyFailed',
  'handover.send.subject',
  'handover.send.message',
  'handover.receive.title',
  'handover.receive.what',
  'handover.receive.stranger',
  'handover.receive.answers',
  'handover.receive.noAnswers',
  'handover.receive.done',
  'handover.receive.noDone',
  'handover.receive.mine',
  'handover.receive.theirs',
  'handover.receive.sender',
  'handover.receive.into',
  'handover.receive.choose',
  'handover.receive.existing',
  'handover.receive.fresh',
  'handover.receive.fill',
  'handover.receive.fillHow',
  'handover.receive.replace',
  'handover.receive.replaceHow',
  'handover.receive.add',
  'handover.receive.cancel',
  'handover.receive.accepted',
  'handover.receive.toCheck',
  'handover.receive.cancelled',
  'handover.problem.too-long',
  'handover.problem.unknown-version',
  'handover.problem.damaged',
  'handover.problem.untouched',
  'handover.problem.close',
  'handover.answers.yes',
  'handover.answers.no',
  'handover.answers.unknown',
] as const satisfies readonly TextKey[]

/** Answers that every question shares. */
const SHARED = ['yes', 'no', 'unknown'] as const
type Shared = (typeof SHARED)[number]
type AnswerKey = {
  [Q in Question]: `handover.answers.${Q}.${'name' | Exclude<(typeof ANSWER_VALUES)[Q][number], Shared>}`
}[Question]
type StepName = `check.steps.${StepId}.name`

export type HandoverText = (typeof FIXED)[number] | `handover.labels.${PersonLabel}` | AnswerKey | StepName
export type HandoverWords = Words<HandoverText>

export const labelText = (label: PersonLabel) => `handover.labels.${label}` as const
export const questionText = (question: Question) => `handover.answers.${question}.name` as const
export const stepText = (id: string) => `check.steps.${id}.name` as StepName
export const answerText = (question: Question, answer: string) =>
  (SHARED.some((shared) => shared === answer) ? `handover.answers.${answer}` : `handover.answers.${question}.${answer}`) as HandoverText

/** All that the island may say, for the page to hand over. */
export const handoverTexts = (stepIds: readonly StepId[]): readonly HandoverText[] => [
  ...FIXED,
  ...PERSON_LABELS.map(labelText),
  ...QUESTIONS.map(questionText),
  ...QUESTIONS.flatMap((question) =>
    ANSWER_VALUES[question].filter((answer) => !SHARED.some((shared) => shared === answer)).map((answer) => answerText(question, answer)),
  ),
  ...stepIds.map(stepText),
]
