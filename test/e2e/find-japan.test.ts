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

const LAST = '47'
// Shares of the country, so that both browsers of a run have work.
const PARTS = [CAPITALS.slice(0, 16), CAPITALS.slice(16, 32), CAPITALS.slice(32)]

for (const [part, capitals] of PARTS.entries()) {
  test.describe(`capitals, part ${part + 1} of ${PARTS.length}`, () => {
    test.use({ permissions: ['geolocation'] })
    test('each answers at its city hall online, and by its name from the phone', async ({ page, context }) => {
      test.setTimeout(600_000)
      const problems = watch(page)
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
      expect(capitals.length === 15 ? capitals.at(-1)?.[0].slice(0, 2) : LAST).toBe(LAST)
      problems.expectNone()
    })
  })
}

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
