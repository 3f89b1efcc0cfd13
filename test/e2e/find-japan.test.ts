import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { localDate } from '../../src/domain/time/local-date'
import { Finder, type FinderDoors } from '../../src/features/find/engine/finder'
import type { ListQuery } from '../../src/features/find/engine/messages'
import type { KeptShard } from '../../src/storage/shards'
import { CAPITALS } from '../fixtures/capitals'
import { nearestFive, pointOf } from './find-oracle'
import { expect, type Page, test } from './fixtures'
import { watch, workerReady } from './site'

const CLINIC = 1
const ready = (page: Page) => expect(page.locator('[data-island="FindIsland"][data-ready]')).toBeAttached()
const names = (page: Page) => page.locator('.find-results .hits h3')

async function firstFive(page: Page): Promise<string[]> {
  await expect(names(page).nth(4)).toBeVisible({ timeout: 30_000 })
  return (await names(page).allTextContents()).slice(0, 5)
}

/** Each of the five is one that may stand in its place, none stands twice. */
function expectNearest(shown: readonly string[], nearest: readonly (readonly string[])[], where: string) {
  expect(shown, where).toHaveLength(nearest.length)
  for (const [i, name] of shown.entries()) expect(nearest[i], `${where}, place ${i + 1}: ${name}`).toContain(name)
}

const QUERY: ListQuery = { order: 'near', radiusKm: null, kinds: [CLINIC], flags: 0, name: '', shown: 20 }

/** The finder of the page as its worker runs it, with the built files as server and a phone that keeps what it is given. */
function finderOnPhone() {
  const kept = new Map<string, KeptShard>()
  const phone = { isOffline: false, kept }
  const doors: FinderDoors = {
    folder: 'dist/data/',
    lang: 'ja',
    fetch: async (path) => {
      if (phone.isOffline) throw new TypeError('Failed to fetch')
      return new Response(readFileSync(path))
    },
    readShard: async (prefecture) => kept.get(prefecture),
    saveShard: async (shard) => void kept.set(shard.prefecture, shard),
    removeShard: async (prefecture) => void kept.delete(prefecture),
    keptPrefectures: async () => [...kept.keys()],
    readNotKept: async () => new Set(),
    saveNotKept: async () => undefined,
    today: () => localDate('2026-11-26'),
    sha256: async (bytes) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex'),
  }
  return { phone, start: () => new Finder(doors) }
}

test('each of the 47 capitals answers at its city hall online, and by its name from the phone', async () => {
  test.setTimeout(300_000)
  expect(CAPITALS.map(([code]) => Number(code.slice(0, 2)))).toEqual(Array.from({ length: 47 }, (_, i) => i + 1))
  const { phone, start } = finderOnPhone()
  const five = async (finder: Finder) => {
    const { near, far } = await finder.rows(QUERY)
    return [...near, ...far].slice(0, 5).map(({ facility }) => facility.shortName)
  }
  for (const [code, lat, lng] of CAPITALS) {
    phone.kept.clear()
    phone.isOffline = false
    const online = start()
    const found = await online.search({ by: 'here', lat, lng })
    expectNearest(await five(online), nearestFive({ lat, lng }, CLINIC), `device at ${code}`)
    if (found.kind === 'found') for (const { code: prefecture } of found.prefectures) await online.keep(prefecture)
    phone.isOffline = true
    const offline = start()
    const again = await offline.search({ by: 'municipality', code })
    expectNearest(await five(offline), nearestFive(pointOf(code), CLINIC), `offline, by name ${code}`)
    expect(again.kind === 'found' && again.prefectures.every(({ problem }) => problem === 'unreachable'), code).toBe(true)
  }
})

/** In the north, in the middle of the largest list, beside a border, in the thinnest list: the page around the same finder. */
const ON_THE_PAGE = ['01101', '13104', '25201', '47201']

test.describe('some capitals on the page', () => {
  test.use({ permissions: ['geolocation'] })
  test('answer at their city halls online, and by their names from the phone', async ({ page, context }) => {
    const problems = watch(page)
    const capitals = CAPITALS.filter(([code]) => ON_THE_PAGE.includes(code))
    expect(capitals).toHaveLength(ON_THE_PAGE.length)
    await page.goto('/find/')
    await workerReady(page)
    for (const [code, latitude, longitude] of capitals) {
      // At the city hall, by the device, online.
      await context.setGeolocation({ latitude, longitude, accuracy: 20 })
      await page.goto('/find/')
      await ready(page)
      await page.getByRole('button', { name: 'いまいる場所を使う' }).click()
      expectNearest(await firstFive(page), nearestFive({ lat: latitude, lng: longitude }, CLINIC), `device at ${code}`)
      const keep = page.getByRole('button', { name: /を保存する$/ })
      while ((await keep.count()) > 0) {
        const before = await keep.count()
        await keep.first().click()
        await expect(keep).toHaveCount(before - 1, { timeout: 30_000 })
      }
      // Kept: by its name, without network.
      await context.setOffline(true)
      // From elsewhere: a change of the fragment alone would not read the page again.
      await page.goto('about:blank')
      await page.goto(`/find/#m=${code}`, { waitUntil: 'domcontentloaded' })
      expectNearest(await firstFive(page), nearestFive(pointOf(code), CLINIC), `offline, by name ${code}`)
      await expect(page.locator('.find-results')).toContainText('保存した一覧')
      await context.setOffline(false)
    }
    problems.expectNone()
  })
})

test('a place in the middle of Tokyo is answered by one list: neighbours are read when they are needed', async ({ page }) => {
  const lists: string[] = []
  page.on('request', (request) => {
    const list = /facilities\/v1\/(\d\d)\.json/.exec(request.url())?.[1]
    if (list) lists.push(list)
  })
  await page.goto('/find/#m=13104')
  await firstFive(page)
  expect([...new Set(lists)]).toEqual(['13'])
})
