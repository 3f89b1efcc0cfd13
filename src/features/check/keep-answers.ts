import { type Answers, PERSON_LABELS, type Person, type PersonLabel } from '../../domain/check/person'
import { answersToFragment } from '../../domain/check/situation-questions'
import { addPerson, changePerson, currentPersonId, readPeople, setCurrentPerson } from '../../storage/people'
import { askToPersist } from '../../storage/persist'
import { FIRST_PERSON, newPerson } from '../../storage/person-record'

/** Whose list the answers belong to: the one shown when it is theirs, else the first of that label; undefined when there is none yet. */
async function personFor(label: PersonLabel | undefined): Promise<Person | undefined> {
  const [people, currentId] = await Promise.all([readPeople(), currentPersonId()])
  const current = people.find(({ id }) => id === currentId)
  if (label === undefined) return current ?? newPerson(currentId)
  if (current?.label === label) return current
  return people.find((person) => person.label === label) ?? (label === PERSON_LABELS[0] ? newPerson(FIRST_PERSON) : undefined)
}

/**
 * Keeps the answers with the person they are about, whose list is shown from then on. `may` is asked before other answers of that
 * person go, and before they go to somebody else's list that nobody named. Undefined when it says no. Rejects when the phone keeps nothing.
 */
export async function keepAnswers(
  answers: Answers,
  label: PersonLabel | undefined,
  may: (person: Person, what: 'replaceSure' | 'keepSure') => boolean,
): Promise<Person | undefined> {
  const person = await personFor(label)
  const kept = person?.answers ?? {}
  const replaces = Object.keys(kept).length > 0 && answersToFragment(kept) !== answersToFragment(answers)
  if (person && replaces && !may(person, 'replaceSure')) return undefined
  if (person && !replaces && label === undefined && person.id !== FIRST_PERSON && !may(person, 'keepSure')) return undefined
  if (person) {
    await changePerson(person.id, (now) => ({ ...now, answers }))
    await setCurrentPerson(person.id)
  } else await addPerson({ label: label ?? 'me', answers, ticks: {}, notForMe: [] })
  await askToPersist()
  return person ? { ...person, answers } : { ...newPerson(label ?? FIRST_PERSON), label: label ?? 'me', answers }
}
