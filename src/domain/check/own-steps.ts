import type { LocalDate } from '../time/local-date'
import { type Progress, progressOf } from './checklist'
import type { Answers, Person } from './person'
import { answersOn, outcomeOf, type SituationRules } from './situation'
import type { OutcomeStep } from './situation-steps'

/** The steps that answers bring on a day: those given, else those kept of the person. Nothing where neither are. */
export function ownSteps(person: Person, rules: SituationRules, day: LocalDate, given: Answers = {}): readonly OutcomeStep[] | undefined {
  const hasAny = (answers: Answers) => Object.keys(answers).length > 0
  const answers = hasAny(given) ? given : answersOn(person.answers, person, day)
  return hasAny(answers) ? outcomeOf(rules, answers, day).steps : undefined
}

/** How far a person's list is: their own steps where answers say which those are, else everybody's; without those put aside. */
export function ownProgress(person: Person, stepIds: readonly string[], rules: SituationRules, day: LocalDate): Progress {
  const own = ownSteps(person, rules, day)?.map(({ id }) => id)
  const theirs = stepIds.filter((id) => (own?.includes(id) ?? true) && !person.notForMe.includes(id))
  return progressOf(theirs.map((id) => Object.hasOwn(person.ticks, id)))
}
