import type { Person } from '../domain/check/person'
import { addPerson, changePerson, currentPersonId, type Draft, freeId, inOrder, readPeople, removePerson, setCurrentPerson } from './people'
import { FIRST_PERSON, newPerson } from './person-record'

/** The people of this phone as a page shows them. `isKept` is false when the phone keeps nothing: then they last as long as the page. */
export type PeopleHere = { readonly people: readonly Person[]; readonly currentId: string; readonly isKept: boolean }

export type PeopleAct =
  | { readonly kind: 'add'; readonly draft: Draft }
  | { readonly kind: 'change'; readonly id: string; readonly change: (person: Person) => Person }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'choose'; readonly id: string }

async function read(): Promise<PeopleHere> {
  const [people, currentId] = await Promise.all([readPeople(), currentPersonId()])
  return { people, currentId, isKept: true }
}

/** Who is kept here; nobody, and `isKept` false, where storage is refused. Never rejects. */
export const peopleHere = (): Promise<PeopleHere> => read().catch(() => ({ people: [], currentId: FIRST_PERSON, isKept: false }))

/** Does something with the people: on the phone while it keeps them, from then on in memory. Never rejects. */
export async function withAct(here: PeopleHere, act: PeopleAct): Promise<PeopleHere> {
  if (here.isKept) {
    try {
      await keep(act)
      return await read()
    } catch {
      // Full, blocked or silent: what was asked for still happens on this page.
    }
  }
  return { ...inMemory(here, act), isKept: false }
}

function keep(act: PeopleAct): Promise<unknown> {
  switch (act.kind) {
    case 'add':
      return addPerson(act.draft)
    case 'change':
      return changePerson(act.id, act.change)
    case 'remove':
      return removePerson(act.id)
    case 'choose':
      return setCurrentPerson(act.id)
  }
}

function inMemory({ people, currentId }: PeopleHere, act: PeopleAct): Omit<PeopleHere, 'isKept'> {
  switch (act.kind) {
    case 'add': {
      const id = freeId(
        act.draft.label,
        people.map((person) => person.id),
      )
      return { people: inOrder([...people, { ...act.draft, id }]), currentId: id }
    }
    case 'change': {
      const isFirst = act.id === FIRST_PERSON && people.every((person) => person.id !== FIRST_PERSON)
      const everybody = isFirst ? [newPerson(FIRST_PERSON), ...people] : people
      return { people: everybody.map((person) => (person.id === act.id ? act.change(person) : person)), currentId }
    }
    case 'remove': {
      const left = people.filter((person) => person.id !== act.id)
      return { people: left, currentId: act.id === currentId ? (left[0]?.id ?? FIRST_PERSON) : currentId }
    }
    case 'choose':
      return { people, currentId: act.id }
  }
}
