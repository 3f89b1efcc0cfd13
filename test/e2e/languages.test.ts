import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { OTHERS, SAMPLE, watch, workerReady } from './site'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What does not fit, at the size of text the reader chose: pages wider than the screen, and words cut off by their own box. */
const cutOff = (page: Page, where: string) =>
  page.evaluate((place) => {
    const found: string[] = []
    const over = document.documentElement.scrollWidth - innerWidth
    if (over > 0) found.push(`${place}: ${over} px wider than the screen`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      // What is one pixel wide is for the ear only.
      if (isCut && element.clientWidth > 2 && !element.closest('.off, svg') && element.innerText?.trim())
        found.push(`${place}: cut off: ${element.outerHTML.slice(0, 120)}`)
    }
    return found
  }, where)

async function cutOffAtAnySize(page: Page, where: string): Promise<string[]> {
  const found: string[] = []
  for (const scale of ['100%', '200%']) {
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), scale)
    found.push(...(await cutOff(page, `${where} at ${scale}`)))
  }
  return found
}

for (const { code, path: root } of OTHERS)
  test(`a page of each kind: axe finds nothing, and everything fits a small screen: ${code}`, async ({ page }) => {
    test.setTimeout(240_000)
    const problems = watch(page)
    await page.setViewportSize({ width: 320, height: 640 })
    const found: string[] = []
    for (const path of SAMPLE) {
      await page.goto(`/${root}${path}`)
      expect(await page.locator('html').getAttribute('lang')).toBe(code)
      await page.evaluate(axeSource)
      const result: { violations: { id: string; nodes: { html: string }[] }[] } = await page.evaluate(
        `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'] })`,
      )
      found.push(...result.violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html.slice(0, 160)}`))
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
        if (!node.textContent?.trim() || !parent || parent.closest('script, svg, option, [lang="ja"], .num, .sheet')) continue
        // ấ and ụ are as high and as low as letters get; every second word once more makes it longer.
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

for (const { code, path: root } of OTHERS.slice(0, 1))
  test(`visiting one language keeps that one and no other: ${code}`, async ({ page, context }) => {
    const packs: string[] = []
    context.on('request', (request) => {
      const name = /\/packs\/([\w-]+)\./.exec(request.url())?.[1]
      if (name) packs.push(name)
    })
    await page.goto(`/${root}desk/`)
    await workerReady(page)
    expect(packs.sort()).toEqual([root.replace('/', ''), 'shell'])
    await context.setOffline(true)
    await page.goto(`/${root}papers/`)
    expect(await page.locator('html').getAttribute('data-page')).toBe('papers')
  })
