import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page, test } from './fixtures'
import { watch, workerReady } from './site'

test.use({ hasWorker: false })

const maker = (page: Page) => page.locator('[data-island="MakerIsland"][data-ready]')

/** Counts calls of the browser's print dialog instead of opening it. */
const countPrints = (page: Page) =>
  page.addInitScript(() => {
    Object.assign(window, { prints: 0, print: () => Object.assign(window, { prints: Reflect.get(window, 'prints') + 1 }) })
  })

/** The place of something on the screen, in screens from the top of what is seen now. */
const screensDown = async (page: Page, what: Locator) => ((await what.boundingBox())?.y ?? Number.NaN) / (page.viewportSize()?.height ?? 1)

test.describe('with its pages kept', () => {
  test.use({ hasWorker: true })
  for (const [device, viewport] of [
    ['a phone', { width: 360, height: 740 }],
    ['the computer at the desk', { width: 1280, height: 800 }],
  ] as const)
    test.describe(`on ${device}`, () => {
      test.use({ viewport })
      test('a receptionist who opens the first page has a poster in three taps, and another without network in five', async ({
        page,
        context,
      }) => {
        const problems = watch(page)
        await countPrints(page)
        let taps = 0
        const tap = async (what: Locator) => {
          await what.click()
          taps += 1
        }
        const prints = () => page.evaluate(() => Reflect.get(window, 'prints'))
        const toClinic = page.locator('.foot').getByRole('link', { name: '病院・薬局の方へ' })
        const print = page.getByRole('button', { name: '印刷する' })
        await page.goto('/')
        await workerReady(page)
        await tap(toClinic)
        await expect(maker(page)).toBeAttached()
        // What she came for is in sight: the sheet itself, or the way to it.
        const wayDown = page.getByRole('link', { name: '見本と印刷へ' })
        expect(await screensDown(page, viewport.width < 960 ? wayDown : page.locator('.sheet .h'))).toBeLessThan(0.8)
        if (viewport.width < 960) {
          await tap(wayDown)
          await expect(page.locator('.sheet .h')).toBeInViewport()
          await expect(print).toBeInViewport()
        }
        await tap(print)
        expect(await prints()).toBe(1)
        expect(taps).toBeLessThanOrEqual(3)
        await expect
          .poll(() => page.evaluate(async () => (await caches.match('/clinic/index.html')) ?? (await caches.match('/clinic/'))))
          .toBeTruthy()

        await context.setOffline(true)
        await page.goto('/', { waitUntil: 'domcontentloaded' })
        taps = 0
        await tap(toClinic)
        await expect(maker(page)).toBeAttached()
        await tap(page.locator('.opts').getByText('やさしい日本語'))
        await tap(page.getByText('はがき'))
        await expect(page.locator('.paper[data-size="postcard"] .strips p')).toHaveCount(2)
        await tap(print)
        expect(await prints()).toBe(1)
        expect(taps).toBeLessThanOrEqual(5)
        problems.expectNone()
      })
    })

  test('a name stands on the sheet; what could be a number does not; nothing of it is kept', async ({ page }) => {
    await page.goto('/clinic/')
    await expect(maker(page)).toBeAttached()
    const name = page.getByLabel('施設の名前')
    await name.fill('みほん駅前クリニック')
    await expect(page.locator('.sheet .small')).toContainText('みほん駅前クリニック')
    await name.fill('１２３４ ５６７８ ９０１２')
    await expect(page.locator('#place-said')).toContainText('番号のように見える')
    await expect(page.locator('.sheet')).not.toContainText(/１２３４|1234/)
    await name.fill('みほん駅前クリニック')
    await expect(page.locator('.sheet .small')).toContainText('みほん駅前クリニック')
    // Kept alive by the browser for "back", the page forgets it as it is left.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    await expect(name).toHaveValue('')
    await expect(page.locator('.sheet')).not.toContainText('みほん')
    await name.fill('みほん駅前クリニック')
    await expect(page.locator('.sheet .small')).toContainText('みほん駅前クリニック')
    // Links and files hold nothing of it either.
    expect(await page.locator('a[href]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href).join())).not.toMatch(
      /みほん|%E3%81%BF/,
    )
    await page.goto('/clinic/counter/')
    for (const move of ['goBack', 'goForward', 'goBack'] as const) await page[move]()
    await expect(page.getByLabel('施設の名前')).toHaveValue('')
    await expect(page.locator('.sheet')).not.toContainText('みほん')
    await page.reload()
    await expect(page.getByLabel('施設の名前')).toHaveValue('')
    const kept = await page.evaluate(async () => {
      const rows: unknown[] = []
      for (const { name: own, version } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((done, fail) => {
          const request = indexedDB.open(own ?? '', version)
          request.onsuccess = () => done(request.result)
          request.onerror = () => fail(request.error)
        })
        for (const store of database.objectStoreNames)
          rows.push(
            await new Promise((done) => {
              const request = database.transaction(store).objectStore(store).getAll()
              request.onsuccess = () => done(request.result)
            }),
          )
        database.close()
      }
      const addresses: string[] = []
      for (const cache of await caches.keys()) for (const { url } of await (await caches.open(cache)).keys()) addresses.push(decodeURI(url))
      return JSON.stringify([
        { ...localStorage },
        { ...sessionStorage },
        rows,
        addresses,
        location.href,
        history.state,
        document.cookie,
        window.name,
      ])
    })
    expect(kept).not.toContain('みほん')
  })
})

test('a picture for a screen is what the preview shows, the code alone is a vector', async ({ page }) => {
  const problems = watch(page)
  await page.goto('/clinic/')
  await expect(maker(page)).toBeAttached()
  await page.getByText('画面（16:9）').click()
  await expect(page.locator('.paper[data-size="screen"] svg.code')).toBeVisible()
  const [picture] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /PNG/ }).click()])
  const png = readFileSync(await picture.path())
  expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1920, 1080])
  // Letters and code are black on white: a picture that stayed empty would be far smaller.
  expect(png.length).toBeGreaterThan(30_000)
  const [code] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /SVG/ }).click()])
  const svg = readFileSync(await code.path(), 'utf8')
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="-4 -4 (\d+) \1"/)
  problems.expectNone()
})

test('everything of the maker can be reached and chosen with the keyboard', async ({ page }) => {
  await countPrints(page)
  await page.goto('/clinic/')
  await expect(maker(page)).toBeAttached()
  await page.locator('input[name="purpose"]').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.sheet .h')).toContainText('どちらか一つ')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.locator('.strips p')).toHaveCount(2)
  const size = page.locator('input[name="size"]:focus')
  // On past the other languages.
  for (let i = 0; i < 20 && (await size.count()) === 0; i++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.paper')).toHaveAttribute('data-size', 'a3')
  await page.keyboard.press('Tab')
  await page.keyboard.type('みほん薬局')
  await expect(page.locator('.sheet .small')).toContainText('みほん薬局')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => Reflect.get(window, 'prints'))).toBe(1)
})

test('counter sheet, pointing board and handout are printed on their own sheets, in every language', async ({ page }) => {
  for (const root of ['/', '/easy/', '/en/'])
    for (const sheet of ['counter', 'board', 'handout']) {
      await page.goto(`${root}clinic/${sheet}/`)
      await expect(page.locator('[data-ready]').first()).toBeAttached()
      await page.emulateMedia({ media: 'print' })
      const out = await page.evaluate(() =>
        [...document.querySelectorAll('.page')].map((paper) => {
          const edge = paper.getBoundingClientRect()
          return Math.max(...[...paper.querySelectorAll('*')].map((part) => part.getBoundingClientRect().bottom - edge.bottom))
        }),
      )
      for (const past of out) expect(past, `${root}${sheet}`).toBeLessThanOrEqual(0)
      await page.emulateMedia({ media: null })
      const pdf = await page.pdf({ preferCSSPageSize: true })
      // The board has as many sheets as its languages fill.
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length, `${root}${sheet}`).toBe(sheet === 'board' ? out.length : 1)
    }
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('the A4 sheet for trouble with the reader is there and prints alone', async ({ page }) => {
    await page.goto('/clinic/')
    await expect(page.locator('.sheet .h')).toContainText('受付の機械で')
    await page.emulateMedia({ media: 'print' })
    await expect(page.locator('.sheet')).toBeVisible()
    await expect(page.locator('.fields')).toBeHidden()
    await expect(page.locator('.top')).toBeHidden()
  })
})

test.describe('a scanned code', () => {
  test.use({ locale: 'en-GB' })
  test('of a poster in several languages opens in the reader’s own, with the way back open', async ({ page }) => {
    await page.goto('/desk/?p=D2')
    await expect(page).toHaveURL(/\/en\/desk\/\?p=D2&from=ja$/)
    const back = page.locator('.top').getByRole('link', { name: '日本語', exact: true })
    await expect(back).toBeVisible()
    await back.click()
    await expect(page).toHaveURL(/\/desk\/$/)
    // Chosen by hand: from now on every code opens in Japanese.
    await page.goto('/en/desk/?p=D2')
    await expect(page).toHaveURL(/\/desk\/\?p=D2&from=en$/)
  })
  test('of a poster in one language opens in that language', async ({ page }) => {
    await page.goto('/desk/?p=D1')
    await page.waitForTimeout(500)
    await expect(page).toHaveURL(/\/desk\/\?p=D1$/)
    await page.goto('/?p=M1')
    await expect(page).toHaveURL(/\/letter\/\?p=M1$/)
  })
})
