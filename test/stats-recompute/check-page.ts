import { monthInYear, monthsOutOfLine, strangersInRow, unlikeItsValue, wrongSource } from './check-parts'
import { checkTables } from './check-tables'
import { type Csv, type Fact, factsOf } from './csv-facts'
import { closest, descendants, type Element, find, hasClass, parseHtml, textOf } from './html-tree'
import { canonical, DATE, isoOf, NUMBER, type Problem } from './numbers'

const BLOCKS = new Set([
  'tr',
  'li',
  'p',
  'h1',
  'h2',
  'h3',
  'caption',
  'figcaption',
  'summary',
  'text',
  'title',
  'desc',
  'dd',
  'dt',
  'option',
  'label',
  'th',
  'td',
  'div',
])
const isBlock = (element: Element) => BLOCKS.has(element.tag)
const isRow = ({ tag }: Element) => tag === 'tr' || tag === 'li'

interface Scope {
  /** As attributes say them, and as the text does. */
  readonly marked: ReadonlySet<string>
  readonly months: ReadonlySet<string>
  readonly places: ReadonlySet<string>
}
const scopes = new WeakMap<Element, Scope>()

/** Months and places named within an element. */
function scopeOf(element: Element, csv: Csv): Scope {
  const known = scopes.get(element)
  if (known) return known
  const months = new Set<string>()
  const places = new Set<string>()
  const text = textOf(element)
  for (const at of [element, ...descendants(element)]) {
    const { datetime, href, 'data-key': key } = at.attributes
    if (isOfSources(at)) continue
    if (datetime) months.add(datetime.slice(0, 7))
    if (key && /^\d{4}-\d{2}$/.test(key)) months.add(key)
    if (key && /^\d{2}$|^\d{5}$/.test(key)) places.add(key)
    const linked = /\/stats\/(\d\d)\/(?:#.*)?$/.exec(href ?? '')?.[1]
    if (linked) places.add(linked)
  }
  const marked = new Set(months)
  for (const match of text.matchAll(DATE)) if (isoOf(match).length >= 7) months.add(isoOf(match).slice(0, 7))
  for (const row of csv['gunma-municipal-usage.csv'] ?? [])
    if (text.includes(row.name_ja ?? '') || text.includes(row.name_en ?? '')) places.add(row.municipality_code ?? '')
  const scope = { marked, months, places }
  scopes.set(element, scope)
  return scope
}

/** Names and dates of sources are theirs, files and the day of confirmation are no figures. */
const isOfSources = (element: Element) =>
  closest(element, (at) => ['from', 'files', 'fact'].some((name) => hasClass(at, name)) || at.tag === 'script' || at.tag === 'nav') !== null

/** A year heads a table, whose rows prove it, or names the tables that are folded below it. */
function isYear(block: Element, year: string): boolean {
  if (!/^20\d\d$/.test(year)) return false
  if (block.tag === 'caption') return true
  const details = block.tag === 'summary' && block.parent
  return details ? [...descendants(details)].some(({ tag, children }) => tag === 'caption' && children.join('').includes(year)) : false
}

const squeezed = (text: string) => text.replace(/\s+/g, '')

/** The name of a drawing is the heading above it, word for word: there its numbers are looked at. */
function isTitleAbove(block: Element): boolean {
  const isHeading = ({ tag }: Element) => tag === 'h3' || tag === 'h4'
  const near = block.tag === 'title' && closest(block, (at) => at.tag !== 'title' && find(at, isHeading) !== undefined)
  const heading = near && find(near, isHeading)
  return heading ? squeezed(textOf(heading)) === squeezed(textOf(block)) : false
}

/** The numbers of an axis are a scale, not figures. */
const isOfAxis = (block: Element) => closest(block, (at) => hasClass(at, 'axis')) !== null

/** The month a point of a drawing stands for, as its label says it: "2024/3" or "March 2024". */
function isLabelOfMonth(block: Element, text: string): boolean {
  const month =
    block.tag === 'text' ? closest(block, ({ attributes }) => attributes['data-month'] !== undefined)?.attributes['data-month'] : undefined
  if (!month) return false
  const [date] = [...text.matchAll(DATE)]
  if (date) return isoOf(date) === month
  return (text.match(/\d+/g) ?? []).map(Number).join() === month.split('-').map(Number).join()
}

/** Months from the first to the second of two times in one sentence. */
function monthsBetween(block: Element): string | null {
  const times = [...descendants(block)].flatMap(({ tag, attributes: { datetime } }) => (tag === 'time' && datetime ? [datetime] : []))
  const [from, to] = times.map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)))
  return times.length === 2 && from !== undefined && to !== undefined ? String(to - from) : null
}

/** Months of which a prefecture has a rate: as many as its drawing has places for. */
const monthsOf = (place: string | undefined, facts: readonly Fact[]) =>
  new Set(
    facts.flatMap((fact) =>
      fact.place === place && fact.file.startsWith('prefecture-usage') && fact.numbers.length > 0 ? fact.month : [],
    ),
  )

export interface PageCheck {
  readonly numbers: number
  readonly problems: readonly Problem[]
}

export interface Ground {
  readonly csv: Csv
  readonly facts: readonly Fact[]
  /** All texts of the language without markup: what stands in them is no figure of the data. */
  readonly words: string
}

export const groundOf = (csv: Csv, words: string): Ground => ({ csv, facts: factsOf(csv), words: words.replace(/\s+/g, '') })

/** Numbers that belong to a text of the site, with what stands around them: "95％信頼区間" is found in the words, "96％信頼区間" is not. */
function isOfWords(text: string, at: number, length: number, { words }: Ground): boolean {
  const reach = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/g, '')
  const [before, number, after] = [reach(at - 12, at), reach(at, at + length), reach(at + length, at + length + 12)]
  for (let left = Math.min(6, before.length); left >= 0; left--) {
    const right = Math.min(6 - left, after.length)
    const sample = before.slice(before.length - left) + number + after.slice(0, right)
    if (sample.length >= number.length + Math.min(4, before.length + after.length) && words.includes(sample)) return true
  }
  return false
}

/** Reads every number of a page back and looks for the row it comes from: of the month, prefecture or municipality that stands beside it. */
export function checkPage(html: string, ground: Ground): PageCheck {
  const { csv, facts } = ground
  const root = parseHtml(html)
  const page = find(root, ({ tag }) => tag === 'html')?.attributes['data-page'] ?? ''
  const own = /^stats\.(\d\d)(?:\.|$)/.exec(page)?.[1]
  const main = find(root, ({ tag }) => tag === 'main')
  if (!main) throw new Error(`${page}: no <main>`)
  const problems: Problem[] = []
  let numbers = 0

  const sourceDates = new Set((csv['sources.csv'] ?? []).map(({ date }) => date ?? ''))
  const allMonths = new Set(facts.map(({ month }) => month))
  const pageMonths = scopeOf(main, csv).months
  for (const time of descendants(main)) {
    // The months of a navigation are those of the figures.
    const isOfNavigation = closest(time, ({ tag }) => tag === 'nav') !== null
    if (time.tag !== 'time' || !time.attributes.datetime || (isOfSources(time) && !isOfNavigation)) continue
    const [match] = textOf(time).replace(/\s+/g, ' ').trim().matchAll(DATE)
    numbers += 1
    if (!match || isoOf(match) !== time.attributes.datetime)
      problems.push({ number: textOf(time), where: `<time datetime="${time.attributes.datetime}">` })
    else if (!allMonths.has(time.attributes.datetime.slice(0, 7))) problems.push({ number: textOf(time), where: 'a month of no row' })
  }

  for (const list of descendants(main))
    if (list.tag === 'li' && isOfSources(list) && closest(list, (e) => hasClass(e, 'from'))) problems.push(...wrongSource(list, csv))

  /** Text of a block without the blocks inside it, which are looked at by themselves. */
  const ownText = (block: Element) =>
    textOf(
      block,
      (inner) =>
        isBlock(inner) ||
        inner.tag === 'table' ||
        inner.tag === 'section' ||
        hasClass(inner, 'fact') ||
        hasClass(inner, 'axis') ||
        inner.tag === 'time' ||
        inner.tag === 'nav',
    )

  const look = (block: Element) => {
    // A date in a <time> was compared above; here it only stands in the way.
    const text = ownText(block)
    if (!/\d/.test(text) || isTitleAbove(block) || isOfAxis(block) || isLabelOfMonth(block, text)) return
    const span = monthsBetween(block)
    const row = closest(block, isRow)
    const table = closest(block, ({ tag }) => tag === 'table')
    const narrow = row ?? block
    const inYear = row && table ? monthInYear(row, table) : null
    const around = [narrow, ...(table ? [table] : [])].map((element) => scopeOf(element, csv))
    const months = inYear ? new Set([inYear]) : (around.find((scope) => scope.months.size > 0)?.months ?? pageMonths)
    const named = around[0]?.places ?? new Set<string>()
    const places = named.size > 0 ? named : new Set([own ?? '00'])
    const fits = (fact: Fact) =>
      (months.size === 0 || months.has(fact.month)) &&
      // On the page of a prefecture the country stands beside it, but never beside a municipality.
      (places.has(fact.place) || (fact.place === '00' && own !== undefined && ![...places].some((place) => place.length === 5)))
    const allowed = new Set(facts.filter(fits).flatMap((fact) => fact.numbers))
    if (block.tag === 'desc') allowed.add(String(monthsOf(own, facts).size))

    const dates = [...text.matchAll(DATE)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      iso: isoOf(match),
      text: match[0],
    }))
    // Headings, texts of a drawing and texts to share do not mark their months: there it is enough that the place has a row of the month.
    const isPlain = ['h2', 'title', 'desc', 'text'].includes(block.tag) || block.attributes['data-quote'] !== undefined
    const marked = isPlain ? new Set(facts.filter(({ place }) => places.has(place)).map(({ month }) => month)) : scopeOf(narrow, csv).marked
    for (const date of dates) {
      numbers += 1
      const isOfSource = block.attributes['data-quote'] !== undefined && sourceDates.has(date.iso)
      const isKnown = isOfSource || (date.iso.length === 4 ? isYear(block, date.iso) : marked.has(date.iso.slice(0, 7)))
      if (!isKnown && !isOfWords(text, date.from, date.text.length, ground))
        problems.push({ number: date.text, where: text.trim().slice(0, 80) })
    }
    for (const match of text.matchAll(NUMBER)) {
      if (dates.some(({ from, to }) => match.index >= from && match.index < to)) continue
      numbers += 1
      const number = canonical(match)
      // A source that names its year alone.
      if (block.attributes['data-quote'] !== undefined && sourceDates.has(number)) continue
      if (allowed.has(number) || number === span || isYear(block, number) || isOfWords(text, match.index, match[0].length, ground)) continue
      // "10月" in the head of a row is its key; a wrong one makes the values beside it wrong.
      if (inYear && block.tag === 'th' && Number(number) === Number(inYear.slice(5))) continue
      problems.push({ number: match[0], where: text.trim().replace(/\s+/g, ' ').slice(0, 80) })
    }
  }
  for (const element of descendants(main)) {
    if (isOfSources(element)) continue
    if (element.tag === 'table') problems.push(...monthsOutOfLine(element))
    if (element.tag === 'data' && element.attributes.value !== undefined) problems.push(...unlikeItsValue(element))
    if (element.tag === 'tr') problems.push(...strangersInRow(element, facts))
    if (isBlock(element)) look(element)
  }
  const tables = checkTables(main, csv)
  return { numbers: numbers + tables.numbers, problems: [...problems, ...tables.problems] }
}
