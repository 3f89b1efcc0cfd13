import type { IDBPObjectStore } from 'idb'
import { type Stored, withDatabase } from './db'
import { FIRST_PERSON } from './person-record'

const STORES = ['people', 'done', 'settings'] as const
type Stores = typeof STORES
type Mode = 'readonly' | 'readwrite'

/** The stores in one transaction. */
export type Opened<M extends Mode> = { readonly [Name in Stores[number]]: IDBPObjectStore<Stored, Stores, Name, M> }

/** One transaction over people, what they have done, and settings: all of it is kept, or nothing. Rejects when the phone refuses. */
export async function inPeople<T, M extends Mode>(mode: M, work: (stores: Opened<M>) => Promise<T>): Promise<T> {
  return withDatabase(async (db) => {
    const change = db.transaction<Stores, M>(STORES, mode)
    const [people, done, settings] = [change.objectStore('people'), change.objectStore('done'), change.objectStore('settings')]
    const [result] = await Promise.all([work({ people, done, settings }), change.done])
    return result
  })
}

/** The steps of one person. */
export const stepsOf = (person: string): IDBKeyRange => IDBKeyRange.bound([person], [person, []])

/** The id of the person chosen last; the first one when nobody was chosen or that person is gone. */
export async function currentIdIn({ people, settings }: Opened<Mode>): Promise<string> {
  const [ids, chosen] = await Promise.all([people.getAllKeys(), settings.get('person')])
  return ids.find((id) => id === chosen?.value) ?? FIRST_PERSON
}
