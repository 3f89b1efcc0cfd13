import { readFileSync } from 'node:fs'
import type { Identifier } from '@mdn/browser-compat-data'
import { bcd, isNewer } from '../engines/browser-support'
import { expect, test } from './fixtures'
import { enterExpiry, LANGUAGES, watch, workerReady } from './site'

/** Without Trusted Types this browser would still ask for them: the policy of the pages names them. */
const KEPT = /^TrustedType|^trustedTypes/

/** Names of what the oldest promised phones lack: things of the window, and members of these. */
function newerThanPromised(): { things: string[]; members: [string, string, isStatic: boolean][] } {
  const things: string[] = []
  const members: [string, string, isStatic: boolean][] = []
  for (const group of [bcd.api, bcd.javascript.builtins as Identifier])
    for (const [name, thing] of Object.entries(group as Record<string, Identifier>)) {
      if (KEPT.test(name) || name === '__meta') continue
      if (thing.__compat && isNewer(thing.__compat)) things.push(name)
      for (const [key, member] of Object.entries(thing)) {
        const own = key.replace(/_static$/, '')
        if (key === '__compat' || key.endsWith('_event') || KEPT.test(own)) continue
        const { __compat: compat } = member as Identifier
        if (compat && isNewer(compat)) members.push([name, own, key !== own])
      }
    }
  return { things, members }
}

const newer = newerThanPromised()

test('everything works where the newer half of a browser is missing: iOS 15.4, Chrome 100', async ({ page }) => {
  const problems = watch(page)
  await page.addInitScript(({ things, members }) => {
    const world = globalThis as unknown as Record<string, Record<string, unknown> | undefined>
    for (const [name, member, isStatic] of members) {
      const thing = /^Window/.test(name) ? world : world[name]
      // `Response.json()` is newer than the `json()` of a response.
      for (const place of [thing, isStatic ? undefined : (thing?.prototype as Record<string, unknown> | undefined)])
        try {
          delete place?.[member]
        } catch {}
    }
    for (const name of things) delete world[name]
  }, newer)

  await page.goto('/')
  await workerReady(page)
  expect(
    await page.evaluate(() => [
      'requestIdleCallback' in globalThis,
      'timeout' in AbortSignal,
      'toSorted' in Array.prototype,
      'groupBy' in Object,
      'withResolvers' in Promise,
    ]),
  ).toEqual([false, false, false, false, false])

  await page.goto('/check/')
  await page.locator('input[data-step="pin-known"]').check()
  await page.reload()
  await expect(page.locator('input[data-step="pin-known"]')).toBeChecked()

  await page.goto('/check/questions/')
  await page.locator('.choice a').first().click()
  await expect(page).toHaveURL(/#/)

  await page.goto('/check/dates/')
  await expect(page.locator('[data-island="DatesIsland"][data-ready]')).toBeAttached()
  await enterExpiry(page, '2027-07-13')
  await page
    .getByRole('button', { name: /カレンダー/ })
    .first()
    .click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.locator('form button[type="submit"]').last().click()])
  expect(readFileSync(await file.path(), 'utf8')).toContain('BEGIN:VALARM')

  await page.goto('/check/handover/')
  await expect(page.locator('.qr')).toBeVisible()

  await page.goto('/find/')
  await page.getByLabel('郵便番号').fill('371-0026')
  await page.keyboard.press('Enter')
  await expect(page.locator('.find-results .hits h3').nth(9)).toBeAttached()

  await page.goto('/clinic/')
  await expect(page.locator('[data-island="MakerIsland"][data-ready]')).toBeAttached()
  await expect(page.locator('.preview svg').first()).toBeVisible()

  for (const { root } of LANGUAGES) {
    await page.goto(`${root}stats/`)
    await expect(page.locator('main svg').first()).toBeAttached()
  }
  problems.expectNone()
})
