import { type Csv, type Fact, rounded } from './csv-facts'
import { allText, closest, descendants, type Element, find, textOf } from './html-tree'
import { canonical, DATE, isoOf, MONTHS, NUMBER, type Problem, two } from './numbers'

/** The month of a row that names it without its year, which the table says: "10月" below "2025年の利用率". */
export function monthInYear(row: Element, table: Element): string | null {
  const head = find(row, ({ tag, attributes }) => tag === 'th' && attributes.scope === 'row')
  const caption = find(table, ({ tag }) => tag === 'caption')
  const year = /\d{4}/.exec(caption ? textOf(caption) : '')?.[0]
  const text = head ? textOf(head).trim() : ''
  const number = /^(\d{1,2})月$/.exec(text)?.[1] ?? (MONTHS.includes(text) ? String(MONTHS.indexOf(text) + 1) : undefined)
  return year && number ? `${year}-${two(number)}` : null
}

const isRowHead = ({ tag, attributes }: Element) => tag === 'th' && attributes.scope === 'row'
const withoutTimes = (element: Element) => textOf(element, ({ tag }) => tag === 'time')

/** Months without a year head rows of a year one after the other, upwards or downwards. */
export function monthsOutOfLine(table: Element): Problem[] {
  const months = [...descendants(table)].flatMap((row) => (row.tag === 'tr' ? (monthInYear(row, table) ?? []) : []))
  const steps = months.slice(1).map((month, i) => Number(month.slice(5)) - Number(months[i]?.slice(5)))
  return new Set(steps).size > 1 || steps.some((step) => Math.abs(step) !== 1)
    ? [{ number: months.join(' '), where: 'months out of line' }]
    : []
}

/** Numbers in the head of a row (an age, counts) belong to the same row of a file as some number beside it. */
export function strangersInRow(row: Element, facts: readonly Fact[]): Problem[] {
  const table = closest(row, ({ tag }) => tag === 'table')
  const head = find(row, isRowHead)
  if (!head || !table || monthInYear(row, table)) return []
  const inHead = [...withoutTimes(head).matchAll(NUMBER)].map(canonical)
  if (inHead.length === 0) return []
  const beside = [...descendants(row)]
    .filter(({ tag }) => tag === 'td')
    .flatMap((cell) => [...withoutTimes(cell).matchAll(NUMBER)].map(canonical))
  const isOfOne = facts.some(
    ({ numbers }) =>
      inHead.every((number) => numbers.includes(number)) && (beside.length === 0 || beside.some((number) => numbers.includes(number))),
  )
  return isOfOne ? [] : [{ number: inHead.join(' '), where: `head of the row with ${beside.join(' ')}` }]
}

/** A source says the date and title of its row, and only months of figures that name it. */
export function wrongSource(item: Element, csv: Csv): Problem[] {
  const link = find(item, ({ tag }) => tag === 'a')
  const id = item.attributes.id ?? /#([a-z0-9-]+)$/.exec(link?.attributes.href ?? '')?.[1]
  const source = (csv['sources.csv'] ?? []).find((row) =>
    id
      ? row.source_id === id
      : link
        ? row.url === link.attributes.href
        : item.children.length > 0 && allText(item).includes(row.title ?? ''),
  )
  const where = allText(item).trim().slice(0, 80)
  if (!source) return [{ number: '', where: `no source: ${where}` }]
  const title = link && /^https?:/.test(link.attributes.href ?? '') ? allText(link).trim() : source.title
  if (title !== source.title) return [{ number: title ?? '', where: `expected the title ${source.title}` }]
  const months = new Set(
    Object.values(csv).flatMap((rows) =>
      rows.flatMap((row) => (row.source_id?.split(';').includes(source.source_id ?? '') && row.month ? [row.month] : [])),
    ),
  )
  const text = [source.title, source.publisher].reduce<string>((rest, name) => (name ? rest.replace(name, '') : rest), allText(item))
  return [...text.matchAll(DATE)].flatMap((match) =>
    isoOf(match) === source.date || months.has(isoOf(match)) ? [] : [{ number: match[0], where }],
  )
}

/** `<data value>` says the number behind the text: at the precision shown both are one. */
export function unlikeItsValue(element: Element): Problem[] {
  const [match] = textOf(element).trim().matchAll(NUMBER)
  const { value = '' } = element.attributes
  // "Not published" stands for an empty cell.
  if (value === '' && !match) return []
  if (!match) return [{ number: textOf(element), where: `<data value="${value}">` }]
  const shown = canonical(match).replace('+', '')
  const digits = shown.split('.')[1]?.length ?? 0
  const isSame = match[2] || match[3] ? shown === value : shown === rounded(value, digits)
  return isSame ? [] : [{ number: shown, where: `<data value="${value}">` }]
}
