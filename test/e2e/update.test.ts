import { readdirSync } from 'node:fs'
import { expect } from './fixtures'
import { test } from './published-site'
import { workerReady } from './site'

test('a newer version is offered, waits for the tap in any tab, reloads all of them, and then serves offline', async ({
  site,
  visitor,
}) => {
  const page = await visitor.newPage()
  await page.goto('/')
  await workerReady(page)
  const other = await visitor.newPage()
  await other.goto('/')
  await workerReady(other)

  site.publish('newer')
  await page.reload()
  await expect(page.locator('#update-offer')).toBeVisible({ timeout: 15_000 })
  await expect(page.locator('#newer')).toHaveCount(0)

  await page.getByRole('button', { name: '新しくする' }).click()
  await expect(page.locator('#newer')).toBeVisible({ timeout: 15_000 })
  await expect(other.locator('#newer')).toBeVisible({ timeout: 15_000 })
  await expect(other.locator('#update-offer')).toBeHidden()
  await visitor.setOffline(true)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await expect(page.locator('#newer')).toBeVisible()
})

test('"later" hides the offer and changes nothing', async ({ site, visitor }) => {
  const page = await visitor.newPage()
  await page.goto('/')
  await workerReady(page)
  site.publish('newer')
  await page.reload()
  await page.getByRole('button', { name: 'あとで' }).click({ timeout: 15_000 })
  await expect(page.locator('#update-offer')).toBeHidden()
  await expect(page.locator('#newer')).toHaveCount(0)
})

test('a phone that missed two versions goes to the newest, and one language of one version is left', async ({ site, visitor }) => {
  const page = await visitor.newPage()
  await page.goto('/')
  await workerReady(page)
  for (const id of ['second', 'third', 'fourth']) site.publish(id)
  await page.reload()
  await page.getByRole('button', { name: '新しくする' }).click({ timeout: 15_000 })
  await expect(page.locator('#fourth')).toBeVisible({ timeout: 15_000 })
  const kept = await page.evaluate(() => caches.keys())
  expect(kept.filter((name) => name.startsWith('madoguchi-pages-ja-'))).toHaveLength(1)
})

test('nothing is offered on a first visit, however quickly a link is tapped', async ({ site, visitor }) => {
  const page = await visitor.newPage()
  await page.goto('/')
  await page.locator('.counter-bar a').click()
  await expect(page.locator('html')).toHaveAttribute('data-page', 'desk')
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto('/check/')
  await page.waitForTimeout(500)
  await expect(page.locator('#update-offer')).toBeHidden()
  expect(readdirSync(site.folder)).toContain('sw.js')
})
