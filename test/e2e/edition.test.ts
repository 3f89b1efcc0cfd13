import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../src/build/server'
import example from '../../src/edition/edition.example.json' with { type: 'json' }
import { expect, test } from './fixtures'
import { axeFindings, overflows } from './page-checks'
import { workerReady } from './site'

const CITY = '/madoguchi'

// One build for both: a made-up city that hosts its edition below another path.
test.describe('the edition of a city, below another path of its host', () => {
  test.describe.configure({ mode: 'default', timeout: 600_000 })
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-edition-'))
  let server: Awaited<ReturnType<typeof serve>>

  test.beforeAll(async () => {
    // The time that the tests have is not that of a hook.
    test.setTimeout(600_000)
    const file = join(folder, 'edition.json')
    writeFileSync(file, JSON.stringify({ ...example, languages: ['ja', 'en'] }))
    execFileSync(process.execPath, ['src/build/run.mjs', 'build', '--outDir', join(folder, 'dist')], {
      env: { ...process.env, EDITION: file, BASE_PATH: `${CITY}/`, SITE_URL: 'https://card.city.mihon.example' },
      stdio: 'pipe',
    })
    server = await serve(join(folder, 'dist'), 0, { host: 'localhost' })
  })
  test.afterAll(() => {
    server.server.close()
    rmSync(folder, { recursive: true })
  })

  test('a made-up city hosts its own edition: name, line, counters, facts, languages, home', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: `http://localhost:${server.port}` })
    const page = await context.newPage()
    const problems: string[] = []
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(String(error)))

    await page.goto(`${CITY}/`)
    await expect(page.locator('.logo')).toContainText('みほん市 保険証の窓口')
    await expect(page.locator('.not')).toHaveText('みほん市のサイトです')
    await page.locator('.top summary').click()
    await expect(page.locator('.top li > a')).toHaveText(['日本語', 'English'])
    await expect(page.locator('.windows a[href="tel:0270000101"]')).toBeVisible()
    const brand = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--brand').trim())
    expect(brand).toBe('#123f6e')

    await page.goto(`${CITY}/find/`)
    await expect(page.locator('#find-prefecture')).toHaveValue('10')
    await page.goto(`${CITY}/en/about/`)
    await expect(page.locator('#operator')).toContainText('Mihon City')
    await expect(page.getByRole('link', { name: 'Contact page' })).toHaveAttribute('href', 'https://www.city.mihon.example/toiawase')
    await expect(page.locator('.local-fact')).toContainText('Information of Mihon City')

    // The address of the site is known: the code is there without script, and names the public address.
    await page.goto(`${CITY}/clinic/`)
    await expect(page.locator('.sheet .adr').first()).toHaveText(`card.city.mihon.example${CITY}/desk/?p=D2`)
    await expect(page.locator('.sheet .small')).toContainText('みほん市の案内です。')
    await expect(page.locator('.opts [lang="ja-x-easy"]')).toHaveCount(0)

    // What the office added is as easy to reach and to read as the rest, also on a small screen.
    for (const path of [
      '/letter/',
      '/en/desk/certificate-expired/',
      '/papers/',
      '/check/for/no-card/',
      '/about/',
      '/about/facts/on/letter/',
    ]) {
      await page.goto(CITY + path)
      await expect(page.locator('.windows a[href="tel:0270000101"]').first(), path).toBeVisible()
      expect(await axeFindings(page), path).toEqual([])
      expect(await overflows(page, 320, 640), path).toEqual([])
    }
    // The leaflet to take home names the counter and is one sheet still.
    await page.goto(`${CITY}/clinic/handout/`)
    await expect(page.locator('.leaflet').first()).toContainText('0270-00-0101')
    await page.emulateMedia({ media: 'print' })
    const past = await page
      .locator('.leaflet')
      .first()
      .evaluate((sheet) =>
        Math.max(
          ...[...sheet.querySelectorAll('*')].map((part) => part.getBoundingClientRect().bottom - sheet.getBoundingClientRect().bottom),
        ),
      )
    expect(past).toBeLessThanOrEqual(0)
    expect(problems).toEqual([])
    await context.close()
  })

  test('below another path of a host everything works: links, scripts, worker, offline', async ({ browser }) => {
    const context = await browser.newContext({ baseURL: `http://localhost:${server.port}` })
    const page = await context.newPage()
    const outside: string[] = []
    page.on('request', (request) => {
      if (!new URL(request.url()).pathname.startsWith(`${CITY}/`)) outside.push(request.url())
    })
    await page.goto(`${CITY}/`)
    await workerReady(page)
    await context.setOffline(true)
    await page.locator('.counter-bar a').click()
    await expect(page).toHaveURL(/\/madoguchi\/desk\/$/)
    await page.goto(`${CITY}/check/`, { waitUntil: 'domcontentloaded' })
    await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
    await page.goto(`${CITY}/en/desk/`, { waitUntil: 'domcontentloaded' })
    await expect(page.locator('html')).toHaveAttribute('data-page', 'offline')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    expect(outside).toEqual([])
    await context.close()
  })
})
