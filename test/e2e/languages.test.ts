import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { axeFindings, cutOff } from './page-checks'
import { LOOKED_AT, OTHERS, SAMPLE, watch, workerReady } from './site'

test.use({ hasWorker: false })

/** Looks for what does not fit at the size of text the reader chose and at twice that size. */
async function cutOffAtAnySize(page: Page, where: string): Promise<string[]> {
  const found: string[] = []
  for (const scale of ['100%', '200%']) {
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), scale)
    found.push(...(await cutOff(page, `${where} at ${scale}`)))
  }
  return found
}

for (const { code, path: root } of LOOKED_AT)
  test(`a page of each kind, in the longest language and in one of each script: axe finds nothing, everything fits a small screen: ${code}`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    const problems = watch(page)
    await page.setViewportSize({ width: 320, height: 640 })
    const found: string[] = []
    for (const path of SAMPLE) {
      await page.goto(`/${root}${path}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(code)
      found.push(...(await axeFindings(page, 'structure')).map((line) => `${path} ${line}`))
      found.push(...(await cutOffAtAnySize(page, `/${root}${path}`)))
    }
    expect(found).toEqual([])
    problems.expectNone()
  })

test('a language half as long again as English, with marks above and below its letters, is not cut off', async ({ page }) => {
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 320, height: 640 })
  const found: string[] = []
  for (const path of SAMPLE) {
    await page.goto(`/en/${path}`)
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        if (!node.textContent?.trim() || !parent || parent.closest('script, svg, option, time, [lang="ja"], .num, .sheet')) continue
        // Dates are as long as Intl makes them. ấ and ụ are as high and as low as letters get; every second word once more makes it longer.
        node.textContent = node.textContent
          .split(' ')
          .flatMap((word, at) => (at % 2 === 0 && word.length > 3 ? [word, word] : [word]))
          .join(' ')
          .replaceAll('a', 'ấ')
          .replaceAll('u', 'ụ')
      }
    })
    found.push(...(await cutOffAtAnySize(page, `/en/${path}`)))
  }
  expect(found).toEqual([])
})

test('the Japanese original of a block unfolds in its place, and opens without script', async ({ page, browser }) => {
  await page.goto('/en/desk/face/')
  const link = page.locator('.in-ja').first()
  await link.click()
  const original = page.locator('.original')
  await expect(original).toContainText('次にすること')
  await expect(original).toHaveAttribute('lang', 'ja')
  await link.click()
  await expect(original).toBeHidden()
  const without = await browser.newPage({ javaScriptEnabled: false })
  await without.goto('/en/desk/face/')
  await without.locator('.in-ja').first().click()
  await expect(without).toHaveURL(/\/desk\/face\/#b1$/)
  await expect(without.locator('#b1')).toBeInViewport()
  await without.close()
})

test('the menu of languages closes by a tap elsewhere and by Escape', async ({ page }) => {
  await page.goto('/papers/')
  const menu = page.locator('.top details')
  await expect(page.getByRole('button', { name: '見やすさ' })).toBeVisible()
  await menu.locator('summary').click()
  await expect(menu.getByRole('link', { name: 'Tiếng Việt' })).toBeVisible()
  await page.mouse.click(20, 730)
  await expect(menu.getByRole('link', { name: 'Tiếng Việt' })).toBeHidden()
  await menu.locator('summary').press('Enter')
  await menu.getByRole('link', { name: 'English' }).press('Escape')
  await expect(menu.getByRole('link', { name: 'English' })).toBeHidden()
  await expect(menu.locator('summary')).toBeFocused()
})

/** What a patient meets first, each at the narrowest screen with text twice as large. */
const MET = ['', 'desk/', 'desk/not-valid/', 'desk/not-valid/card/', 'letter/', 'check/', 'find/', 'stats/']

test.describe('with its pages kept', () => {
  test.use({ hasWorker: true })
  for (const { code, path: root } of OTHERS)
    test(`from home to the staff card, into another language and back, on a narrow screen and in flight mode: ${code}`, async ({
      page,
      context,
    }) => {
      const problems = watch(page)
      const packs: string[] = []
      context.on('request', (request) => {
        const name = /\/packs\/([\w-]+)\./.exec(request.url())?.[1]
        if (name) packs.push(name)
      })
      await page.setViewportSize({ width: 320, height: 640 })
      await page.goto(`/${root}`)
      await workerReady(page)
      // The panel of the look is fetched once that is done.
      expect(packs.filter((name) => name !== 'look').sort()).toEqual([root.replace('/', ''), 'shell'].sort())

      await page.locator(`main a[href="/${root}desk/"], .counter-bar a`).first().click()
      await page.locator(`main a[href="/${root}desk/not-valid/"]`).first().click()
      await expect(page.locator('html')).toHaveAttribute('data-page', 'desk.not-valid')
      await page.goto(`/${root}desk/not-valid/#b2`)
      await page.locator('.top summary').click()
      await page.locator('.top a[lang="ja"]').click()
      await expect(page).toHaveURL(/\d\/desk\/not-valid\/#b2$/)
      await page.goBack()
      await page.locator(`main a[href="/${root}desk/not-valid/card/"]`).first().click()
      await expect(page.locator('html')).toHaveAttribute('data-page', 'desk.not-valid.card')
      await expect(page.locator('[lang="ja"]').first()).toBeVisible()

      await context.setOffline(true)
      const found: string[] = []
      for (const path of MET) {
        await page.goto(`/${root}${path}`, { waitUntil: 'domcontentloaded' })
        expect(await page.locator('html').getAttribute('lang'), path).toBe(code)
        expect(await page.locator('html').getAttribute('data-page'), path).not.toBe('offline')
        await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
        found.push(...(await cutOff(page, `/${root}${path}`)))
      }
      expect(found).toEqual([])
      problems.expectNone()
    })
})
