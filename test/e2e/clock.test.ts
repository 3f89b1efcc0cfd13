import { expect, type Page, test } from './fixtures'
import { builtOn, enterExpiry, LANGUAGES } from './site'

test.use({ hasWorker: false })

const BUILT = '2026-07-31'
const dayShown = (page: Page) => page.locator('time[data-day-read]').first().getAttribute('datetime')
const noon = (day: string) => new Date(`${day}T12:00:00+09:00`)

test.describe('a walk of the clock', () => {
  for (const [day, shown] of [
    ['1970-01-02', BUILT],
    ['2024-12-01', BUILT],
    ['2026-07-31', '2026-07-31'],
    ['2026-08-01', '2026-08-01'],
    ['2026-11-26', '2026-11-26'],
    ['2027-01-01', '2027-01-01'],
    ['2027-08-01', '2027-08-01'],
    ['2029-04-01', '2029-04-01'],
  ] as const) {
    test(`${day}: the rules of ${shown}, in one calm line when the clock is behind`, async ({ page }) => {
      await builtOn(page, BUILT)
      await page.clock.setFixedTime(noon(day))
      for (const { root, code } of LANGUAGES) {
        await page.goto(`${root}switch/`)
        expect(await dayShown(page)).toBe(shown)
        const note = page.locator('.clock p')
        await expect(note).toHaveCount(shown === day ? 0 : 1)
        if (shown !== day) await expect(note).toContainText(code === 'en' ? '31 July 2026' : '2026')
        const wrong = await page.locator('main [data-from], main [data-to]').evaluateAll(
          (blocks, today) =>
            blocks.filter((block) => {
              const { from = '', to = '9999' } = (block as HTMLElement).dataset
              return (block as HTMLElement).hidden === (from <= today && today <= to)
            }).length,
          shown,
        )
        expect(wrong).toBe(0)
      }
    })
  }
})

test('the line goes when the clock is put right, without a reload', async ({ page }) => {
  await builtOn(page, BUILT)
  await page.clock.setFixedTime(noon('1970-01-02'))
  await page.goto('/en/')
  await expect(page.getByText('The date on this device is earlier than 31 July 2026')).toBeVisible()
  await page.clock.setFixedTime(noon('2026-08-01'))
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(page.getByText('The date on this device is earlier')).toHaveCount(0)
  expect(await dayShown(page)).toBe('2026-08-01')
})

test('a page open over midnight in Japan changes its day and its blocks', async ({ page }) => {
  await builtOn(page, '2025-11-01')
  await page.clock.install({ time: new Date('2025-12-01T23:59:00+09:00') })
  await page.goto('/')
  expect(await dayShown(page)).toBe('2025-12-01')
  await expect(page.getByText('遅くとも2025年12月1日まで')).toBeVisible()
  await page.clock.fastForward('02:00')
  await expect(page.getByText('遅くとも2025年12月1日まで')).toBeHidden()
  expect(await dayShown(page)).toBe('2025-12-02')
})

test('islands follow: a certificate date read before midnight is over after it', async ({ page }) => {
  await builtOn(page, BUILT)
  await page.clock.install({ time: new Date('2027-05-31T23:58:00+09:00') })
  await page.goto('/en/check/dates/')
  await page.waitForSelector('[data-island][data-ready]')
  await enterExpiry(page, '2027-02-10')
  await expect(page.getByRole('heading', { name: 'The card now only proves your insurance' })).toBeVisible()
  await page.clock.fastForward('03:00')
  await expect(page.getByRole('heading', { name: 'Please bring your Eligibility Confirmation Certificate' })).toBeVisible()
})

test('a tab that comes to the front on another day is read anew', async ({ page }) => {
  await builtOn(page, BUILT)
  await page.clock.setFixedTime(noon('2026-07-31'))
  await page.goto('/switch/')
  await page.clock.setFixedTime(noon('2026-08-01'))
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await expect.poll(() => dayShown(page)).toBe('2026-08-01')
})

test('a page that the browser’s back-forward cache gives back on another day is read anew, its dates too', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  // The test runner turns that cache off, and a browser without windows has none. A clock set from outside stops with the page, so this
  // one is read from the storage.
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
    executablePath: process.env.WHOLE_CHROME_PATH ?? '/usr/bin/chromium',
  })
  const visitor = await browser.newContext({ ...(baseURL && { baseURL }), timezoneId: 'Asia/Tokyo', locale: 'en' })
  const page = await visitor.newPage()
  await builtOn(page, BUILT)
  await page.addInitScript(() => {
    const Real = Date
    const now = () => Number(localStorage.getItem('clock-of-the-test'))
    window.Date = class extends Real {
      constructor(...parts: unknown[]) {
        super(...((parts.length > 0 ? parts : [now()]) as [number]))
      }
      static override now = now
    } as DateConstructor
    addEventListener('pageshow', ({ persisted }) => document.documentElement.toggleAttribute('data-given-back', persisted))
  })
  const setClock = (time: string) => page.evaluate((ms) => localStorage.setItem('clock-of-the-test', `${ms}`), Date.parse(time))
  await page.goto('/offline/')
  // A browser short of memory may not keep the page: then once more.
  await expect(async () => {
    await setClock('2027-05-31T12:00:00+09:00')
    await page.goto('/en/check/dates/')
    await page.waitForSelector('[data-island][data-ready]')
    await enterExpiry(page, '2027-02-10')
    await expect(page.getByRole('heading', { name: 'The card now only proves your insurance' })).toBeVisible()
    await page.getByRole('link', { name: 'Problem at the desk?' }).click()
    await page.waitForURL('**/en/desk/')
    await setClock('2027-06-01T12:00:00+09:00')
    await page.evaluate(() => history.back())
    await expect(page.locator('html[data-given-back]')).toBeAttached({ timeout: 3000 })
  }).toPass({ timeout: 90_000 })
  await expect(page.getByRole('heading', { name: 'Please bring your Eligibility Confirmation Certificate' })).toBeVisible()
  await browser.close()
})
