import { expect, type Page, test } from '@playwright/test'
import { watch, workerReady } from './site'

const rows = (page: Page) => page.locator('.find-results .hits > li h4, .find-results .hits > li b:first-child')
const search = (page: Page) => page.getByRole('button', { name: 'この場所で探す' })

test('a municipality gives its hospitals, nearest first, with the rate named as the area’s', async ({ page }) => {
  const problems = watch(page)
  await page.goto('/find/')
  await expect(page.locator('[data-island="FindIsland"][data-ready]')).toBeAttached()
  await page.getByLabel('または、市町村').selectOption({ label: '前橋市' })
  await search(page).click()
  await expect(page.getByRole('heading', { name: '前橋市に近い病院' })).toBeFocused()
  await expect(rows(page).first()).toHaveText('群馬中央病院')
  await expect(page.locator('.find-results')).toContainText('病院ごとの率ではありません')
  await expect(page.locator('.find-results')).toContainText('前橋市全体で 7.95％（2024年2月、456,284回のうち）')
  problems.expectNone()
})

test('the list is kept: the same first rows in flight mode', async ({ page, context }) => {
  await page.goto('/find/')
  await workerReady(page)
  await page.reload()
  const firstRows = async () => {
    await expect(page.locator('[data-island="FindIsland"][data-ready]')).toBeAttached()
    await page.getByLabel('または、市町村').selectOption({ label: '高崎市' })
    await search(page).click()
    await expect(rows(page).nth(4)).toBeVisible()
    return (await rows(page).allTextContents()).slice(0, 5)
  }
  const online = await firstRows()
  await context.setOffline(true)
  await page.reload({ waitUntil: 'domcontentloaded' })
  expect(await firstRows()).toEqual(online)
})

test('a postal code finds its municipality, and a wrong one is explained', async ({ page }) => {
  await page.goto('/find/')
  await expect(page.locator('[data-island="FindIsland"][data-ready]')).toBeAttached()
  await page.getByLabel('郵便番号').fill('３７０−０８２９')
  await search(page).click()
  await expect(page.getByRole('heading', { name: '高崎市に近い病院' })).toBeVisible()
  await page.getByLabel('郵便番号').fill('12')
  await search(page).click()
  await expect(page.locator('form .note.mind')).toBeVisible()
})

test.describe('with the place of the phone', () => {
  test.use({ permissions: ['geolocation'], geolocation: { latitude: 36.383, longitude: 139.073, accuracy: 30 } })
  test('Maebashi station has its nearest hospitals; nothing about the place is stored or sent', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('/find/')
    await expect(page.locator('[data-island="FindIsland"][data-ready]')).toBeAttached()
    await page.getByRole('button', { name: 'いまいる場所を使う' }).click()
    await expect(rows(page).first()).toHaveText('群馬中央病院')
    await expect(page.locator('.find-results')).toContainText('1.1 km')
    expect(asked.filter((url) => /36\.3|139\.0/.test(url))).toEqual([])
    const stored = await page.evaluate(async () => {
      const open = indexedDB.open('madoguchi')
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result)
      })
      const all = db.transaction('settings').objectStore('settings').getAll()
      return new Promise((resolve) => {
        all.onsuccess = () => resolve(JSON.stringify(all.result))
      })
    })
    expect(stored).not.toMatch(/36\.3|139\.0/)
  })
})

test('a refused place leads to the form with a reason', async ({ page, context }) => {
  await context.clearPermissions()
  await page.goto('/find/')
  await expect(page.locator('[data-island="FindIsland"][data-ready]')).toBeAttached()
  await page.getByRole('button', { name: 'いまいる場所を使う' }).click()
  await expect(page.locator('form .note.mind')).toBeVisible({ timeout: 15_000 })
})
