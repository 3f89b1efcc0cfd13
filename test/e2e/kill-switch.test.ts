import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildWorker } from '../../src/build/worker'
import { expect, test } from './fixtures'
import { Published } from './published'
import { workerReady } from './site'

test('the kill switch takes the worker and kept pages away and leaves what people ticked', async ({ browser }) => {
  const site = await Published.start()
  const visitor = await browser.newContext({ baseURL: site.origin })
  const page = await visitor.newPage()
  await page.goto('/check/')
  await workerReady(page)
  const box = page.locator('input[type=checkbox][data-step]').first()
  await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  await box.check()

  const out = mkdtempSync(join(tmpdir(), 'madoguchi-kill-'))
  await buildWorker(out, '/', undefined)
  cpSync(join(out, 'sw.js'), join(site.folder, 'sw.js'))
  const file = join(site.folder, 'check/index.html')
  writeFileSync(file, readFileSync(file, 'utf8').replace('<html ', '<html data-worker="off" '))

  await page.goto('/check/')
  const left = () =>
    page.evaluate(async () => ({
      caches: (await caches.keys()).filter((name) => name.startsWith('madoguchi-')).length,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }))
  await expect.poll(() => left().catch(() => undefined), { timeout: 20_000 }).toEqual({ caches: 0, workers: 0 })
  // The worker has the open page read again, now from the server: no visit is needed.
  await expect(page.locator('html')).toHaveAttribute('data-worker', 'off')
  await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  await expect(box).toBeChecked()
  await page.waitForTimeout(1000)
  expect(await left()).toEqual({ caches: 0, workers: 0 })
  await visitor.close()
  await site.stop()
})
