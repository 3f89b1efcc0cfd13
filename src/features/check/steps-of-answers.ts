import { ownSteps } from '../../domain/check/own-steps'
import type { Person } from '../../domain/check/person'
import { answersFromFragment } from '../../domain/check/situation-questions'
import type { OutcomeStep } from '../../domain/check/situation-steps'
import type { LocalDate } from '../../domain/time/local-date'
import { situations } from '../../facts/situations'

/** The steps that answers bring on a day: those of the address, else those the phone keeps of the person. None without answers. */
export function stepsOfAnswers(person: Person, fragment: string): (day: LocalDate) => readonly OutcomeStep[] {
  const given = answersFromFragment(fragment)
  return (day) => ownSteps(person, situations, day, given) ?? []
}
