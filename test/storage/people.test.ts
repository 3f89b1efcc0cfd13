import 'fake-indexeddb/auto'
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Person } from '../../src/domain/check/person'
import { localDate } from '../../src/domain/time/local-date'
import { closeDatabase, DB_NAME, database } from '../../src/storage/db'
import {
  addPerson,
  changePerson,
  currentPersonId,
  readCurrentPerson,
  readPeople,
  removePerson,
  savePerson,
  setCurrentPerson,
} from '../../src/storage/people'
import { peopleHere, withAct } from '../../src/storage/people-here'
import { readSetting } from '../../src/storage/settings'
import { readShard } from '../../src/storage/shards'
import { readTicks, saveTick } from '../../src/storage/ticks'

const DAY = localDate('2026-11-21')
const MOTHER: Person = { id: 'mother', label: 'mother', answers: { card: 'yes' }, ticks: { pin: DAY }, notForMe: ['x'] }
const idsOf = (people: readonly Person[]) => people.map(({ id }) => id)

/** The database as the first release left it. */
async function firstRelease(ticks: readonly { step: string; doneOn: unknown }[]) {
  const db = await openDB(DB_NAME, 1, {
    upgrade(old) {
      old.createObjectStore('ticks', { keyPath: 'step' })
      old.createObjectStore('shards', { keyPath: 'prefecture' })
      old.createObjectStore('settings', { keyPath: 'name' })
    },
  })
  for (const tick of ticks) await db.put('ticks', tick)
  await db.put('shards', { prefecture: '10', sha256: 'a', savedOn: DAY, json: '{}' })
  await db.put('settings', { name: 'place', value: '10201' })
  return db
}

const putRaw = async (record: unknown) => (await database()).put('people', record as Person)

beforeEach(async () => {
  await closeDatabase()
  globalThis.indexedDB = new IDBFactory()
  await readTicks() // the module remembers whose ticks a page shows; every test is a page of its own
  await closeDatabase()
  globalThis.indexedDB = new IDBFactory()
})

describe('a phone that used the first release', () => {
  it('keeps its ticks as those of the first person, its place and its directory', async () => {
    const old = await firstRelease([
      { step: 'card', doneOn: '2026-01-02' },
      { step: 'pin', doneOn: '2026-03-04' },
    ])
    old.close()
    expect(await readTicks()).toEqual({ card: '2026-01-02', pin: '2026-03-04' })
    expect(await readPeople()).toEqual([
      { id: 'me', label: 'me', answers: {}, ticks: { card: '2026-01-02', pin: '2026-03-04' }, notForMe: [] },
    ])
    expect(await readSetting('place')).toBe('10201')
    expect((await readShard('10'))?.sha256).toBe('a')
    expect([...(await database()).objectStoreNames]).toEqual(['done', 'people', 'settings', 'shards'])
  })

  it('drops a damaged tick alone', async () => {
    const old = await firstRelease([
      { step: 'card', doneOn: '2026-01-02' },
      { step: 'pin', doneOn: { day: 1 } },
    ])
    old.close()
    expect(await readTicks()).toEqual({ card: '2026-01-02' })
  })

  it('has nobody when nothing was ticked', async () => {
    const old = await firstRelease([])
    old.close()
    expect(await readPeople()).toEqual([])
    expect(await readCurrentPerson()).toEqual({ id: 'me', label: 'me', answers: {}, ticks: {}, notForMe: [] })
  })

  it('is moved as soon as an old tab lets go', async () => {
    const old = await firstRelease([{ step: 'card', doneOn: '2026-01-02' }])
    old.addEventListener('versionchange', () => old.close())
    expect(await readTicks()).toEqual({ card: '2026-01-02' })
  })

  it('is left as it is while an old tab does not let go, and moved later', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const old = await firstRelease([{ step: 'card', doneOn: '2026-01-02' }])
    const reading = expect(readTicks()).rejects.toThrow('storage did not answer')
    await vi.advanceTimersByTimeAsync(2001)
    await reading
    vi.useRealTimers()
    expect(await old.getAll('ticks')).toHaveLength(1)
    old.close()
    expect(await readTicks()).toEqual({ card: '2026-01-02' })
    // The attempt that came too late has closed itself: another tab can erase at once.
    await closeDatabase()
    const erased = vi.fn()
    globalThis.indexedDB.deleteDatabase(DB_NAME).onsuccess = erased
    await vi.waitFor(() => expect(erased).toHaveBeenCalled())
  })

  it('loses nothing when the move fails', async () => {
    const old = await firstRelease([{ step: 'card', doneOn: '2026-01-02' }])
    old.close()
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const rejections = vi.fn()
    process.on('unhandledRejection', rejections)
    await expect(readTicks()).rejects.toThrow()
    process.off('unhandledRejection', rejections)
    expect(rejections).not.toHaveBeenCalled()
    put.mockRestore()
    expect(await readTicks()).toEqual({ card: '2026-01-02' })
  })
})

describe('several people', () => {
  it('have lists of their own, and ticks go to the one whose list is shown', async () => {
    await saveTick('card', DAY)
    await addPerson({ label: 'mother', answers: {}, ticks: {}, notForMe: [] })
    expect(await currentPersonId()).toBe('mother')
    expect(await readTicks()).toEqual({})
    await saveTick('pin', DAY)
    await setCurrentPerson('me')
    expect(await readTicks()).toEqual({ card: DAY })
    expect(idsOf(await readPeople())).toEqual(['me', 'mother'])
  })

  it('may share a label', async () => {
    for (const _ of [1, 2, 3]) await addPerson({ label: 'child', answers: {}, ticks: {}, notForMe: [] })
    await removePerson('child-2')
    expect(await addPerson({ label: 'child', answers: {}, ticks: {}, notForMe: [] })).toBe('child-2')
    expect(idsOf(await readPeople())).toEqual(['child', 'child-2', 'child-3'])
  })

  it('leave somebody else current when the current one is removed', async () => {
    await savePerson(MOTHER)
    await addPerson({ label: 'father', answers: {}, ticks: {}, notForMe: [] })
    await removePerson('father')
    expect(await currentPersonId()).toBe('mother')
    await removePerson('mother')
    expect(await readPeople()).toEqual([])
    expect(await currentPersonId()).toBe('me')
  })

  it('come into being by a change only as the first one', async () => {
    await changePerson('me', (person) => ({ ...person, answers: { card: 'no' } }))
    await changePerson('father', (person) => person)
    expect(await readPeople()).toEqual([{ id: 'me', label: 'me', answers: { card: 'no' }, ticks: {}, notForMe: [] }])
  })

  it('do not come into being by taking a tick away', async () => {
    await saveTick('card', undefined)
    expect(await readPeople()).toEqual([])
  })

  it('are replaced with all their ticks, and changed together with them', async () => {
    await savePerson(MOTHER)
    await savePerson({ ...MOTHER, ticks: { card: DAY } })
    expect(await readPeople()).toEqual([{ ...MOTHER, ticks: { card: DAY } }])
    await changePerson('mother', (person) => ({ ...person, ticks: { ...person.ticks, notice: DAY } }))
    expect((await readPeople())[0]?.ticks).toEqual({ card: DAY, notice: DAY })
  })

  it('with the label "me" do not take the ticks of the first one', async () => {
    await saveTick('card', DAY)
    expect(await addPerson({ label: 'me', answers: {}, ticks: {}, notForMe: [] })).toBe('me-2')
    expect((await readPeople()).map(({ id, ticks }) => [id, ticks])).toEqual([
      ['me', { card: DAY }],
      ['me-2', {}],
    ])
  })
})

describe('two tabs', () => {
  /** A second tab with modules of its own on the same storage. */
  const secondTab = async () => {
    vi.resetModules()
    return {
      db: await import('../../src/storage/db'),
      ticks: await import('../../src/storage/ticks'),
      people: await import('../../src/storage/people'),
    }
  }

  it('both keep their ticks', async () => {
    const other = await secondTab()
    await readTicks()
    await other.ticks.readTicks()
    await Promise.all([saveTick('card', DAY), other.ticks.saveTick('pin', DAY), saveTick('notice', DAY)])
    expect(Object.keys(await readTicks()).sort()).toEqual(['card', 'notice', 'pin'])
    await other.db.closeDatabase()
  })

  it('keep a tick for the person on the screen, whoever the other tab has chosen since', async () => {
    await savePerson(MOTHER)
    await setCurrentPerson('mother')
    await readTicks()
    const other = await secondTab()
    await other.people.addPerson({ label: 'father', answers: {}, ticks: {}, notForMe: [] })
    await saveTick('card', DAY)
    expect((await readPeople()).map(({ id, ticks }) => [id, Object.keys(ticks)])).toEqual([
      ['mother', ['card', 'pin']],
      ['father', []],
    ])
    await other.people.removePerson('mother')
    await saveTick('notice', DAY)
    expect((await readPeople()).map(({ id, ticks }) => [id, Object.keys(ticks)])).toEqual([['father', []]])
    // What was ticked for somebody removed is not handed to the next with the same label.
    await addPerson({ label: 'mother', answers: {}, ticks: { date: DAY }, notForMe: [] })
    expect((await readPeople())[0]).toMatchObject({ id: 'mother', ticks: { date: DAY } })
    expect(Object.keys((await readPeople())[0]?.ticks ?? {})).toEqual(['date'])
    await other.db.closeDatabase()
  })

  it('let go for a newer version or for erasing, and open again at the next use', async () => {
    await saveTick('card', DAY)
    const erased = vi.fn()
    globalThis.indexedDB.deleteDatabase(DB_NAME).onsuccess = erased
    await vi.waitFor(() => expect(erased).toHaveBeenCalled())
    await saveTick('pin', DAY)
    expect(await readTicks()).toEqual({ pin: DAY })
  })
})

describe('a damaged record', () => {
  it.each([
    ['without a label', { id: 'x' }],
    ['with a label we do not know', { id: 'x', label: 'boss' }],
    ['with an empty id', { id: '', label: 'me' }],
  ])('%s is left out alone', async (_, record) => {
    await savePerson(MOTHER)
    await putRaw(record)
    expect(await readPeople()).toEqual([MOTHER])
  })

  it('loses only its damaged parts', async () => {
    await putRaw({
      id: 'other',
      label: 'other',
      initials: 'ABCDEFG',
      answers: { card: 'yes', age: '<script>', unknownQuestion: 'yes' },
      notForMe: ['a', 1],
      certificateDate: 'soon',
    })
    const db = await database()
    for (const doneOn of [DAY, 7, '', 'yesterday'])
      await db.put('done', { person: 'other', step: `step-${doneOn}`, doneOn: doneOn as string })
    expect(await readPeople()).toEqual([
      {
        id: 'other',
        label: 'other',
        initials: 'ABCD',
        answers: { card: 'yes' },
        ticks: { 'step-2026-11-21': DAY },
        notForMe: ['a'],
      },
    ])
    await putRaw({ id: 'me', label: 'me', answers: 3, notForMe: {} })
    expect(await readCurrentPerson()).toEqual({ id: 'me', label: 'me', answers: {}, ticks: {}, notForMe: [] })
  })
})

describe('a phone that keeps nothing', () => {
  const draft = { label: 'mother', answers: {}, ticks: {}, notForMe: [] } as const

  it('works in memory when it is full, and says so', async () => {
    await savePerson(MOTHER)
    await setCurrentPerson('mother')
    const before = await peopleHere()
    expect(before).toEqual({ people: [MOTHER], currentId: 'mother', isKept: true })
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(saveTick('card', DAY)).rejects.toThrow('full')
    const after = await withAct(before, { kind: 'change', id: 'mother', change: (person) => ({ ...person, answers: { card: 'no' } }) })
    put.mockRestore()
    expect(after).toMatchObject({ isKept: false, people: [{ id: 'mother', answers: { card: 'no' } }] })
    expect(await readPeople()).toEqual([MOTHER])
  })

  it('rejects when the disk is full only at the end of the transaction', async () => {
    const db = await database()
    const { put } = IDBObjectStore.prototype
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given)
      request.addEventListener('success', () => this.transaction.abort())
      return request
    })
    await expect(saveTick('card', DAY)).rejects.toThrow()
    spy.mockRestore()
    expect(await db.count('done')).toBe(0)
  })

  it('does every act in memory when it refuses storage', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('refused', 'SecurityError')
      },
    } as unknown as IDBFactory
    let here = await peopleHere()
    expect(here).toEqual({ people: [], currentId: 'me', isKept: false })
    here = await withAct(here, { kind: 'change', id: 'me', change: (person) => ({ ...person, answers: { card: 'yes' } }) })
    here = await withAct(here, { kind: 'add', draft })
    here = await withAct(here, { kind: 'add', draft })
    expect([idsOf(here.people), here.currentId]).toEqual([['me', 'mother', 'mother-2'], 'mother-2'])
    here = await withAct(here, { kind: 'choose', id: 'mother' })
    here = await withAct(here, { kind: 'remove', id: 'mother' })
    expect([idsOf(here.people), here.currentId]).toEqual([['me', 'mother-2'], 'me'])
  })

  it('does the same acts on the phone where it keeps things', async () => {
    let here = await withAct(await peopleHere(), { kind: 'add', draft })
    here = await withAct(here, { kind: 'change', id: 'me', change: (person) => person })
    here = await withAct(here, { kind: 'choose', id: 'me' })
    here = await withAct(here, { kind: 'remove', id: 'mother' })
    expect(here).toMatchObject({ isKept: true, currentId: 'me', people: [{ id: 'me' }] })
    await closeDatabase()
    expect(await peopleHere()).toEqual(here)
  })
})
