import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb'
import type { Person } from '../domain/check/person'
import { type DoneStep, FIRST_PERSON } from './person-record'

/**
 * What is kept on the phone. A changed shape is a new version with a migration below.
 * Version 1 (first released): ticks of one person in a store `ticks`. Version 2: people, and what each has done.
 */
export interface Stored extends DBSchema {
  /** The list of one person each, without its ticks. Read through `checkPerson`: other versions of the site wrote here too. */
  people: { key: string; value: Omit<Person, 'ticks'> }
  done: { key: [person: string, step: string]; value: DoneStep }
  /** Directories of facilities, one record a prefecture, as received and checked. */
  shards: {
    key: string
    value: {
      readonly prefecture: string
      readonly sha256: string
      readonly savedOn: string
      readonly json: string
      readonly entry?: string
      readonly places?: string
      readonly usage?: string
    }
  }
  /** Single choices, such as the place chosen last. */
  settings: { key: string; value: { readonly name: string; readonly value: string } }
}

/** While version 1 is being left: steps that are done, and where they go. */
interface Version1 extends DBSchema {
  ticks: { key: string; value: { readonly step: string; readonly doneOn: string } }
  done: Stored['done']
}
type Upgrade = IDBPTransaction<Version1, ('ticks' | 'done')[], 'versionchange'>

export const DB_NAME = 'madoguchi'
const DB_VERSION = 2
/** Some browsers never answer when storage is blocked; after this long we go on without. */
const LIMIT_MS = 2000

let opened: Promise<IDBPDatabase<Stored>> | undefined

/** The database. Rejects when the browser refuses storage or does not answer within 2 s. */
export function database(): Promise<IDBPDatabase<Stored>> {
  opened ??= withLimit(open, (late) => late.close()).catch((error) => {
    opened = undefined
    throw error
  })
  return opened
}

/** Another tab wants to erase or upgrade: let go, and open again at the next use. */
const LETTING_GO = {
  blocking: (_from: number, _to: number | null, event: IDBVersionChangeEvent) => {
    opened = undefined
    ;(event.target as IDBDatabase).close()
  },
  terminated: () => {
    opened = undefined
  },
}

// A database that a newer version of the site has left behind is opened as it is: what we know of it can be read.
const open = (): Promise<IDBPDatabase<Stored>> =>
  openAsOurs().catch((error) => {
    if ((error as DOMException).name === 'VersionError') return openDB<Stored>(DB_NAME, undefined, LETTING_GO)
    throw error
  })

const openAsOurs = (): Promise<IDBPDatabase<Stored>> =>
  openDB<Stored>(DB_NAME, DB_VERSION, {
    ...LETTING_GO,
    async upgrade(db, from, _to, change) {
      if (from < 1) {
        db.createObjectStore('shards', { keyPath: 'prefecture' })
        db.createObjectStore('settings', { keyPath: 'name' })
      }
      if (from < 2) {
        db.createObjectStore('people', { keyPath: 'id' })
        db.createObjectStore('done', { keyPath: ['person', 'step'] })
      }
      if (from !== 1) return
      const ignore = () => undefined
      change.done.catch(ignore)
      // A move that fails undoes the whole upgrade: nothing is lost, the next use tries again.
      await moveTicks(db as unknown as IDBPDatabase<Version1>, change as unknown as Upgrade)
        .catch(() => change.abort())
        .catch(ignore)
    },
  })

/** From version 1: the ticks become those of the first person. */
async function moveTicks(db: IDBPDatabase<Version1>, change: Upgrade): Promise<void> {
  const rows = await change.objectStore('ticks').getAll()
  await Promise.all(rows.map(({ step, doneOn }) => change.objectStore('done').put({ person: FIRST_PERSON, step, doneOn })))
  db.deleteObjectStore('ticks')
}

/** The answer of `work`, or a rejection after 2 s or `limitMs`; what comes later is handed to `tooLate`. */
export const withLimit = <T>(work: () => Promise<T>, tooLate?: (result: T) => void, limitMs = LIMIT_MS): Promise<T> =>
  new Promise((resolve, reject) => {
    let isOver = false
    const timer = setTimeout(() => {
      isOver = true
      reject(new Error('storage did not answer'))
    }, limitMs)
    work()
      .then((result) => (isOver ? tooLate?.(result) : resolve(result)), reject)
      .finally(() => clearTimeout(timer))
  })

// Safari says UnknownError when its database process has gone ("Connection to Indexed Database server lost").
const LOST: readonly string[] = ['InvalidStateError', 'AbortError', 'UnknownError']
const isLost = (error: unknown) => error instanceof DOMException && LOST.includes(error.name)

/**
 * Does something with the database. Rejects when the browser refuses or does not answer within 2 s, or `limitMs`. A connection that
 * was lost is opened anew, and the work done once more.
 */
export async function withDatabase<T>(work: (db: IDBPDatabase<Stored>) => Promise<T>, limitMs = LIMIT_MS): Promise<T> {
  const once = async () => work(await database())
  try {
    return await withLimit(once, undefined, limitMs)
  } catch (error) {
    // Also after silence: the next tap gets a connection of its own.
    opened = undefined
    if (!isLost(error)) throw error
    return withLimit(once, undefined, limitMs)
  }
}

/** Closes the database, so that it can be erased or upgraded. */
export async function closeDatabase(): Promise<void> {
  const db = await opened?.catch(() => undefined)
  opened = undefined
  db?.close()
}
