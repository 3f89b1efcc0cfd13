import type { Answers, Person } from '../../domain/check/person'
import { answersOn, outcomeOf } from '../../domain/check/situation'
import { answersFromFragment } from '../../domain/check/situation-questions'
import type { OutcomeStep } from '../../domain/check/situation-steps'
import type { LocalDate } from '../../domain/time/local-date'
import { situations } from '../../facts/situations'

/** The steps that answers bring on a day: those of the address, else those the phone keeps of the person. None without answers. */
export function stepsOfAnswers(person: Person, fragment: string): (day: LocalDate) => readonly OutcomeStep[] {
  const given = answersFromFragment(fragment)
  const hasAny = (answers: Answers) => Object.keys(answers).length > 0
  return (day) => {
    const answers = hasAny(given) ? given : answersOn(person.answers, person, day)
    return hasAny(answers) ? outcomeOf(situations, answers, day).steps : []
  }
}
