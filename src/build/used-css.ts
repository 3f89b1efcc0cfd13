import { type Selector, type SelectorComponent, transform } from 'lightningcss'
import { namesInScript } from './script-names'
import { CSS_TARGETS } from './targets'

/** Words that stand for something on a page: tags and names of attributes; classes and ids with a dot before them. */
export type PageNames = ReadonlySet<string>

/** The button of the display panel, which comes into the header of every page when it rests (app/look-button.ts). */
const DRAWN_LATER = ['.aa']

/** The names in a page's HTML, and in the scripts that may change it. */
export function namesIn(html: string, scripts: readonly string[] = []): Set<string> {
  const names = new Set<string>(['html', 'head', 'body', ...DRAWN_LATER])
  for (const [, tag = '', attributes = ''] of html.matchAll(/<([a-z][\w-]*)([^>]*)>/gi)) {
    names.add(tag.toLowerCase())
    for (const [, name = '', value = ''] of attributes.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)) {
      names.add(name.toLowerCase())
      if (name === 'class' || name === 'id') for (const word of value.split(' ')) names.add(`.${word}`)
    }
  }
  for (const script of scripts) for (const name of namesInScript(script)) names.add(name)
  return names
}

const IGNORED = new Set(['not', 'host'])

/** Whether something on a page with these names may match a selector. In doubt it may. */
function mayMatch(selector: Selector, names: PageNames): boolean {
  return selector.every((part: SelectorComponent) => {
    switch (part.type) {
      case 'class':
      case 'id':
        return names.has(`.${part.name}`)
      case 'type':
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

/** Every word of a style sheet: all names it can ask for are among them. */
const wordsOfSheets = new Map<string, ReadonlySet<string>>()

function wordsOf(css: string): ReadonlySet<string> {
  const known = wordsOfSheets.get(css) ?? new Set(css.match(/--[\w-]+|[A-Za-z][\w-]*/g))
  wordsOfSheets.set(css, known)
  return known
}

const made = new Map<string, string>()

/**
 * The style sheet, minified for the browsers we support, without what nothing of these names can need. Pages of one kind in all
 * languages have the same: it is made once.
 */
export function usedCss(css: string, names: PageNames): string {
  const words = wordsOf(css)
  const key = `${[...names]
    .filter((name) => words.has(name.replace('.', '')))
    .sort()
    .join(' ')}\n${css}`
  const known = made.get(key) ?? makeCss(css, names)
  made.set(key, known)
  return known
}

function makeCss(css: string, names: PageNames): string {
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

/** Takes away custom properties that nothing asks for, scripts included, then those that only they asked for, and rules that are left empty. */
function withoutUnusedVariables(css: string, names: PageNames): string {
  const asked = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name))
  const left = css
    .replaceAll(/(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (whole, name: string) => (asked.has(name) || names.has(name) ? whole : ''))
    .replaceAll(';}', '}')
    .replaceAll(/[^{}]*\{\}/g, '')
  return left === css ? css : withoutUnusedVariables(left, names)
}
