import type { Answers } from '../../domain/check/person'
import { type Outcome, outcomeOf } from '../../domain/check/situation'
import { nextQuestion } from '../../domain/check/situation-questions'
import { localDate } from '../../domain/time/local-date'
import { situations } from '../../facts/situations'

/** Every set of answers the questions can end with. */
export function allEndings(answers: Answers = {}): Answers[] {
  const question = nextQuestion(answers)
  return question ? question.choices.flatMap(({ gives }) => allEndings({ ...answers, ...gives })) : [answers]
}

let found: ReadonlyMap<string, readonly Outcome[]> | undefined

/** By kind, over all answers and all days on which a rule begins. */
function outcomesByKind(): ReadonlyMap<string, readonly Outcome[]> {
  const rules = [...situations.outcomes, ...situations.notes]
  const days = new Set([localDate('2024-01-01'), ...rules.flatMap(({ from }) => from ?? [])])
  const all = allEndings().flatMap((answers) => [...days].map((day) => outcomeOf(situations, answers, day)))
  const byKind = new Map<string, Outcome[]>()
  for (const outcome of all) byKind.set(outcome.kind, [...(byKind.get(outcome.kind) ?? []), outcome])
  return byKind
}

/**
 * Notes that people with one kind of outcome may need: `said` when answers say so, `perhaps` when nobody among them is sure.
 * The page of the kind holds them all, since it is made before anybody answers.
 */
export function reachableNotes(kind: string): { readonly said: readonly string[]; readonly perhaps: readonly string[] } {
  found ??= outcomesByKind()
  const noted = found.get(kind)?.flatMap(({ notes }) => notes) ?? []
  const ids = situations.notes.map(({ id }) => id)
  const said = ids.filter((id) => noted.some((note) => note.id === id && note.isSure))
  return { said, perhaps: ids.filter((id) => !said.includes(id) && noted.some((note) => note.id === id)) }
}
