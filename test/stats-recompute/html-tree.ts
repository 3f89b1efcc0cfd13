/** A page as a tree, read from its HTML text alone. The pages are written by machine, so tags are balanced. */
export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Element | null
  readonly children: (Element | string)[]
}

const VOID = new Set(['br', 'wbr', 'img', 'input', 'hr', 'meta', 'link', 'path', 'rect', 'circle', 'line', 'use'])
const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('\u00a0', ' ')
    .replaceAll('&amp;', '&')

export function parseHtml(html: string): Element {
  const root: Element = { tag: '', attributes: {}, parent: null, children: [] }
  let open: Element = root
  for (const [, comment, close, name = '', rest = '', text] of html.matchAll(
    /(<!--[\s\S]*?-->|<![^>]*>)|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*)>|([^<]+)/g,
  )) {
    if (comment) continue
    if (text !== undefined) {
      open.children.push(decoded(text))
      continue
    }
    const tag = name.toLowerCase()
    if (close) {
      let at: Element | null = open
      while (at && at.tag !== tag) at = at.parent
      if (at?.parent) open = at.parent
      continue
    }
    const attributes = Object.fromEntries(
      [...rest.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, decoded(value)]),
    )
    const element: Element = { tag, attributes, parent: open, children: [] }
    open.children.push(element)
    if (!VOID.has(tag) && !rest.trimEnd().endsWith('/')) open = element
  }
  return root
}

export function* descendants(element: Element): Generator<Element> {
  for (const child of element.children)
    if (typeof child !== 'string') {
      yield child
      yield* descendants(child)
    }
}

export const find = (element: Element, fits: (candidate: Element) => boolean): Element | undefined => [...descendants(element)].find(fits)

export const hasClass = ({ attributes }: Element, name: string) => (attributes.class ?? '').split(' ').includes(name)

/** Elements that are read as one run with what stands around them. */
const INLINE = new Set(['a', 'b', 'strong', 'span', 'i', 'em', 'ruby', 'time', 'wbr', 'data', 'code', 'tspan', 'small', 'rp', 'rt'])

/** Readings, scripts, and the names and dates of sources, which are theirs. */
const isLeftOut = (element: Element) =>
  ['rt', 'rp', 'script', 'style', 'template'].includes(element.tag) ||
  (hasClass(element, 'from') && element.tag !== 'main') ||
  hasClass(element, 'files')

/** Text as it is read; blocks are set apart by a line end. `without` leaves out further elements. */
export function textOf(element: Element, without: (candidate: Element) => boolean = () => false): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child
      if (isLeftOut(child) || without(child)) return ''
      const inner = textOf(child, without)
      return INLINE.has(child.tag) && !hasClass(child, 'change') ? inner : `\n${inner}\n`
    })
    .join('')
}

/** All text but readings, sources included. */
export const allText = (element: Element): string =>
  element.children
    .map((child) => (typeof child === 'string' ? child : child.tag === 'rt' || child.tag === 'rp' ? '' : allText(child)))
    .join('')

export function closest(element: Element | null, fits: (candidate: Element) => boolean): Element | null {
  let at = element
  while (at && !fits(at)) at = at.parent
  return at
}
