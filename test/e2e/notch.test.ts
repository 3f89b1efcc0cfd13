import { expect, type Page, test } from './fixtures'
import { isLookedAt, languageOf, paths } from './site'

test.use({ hasWorker: false, viewport: { width: 844, height: 390 } })

/** An iPhone held sideways, CSS pixels: its notch on one side or the other, the line at its foot. */
const INSETS = { left: 47, leftMax: 47, right: 47, rightMax: 47, bottom: 21, bottomMax: 21 }

/** Words and pictures that lie beside the notch, as "words left–right". What fills the whole width has its words in the middle. */
const beside = (page: Page, inset: number) =>
  page.evaluate((room) => {
    const found = new Set<string>()
    const isSeen = (element: Element | null) =>
      element?.checkVisibility({ visibilityProperty: true }) && !element.closest('.off, .skip, script, style, noscript, template')
    const look = (words: string, boxes: Iterable<DOMRect>) => {
      for (const { left, right, width } of boxes)
        if (width > 1 && (left < room - 1 || right > innerWidth - room + 1)) found.add(`${words} ${left}–${right}`)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = node.textContent?.trim()
      if (!words || !isSeen(node.parentElement)) continue
      range.selectNodeContents(node)
      look(words.slice(0, 12), range.getClientRects())
    }
    for (const part of document.querySelectorAll('svg, button, input, select, summary'))
      if (isSeen(part)) look(part.tagName, part.getClientRects())
    return [...found]
  }, inset)

test('no word and nothing to tap lies beside the notch of a phone held sideways, with text twice as large too', async ({ page }) => {
  test.setTimeout(300_000)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setSafeAreaInsetsOverride', { insets: INSETS })
  await page.goto('/')
  expect(await page.locator('.top').evaluate((header) => getComputedStyle(header).paddingInlineStart)).toBe(`${INSETS.left}px`)
  const wrong: string[] = []
  for (const path of paths.filter((one) => isLookedAt(one) && languageOf(one) === 'ja')) {
    await page.goto(path)
    for (const size of ['100%', '200%']) {
      await page.evaluate((percent) => {
        document.documentElement.style.fontSize = percent
      }, size)
      wrong.push(...(await beside(page, INSETS.left)).map((what) => `${path} at ${size}: ${what}`))
    }
  }
  expect(wrong).toEqual([])
})
