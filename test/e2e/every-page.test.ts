import { expect, test } from './fixtures'
import { axeFindings, overflows, smallParts } from './page-checks'
import { isLookedAt, LANGUAGES, languageOf, paths, watch, withoutWorker } from './site'

const looked = [...paths.filter(isLookedAt), '/offline.html', '/easy/404.html', '/en/offline.html']

/** The 22 situations are one page with other words: a few stand for all where only the structure and the colours are looked at. */
const isOfItsKind = (path: string) => !path.includes('/check/for/') || /\/(aged-85|card-lost|infant|no-card|needs-help)\/$/.test(path)

/** The same holds for cases and staff cards and for lists of sources, once all are looked at in one language. */
const hasOwnStructure = (path: string) =>
  !/\/(desk\/[\w-]+|about\/sources)\//.test(path) || /\/desk\/(not-valid|pin|low-vision)\/|\/sources\/(2\/)?$/.test(path)

/** One page for each set of colours: those are the same in every language, but for the readings. */
const showsColours = /^\/easy\/(check\/|papers\/|desk\/(not-valid\/(card\/)?)?|find\/|portal\/|stats\/(people\/)?|clinic\/)?$/

/** Shares of a language, so that both browsers of a run have work. */
const PARTS = 2
const share = (code: string, part: number) =>
  looked.filter((path) => languageOf(path) === code).filter((_, index) => index % PARTS === part)

for (const { code } of LANGUAGES)
  for (let part = 0; part < PARTS; part += 1)
    test(`axe finds nothing on any kind of page, light and dark; at 320 and 360 px and sideways nothing runs off, with text twice as large too; no text below 18 px, no target below 48 px: ${code}, part ${part + 1}`, async ({
      page,
    }) => {
      test.setTimeout(600_000)
      const problems = watch(page)
      await withoutWorker(page)
      const found: string[] = []
      for (const path of share(code, part)) {
        const note = (lines: readonly string[]) => found.push(...lines.map((line) => `${path} ${line}`))
        await page.goto(path)
        expect(await page.locator('html').getAttribute('lang')).toBe(code)
        if (code !== 'ja-x-easy') note(await smallParts(page))
        if (!isOfItsKind(path)) continue
        if (code === 'ja' || hasOwnStructure(path))
          note(await axeFindings(page, code === 'ja' || showsColours.test(path) ? 'all' : 'structure'))
        if (code === 'ja') {
          // Colours are all that differs in the dark.
          await page.emulateMedia({ colorScheme: 'dark' })
          note(await axeFindings(page, 'colours'))
          await page.emulateMedia({ colorScheme: 'light' })
        }
        if (path.includes('/desk/')) note(await overflows(page, 740, 360))
        note(await overflows(page, 320, 640, [100, 200]))
        note(await overflows(page, 360, 740))
      }
      expect(found).toEqual([])
      problems.expectNone()
    })

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })
  for (const { code } of LANGUAGES)
    test(`every page can be read and leads on: ${code}`, async ({ page }) => {
      test.setTimeout(300_000)
      for (const path of looked.filter((candidate) => languageOf(candidate) === code && isOfItsKind(candidate))) {
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
