import { type Selector, type SelectorComponent, transform } from 'lightningcss'
import { CSS_TARGETS } from './targets'

/** Words that stand for something on a page: tags, classes, ids, names of attributes. */
export type PageNames = ReadonlySet<string>

const namesOfScripts = new Map<string, ReadonlySet<string>>()

/** In a script a name may stand anywhere; `dataset.monthShown` is the attribute data-month-shown. */
function namesInScript(script: string): ReadonlySet<string> {
  const known = namesOfScripts.get(script)
  if (known) return known
  const names = new Set<string>()
  for (const [word] of script.matchAll(/[A-Za-z][\w-]*/g)) names.add(word)
  // Style that a script brings asks for the properties of the page.
  for (const [, name = ''] of script.matchAll(/var\((--[\w-]+)/g)) names.add(name)
  for (const [, name = ''] of script.matchAll(/dataset\.(\w+)/g))
    names.add(`data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`)
  namesOfScripts.set(script, names)
  return names
}

/** The names in a page's HTML, and in the scripts that may change it. */
export function namesIn(html: string, scripts: readonly string[] = []): Set<string> {
  const names = new Set<string>(['html', 'head', 'body'])
  for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z][\w-]*)([^>]*)>/gi)) {
    names.add(tag.toLowerCase())
    for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
      names.add(name.toLowerCase())
      if (name === 'class' || name === 'id') for (const word of value.split(' ')) names.add(word)
    }
  }
  for (const script of scripts) for (const name of namesInScript(script)) names.add(name)
  return names
}

const IGNORED = new Set(['not', 'host', 'has'])

/** Whether something on a page with these names may match a selector. In doubt it may. */
function mayMatch(selector: Selector, names: PageNames): boolean {
  return selector.every((part: SelectorComponent) => {
    switch (part.type) {
      case 'class':
      case 'type':
      case 'id':
        return names.has(part.name)
      case 'attribute':
        return names.has(part.name)
      case 'pseudo-class':
        if (!('selectors' in part) || !part.selectors || IGNORED.has(part.kind)) return true
        return (part.selectors as Selector[]).some((inner) => mayMatch(inner, names))
      default:
        return true
    }
  })
}

/** The style sheet, minified for the browsers we support, without what nothing of these names can need. */
export function usedCss(css: string, names: PageNames): string {
  const { code } = transform({
    filename: 'page.css',
    code: Buffer.from(css),
    minify: true,
    targets: CSS_TARGETS,
    visitor: {
      Rule: {
        style: ({ value }) => (value.selectors.some((selector) => mayMatch(selector, names)) ? undefined : []),
      },
      Selector: (selector) => (mayMatch(selector, names) ? undefined : []),
    },
  })
  return withoutUnusedVariables(code.toString(), names)
}

/** Takes away custom properties that nothing asks for, scripts included, and then those that only they asked for. */
function withoutUnusedVariables(css: string, names: PageNames): string {
  const asked = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  const left = css
    .replaceAll(/(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (whole, name: string) => (asked.has(name) || names.has(name) ? whole : ''))
    .replaceAll(';}', '}')
    .replaceAll(/[^{}]*\{\}/g, '')
  return left === css ? css : withoutUnusedVariables(left, names)
}
