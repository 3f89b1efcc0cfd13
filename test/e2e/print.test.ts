import { statSync } from 'node:fs'
import { expect, type Page, test } from './fixtures'
import { LANGUAGES, paths } from './site'

/** The longest of the nine. */
const LONGEST = /\/desk\/(?:not-valid|certificate-expired|asked-full-price|reader-down)\//

/** Desk cases and their staff cards: all in easy Japanese, where readings make every page longest, elsewhere those that are long. */
const desk = (root: string) =>
  paths.filter((path) => path.startsWith(`${root}desk/`) && path !== `${root}desk/` && (root === '/easy/' || LONGEST.test(path)))

const size = (path: string) => statSync(`dist${path}index.html`).size

/** The longest three stand for all that say what to bring. */
const outcomes = (root: string) =>
  paths
    .filter((path) => path.startsWith(`${root}check/for/`))
    .sort((a, b) => size(b) - size(a))
    .slice(0, 3)

/** Text below 11 points, as "words (points)". Readings are smaller by their nature. */
const smallText = (page: Page) =>
  page.evaluate(() => {
    const found = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      if (!element || !node.textContent?.trim() || element.closest('rt, script, style, .off, .skip') || !element.checkVisibility()) continue
      const points = Number.parseFloat(getComputedStyle(element).fontSize) * 0.75
      if (points < 10.99) found.add(`${node.textContent.trim().slice(0, 12)} (${points})`)
    }
    return [...found]
  })

for (const { code, root } of LANGUAGES)
  test(`what people take along prints on one A4 each, in 11 points: ${code}`, async ({ page }) => {
    const wrong: string[] = []
    await page.emulateMedia({ media: 'print' })
    for (const path of [...desk(root), ...outcomes(root), ...['letter/', 'portal/'].map((name) => root + name)]) {
      await page.goto(path, { waitUntil: 'domcontentloaded' })
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
      const count = (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
      if (count !== 1) wrong.push(`${path}: ${count} pages`)
      const small = await smallText(page)
      if (small.length > 0) wrong.push(`${path}: ${small.join(', ')}`)
    }
    expect(wrong).toEqual([])
  })
