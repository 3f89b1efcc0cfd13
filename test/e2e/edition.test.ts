import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { serve } from '../../src/build/server'
import example from '../../src/edition/edition.example.json' with { type: 'json' }

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

test('a made-up city hosts its own edition: name, line, counters, facts, languages, home', async ({ browser }) => {
  test.setTimeout(400_000)
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-edition-'))
  const file = join(folder, 'edition.json')
  writeFileSync(file, JSON.stringify({ ...example, languages: ['ja', 'en'] }))
  execFileSync(process.execPath, ['src/build/run.mjs', 'build', '--outDir', join(folder, 'dist')], {
    env: { ...process.env, EDITION: file, SITE_URL: 'https://card.city.mihon.example' },
    stdio: 'pipe',
  })
  const { server, port } = await serve(join(folder, 'dist'), 0, { host: 'localhost' })
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  page.on('pageerror', (error) => problems.push(String(error)))

  await page.goto('/')
  await expect(page.locator('.logo')).toContainText('みほん市 保険証の窓口')
  await expect(page.locator('.not')).toHaveText('みほん市のサイトです')
  await page.locator('.top summary').click()
  await expect(page.locator('.top li')).toHaveText(['日本語', 'English'])
  await expect(page.locator('.windows a[href="tel:0270000101"]')).toBeVisible()
  const brand = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--brand').trim())
  expect(brand).toBe('#123f6e')

  await page.goto('/find/')
  await expect(page.locator('#find-prefecture')).toHaveValue('10')
  await page.goto('/en/about/')
  await expect(page.locator('#operator')).toContainText('Mihon City')
  await expect(page.getByRole('link', { name: 'Contact page' })).toHaveAttribute('href', 'https://www.city.mihon.example/toiawase')
  await expect(page.locator('.local-fact')).toContainText('Information of Mihon City')

  // The address of the site is known: the code is there without script, and names the public address.
  await page.goto('/clinic/')
  await expect(page.locator('.sheet .adr').first()).toHaveText('card.city.mihon.example/desk/?p=D2')
  await expect(page.locator('.sheet .small')).toContainText('みほん市の案内です。')
  await expect(page.locator('.opts [lang="ja-x-easy"]')).toHaveCount(0)

  // What the office added is as easy to reach and to read as the rest, also on a small screen.
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of [
    '/letter/',
    '/en/desk/certificate-expired/',
    '/papers/',
    '/check/for/no-card/',
    '/about/',
    '/about/facts/on/letter/',
  ]) {
    await page.goto(path)
    await expect(page.locator('.windows a[href="tel:0270000101"]').first(), path).toBeVisible()
    await page.evaluate(axeSource)
    const { violations }: { violations: object[] } = await page.evaluate("axe.run({ resultTypes: ['violations'] })")
    expect(violations, path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0)
  }
  // The leaflet to take home names the counter and is one sheet still.
  await page.goto('/clinic/handout/')
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
  server.close()
  rmSync(folder, { recursive: true })
})
