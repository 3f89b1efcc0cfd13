import { type DBSchema, type IDBPDatabase, openDB } from 'idb'

/** What is kept on the phone. Version 1 is the first released shape; a changed shape is a new version with a migration below. */
export interface Stored extends DBSchema {
  /** Checklist steps that are done, by step id. */
  ticks: { key: string; value: { readonly step: string; readonly doneOn: string } }
  /** Directories of facilities, one record a prefecture, as received and checked. */
  shards: { key: string; value: { readonly prefecture: string; readonly sha256: string; readonly savedOn: string; readonly json: string } }
  /** Single choices, such as the place chosen last. */
  settings: { key: string; value: { readonly name: string; readonly value: string } }
}

export const DB_NAME = 'madoguchi'
const DB_VERSION = 1
/** Some browsers never answer when storage is blocked; after this long we go on without. */
const OPEN_LIMIT_MS = 2000

let opened: Promise<IDBPDatabase<Stored>> | undefined

/** The database. Rejects when the browser refuses storage or does not answer within 2 s. */
export function database(): Promise<IDBPDatabase<Stored>> {
  opened ??= withLimit(open()).catch((error) => {
    opened = undefined
    throw error
  })
  return opened
}

async function open(): Promise<IDBPDatabase<Stored>> {
  return openDB<Stored>(DB_NAME, DB_VERSION, {
    upgrade(db, from) {
      if (from < 1) {
        db.createObjectStore('ticks', { keyPath: 'step' })
        db.createObjectStore('shards', { keyPath: 'prefecture' })
        db.createObjectStore('settings', { keyPath: 'name' })
      }
    },
    // Another tab wants to erase or upgrade: let go, and open again at the next use.
    blocking: () => void closeDatabase(),
    terminated: () => {
      opened = undefined
    },
  })
}

function withLimit<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('storage did not answer')), OPEN_LIMIT_MS)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Closes the database, so that it can be erased or upgraded. */
export async function closeDatabase(): Promise<void> {
  const db = await opened?.catch(() => undefined)
  opened = undefined
  db?.close()
}
