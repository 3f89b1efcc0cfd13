import { expect, type Locator, type Page, test } from '@playwright/test'
import { watch } from './site'

/** A person with a phone of 360 × 740: what they tap and how often they have to move the page are counted. */
class Walk {
  taps = 0
  scrolls = 0
  constructor(readonly page: Page) {}

  /** The lowest point that the bar at the lower edge leaves free. */
  async #edge(): Promise<number> {
    const bar = await this.page.locator('.counter-bar').boundingBox()
    return bar ? bar.y : 740
  }

  /** Whether something stands on the screen as it is now, whole. */
  async sees(what: Locator): Promise<boolean> {
    const box = await what.boundingBox()
    return box !== null && box.y >= 0 && box.y + box.height <= (await this.#edge()) + 1
  }

  /** Moves down a screen at a time until it is there. */
  async find(what: Locator): Promise<void> {
    await expect(what).toBeVisible()
    for (let tries = 0; tries < 12 && !(await this.sees(what)); tries += 1) {
      const before = await this.page.evaluate(() => scrollY)
      await this.page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), (await this.#edge()) - 40)
      if ((await this.page.evaluate(() => scrollY)) === before) break
      this.scrolls += 1
    }
    expect(await this.sees(what), `${what} is on the screen`).toBe(true)
  }

  async tap(what: Locator): Promise<void> {
    await this.find(what)
    await what.click()
    this.taps += 1
  }
}

const ROOTS = ['/', '/easy/', '/en/'] as const

for (const root of ROOTS)
  test(`an older woman with the letter in her hand: two taps to the days of her own calendar, ${root}`, async ({ page }) => {
    const problems = watch(page)
    const walk = new Walk(page)
    await page.goto(root)
    await walk.tap(page.locator(`a[href="${root}letter/"]`))
    expect([walk.taps, walk.scrolls <= 2]).toEqual([1, true])
    // From when, where and with what stand on the first screen.
    expect(await walk.sees(page.locator('.answer h1'))).toBe(true)
    await walk.tap(page.locator('.answer .btn.main'))
    expect(walk.taps).toBe(2)
    await expect(page.locator('#calendar h2')).toBeInViewport()
    await expect(page.locator('[data-island="DatesIsland"][data-ready]')).toBeAttached()
    await page.locator('select[name="expiry-year"]').selectOption('2027')
    await page.locator('select[name="expiry-month"]').selectOption('02')
    await page.locator('select[name="expiry-day"]').selectOption('10')
    await page.locator('.dates .btn.main').first().click()
    await expect(page.locator('.dates .time > li').first()).toContainText('2026')
    const file = page.waitForEvent('download')
    await page.locator('.dates section form .btn.main').click()
    expect((await file).suggestedFilename()).toMatch(/\.ics$/)
    problems.expectNone()
  })

test('the letter is an entrance wherever somebody may look for it', async ({ page }) => {
  for (const path of ['/', '/papers/', '/desk/certificate-expired/', '/switch/', '/family/']) {
    await page.goto(path)
    await expect(page.locator('main a[href="/letter/"]'), path).toBeVisible()
  }
})
