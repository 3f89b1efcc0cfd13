import type { LocalDate } from '../time/local-date'
import { type Progress, progressOf } from './checklist'
import type { Person } from './person'
import { answersOn, outcomeOf, type SituationRules } from './situation'

/** How far a person's list is: their own steps where answers say which those are, else everybody's; without those put aside. */
export function ownProgress(person: Person, stepIds: readonly string[], rules: SituationRules, day: LocalDate): Progress {
  const answers = answersOn(person.answers, person, day)
  const own = Object.keys(answers).length > 0 ? outcomeOf(rules, answers, day).steps.map(({ id }) => id) : undefined
  const theirs = stepIds.filter((id) => (own?.includes(id) ?? true) && !person.notForMe.includes(id))
  return progressOf(theirs.map((id) => Object.hasOwn(person.ticks, id)))
}
