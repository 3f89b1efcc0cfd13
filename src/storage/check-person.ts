import { ANSWER_VALUES, QUESTIONS } from '../domain/check/answer-values'
import { type Answers, PERSON_LABELS, type Person } from '../domain/check/person'
import { isLocalDate } from '../domain/time/local-date'

/** A person as read from the phone: what is not understood is left out. Undefined when it is nobody's list at all. */
export function checkPerson(record: unknown, ticks: Person['ticks']): Person | undefined {
  if (typeof record !== 'object' || record === null) return undefined
  const { id, label, initials, answers, notForMe, certificateDate, cardDate, cardEndsWithStay } = record as Partial<
    Record<keyof Person, unknown>
  >
  const known = PERSON_LABELS.find((one) => one === label)
  if (typeof id !== 'string' || id === '' || !known) return undefined
  return {
    id,
    label: known,
    ...(typeof initials === 'string' && initials !== '' && { initials: [...initials].slice(0, 4).join('') }),
    answers: checkAnswers(answers),
    ticks,
    notForMe: Array.isArray(notForMe) ? notForMe.filter((step) => typeof step === 'string') : [],
    ...(isLocalDate(certificateDate) && { certificateDate }),
    ...(isLocalDate(cardDate) && { cardDate, ...(cardEndsWithStay === true && { cardEndsWithStay }) }),
  }
}

function checkAnswers(answers: unknown): Answers {
  const given = (answers ?? {}) as Record<string, unknown>
  const known = QUESTIONS.filter((question) => ANSWER_VALUES[question].some((value) => value === given[question]))
  return Object.fromEntries(known.map((question) => [question, given[question]]))
}
