// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, it, vi } from 'vitest'
import { localDate } from '../../src/domain/time/local-date'
import { asideOnItsWay, withAsideOnTheirWay } from '../../src/storage/put-aside'

const DAY = localDate('2026-11-26')

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory()
  localStorage.clear()
})

/** Every page has modules of its own on the same storage. */
async function page() {
  vi.resetModules()
  const [ticks, people, journal] = await Promise.all([
    import('../../src/storage/ticks'),
    import('../../src/storage/people'),
    import('../../src/storage/tick-journal'),
  ])
  return { ...ticks, ...people, ...journal }
}

/** A page that is left the moment it is tapped: its database never answers. */
async function tickAndLeave(step: string, doneOn: typeof DAY | undefined, isRead = false) {
  const left = await page()
  if (isRead) await left.readTicks()
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest())
  void left.saveTick(step, doneOn).catch(() => undefined)
  const note = localStorage.getItem('madoguchi-ticks')
  await new Promise((resolve) => setTimeout(resolve, 50))
  open.mockRestore()
  // What a page left behind is not struck out: it is not there any more to hear that it could not be kept.
  localStorage.setItem('madoguchi-ticks', note ?? '')
}

it('a tick is kept by the next page when its own was left at once', async () => {
  await tickAndLeave('pin-known', DAY)
  const next = await page()
  expect(await next.readTicks()).toEqual({ 'pin-known': DAY })
  expect(next.ticksOnTheirWay()).toEqual([])
})

it('a tick is kept by the next page when its own heard of a refusal while it was being left', async () => {
  const left = await page()
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('the page is being left', 'AbortError')
  })
  await expect(left.saveTick('pin-known', DAY)).rejects.toThrow()
  open.mockRestore()
  expect(await (await page()).readTicks()).toEqual({ 'pin-known': DAY })
  expect((await page()).ticksOnTheirWay()).toEqual([])
})

it('a tick that still cannot be kept hides none that is', async () => {
  const first = await page()
  await first.saveTick('card-date', DAY)
  first.noteTick({ step: 'pin-known', doneOn: DAY })
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(await (await page()).readTicks()).toEqual({ 'card-date': DAY })
  put.mockRestore()
  expect(await (await page()).readTicks()).toEqual({ 'card-date': DAY, 'pin-known': DAY })
})

it('a tick on its way stays with the person it was given to', async () => {
  const first = await page()
  await first.addPerson({ label: 'mother', answers: {}, ticks: {}, notForMe: [] })
  await tickAndLeave('pin-known', DAY, true)
  const next = await page()
  await next.setCurrentPerson('me')
  expect(await next.readTicks()).toEqual({})
  expect((await next.readPeople()).map(({ id, ticks }) => [id, ticks])).toEqual([['mother', { 'pin-known': DAY }]])
})

it('a tick taken back at once stays back, and nothing is left when all is kept', async () => {
  const first = await page()
  await first.saveTick('pin-known', DAY)
  expect(first.ticksOnTheirWay()).toEqual([])
  await tickAndLeave('pin-known', undefined)
  expect(await (await page()).readTicks()).toEqual({})
})

it.each(['null', '{}', '[1,null,{"step":4}]', '[{"step":"pin-known","person":{}},{"step":"pin-known","doneOn":4}]', '<'])(
  'a damaged note is passed over: %s',
  async (text) => {
    localStorage.setItem('madoguchi-ticks', text)
    const next = await page()
    expect(next.ticksOnTheirWay()).toEqual([])
    expect(await next.readTicks()).toEqual({})
  },
)

it('a step put aside is kept by the next page when its own was left at once, and shown aside before that', async () => {
  const first = await page()
  await first.addPerson({ label: 'mother', answers: {}, ticks: {}, notForMe: ['card-date'] })
  const left = await page()
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => new IDBOpenDBRequest())
  void left.keepTick(asideOnItsWay('mother', 'pin-known', true)).catch(() => undefined)
  void left.keepTick(asideOnItsWay('mother', 'card-date', false)).catch(() => undefined)
  const note = localStorage.getItem('madoguchi-ticks')
  await new Promise((resolve) => setTimeout(resolve, 50))
  open.mockRestore()
  localStorage.setItem('madoguchi-ticks', note ?? '')
  const next = await page()
  expect(withAsideOnTheirWay('mother', ['card-date'], next.ticksOnTheirWay())).toEqual(['pin-known'])
  expect(withAsideOnTheirWay('me', ['card-date'], next.ticksOnTheirWay())).toEqual(['card-date'])
  // A tick of the same step is another thing.
  expect(await next.readTicks()).toEqual({})
  expect((await next.readPeople()).map(({ id, notForMe }) => [id, notForMe])).toEqual([['mother', ['pin-known']]])
  expect(next.ticksOnTheirWay()).toEqual([])
})
