import { expect, test } from './fixtures'
import { isKeptWhenOpened, LANGUAGES, languageOf, paths, watch, workerReady } from './site'

/** One page of each frame and way of serving is opened; of the others it is enough that the worker answers with them, whole. */
const OPENED = ['', 'desk/pin/card/', 'check', 'check/for/no-card/', 'find/', 'stats/', 'about/', 'switch/timeline/']

for (const { code, root } of LANGUAGES) {
  test(`after one visit of the first page every page of the language is there in flight mode: ${code}`, async ({ page, context }) => {
    const problems = watch(page)
    await page.goto(root)
    await workerReady(page)
    await context.setOffline(true)
    const own = paths.filter((path) => languageOf(path) === code && !isKeptWhenOpened(path))
    // By the same way through the worker as a page that is opened.
    const kept = await page.evaluate(
      (wanted) =>
        Promise.all(
          wanted.map(async (path) => {
            const answer = await fetch(path)
            const html = await answer.text()
            return [path, answer.status, /<html [^>]*>/.exec(html)?.[0], /<h1[ >]/.test(html) && html.includes('</html>')] as const
          }),
        ),
      own,
    )
    expect(own.length).toBeGreaterThan(60)
    for (const [path, status, tag, isWhole] of kept) {
      expect([status, isWhole], path).toEqual([200, true])
      expect(tag, path).toMatch(new RegExp(`^<html lang="${code}" .*?data-page="(?!offline")`))
    }
    for (const path of OPENED) {
      await page.goto(root + path, { waitUntil: 'domcontentloaded' })
      const seen = await page.evaluate(() => ({
        isKept: document.documentElement.dataset.page !== 'offline',
        hasHeading: document.querySelector('h1')?.checkVisibility({ visibilityProperty: true }),
        lang: document.documentElement.lang,
      }))
      expect(seen, path).toEqual({ isKept: true, hasHeading: true, lang: code })
    }
    problems.expectNone()
  })
}

test('a language never visited is not downloaded, and offline it answers in its own words', async ({ page, context }) => {
  await page.goto('/')
  await workerReady(page)
  const kept = await page.evaluate(async () => {
    const urls: string[] = []
    for (const name of await caches.keys())
      for (const request of await (await caches.open(name)).keys()) urls.push(new URL(request.url).pathname)
    return urls
  })
  expect(kept.filter((path) => path.startsWith('/en/') && !path.endsWith('offline.html'))).toEqual([])
  expect(kept).toContain('/desk/index.html')
  await context.setOffline(true)
  await page.goto('/en/desk/', { waitUntil: 'domcontentloaded' })
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.locator('html').getAttribute('data-page')).toBe('offline')
  await page.getByRole('link', { name: '日本語', exact: true }).last().click()
  await expect(page.locator('html')).toHaveAttribute('data-page', 'desk')
})

test('what few taps need is kept when a second page is opened, or with the first one that needs it', async ({ page, browser }) => {
  const isKept = (of: typeof page) =>
    of.evaluate(async () => (await caches.keys()).some((name) => name.startsWith('madoguchi-pages-later-')))
  await page.goto('/')
  await workerReady(page)
  expect(await isKept(page)).toBe(false)
  await page.goto('/desk/', { waitUntil: 'domcontentloaded' })
  await expect.poll(() => isKept(page)).toBe(true)
  const other = await browser.newPage()
  await other.goto('/check/dates/')
  await workerReady(other)
  expect(await isKept(other)).toBe(true)
  await other.close()
})

test('a second language is kept once one of its pages was opened', async ({ page, context }) => {
  await page.goto('/')
  await workerReady(page)
  await page.goto('/en/papers/')
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const name = (await caches.keys()).find((one) => one.startsWith('madoguchi-pages-en-')) ?? ''
          return (await caches.match('https://complete.invalid/', { cacheName: name })) !== undefined
        }),
      { timeout: 30_000 },
    )
    .toBe(true)
  await context.setOffline(true)
  await page.goto('/en/switch/', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-page', 'switch')
})

test('a prefecture page is kept once it was opened; others say that they are not kept', async ({ page, context }) => {
  await page.goto('/stats/')
  await workerReady(page)
  await page.goto('/stats/10/')
  await context.setOffline(true)
  await page.goto('/stats/10/', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-page', 'stats.10')
  await page.goto('/stats/13/', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-page', 'offline')
})

test('the dictionary and the source of a figure are kept once they were opened', async ({ page, context }) => {
  await page.goto('/en/stats/')
  await workerReady(page)
  const opened = ['/en/stats/data/', '/en/stats/data/columns/', '/en/stats/figures/national-usage/2025/#2025-10-all']
  for (const path of opened) await page.goto(path)
  await context.setOffline(true)
  for (const path of opened) {
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    await expect(page.locator('html')).toHaveAttribute('data-page', /^(data|figures)/)
  }
  await page.goto('/en/stats/figures/national-usage/2024/', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-page', 'offline')
})

test('one tap keeps all pages of figures', async ({ page, context }) => {
  test.setTimeout(120_000)
  await page.goto('/stats/')
  await workerReady(page)
  await page.reload()
  const island = page.locator('[data-island="KeepFigures"]')
  await island.getByRole('button').first().click()
  await expect(island.getByRole('status')).toContainText('電波がなくても読めます', { timeout: 60_000 })
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.open('madoguchi-opened-pages-2')).keys()).length), { timeout: 60_000 })
    .toBeGreaterThanOrEqual(54)
  await context.setOffline(true)
  await page.goto('/stats/47/', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-page', 'stats.47')
  await page.goto('/stats/nation/', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-page', 'stats.nation')
})

test('a ticked box is still ticked after a reload in flight mode', async ({ page, context }) => {
  await page.goto('/check/')
  await workerReady(page)
  const box = page.locator('[data-step] input[type=checkbox], input[type=checkbox][data-step]').first()
  await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  await box.check()
  await context.setOffline(true)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await expect(box).toBeChecked()
})

test('what the worker answers carries the headers of the server', async ({ page, context, request }) => {
  await page.goto('/')
  await workerReady(page)
  const script = (await page.locator('script[type=module]').first().getAttribute('src')) ?? ''
  const fromServer = await Promise.all(['/check/', script].map(async (path) => (await request.get(path)).headers()))
  await context.setOffline(true)
  const opened = await page.goto('/check/', { waitUntil: 'domcontentloaded' })
  expect(opened?.fromServiceWorker()).toBe(true)
  const offline = await page.evaluate((path) => fetch(path).then(({ headers }) => Object.fromEntries(headers)), script)
  const TRANSPORT =
    /^(cache-control|connection|content-encoding|content-length|date|etag|keep-alive|last-modified|transfer-encoding|vary|accept-ranges)$/
  const told = (headers: Record<string, string> = {}) =>
    Object.fromEntries(
      Object.entries(headers)
        .filter(([name]) => !TRANSPORT.test(name))
        .map(([name, value]) => [name, value.toLowerCase()]),
    )
  expect(told(await opened?.allHeaders())).toEqual(told(fromServer[0]))
  expect(told(offline)).toEqual(told(fromServer[1]))
  expect(Object.keys(told(fromServer[0]))).toEqual(expect.arrayContaining(['permissions-policy', 'cross-origin-opener-policy']))
})

test('desk help is one tap away from every page, offline too', async ({ page, context }) => {
  await page.goto('/')
  await workerReady(page)
  await context.setOffline(true)
  await page.goto('/check/', { waitUntil: 'domcontentloaded' })
  await page.locator('.counter-bar a').click()
  await expect(page.locator('html')).toHaveAttribute('data-page', 'desk')
})

test('erasing removes ticks, pages and the worker', async ({ page }) => {
  await page.goto('/check/')
  await workerReady(page)
  await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  await page.locator('[data-step] input[type=checkbox], input[type=checkbox][data-step]').first().check()
  await page.goto('/about/')
  const island = page.locator('[data-island="SavedHere"]')
  await expect(island).toContainText('チェックの印：1個')
  await island.getByRole('button', { name: 'すべて消す' }).click()
  await island.getByRole('button', { name: /はい/ }).click()
  await expect(island).toContainText('すべて消しました')
  const left = await page.evaluate(async () => ({
    caches: (await caches.keys()).filter((name) => name.startsWith('madoguchi-')),
    databases: (await indexedDB.databases()).map((db) => db.name),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  expect(left).toEqual({ caches: [], databases: [], workers: 0 })
})

test('a browser that keeps no pages, as inside another app, says so below the content and leads to what helps', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
  for (const { root } of LANGUAGES) {
    await page.goto(`${root}desk/`)
    const note = page.locator('main + .clock p')
    await expect(note).toBeVisible()
    await note.getByRole('link').click()
    await expect(page).toHaveURL(new RegExp(`${root}keep/$`))
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})
