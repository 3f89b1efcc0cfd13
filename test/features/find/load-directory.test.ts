import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import type { LocalDate } from '../../../src/domain/time/local-date'
import { type DirectoryDoors, loadDirectory, loadManifest } from '../../../src/features/find/engine/load-directory'
import type { KeptShard } from '../../../src/storage/shards'

const shardText = (name: string) =>
  JSON.stringify({
    v: 1,
    prefecture: '10',
    asOf: '2025-06-01',
    count: 1,
    located: 0,
    credits: [{ title: 't', publisher: 'p', url: '', licence: 'PDL1.0', asOf: '2025-06-01' }],
    columns: {
      id: ['1011100000001'],
      name: [name],
      short: [null],
      kana: ['ビョウイン'],
      kind: [0],
      municipality: ['10201'],
      addressFrom: [0],
      addressRest: ['群馬県前橋市昭和町3丁目39-15'],
      la: [],
      lo: [],
      website: [null],
    },
  })
const sha = (bytes: string | ArrayBuffer) =>
  createHash('sha256')
    .update(typeof bytes === 'string' ? bytes : new Uint8Array(bytes))
    .digest('hex')

const NEW = shardText('新しい病院')
const OLD: KeptShard = {
  prefecture: '10',
  sha256: sha(shardText('前の病院')),
  savedOn: '2026-10-01' as LocalDate,
  json: shardText('前の病院'),
}
const manifestFor = (text: string, prefecture = '10') =>
  JSON.stringify({
    v: 1,
    prefectures: {
      [prefecture]: {
        asOf: '2025-06-01',
        count: 1,
        located: 0,
        kinds: [0, 0, 0, 0, 0],
        box: null,
        bytes: Buffer.byteLength(text),
        packed: 1,
        sha256: sha(text),
      },
    },
  })

const PLACES = JSON.stringify({ v: 1, prefecture: '10', listed: [], municipalities: [] })
const USAGE = JSON.stringify({ v: 1, prefecture: '10', observations: [] })
const ENTRY = (text: string) => JSON.stringify(JSON.parse(manifestFor(text)).prefectures['10'])

type World = {
  manifest?: Response | 'offline'
  shard?: Response | 'offline'
  kept?: KeptShard
  storage?: 'blocked'
  insecure?: true
  wish?: 'no'
}

/** The outside world with a server and a store, and what was asked of them. */
async function besides(address: string): Promise<Response> {
  if (address.endsWith('places/v1/10.json')) return new Response(PLACES)
  if (address.endsWith('usage/v1/10.json')) return new Response(USAGE)
  throw new TypeError('Failed to fetch')
}

function worldOf({ manifest = new Response(manifestFor(NEW)), shard = new Response(NEW), kept, storage, insecure, wish }: World) {
  const asked: string[] = []
  const saved: KeptShard[] = []
  const doors: DirectoryDoors = {
    folder: '/data/',
    fetch: async (address) => {
      if (!address.startsWith('/data/facilities/')) return besides(address)
      asked.push(address)
      const answer = address.endsWith('manifest.json') ? manifest : shard
      if (answer === 'offline') throw new TypeError('Failed to fetch')
      return answer
    },
    readShard: async () => {
      if (storage) throw new Error('storage did not answer')
      return kept
    },
    saveShard: async (record) => {
      if (storage) throw new Error('storage did not answer')
      saved.push(record)
    },
    today: () => '2026-11-21' as LocalDate,
    ...(!insecure && { sha256: async (bytes: ArrayBuffer) => sha(bytes) }),
  }
  const state = loadManifest(doors, Boolean(kept)).then((list) => loadDirectory('10', list, doors, () => wish !== 'no'))
  return { asked, saved, state }
}

const captivePortal = () => new Response('<!doctype html><title>Free Wi-Fi</title>', { headers: { 'Content-Type': 'text/html' } })
const serverError = () => new Response('Internal Server Error', { status: 500 })
const nameIn = (state: Awaited<ReturnType<typeof loadDirectory>>) =>
  state.kind === 'missing' || state.kind === 'absent' ? undefined : state.directory.facilities[0]?.name

describe('a directory that arrives', () => {
  it('is checked, shown and kept with the day in Tokyo', async () => {
    const { state, saved } = worldOf({})
    expect(await state).toMatchObject({ kind: 'fresh', savedOn: '2026-11-21', places: JSON.parse(PLACES), observations: [] })
    expect(nameIn(await state)).toBe('新しい病院')
    expect(saved).toEqual([
      { prefecture: '10', sha256: sha(NEW), savedOn: '2026-11-21', json: NEW, entry: ENTRY(NEW), places: PLACES, usage: USAGE },
    ])
  })

  it('replaces the kept one', async () => {
    const { state, saved } = worldOf({ kept: OLD })
    expect(nameIn(await state)).toBe('新しい病院')
    expect(saved).toHaveLength(1)
  })

  it('is not fetched again while the kept one is the newest', async () => {
    const whole = { ...OLD, entry: ENTRY(OLD.json), places: PLACES, usage: USAGE }
    const { state, asked, saved } = worldOf({ manifest: new Response(manifestFor(OLD.json)), kept: whole })
    expect(await state).toMatchObject({ kind: 'fresh', savedOn: '2026-10-01' })
    expect(nameIn(await state)).toBe('前の病院')
    expect(asked).toEqual(['/data/facilities/v1/manifest.json'])
    expect(saved).toEqual([])
  })

  it('is shown though the storage is blocked, and said not to be kept', async () => {
    expect(await worldOf({ storage: 'blocked' }).state).toMatchObject({ kind: 'fresh', savedOn: null })
  })

  it('is shown and not kept where nobody wishes it', async () => {
    const { state, saved } = worldOf({ wish: 'no' })
    expect(await state).toMatchObject({ kind: 'fresh', savedOn: null })
    expect(saved).toEqual([])
  })

  it('is kept with its places and figures though an earlier version kept the list alone', async () => {
    const { saved } = worldOf({ manifest: new Response(manifestFor(OLD.json)), kept: OLD, wish: 'no' })
    await vi.waitFor(() => expect(saved).toEqual([{ ...OLD, entry: ENTRY(OLD.json), places: PLACES, usage: USAGE }]))
  })

  it('passes without its checksum where the browser cannot make one', async () => {
    expect(await worldOf({ manifest: new Response(manifestFor(OLD.json)), insecure: true }).state).toMatchObject({ kind: 'fresh' })
  })

  it('is fetched anew when the kept one cannot be read any more', async () => {
    const damaged = { ...OLD, sha256: sha(NEW), json: NEW.slice(0, 100) }
    expect(nameIn(await worldOf({ kept: damaged }).state)).toBe('新しい病院')
  })
})

describe('a directory that does not arrive', () => {
  const cases: [string, World, string][] = [
    ['the phone is offline', { manifest: 'offline' }, 'unreachable'],
    ['the signal is lost half way', { shard: 'offline' }, 'unreachable'],
    ['the server fails at the list', { manifest: serverError() }, 'refused'],
    ['the server fails at the directory', { shard: serverError() }, 'refused'],
    ['a Wi-Fi login page answers for the list', { manifest: captivePortal() }, 'wrong'],
    ['a Wi-Fi login page answers for the directory', { shard: captivePortal() }, 'wrong'],
    ['the checksum is another', { shard: new Response(shardText('すりかえ')) }, 'wrong'],
    ['the shape is another and no checksum can be made', { shard: new Response('{"v":2}'), insecure: true }, 'wrong'],
  ]
  const again = (world: World): World => ({
    ...world,
    ...(world.manifest instanceof Response && { manifest: world.manifest.clone() }),
    ...(world.shard instanceof Response && { shard: world.shard.clone() }),
  })

  it.each(cases)('when %s: the kept one answers, with the day it was saved', async (_, world, problem) => {
    const { state, saved } = worldOf({ ...again(world), kept: OLD })
    expect(await state).toMatchObject({ kind: 'kept', savedOn: '2026-10-01', problem })
    expect(nameIn(await state)).toBe('前の病院')
    expect(saved).toEqual([])
  })

  it.each(cases)('when %s and nothing is kept: says that it is missing, and why', async (_, world, problem) => {
    expect(await worldOf(again(world)).state).toEqual({ kind: 'missing', problem })
  })

  it('when the site has none for the prefecture: says so, or shows the one kept from before', async () => {
    const world = () => ({ manifest: new Response(manifestFor(NEW, '13')) })
    expect(await worldOf(world()).state).toEqual({ kind: 'absent' })
    expect(await worldOf({ ...world(), kept: OLD }).state).toMatchObject({ kind: 'kept', savedOn: '2026-10-01', problem: 'wrong' })
  })

  it('when the storage is blocked too: says that it is missing', async () => {
    expect(await worldOf({ manifest: 'offline', storage: 'blocked' }).state).toEqual({ kind: 'missing', problem: 'unreachable' })
  })
})
