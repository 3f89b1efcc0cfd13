import { PERSON_LABELS, type Person } from '../domain/check/person'
import { checkPerson } from './check-person'
import { currentIdIn, inPeople, type Opened, stepsOf } from './people-transaction'
import { tellOfPerson } from './person-channel'
import { FIRST_PERSON, newPerson, ticksOf } from './person-record'
import { saveSetting } from './settings'

/** A list that has no place yet. */
export type Draft = Omit<Person, 'id'>

/** The first id for a label that nobody has: `mother`, `mother-2`. */
export function freeId(label: Person['label'], taken: readonly string[]): string {
  let id: string = label
  for (let number = 2; taken.includes(id); number += 1) id = `${label}-${number}`
  return id
}

/** In the order of the labels, so that the list looks the same after every change. */
export const inOrder = (people: readonly Person[]): Person[] => {
  const rank = ({ label }: Person) => PERSON_LABELS.indexOf(label)
  return [...people].sort((a, b) => rank(a) - rank(b) || a.id.localeCompare(b.id, 'en', { numeric: true }))
}

/** Everybody whose list is kept. A damaged record is left out, the others are not affected. Rejects when nothing can be read. */
export const readPeople = (): Promise<Person[]> =>
  inPeople('readonly', async ({ people, done }) => {
    const [records, steps] = await Promise.all([people.getAll(), done.getAll()])
    const withTicks = (record: unknown, id: string) => checkPerson(record, ticksOf(steps.filter(({ person }) => person === id)))
    const known = records.flatMap((record) => withTicks(record, record.id) ?? [])
    const isFirstKnown = known.some(({ id }) => id === FIRST_PERSON)
    const first = withTicks(newPerson(FIRST_PERSON), FIRST_PERSON)
    return inOrder(first && !isFirstKnown && Object.keys(first.ticks).length > 0 ? [first, ...known] : known)
  })

/** A person as kept now. The first one is there without a record. */
async function personIn({ people, done }: Opened<'readonly' | 'readwrite'>, id: string): Promise<Person | undefined> {
  const [record, steps] = await Promise.all([people.get(id), done.getAll(stepsOf(id))])
  const ticks = ticksOf(steps)
  return checkPerson(record, ticks) ?? (id === FIRST_PERSON ? { ...newPerson(id), ticks } : undefined)
}

async function put({ people, done }: Opened<'readwrite'>, { ticks, ...record }: Person): Promise<void> {
  const person = record.id
  await Promise.all([
    people.put(record),
    done.delete(stepsOf(person)),
    ...Object.entries(ticks).map(([step, doneOn]) => done.put({ person, step, doneOn })),
  ])
}

/** A change, and the other tabs are told of it. */
async function change<T>(work: (stores: Opened<'readwrite'>) => Promise<T>): Promise<T> {
  const result = await inPeople('readwrite', work)
  tellOfPerson()
  return result
}

/** Keeps a person as given, in place of the last state. To change a part, use `changePerson`: it loses nothing of another tab. */
export const savePerson = (person: Person): Promise<void> => change((stores) => put(stores, person))

/** Changes a person in one step, starting from what is kept now. Does nothing when that person is gone; `me` never is. */
export const changePerson = (id: string, changed: (person: Person) => Person): Promise<void> =>
  change(async (stores) => {
    const person = await personIn(stores, id)
    if (person) await put(stores, { ...changed(person), id })
  })

/** Adds a person under a free id, makes them the current one and returns the id. */
export const addPerson = (draft: Draft): Promise<string> =>
  change(async (stores) => {
    const [ids, ofFirst] = await Promise.all([stores.people.getAllKeys(), stores.done.count(stepsOf(FIRST_PERSON))])
    const id = freeId(draft.label, ofFirst > 0 ? [...ids, FIRST_PERSON] : ids)
    await Promise.all([put(stores, { ...draft, id }), stores.settings.put({ name: 'person', value: id })])
    return id
  })

/** Removes one person's list. If it was the current one, somebody who is left becomes it. */
export const removePerson = (id: string): Promise<void> =>
  change(async (stores) => {
    const current = await currentIdIn(stores)
    await Promise.all([stores.people.delete(id), stores.done.delete(stepsOf(id))])
    const [next = FIRST_PERSON] = await stores.people.getAllKeys()
    if (current === id) await stores.settings.put({ name: 'person', value: next })
  })

/** Whose list the pages show: the one chosen last, else `me`. */
export const currentPersonId = (): Promise<string> => inPeople('readonly', currentIdIn)

/** The person whose list the pages show; an empty one before anything was kept. Rejects when nothing can be read. */
export const readCurrentPerson = (): Promise<Person> =>
  inPeople('readonly', async (stores) => {
    const id = await currentIdIn(stores)
    return (await personIn(stores, id)) ?? newPerson(id)
  })

/** Shows the pages this person's list from now on. Rejects when it cannot be kept. */
export async function setCurrentPerson(id: string): Promise<void> {
  await saveSetting('person', id)
  tellOfPerson()
}
