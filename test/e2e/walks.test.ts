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

/** Keeps people on the phone as the pages of the list would. */
async function keep(page: Page, people: readonly object[], current: string, done: readonly object[] = []): Promise<void> {
  await page.goto('/check/')
  await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  await page.evaluate(
    ([records, id, steps]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('madoguchi')
        open.onerror = () => reject(open.error)
        open.onsuccess = () => {
          const change = open.result.transaction(['people', 'done', 'settings'], 'readwrite')
          for (const record of records) change.objectStore('people').put(record)
          for (const step of steps) change.objectStore('done').put(step)
          change.objectStore('settings').put({ name: 'person', value: id })
          change.oncomplete = () => {
            open.result.close()
            resolve()
          }
        }
      }),
    [people, current, done] as const,
  )
}

const FATHER = {
  id: 'father',
  label: 'father',
  answers: { card: 'yes', registered: 'yes', certificate: 'valid', age: 'to-84' },
  notForMe: [],
  certificateDate: '2027-05-31',
}

for (const [root, said] of [
  ['/', /父.*カード.*証明書は2027年5月31日まで.*残り\d+個/],
  ['/easy/', /まで.*あと/],
  ['/en/', /Father.*card.*electronic certificate until 31 May 2027.*\d+ steps left/],
] as const)
  test(`what this phone keeps is said first, nothing moves, and its ways are one tap away: ${root}`, async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-26T12:00:00+09:00'))
    await keep(page, [FATHER], 'father', [{ person: 'father', step: 'pin-known', doneOn: '2026-11-20' }])
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) document.documentElement.dataset.moved = JSON.stringify(entry)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(root)
    const mine = page.locator('.mine')
    await expect(mine).toHaveAttribute('data-kept', 'father')
    expect((await mine.innerText()).replaceAll('\n', ' ')).toMatch(said)
    const walk = new Walk(page)
    for (const path of ['check/', 'check/dates/', 'desk/card/'])
      expect(await walk.sees(mine.locator(`a[href="${root}${path}"]`))).toBe(true)
    await page.waitForTimeout(300)
    expect(await page.evaluate(() => document.documentElement.dataset.moved)).toBeUndefined()
  })

test('a phone that keeps nothing asks for no further script, and shows the way to begin', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto('/')
  await expect(page.locator('.mine .chips a')).toHaveCount(4)
  await page.waitForFunction(() => performance.getEntriesByName('app-ready').length > 0)
  const before = asked.filter((url) => url.endsWith('.js')).length
  expect(before).toBe(1)
  await expect(page.locator('.mine')).not.toHaveAttribute('data-kept')
})
