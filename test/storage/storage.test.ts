import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { localDate } from '../../src/domain/time/local-date'
import { closeDatabase, database } from '../../src/storage/db'
import { askToPersist } from '../../src/storage/persist'
import { eraseEverything, savedHere } from '../../src/storage/saved-here'
import { readSetting, saveSetting } from '../../src/storage/settings'
import { keptPrefectures, readShard, removeShard, saveShard } from '../../src/storage/shards'
import { readTicks, saveTick } from '../../src/storage/ticks'

const DAY = localDate('2026-11-21')
const SHARD = { prefecture: '10', sha256: 'a', savedOn: DAY, json: '{}' }

beforeEach(async () => {
  await closeDatabase()
  globalThis.indexedDB = new IDBFactory()
})

describe('ticks', () => {
  it('are kept and removed one by one', async () => {
    await saveTick('card', DAY)
    await saveTick('pin', DAY)
    await saveTick('card', undefined)
    expect(await readTicks()).toEqual({ pin: '2026-11-21' })
  })

  it('survive closing, as after a reload', async () => {
    await saveTick('card', DAY)
    await closeDatabase()
    expect(await readTicks()).toEqual({ card: '2026-11-21' })
  })
})

describe('settings and directories', () => {
  it('keep the last value', async () => {
    expect(await readSetting('place')).toBeUndefined()
    await saveSetting('place', '10201')
    expect(await readSetting('place')).toBe('10201')
    await saveShard(SHARD)
    await saveShard({ ...SHARD, sha256: 'b' })
    expect((await readShard('10'))?.sha256).toBe('b')
  })
})

describe('directories of several prefectures', () => {
  it('are kept side by side, and removed one by one', async () => {
    await saveShard(SHARD)
    await saveShard({ ...SHARD, prefecture: '11', entry: '{}', places: '{}', usage: '{}' })
    expect(await keptPrefectures()).toEqual(['10', '11'])
    await removeShard('10')
    expect(await readShard('10')).toBeUndefined()
    expect(await readShard('11')).toMatchObject({ places: '{}' })
  })
})

describe('what is saved here', () => {
  it('is counted, and nothing is left after erasing', async () => {
    await saveTick('card', DAY)
    await saveShard(SHARD)
    expect(await savedHere()).toEqual({
      ticks: 1,
      people: 1,
      hasPlace: false,
      hasLanguage: false,
      hasLook: false,
      directories: [{ prefecture: '10', savedOn: '2026-11-21' }],
      languages: [],
    })
    await eraseEverything('/')
    expect(await savedHere()).toEqual({
      ticks: 0,
      people: 0,
      hasPlace: false,
      hasLanguage: false,
      hasLook: false,
      directories: [],
      languages: [],
    })
  })
})

describe('a browser that refuses storage', () => {
  it('rejects instead of hanging, and is asked again later', async () => {
    vi.useFakeTimers()
    const silent = Object.assign(Object.create(IDBOpenDBRequest.prototype), { addEventListener() {}, removeEventListener() {} })
    const open = vi.spyOn(globalThis.indexedDB, 'open').mockReturnValue(silent)
    const opening = expect(database()).rejects.toThrow('storage did not answer')
    await vi.advanceTimersByTimeAsync(2001)
    await opening
    vi.useRealTimers()
    open.mockRestore()
    await saveTick('card', DAY)
    expect(await readTicks()).toEqual({ card: '2026-11-21' })
  })

  it('shows empty rather than failing', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new Error('blocked')
      },
    } as unknown as IDBFactory
    expect(await savedHere()).toMatchObject({ ticks: 0, people: 0 })
  })
})

describe('the promise of the browser to keep what is here', () => {
  const persist = vi.fn(async () => true)
  beforeEach(() => persist.mockClear())

  it('is asked for once', async () => {
    vi.stubGlobal('navigator', { storage: { persisted: async () => false, persist } })
    expect(await askToPersist()).toBe(true)
    expect(await askToPersist()).toBe(false)
    expect(persist).toHaveBeenCalledTimes(1)
    vi.unstubAllGlobals()
  })

  it('is not asked for when it was given, and not missed where there is none', async () => {
    vi.stubGlobal('navigator', { storage: { persisted: async () => true, persist } })
    expect(await askToPersist()).toBe(true)
    vi.stubGlobal('navigator', {})
    expect(await askToPersist()).toBe(false)
    expect(persist).not.toHaveBeenCalled()
    vi.unstubAllGlobals()
  })
})
