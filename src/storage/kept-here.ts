import { deleteDB } from 'idb'
import { closeDatabase, DB_NAME, database, withLimit } from './db'
import { readPeople } from './people'

/** What is saved on this phone, in counts a person can read. */
export type SavedHere = {
  /** Of all people together. */
  readonly ticks: number
  /** People whose list is kept. */
  readonly people: number
  readonly hasPlace: boolean
  readonly directories: readonly { readonly prefecture: string; readonly savedOn: string }[]
  /** Languages whose pages are kept: `ja`, `easy`, `en`. */
  readonly languages: readonly string[]
}

/** Looks up what is saved. Parts that cannot be read count as empty. */
export async function savedHere(): Promise<SavedHere> {
  const db = await database().catch(() => undefined)
  const people = db ? await readPeople().catch(() => []) : []
  const shards = (await db?.getAll('shards').catch(() => [])) ?? []
  const names = 'caches' in globalThis ? await caches.keys().catch(() => []) : []
  return {
    ticks: people.reduce((sum, person) => sum + Object.keys(person.ticks).length, 0),
    people: people.length,
    hasPlace: Boolean(await db?.get('settings', 'place').catch(() => undefined)),
    directories: shards.map(({ prefecture, savedOn }) => ({ prefecture, savedOn })),
    languages: names.flatMap((name) => /^madoguchi-pages-(\w+)-/.exec(name)?.[1] ?? []),
  }
}

/** Erases everything this site keeps on the phone: ticks, choices, directories, pages, and the worker below `base`. Works offline. Rejects when another tab does not let go. */
export async function eraseEverything(base: string): Promise<void> {
  await closeDatabase()
  await withLimit(() => deleteDB(DB_NAME))
  if ('caches' in globalThis) for (const name of await caches.keys()) if (name.startsWith('madoguchi-')) await caches.delete(name)
  const workers = globalThis.navigator?.serviceWorker
  await (await workers?.getRegistration(base))?.unregister()
}
