import { createHash } from 'node:crypto'
import type { RenderedPage } from '../app/render-page'
import { pathOf } from '../app/routes'
import { jointsOf } from '../i18n/joints'
import { writingOf } from '../i18n/writing'
import { escaped } from './escaped'
import { pagePolicy } from './headers'
import { withIslandScripts } from './island-entries'
import { placeForScripts } from './script-place'
import type { BuildSettings } from './settings'
import { socialTags } from './social/social-tags'

/** Addresses of the scripts a page asks for. */
export type PageScripts = {
  readonly entry: string
  readonly preload: readonly string[]
  readonly islandFile: (island: string) => string
}

/** The beginning of a page's checksum, so that one kept by the worker can prove that it is whole and ours. */
const withProof = (html: string) => `${html}<!--proof ${createHash('sha256').update(html).digest('hex').slice(0, 16)}-->\n`

/** Latin letters need other sizes and room for names; Chinese, like Japanese, breaks between any two letters. */
export function rootClass(code: string): string {
  const { script } = writingOf(code)
  if (script === 'Hans') return 'hans'
  return jointsOf(code).places === 'roman' ? 'latin' : ''
}

/** What a page must say of its dates to the script of every page, which knows no table of languages. */
function dateAttributes(code: string): string[] {
  const { locale, months, script } = writingOf(code)
  return [
    ...(locale !== code && script !== 'Jpan' ? [`data-locale="${locale}"`] : []),
    ...(months ? [`data-months="${months.join(' ')}"`] : []),
  ]
}

/** The classes of the root and of the body, which stand outside of what a page renders. */
export const classesAround = ({ language, bodyClass }: RenderedPage) => ({
  root: rootClass(language.code),
  body: bodyClass,
})

/** The whole HTML document of a page. `css` must be minified already: its hash goes into the policy. */
export function htmlDocument(page: RenderedPage, css: string, scripts: PageScripts, settings: BuildSettings): string {
  const { base, origin } = settings
  const isIndexed = !page.page.isUnlisted
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escaped(pagePolicy(css))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">',
    `<title>${escaped(page.title)}</title>`,
    `<meta name="description" content="${escaped(page.description)}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="format-detection" content="telephone=no">',
    '<meta name="theme-color" content="#161512" media="(prefers-color-scheme: dark)">',
    '<meta name="theme-color" content="#faf7f1">',
    ...(isIndexed
      ? [
          // Which languages a page has stands in the site map: here it would be one in fifty bytes of every page.
          `<link rel="canonical" href="${origin}${base}${pathOf(page.page, page.language)}">`,
        ]
      : ['<meta name="robots" content="noindex">']),
    ...socialTags(page, settings),
    `<link rel="manifest" href="${base}${page.language.path}manifest.webmanifest">`,
    `<link rel="icon" href="${base}icons/icon.svg">`,
    `<link rel="apple-touch-icon" href="${base}icons/icon-180.png">`,
    `<style>${css}</style>`,
  ]
  const asked = [
    ...scripts.preload.map((file) => `<link rel="modulepreload" href="${file}">`),
    `<script type="module" src="${scripts.entry}"></script>`,
  ].join('')
  const classes = classesAround(page)
  const bodyClass = classes.body ? ` class="${classes.body}"` : ''
  const root = [
    `lang="${page.language.code}"`,
    ...(page.language.dir === 'ltr' ? [] : [`dir="${page.language.dir}"`]),
    ...dateAttributes(page.language.code),
    `data-page="${page.page.id}"`,
    `data-home="${base}${page.language.path}"`,
    `data-built="${settings.buildDay}"`,
    ...(classes.root ? [`class="${classes.root}"`] : []),
    ...(settings.isKillSwitch ? ['data-worker="off"'] : []),
  ].join(' ')
  // Which facts a block rests on is for tests and lists; the page "about/facts/on/…" tells it to readers.
  const body = withIslandScripts(page.body.replace(/ data-(?:facts|unknown)="[^"]*"/g, ''), scripts.islandFile)
  // On a page that only tells, nothing is asked for before the words are here.
  const place = (scripts.preload.length > 0 && placeForScripts(body)) || body.length
  const withScripts = body.slice(0, place) + asked + body.slice(place)
  const html = `<!DOCTYPE html>\n<html ${root}>\n<head>\n${head.join('\n')}\n</head>\n<body${bodyClass}>\n${withScripts}\n</body>\n</html>\n`
  return page.page.kept === 'when-opened' ? withProof(html) : html
}
