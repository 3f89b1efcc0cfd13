import { expect, type Locator, type Page, test } from './fixtures'
import { onDay, watch, workerReady } from './site'

test.use({ hasWorker: false })

/** A person with a phone of 360 × 740: what they tap and how often they have to move the page are counted. */
class Walk {
  taps = 0
  scrolls = 0
  #tapped = 0
  constructor(readonly page: Page) {}

  /** The lowest point that the bar at the lower edge leaves free. */
  async #edge(): Promise<number> {
    const bar = this.page.locator('.counter-bar')
    // The pages of the desk have none.
    if ((await bar.count()) === 0) return 740
    return (await bar.boundingBox())?.y ?? 740
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
      await this.page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), (await this.#edge()) - 140)
      if ((await this.page.evaluate(() => scrollY)) === before) break
      this.scrolls += 1
    }
    expect(await this.sees(what), `${what} is on the screen`).toBe(true)
  }

  /** The bar that lies on every page: always on the screen. */
  async tapBar(): Promise<void> {
    await expect(this.page.locator('.counter-bar')).toBeInViewport({ ratio: 1 })
    this.#tapped = performance.now()
    await this.page.locator('.counter-bar a').click()
    this.taps += 1
  }

  async tap(what: Locator): Promise<void> {
    await this.find(what)
    this.#tapped = performance.now()
    await what.click()
    this.taps += 1
  }

  /** What was asked for is there within seconds of the last tap: nobody with people waiting behind them waits longer. */
  async isAnswered(what: Locator): Promise<void> {
    await expect(what).toBeVisible()
    expect((performance.now() - this.#tapped) / 1000, `seconds until ${what}`).toBeLessThan(SECONDS)
  }
}

/** Generous: a phone is faster than a machine that runs two browsers. */
const SECONDS = 6

const ROOTS = ['/', '/easy/', '/en/'] as const

for (const root of ROOTS)
  test(`an older woman with the letter in her hand: two taps to the days of her own calendar, ${root}`, async ({ page }) => {
    const problems = watch(page)
    const walk = new Walk(page)
    await page.goto(root)
    await walk.tap(page.locator(`main a[href="${root}letter/"]`))
    expect([walk.taps, walk.scrolls <= 3]).toEqual([1, true])
    // From when, where and with what stand on the first screen.
    expect(await walk.sees(page.locator('.answer h1'))).toBe(true)
    await walk.tap(page.locator('.answer .btn.main'))
    expect(walk.taps).toBe(2)
    await walk.isAnswered(page.locator('#calendar h2'))
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
  // A page that leaves the database alone.
  await page.goto('/papers/')
  await page.evaluate(
    ([records, id, steps]) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('madoguchi', 2)
        open.onupgradeneeded = () => {
          open.result.createObjectStore('shards', { keyPath: 'prefecture' })
          open.result.createObjectStore('settings', { keyPath: 'name' })
          open.result.createObjectStore('people', { keyPath: 'id' })
          open.result.createObjectStore('done', { keyPath: ['person', 'step'] })
        }
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
    await onDay(page, '2026-11-26')
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
  // The script of every page, and at most the button of the display panel.
  expect(before).toBeLessThanOrEqual(2)
  await expect(page.locator('.mine')).not.toHaveAttribute('data-kept')
})

/** The words of the choices at each question, for a father with a registered card. */
const ABOUT_FATHER = ['ある。保険証として登録した', 'どちらも切れていない', '75〜84歳', '介助がいる・施設でくらす']

test('a daughter hands her father his list in six taps, and on his phone it is his', async ({ page, browser, baseURL }) => {
  await onDay(page, '2026-11-26')
  await page.addInitScript(() => {
    navigator.share = async (what) => {
      document.documentElement.dataset.shared = JSON.stringify(what)
    }
  })
  const walk = new Walk(page)
  await page.goto('/')
  await walk.tap(page.locator('.mine a', { hasText: '父' }))
  await expect(page.locator('[data-island="QuestionsIsland"][data-ready]')).toBeAttached()
  for (const words of ABOUT_FATHER) await walk.tap(page.locator('.choice a', { hasText: words }))
  const send = page.getByRole('button', { name: '父の準備を送る' })
  await walk.isAnswered(send)
  await expect(send).toBeVisible()
  // Two quick taps are one wish.
  await send.dblclick()
  walk.taps += 1
  expect(walk.taps).toBeLessThanOrEqual(6)
  await expect(page.locator('html')).toHaveAttribute('data-shared', /v1\./)
  const { url, text } = JSON.parse((await page.locator('html').getAttribute('data-shared')) ?? '')
  expect(new URL(url).hash).toMatch(/^#v1\.[0-9A-Za-z]{10,40}$/)
  expect(text).not.toMatch(/父|娘|\d{4}/)
  // Kept here as his, once.
  await page.goto('/check/handover/')
  await expect(page.getByRole('radio')).toHaveCount(1)
  await expect(page.locator('.handover h2').first()).toContainText('父の準備')
  await page.goto('/check/')
  const list = '[data-island="CheckIsland"]'
  await expect(page.locator(list)).toContainText('父の準備')
  // What his answers leave of the fifteen.
  await expect(page.locator(list)).toContainText('4項目のうち0項目')

  const his = await browser.newContext({ baseURL: baseURL ?? '', viewport: { width: 360, height: 740 } })
  const there = await his.newPage()
  await there.goto(`/check/handover/${new URL(url).hash}`)
  const mine = there.getByRole('button', { name: 'わたしの準備として入れる' })
  await expect(mine).toBeInViewport()
  expect(await there.locator('.received').evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))).toBeGreaterThan(19)
  await mine.dblclick()
  await there.locator('.told a').click()
  await expect(there.locator(list)).toContainText('わたしの準備')
  await expect(there.locator(list)).toContainText('4項目のうち0項目')
  await his.close()
})

test('another person chosen in another tab is shown before anything is ticked, and so after going back', async ({ page, context }) => {
  await keep(page, [FATHER, { ...FATHER, id: 'mother', label: 'mother' }], 'father')
  await page.goto('/check/')
  const island = page.locator('[data-island="CheckIsland"]')
  await expect(island).toContainText('父の準備')
  const other = await context.newPage()
  await other.goto('/check/handover/')
  await other.getByRole('radio', { name: /^母/ }).check()
  await expect(island).toContainText('母の準備')
  const first = page.locator('input[data-step]:visible').first()
  const box = `input[data-step="${await first.getAttribute('data-step')}"]`
  await page.locator(box).check()
  await other.goto('/check/')
  await expect(other.locator(box)).toBeChecked()
  // Replacing kept answers names whose they are, and asks.
  await other.goto('/check/for/no-card/#for=father&card=no&age=to-74&changedInsurer=no&foreignResident=no')
  const asked: string[] = []
  other.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  await other.getByRole('button', { name: '父の準備を送る' }).click()
  await expect.poll(() => asked).toEqual(['父の前の答えと入れかえます。よろしいですか。'])
  await expect(island).toContainText('母の準備')
})

test('the guide to the screen says whose ticks it keeps when several people share the phone', async ({ page, context }) => {
  await keep(page, [FATHER, { ...FATHER, id: 'mother', label: 'mother' }], 'father', [
    { person: 'father', step: 'screen-saved', doneOn: '2026-11-20' },
  ])
  await page.goto('/portal/')
  const whose = page.locator('[data-island="CopySaved"]')
  const saved = page.locator('input[data-step="screen-saved"]')
  await expect(whose).toContainText('父の準備')
  await expect(saved).toBeChecked()
  const other = await context.newPage()
  await other.goto('/check/handover/')
  await other.getByRole('radio', { name: /^母/ }).check()
  await expect(whose).toContainText('母の準備')
  await expect(saved).not.toBeChecked()
})

test.describe('with its pages kept', () => {
  test.use({ hasWorker: true })
  for (const root of ROOTS)
    test(`a man at the counter without signal holds out the card in three taps and no scroll: ${root}`, async ({ page, context }) => {
      await page.goto(`${root}papers/`)
      await workerReady(page)
      await expect.poll(() => page.evaluate((path) => caches.match(path).then(Boolean), `${root}desk/pin/card/index.html`)).toBe(true)
      await context.setOffline(true)
      const walk = new Walk(page)
      await walk.tapBar()
      await walk.tap(page.locator(`main a[href="${root}desk/reader-down/"]`))
      await walk.tap(page.locator('main a.btn.main'))
      expect([walk.taps, walk.scrolls]).toEqual([3, 0])
      await walk.isAnswered(page.locator('h1'))
      await expect(page.locator('h1')).toBeInViewport({ ratio: 1 })
      await expect(page.locator('h1')).toContainText('確認をお願いします')
    })
})

for (const root of ROOTS)
  test(`a paper is found by its picture in two taps and one scroll: ${root}`, async ({ page }) => {
    await page.goto(root)
    const walk = new Walk(page)
    await walk.tap(page.locator(`main a[href="${root}papers/"]`).first())
    await walk.tap(page.locator('.lay a[href="#limit"]'))
    expect(walk.taps).toBe(2)
    await walk.isAnswered(page.locator('#limit .yn').first())
    expect(walk.scrolls).toBeLessThanOrEqual(root === '/' ? 1 : 2)
    await expect(page.locator('#limit .yn').first()).toBeInViewport()
  })

test('a worker goes on reading in English where he was, and shows the card in Japanese', async ({ page }) => {
  const toEnglish = async () => {
    await page.locator('.top summary').click()
    await page.locator('.top a[lang="en"]').click()
  }
  await page.goto('/papers/#limit')
  await toEnglish()
  await expect(page).toHaveURL(/\/en\/papers\/#limit$/)
  await expect(page.locator('#limit')).toBeInViewport()
  await page.goto('/family/')
  const fourth = page.locator('main h2').nth(4)
  await fourth.evaluate((heading) => heading.scrollIntoView())
  await page.locator('.top summary').evaluate((summary) => (summary as HTMLElement).click())
  await page.locator('.top a[lang="en"]').evaluate((link) => (link as HTMLElement).click())
  await expect(page).toHaveURL(/\/en\/family\/$/)
  await expect(page.locator('main h2').nth(4)).toBeInViewport()
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200)
  const walk = new Walk(page)
  await walk.tapBar()
  await walk.tap(page.locator('main a[href="/en/desk/pin/"]'))
  await walk.tap(page.locator('main a.btn.main'))
  await walk.isAnswered(page.locator('h1'))
  expect([walk.taps, walk.scrolls]).toEqual([3, 0])
  await expect(page.locator('[lang="ja"]').first()).toBeInViewport()
})

test('a receptionist prints a sheet for the counter in three taps from the first page', async ({ page }) => {
  const walk = new Walk(page)
  await page.goto('/')
  await walk.tap(page.locator('.ways a[href="/clinic/"]'))
  await walk.tap(page.locator('main a[href="/clinic/counter/"]'))
  const button = page.locator('[data-island="PrintButton"][data-ready] button')
  await walk.isAnswered(button)
  await page.evaluate(() => {
    window.print = () => document.documentElement.toggleAttribute('data-printed', true)
  })
  await button.click()
  await expect(page.locator('html')).toHaveAttribute('data-printed', '')
})

test('an officer of a city in Gunma sees her town among the 35 in three taps, with the file behind it', async ({ page }) => {
  const walk = new Walk(page)
  await page.goto('/')
  await walk.tap(page.locator('.ways a[href="/stats/"]'))
  await page.locator('main a[href="/stats/10/"]').first().click()
  await walk.tap(page.locator('main a[href="/stats/10/municipalities/"]').first())
  await walk.isAnswered(page.locator('main tbody tr').first())
  await expect(page.locator('main tbody tr')).toHaveCount(35)
  await expect(page.locator('main a[href$=".csv"]').first()).toBeAttached()
})

test('a reporter takes a figure with its month, basis and source in three taps', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const walk = new Walk(page)
  await page.goto('/')
  await walk.tap(page.locator('.ways a[href="/stats/"]'))
  await walk.tap(page.locator('main a[href="/stats/10/"]').first())
  const quote = page.locator('[data-island="QuoteFigure"][data-ready]').first()
  await walk.isAnswered(quote)
  const text = await quote.locator('[data-quote]').first().innerText()
  expect(text).toMatch(/20\d\d年\d+月/)
  await quote
    .getByRole('button', { name: /コピー/ })
    .first()
    .click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(text)
})

test('a blind user finds the card for the desk by names and keys alone', async ({ page }) => {
  await page.goto('/')
  for (const role of ['banner', 'main', 'contentinfo'] as const) await expect(page.getByRole(role)).toHaveCount(1)
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  await expect(page.getByRole('navigation', { name: '用件' }).getByRole('link')).toHaveCount(11)
  // The first key leads past the header.
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '本文へ' })).toBeFocused()
  await page.getByRole('navigation', { name: '窓口で困ったら' }).getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('窓口')
  await page.getByRole('link', { name: '暗証番号がわからない' }).focus()
  await page.keyboard.press('Enter')
  // What is folded says so, and opens by a key.
  const fold = page.locator('main .fold > summary').first()
  await fold.focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('main .fold').first()).toHaveAttribute('open', '')
  await page.getByRole('link', { name: '受付に画面を見せる' }).focus()
  const pressed = performance.now()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/desk\/pin\/card\/$/)
  expect((performance.now() - pressed) / 1000).toBeLessThan(SECONDS)
})

/** Screens of 740 px that a page may take at 100 % text, in each language. */
const LENGTHS = { '': 3, 'desk/': 3, 'check/': 4, 'papers/': 4, 'portal/': 4, 'family/': 4 }
/** The longest of the nine. */
for (const of of ['not-valid', 'certificate-expired', 'asked-full-price', 'reader-down']) Object.assign(LENGTHS, { [`desk/${of}/`]: 3 })

test('pages are no longer than somebody reads who waits', async ({ page }) => {
  const found: Record<string, number> = {}
  for (const root of ROOTS)
    for (const [path, most] of Object.entries(LENGTHS)) {
      await page.goto(root + path, { waitUntil: 'domcontentloaded' })
      // With all that a living page adds.
      if (path === 'check/') await expect(page.locator('.ticks .not-me').first()).toBeAttached()
      const screens = (await page.evaluate(() => document.documentElement.scrollHeight)) / 740
      if (screens > most) found[root + path] = Math.round(screens * 100) / 100
    }
  expect(found).toEqual({})
})
