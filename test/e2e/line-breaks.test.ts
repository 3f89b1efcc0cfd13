import { expect, type Page, test } from './fixtures'
import { LANGUAGES, paths } from './site'

test.use({ hasWorker: false })

const WIDTHS = [320, 360, 412]
const SIZES = [100, 130, 150, 200]

/** Every desk case and one page of each other kind. */
const PAGES = [
  '',
  ...paths.flatMap((path) => /^\/(desk\/(?:[\w-]+\/)?)$/.exec(path)?.[1] ?? []),
  'letter/',
  'check/',
  'papers/',
  'portal/',
  'family/',
  'switch/',
  'find/',
  'stats/',
]

/** Looks at the real lines of every text of the page. Says at which size of text what begins, ends or tears a line that should not. */
const tornLines = (page: Page, sizes: readonly number[]): Promise<string[]> =>
  page.evaluate((percents) => {
    type Letter = { letter: string; node: Text; at: number; mayBreak: boolean; ruby: Element | null }
    const isInline = (element: Element) => /^(inline|ruby|ruby-base|contents)$/.test(getComputedStyle(element).display)
    const isOut = (element: Element) =>
      /^(RT|SCRIPT|STYLE|SELECT|svg)$/.test(element.tagName) || element.matches('.off, [aria-hidden]') || !element.checkVisibility()
    /** The letters of each block in one row, with the places where a line may end by a mark, a blank or another element. */
    const blocks = new Map<Element, Letter[]>()
    let mayBreak = false
    let last: Element | null = null
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node instanceof Element && isOut(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    )
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Element) {
        if (/^(WBR|BR)$/.test(node.tagName) || !isInline(node)) mayBreak = true
        continue
      }
      const text = node as Text
      let block = text.parentElement as Element
      const ruby = block.closest('ruby')
      while (isInline(block)) block = block.parentElement as Element
      // A day stands in a box of its own, or may end a line; so may a term and what is said of it.
      const place = text.parentElement?.closest('time, dt, dd') ?? block
      if (place !== last) mayBreak = true
      last = place
      const letters = blocks.get(block) ?? []
      blocks.set(block, letters)
      for (let at = 0; at < text.data.length; at++) {
        const letter = text.data[at] as string
        if (/\s/.test(letter)) mayBreak = true
        else if (letter !== '\u2060') {
          letters.push({ letter, node: text, at, mayBreak, ruby })
          mayBreak = false
        }
      }
    }
    const range = document.createRange()
    const found: string[] = []
    const look = (block: Element, letters: readonly Letter[], percent: number) => {
      const boxes: (DOMRect | undefined)[] = []
      const box = (i: number): DOMRect => {
        const { node, at } = letters[i] as Letter
        range.setStart(node, at)
        range.setEnd(node, at + 1)
        boxes[i] ??= range.getBoundingClientRect()
        return boxes[i]
      }
      const isSameLine = (i: number, j: number) => Math.abs(box(i).top - box(j).top) < box(i).height / 2
      /** Whether some letters, with the readings above them, would fit into a line of their own. */
      const fits = (from: number, length: number) => {
        const all = letters.slice(from, from + length)
        const rubies = new Set(all.map(({ ruby }) => ruby))
        const widths = [...rubies].map((ruby) => ruby?.getBoundingClientRect().width ?? 0)
        for (const [i, { ruby }] of all.entries()) if (!ruby) widths.push(box(from + i).width)
        const { paddingLeft, paddingRight } = getComputedStyle(block)
        const room = block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight)
        return widths.reduce((sum, width) => sum + width, 0) < room
      }
      const starts: number[] = []
      const search = (from: number, to: number) => {
        if (isSameLine(from, to)) return
        if (to - from === 1) {
          if (box(to).width > 0 && box(from).width > 0) starts.push(to)
          return
        }
        const middle = (from + to) >> 1
        search(from, middle)
        search(middle, to)
      }
      if (letters.length > 1) search(0, letters.length - 1)
      if (starts.length === 0) return
      const words = letters.map(({ letter }) => letter).join('')
      const wholes = [...words.matchAll(/\d+か月|\d+月\d+日|カード/g)]
      for (const i of starts) {
        const [before, after] = [letters[i - 1] as Letter, letters[i] as Letter]
        const say = (what: string) =>
          found.push(`${innerWidth} px, ${percent} %: ${what}: ${words.slice(Math.max(0, i - 12), i)}⏎${words.slice(i, i + 12)}`)
        const mayBreakBefore = ({ letter, mayBreak }: Letter, { letter: last }: Letter) =>
          mayBreak || /[、。，」』）〕〉】！？：；・＋／〜–—/\-%％…]/.test(last) || /[「『（〔〈【]/.test(letter)
        const isEnd = (at: number) => at >= letters.length || mayBreakBefore(letters[at] as Letter, letters[at - 1] as Letter)
        let [start, end] = [i - 1, i + 1]
        while (start > 0 && !isEnd(start)) start--
        while (!isEnd(end) || /[、。，．」』）〕〉】！？：；]/.test(letters[end]?.letter ?? '')) end++
        // With text twice as large a date with its readings may be wider than the screen.
        if (percent === 200 && !fits(start, end - start)) continue
        if (/[、。，．」』）〕〉】！？：；ーっゃゅょッャュョ]/.test(after.letter)) say('begins a line')
        if (/[「『（〔〈【]/.test(before.letter)) say('ends a line')
        if (wholes.some(({ index, 0: whole }) => i > index && i < index + whole.length)) say('is torn')
        if (after.ruby && after.ruby === before.ruby) say('is torn from its reading')
        if (!mayBreakBefore(after, before)) say('breaks inside a word')
      }
    }
    for (const percent of percents) {
      document.documentElement.style.fontSize = `${percent}%`
      const over = document.documentElement.scrollWidth - innerWidth
      if (over > 0) found.push(`${innerWidth} px, ${percent} %: runs off the screen by ${over} px`)
      for (const [block, letters] of blocks) look(block, letters, percent)
    }
    return found
  }, sizes)

for (const { code, root } of LANGUAGES)
  test(`no line is torn at any width and size of text: ${code}`, async ({ page }) => {
    const torn = new Set<string>()
    for (const path of PAGES) {
      await page.goto(root + path)
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 740 })
        for (const line of await tornLines(page, SIZES)) torn.add(`${root}${path} ${line}`)
      }
    }
    expect([...torn]).toEqual([])
  })
