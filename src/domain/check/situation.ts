import { holdsOn, type Interval } from '../time/dated'
import type { LocalDate } from '../time/local-date'
import { certificateStatus } from './certificate'
import type { Answers } from './person'
import { type OutcomeStep, type StepTable, stepsOf } from './situation-steps'

/** Things that are put on the counter. */
export type Thing =
  | 'card'
  | 'card-to-register'
  | 'certificate'
  | 'notice'
  | 'saved-screen'
  /** A screen saved before the certificate ended: afterwards it cannot be opened. */
  | 'saved-earlier'
  | 'new-notice'
  | 'new-screen'
  | 'old-card'
  | 'voucher'
  | 'issued'

/** Answers a rule is for. A question with no answer counts as unknown. */
export type When = { readonly [Q in keyof Answers]?: readonly NonNullable<Answers[Q]>[] }

/** What to bring in one situation. Rules are tried in order; the first that holds is taken. */
export type OutcomeRule = Interval & {
  readonly kind: string
  /** Missing for situations that are never asked about, because they are nobody's business: they have a page only. */
  readonly when?: When
  /** One thing, or two of which either is enough. */
  readonly bring: readonly Thing[]
  /** Shown together with the card when the machine fails. */
  readonly backup?: readonly Thing[]
  readonly facts: readonly string[]
  /** Notes that are the heart of this situation. */
  readonly main?: readonly string[]
}

/** Something to know besides. It holds when one of the `when` does. */
export type NoteRule = Interval & {
  readonly id: string
  readonly when: readonly When[]
  readonly facts: readonly string[]
  /** What was looked for and not found, said as such. */
  readonly unknown?: string
  /** Things that are no use to this person. */
  readonly without?: readonly Thing[]
}

export type SituationRules = {
  readonly outcomes: readonly OutcomeRule[]
  readonly notes: readonly NoteRule[]
  readonly steps: StepTable
  /** Until this day old insurance cards were issued, and neither certificate nor notice stood in for them. */
  readonly lastDayOfIssue: LocalDate
}

/** `isSure` is false when the note concerns the person only perhaps: the answer was "I don't know". */
export type OutcomeNote = { readonly id: string; readonly facts: readonly string[]; readonly isSure: boolean }

export type Outcome = {
  readonly kind: string
  readonly bring: readonly Thing[]
  readonly backup: readonly Thing[]
  readonly notes: readonly OutcomeNote[]
  readonly steps: readonly OutcomeStep[]
  readonly facts: readonly string[]
}

const matches = (when: When, answers: Answers): boolean =>
  Object.entries(when).every(([question, values]) =>
    (values as readonly string[]).includes(answers[question as keyof Answers] ?? 'unknown'),
  )

/** Whether somebody said so: a match that hangs on "I don't know" is no more than possible. */
const isSaid = (when: When, answers: Answers): boolean =>
  Object.keys(when).every((question) => (answers[question as keyof Answers] ?? 'unknown') !== 'unknown')

/** Whether the person was asked at all: nothing is noted for questions that did not come up. */
const wasAsked = (when: When, answers: Answers): boolean =>
  Object.keys(when).every((question) => answers[question as keyof Answers] !== undefined)

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)]

/** The first rule for these answers on this day. The last rule of a table takes everything. */
export function ruleFor({ outcomes }: Pick<SituationRules, 'outcomes'>, answers: Answers, day: LocalDate): OutcomeRule {
  const rule = outcomes.find((one) => one.when && holdsOn(day, one) && matches(one.when, answers))
  if (!rule) throw new Error('situations: the table has no rule that takes everything')
  return rule
}

/** What somebody with these answers brings on a day, what else to know, and what to do next. */
export function outcomeOf(rules: SituationRules, answers: Answers, day: LocalDate): Outcome {
  const rule = ruleFor(rules, answers, day)
  const noted = rules.notes.flatMap((note) => {
    const fitting = note.when.filter((when) => wasAsked(when, answers) && matches(when, answers))
    return fitting.length > 0 && holdsOn(day, note) ? [{ note, isSure: fitting.some((when) => isSaid(when, answers)) }] : []
  })
  const sure = noted.flatMap(({ note, isSure }) => (isSure ? note : []))
  const without = new Set(sure.flatMap((note) => note.without ?? []))
  const onDay = (thing: Thing): Thing =>
    day <= rules.lastDayOfIssue && (thing === 'certificate' || thing === 'notice') ? 'old-card' : thing
  const bring = unique(rule.bring.map(onDay))
  return {
    kind: rule.kind,
    bring,
    backup: unique((rule.backup ?? []).map(onDay)).filter((thing) => !without.has(thing) && !bring.includes(thing)),
    notes: noted.map(({ note: { id, facts }, isSure }) => ({ id, facts, isSure })),
    steps: stepsOf(
      rules.steps,
      rule.kind,
      sure.map(({ id }) => id),
    ),
    facts: rule.facts,
  }
}

/**
 * Whether the answers leave room for a note: somebody of 40 is not asked what holds under 1 year. A question that was not asked,
 * or not known, rules nothing out.
 */
export const leavesRoomFor = (note: NoteRule, answers: Answers): boolean =>
  note.when.some((when) =>
    Object.entries(when).every(([question, values]) => {
      const answer = answers[question as keyof Answers]
      return answer === undefined || answer === 'unknown' || (values as readonly string[]).includes(answer)
    }),
  )

/** Dates read off a card: of its certificate, and of the card itself. */
export type CardDates = { readonly certificateDate?: LocalDate | undefined; readonly cardDate?: LocalDate | undefined }

/** Answers on a day: dates read off the card tell more than what was answered some time ago. */
export function answersOn(answers: Answers, { certificateDate, cardDate }: CardDates, day: LocalDate): Answers {
  if (answers.card !== 'yes') return answers
  if (cardDate && cardDate < day) return { ...answers, certificate: 'card-ended' }
  if (certificateDate) {
    const { kind } = certificateStatus(certificateDate, day)
    return { ...answers, certificate: kind === 'renewable' ? 'valid' : kind }
  }
  // The date of a new card has taken the place of an answer about the old one.
  return cardDate && answers.certificate === 'card-ended' ? { ...answers, certificate: 'unknown' } : answers
}
