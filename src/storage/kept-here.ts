import { deleteDB, type IDBPDatabase } from 'idb'
import { isLocalDate } from '../domain/time/local-date'
import { closeDatabase, DB_NAME, type Stored, withDatabase, withLimit } from './db'
import { chosenLanguage, forgetLanguage } from './language-choice'
import { forgetLook, keptLook } from './look-choice'
import { readPeople } from './people'
import { readSetting } from './settings'
import { forgetTicksOnTheirWay } from './tick-journal'

/** What is saved on this phone, in counts a person can read. */
export type SavedHere = {
  /** Of all people together. */
  readonly ticks: number
  /** People whose list is kept. */
  readonly people: number
  readonly hasPlace: boolean
  /** Whether a language was picked by hand. */
  readonly hasLanguage: boolean
  /** Whether pages are to look otherwise than usual. */
  readonly hasLook: boolean
  readonly directories: readonly { readonly prefecture: string; readonly savedOn: string }[]
  /** Languages whose pages are kept: `ja`, `easy`, `en`. */
  readonly languages: readonly string[]
}

/** Looks up what is saved. Parts that cannot be read count as empty. */
export async function savedHere(): Promise<SavedHere> {
  const people = await readPeople().catch(() => [])
  const directories = await withDatabase(directoriesIn).catch(() => [])
  const names = 'caches' in globalThis ? await caches.keys().catch(() => []) : []
  return {
    ticks: people.reduce((sum, person) => sum + Object.keys(person.ticks).length, 0),
    people: people.length,
    hasLanguage: chosenLanguage() !== undefined,
    hasLook: keptLook() !== '',
    hasPlace: (await readSetting('place').catch(() => undefined)) !== undefined,
    directories,
    languages: names.flatMap((name) => /^madoguchi-pages-([\w-]+)-\w+$/.exec(name)?.[1] ?? []),
  }
}

/** Only what says where and when it is from; the texts of the lists are large and stay where they are. */
async function directoriesIn(db: IDBPDatabase<Stored>): Promise<SavedHere['directories']> {
  const found: { prefecture: string; savedOn: string }[] = []
  for await (const { value } of db.transaction('shards').store) {
    const { prefecture, savedOn } = value as { prefecture: unknown; savedOn: unknown }
    // A damaged record is left out: it must not hide the others, nor the button that erases it.
    if (typeof prefecture === 'string' && isLocalDate(savedOn)) found.push({ prefecture, savedOn })
  }
  return found
}

/** Erases everything this site keeps on the phone: ticks, choices, directories, pages, and the worker below `base`. Works offline. Rejects when another tab does not let go. */
export async function eraseEverything(base: string): Promise<void> {
  forgetLanguage()
  forgetLook()
  forgetTicksOnTheirWay()
  await closeDatabase()
  await withLimit(() => deleteDB(DB_NAME))
  const workers = globalThis.navigator?.serviceWorker
  const registration = await workers?.getRegistration(base)
  // A worker may be fetching a language at this moment, a new one above all: it must not bring back what goes.
  const asked = [registration?.active, registration?.waiting, registration?.installing].map((worker) => worker && erasedBy(worker))
  await withLimit(() => Promise.all(asked)).catch(() => undefined)
  if ('caches' in globalThis) for (const name of await caches.keys()) if (name.startsWith('madoguchi-')) await caches.delete(name)
  await registration?.unregister()
}

const erasedBy = (worker: ServiceWorker) =>
  new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => resolve()
    worker.postMessage({ type: 'ERASE' }, [port2])
  })
