import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type AxeResult = { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }

/** What axe finds on a page: `all` its rules, all but the dear one of `structure`, or the `colours` alone. */
export async function axeFindings(page: Page, what: 'all' | 'structure' | 'colours' = 'all'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource)
  const options = {
    runOnly: what === 'colours' ? ['color-contrast'] : RULES,
    rules: { 'color-contrast': { enabled: what !== 'structure' } },
    resultTypes: ['violations'],
    // The markup of what is found is enough to find it; its style stands in the page.
    selectors: false,
    preload: false,
  }
  const { violations }: AxeResult = await page.evaluate(`axe.run(${JSON.stringify(options)})`)
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`)
}

/** How far a page runs off the screen as it is, with text of some sizes, as lines to read; none where it fits. */
export const overflowsHere = (page: Page, sizes: readonly number[] = [100]): Promise<string[]> =>
  page.evaluate(async (percents) => {
    const root = document.documentElement
    const found: string[] = []
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    for (const percent of percents) {
      root.style.fontSize = percent === 100 ? '' : `${percent}%`
      // What follows a change of size (the button of the display panel) does so before the next frame is drawn.
      if (root.scrollWidth > innerWidth) await frame().then(frame)
      const over = root.scrollWidth - innerWidth
      if (over > 0) found.push(`${over} px wider than ${innerWidth} px at ${percent} %`)
    }
    root.style.fontSize = ''
    return found
  }, sizes)

/** The same on a screen of some size. */
export async function overflows(page: Page, width: number, height: number, sizes?: readonly number[]): Promise<string[]> {
  await page.setViewportSize({ width, height })
  return overflowsHere(page, sizes)
}

/** What does not fit, at the size of text the reader chose: pages wider than the screen, and words cut off by their own box. */
export const cutOff = (page: Page, where: string): Promise<string[]> =>
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

/** Texts below 18 px and targets below 48 px. */
export const smallParts = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const shown = (element: Element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.off')
    for (const element of document.querySelectorAll('body *')) {
      const hasText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      if (hasText && shown(element) && !element.closest('svg,rt,rp,.sheet') && Number.parseFloat(getComputedStyle(element).fontSize) < 18)
        found.push(`text: ${element.outerHTML.slice(0, 100)}`)
    }
    // A link inside a running sentence may be as high as its line (WCAG 2.5.8, inline exception).
    for (const element of document.querySelectorAll('button, summary, select, .btn, .task, .more, .back, .counter-bar a, nav a')) {
      const { height } = element.getBoundingClientRect()
      if (shown(element) && height > 0 && height < 47.5) found.push(`target ${height} px: ${element.outerHTML.slice(0, 100)}`)
    }
    return found
  })

/**
 * What rules about structure and colours can see of a page, as lines: each element with its classes, states and roles, whether it holds
 * words, and what it lies in; and the order of its headings. Where a page has none that was not seen before, those rules can only
 * find again what they found there. Readings and places for breaks are words.
 */
export const shapesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isState = (name: string) => /^(class|role|type|open|disabled|checked|hidden|aria-(?!label|controls|describedby|owns))/.test(name)
    const self = (element: Element | null) =>
      element &&
      `${element.localName} ${[...element.attributes].flatMap(({ name, value }) => (isState(name) ? `${name}=${value}` : [])).join(' ')}`
    const shapes = new Set<string>()
    for (const element of document.querySelectorAll('body *:not(ruby, rt, rp, wbr)')) {
      const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      shapes.add(`${self(element.parentElement)} > ${self(element)}${hasWords ? ' with words' : ''}`)
    }
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName)
    return [...shapes, headings.filter((level, at) => level !== headings[at - 1]).join()]
  })
