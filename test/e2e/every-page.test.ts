import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from '@playwright/test'
import { isLookedAt, LANGUAGES, languageOf, paths, watch } from './site'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const looked = [...paths.filter(isLookedAt), '/offline.html', '/easy/404.html', '/en/offline.html']

/** The 22 situations are one page with other words: a few stand for all where only the structure and the colours are looked at. */
const isOfItsKind = (path: string) => !path.includes('/check/for/') || /\/(aged-85|card-lost|infant|no-card|needs-help)\/$/.test(path)

type AxeResult = { violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[] }

for (const { code } of LANGUAGES) {
  test(`axe finds nothing on any kind of page, light and dark, and nothing overflows: ${code}`, async ({ page }) => {
    test.setTimeout(900_000)
    const problems = watch(page)
    const found: string[] = []
    for (const path of looked.filter((candidate) => languageOf(candidate) === code && isOfItsKind(candidate))) {
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(path)
      expect(await page.locator('html').getAttribute('lang')).toBe(code)
      // Colours are the same in every language.
      for (const colorScheme of code === 'ja' ? (['light', 'dark'] as const) : (['light'] as const)) {
        await page.emulateMedia({ colorScheme })
        await page.evaluate(axeSource)
        // Colours are all that differs in the dark.
        const runOnly =
          colorScheme === 'light' ? ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] : ['color-contrast']
        const result: AxeResult = await page.evaluate(`axe.run({ runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations'] })`)
        for (const { id, nodes } of result.violations)
          found.push(`${path} (${colorScheme}) ${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`)
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (wide > 0) found.push(`${path}: ${wide} px wider than the screen`)
    }
    expect(found).toEqual([])
    problems.expectNone()
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('every page can be read and leads on', async ({ page }) => {
    test.setTimeout(600_000)
    for (const path of looked.filter(isOfItsKind)) {
      await page.goto(path)
      await expect(page.locator('h1').first(), path).toBeVisible()
      expect((await page.locator('main').innerText()).length, path).toBeGreaterThan(60)
      expect(await page.locator('a[href]').count(), path).toBeGreaterThan(0)
    }
  })
})

test('small screens and large text: nothing is cut off', async ({ page }) => {
  test.setTimeout(600_000)
  const wide: string[] = []
  await page.setViewportSize({ width: 320, height: 640 })
  for (const path of looked.filter(isOfItsKind)) {
    await page.goto(path)
    for (const scale of ['100%', '200%']) {
      await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), scale)
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (over > 0) wide.push(`${path} at ${scale}: ${over} px`)
    }
  }
  expect(wide).toEqual([])
})

test('desk help held sideways: nothing is cut off', async ({ page }) => {
  test.setTimeout(120_000)
  const wide: string[] = []
  await page.setViewportSize({ width: 740, height: 360 })
  for (const path of looked.filter((candidate) => candidate.includes('/desk/'))) {
    await page.goto(path)
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (over > 0) wide.push(`${path}: ${over} px`)
  }
  expect(wide).toEqual([])
})

test('every text is 18 px or more and every target 48 px or more', async ({ page }) => {
  test.setTimeout(600_000)
  const small: string[] = []
  for (const path of looked.filter((candidate) => languageOf(candidate) !== 'ja-x-easy')) {
    await page.goto(path)
    small.push(
      ...(await page.evaluate((where) => {
        const found: string[] = []
        const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.off')
        for (const element of document.querySelectorAll('body *')) {
          const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
          if (
            hasText &&
            shown(element) &&
            !element.closest('svg,rt,rp,.sheet') &&
            Number.parseFloat(getComputedStyle(element).fontSize) < 18
          )
            found.push(`${where} text: ${element.outerHTML.slice(0, 100)}`)
        }
        // A link inside a running sentence may be as high as its line (WCAG 2.5.8, inline exception).
        for (const element of document.querySelectorAll('button, summary, select, .btn, .task, .more, .back, .counter-bar a, nav a')) {
          const { height } = element.getBoundingClientRect()
          if (shown(element) && height > 0 && height < 47.5) found.push(`${where} target ${height} px: ${element.outerHTML.slice(0, 100)}`)
        }
        return found
      }, path)),
    )
  }
  expect(small).toEqual([])
})
