import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { localDate } from '../../src/domain/time/local-date'
import { closeDatabase, database, withDatabase } from '../../src/storage/db'
import { readPeople } from '../../src/storage/people'
import { savedHere } from '../../src/storage/saved-here'
import { readSetting } from '../../src/storage/settings'
import { readTicks, saveTick } from '../../src/storage/ticks'

const DAY = localDate('2026-11-21')

beforeEach(async () => {
  await closeDatabase()
  globalThis.indexedDB = new IDBFactory()
})

describe('storage that fails', () => {
  it('rejects after two seconds when a request never answers', async () => {
    await expect(withDatabase(() => new Promise(() => undefined))).rejects.toThrow('storage did not answer')
  })

  it('opens a lost connection anew and repeats the write', async () => {
    const db = await database()
    db.close()
    await saveTick('card', DAY)
    expect(await readTicks()).toEqual({ card: DAY })
  })

  it('reads what it knows of a database that a newer version left', async () => {
    await saveTick('card', DAY)
    await closeDatabase()
    const newer = await openDB('madoguchi', 99, { upgrade: (db) => void db.createObjectStore('photos') })
    newer.close()
    expect(await readTicks()).toEqual({ card: DAY })
    await saveTick('pin', DAY)
    expect(Object.keys(await readTicks())).toEqual(['card', 'pin'])
  })
})

describe('damaged records', () => {
  const good = { id: 'mother', label: 'mother', answers: {}, notForMe: [] }
  const damaged: [store: 'people' | 'done' | 'shards' | 'settings', record: object][] = [
    ['people', { id: 'a' }],
    ['people', { id: 'b', label: 7, answers: null }],
    ['people', { id: 3, label: 'father' }],
    ['people', { id: new Date(0), label: 'father' }],
    ['people', { id: 'c', label: 'father', answers: 'x', notForMe: {}, initials: 5, certificateDate: '2026-99-99' }],
    ['people', { id: 'd', label: 'constructor' }],
    ['done', { person: 'me', step: 'no-day' }],
    ['done', { person: 'me', step: 'bad-day', doneOn: '2026-02-30' }],
    ['done', { person: 'me', step: 'number', doneOn: 20261121 }],
    ['done', { person: 'me', step: 4, doneOn: DAY }],
    ['done', { person: 5, step: 'card', doneOn: DAY }],
    ['shards', { prefecture: '11' }],
    ['shards', { prefecture: '12', savedOn: 'yesterday', json: null }],
    ['shards', { prefecture: 13, savedOn: DAY }],
    ['settings', { name: 'place', value: { code: 10 } }],
    ['settings', { name: 'person', value: ['mother'] }],
  ]

  it.each(damaged)('in %s drops alone: %j', async (store, record) => {
    await saveTick('card', DAY)
    const db = await database()
    await db.put('people', good as never)
    await db.put(store, record as never)
    expect((await readPeople()).map(({ id }) => id)).toEqual(expect.arrayContaining(['me', 'mother']))
    expect((await readPeople()).every(({ id, label }) => typeof id === 'string' && label !== ('constructor' as string))).toBe(true)
    expect(await readTicks()).toEqual({ card: DAY })
    const saved = await savedHere()
    expect(saved.ticks).toBe(1)
    expect(saved.directories).toEqual([])
    expect(typeof ((await readSetting('place')) ?? '')).toBe('string')
  })
})
