import { readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { axeFindings, overflowsHere, shapesOf, smallParts } from './page-checks'
import { isLookedAt, LANGUAGES, languageOf, paths, watch } from './site'

test.use({ hasWorker: false })

const looked = [...paths.filter(isLookedAt), '/offline.html', '/easy/404.html', '/en/offline.html']

/** The 22 situations are one page with other words: a few stand for all where only the structure and the colours are looked at. */
const isOfItsKind = (path: string) => !path.includes('/check/for/') || /\/(aged-85|card-lost|infant|no-card|needs-help)\/$/.test(path)

/** Readings have colours too: those are looked at on one page for each set of colours. */
const showsReadings = /^\/easy\/(check\/|papers\/|desk\/(not-valid\/(card\/)?)?|find\/|portal\/|stats\/(people\/)?|clinic\/)?$/

/** Parts of the site whose pages share most of their shapes, each of about the same work, so that both browsers of a run have some. */
const AREAS: readonly (readonly [name: string, paths: RegExp])[] = [
  ['help at the desk', /^\/(?:easy\/|en\/)?desk\//],
  ['what to bring', /^\/(?:easy\/|en\/)?(?:check|letter|papers|portal|family|switch)\//],
  ['figures and facts', /^\/(?:easy\/|en\/)?(?:stats|about)\//],
  ['all else', /./],
]
const areaOf = (path: string) => AREAS.find(([, own]) => own.test(path))?.[0]
const inOrderOfLanguages = LANGUAGES.flatMap(({ code }) =>
  looked.filter((path) => languageOf(path) === code && (code === 'ja' || isOfItsKind(path))),
)

/** What fits here, with text twice as large too, fits wider screens: those are for pages that have something new. */
const SMALL = { width: 320, height: 640 }
const PHONE = { width: 360, height: 740 }
const SIDEWAYS = { width: 740, height: 360 }

for (const [area] of AREAS)
  test(`axe finds nothing on any kind of page, light and dark; at 320 and 360 px and sideways nothing runs off, with text twice as large too; no text below 18 px, no target below 48 px: ${area}`, async ({
    page,
  }) => {
    test.setTimeout(600_000)
    const problems = watch(page)
    const found: string[] = []
    const seen = new Set<string>()
    await page.setViewportSize(SMALL)
    for (const path of inOrderOfLanguages.filter((one) => areaOf(one) === area)) {
      const note = (lines: readonly string[]) => found.push(...lines.map((line) => `${path} ${line}`))
      await page.goto(path)
      expect(await page.locator('html').getAttribute('lang')).toBe(languageOf(path))
      note(await overflowsHere(page, [100, 200]))
      const shapes = await shapesOf(page)
      if (shapes.some((shape) => !seen.has(shape))) {
        for (const shape of shapes) seen.add(shape)
        if (languageOf(path) !== 'ja-x-easy') note(await smallParts(page))
        note(await axeFindings(page))
        // Colours are all that differs in the dark.
        await page.emulateMedia({ colorScheme: 'dark' })
        note(await axeFindings(page, 'colours'))
        await page.emulateMedia({ colorScheme: 'light' })
        for (const size of path.includes('/desk/') ? [PHONE, SIDEWAYS] : [PHONE]) {
          await page.setViewportSize(size)
          note(await overflowsHere(page))
        }
        await page.setViewportSize(SMALL)
      } else if (showsReadings.test(path)) note(await axeFindings(page, 'colours'))
    }
    expect(seen.size).toBeGreaterThan(100)
    expect(found).toEqual([])
    problems.expectNone()
  })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  test('every page can be read and leads on', async ({ page }) => {
    test.setTimeout(300_000)
    for (const path of looked.filter(isOfItsKind)) {
      // What is shown and what is not is the same in every language; what is there may be missing in one.
      if (languageOf(path) !== 'ja') {
        const html = readFileSync(`dist${path.endsWith('/') ? `${path}index.html` : path}`, 'utf8')
        const main = /<main\b.*?<\/main>/s.exec(html)?.[0] ?? ''
        expect(main, path).toMatch(/<h1[ >]/)
        expect(main.replace(/<[^>]*>/g, '').length, path).toBeGreaterThan(60)
        expect(html, path).toMatch(/<a\b[^>]* href="/)
        continue
      }
      await page.goto(path, { waitUntil: 'domcontentloaded' })
      const seen = await page.evaluate(() => ({
        hasHeading: document.querySelector('h1')?.checkVisibility({ visibilityProperty: true }) ?? false,
        letters: document.querySelector<HTMLElement>('main')?.innerText.length ?? 0,
        links: document.querySelectorAll('a[href]').length,
      }))
      expect(seen.hasHeading, path).toBe(true)
      expect(seen.letters, path).toBeGreaterThan(60)
      expect(seen.links, path).toBeGreaterThan(0)
    }
  })
})
