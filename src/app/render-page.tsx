import type { i18n } from 'i18next'
import { renderToString } from 'preact-render-to-string'
import type { LocalDate } from '../domain/time/local-date'
import { accentCss } from '../edition/accent'
import { textEditor } from '../edition/edition-words'
import type { Edition } from '../edition/schema'
import { contactById, mayBeCited } from '../facts/facts'
import { type Language, languages } from '../i18n/languages'
import { type EditText, i18nextWithAllTexts, pageWords, textsIn } from '../i18n/page-words'
import { isJapanese } from '../i18n/writing'
import type { Page } from '../page/page'
import { type FactUse, type PageContext, PageContextHolder } from '../page/page-context'
import baseCss from '../ui/base.css?raw'
import tokensCss from '../ui/tokens.css?raw'
import { withBlocks } from './blocks'
import { Frame } from './Frame'
import { pageById, pages, pathOf, shownIn } from './routes'

/** A page ready to be wrapped in its document. */
export type RenderedPage = {
  readonly page: Page
  readonly language: Language
  readonly title: string
  readonly description: string
  /** The style sheet as written, not minified. */
  readonly css: string
  readonly bodyClass: string
  readonly body: string
  /** Names of the islands on the page. */
  readonly islands: readonly string[]
  /** Facts the page states on one day or another, in the order in which they stand on it. */
  readonly statedFacts: readonly string[]
  readonly fallbacks: readonly string[]
}

let instance: i18n | undefined
const SOURCE = languages[0] as Language

/** Pages whose blocks somebody may want to hold out to staff or an office. */
const SHOWN_AT_DESKS = ['home', 'desk', 'switch', 'papers', 'check', 'letter', 'family', 'portal', 'practice', 'keep']

/** Every page that states facts, with these. Such pages name their main one; the list of facts itself does not. */
export const factUsesOf = (render: (page: Page, language: Language) => RenderedPage): FactUse[] =>
  pages()
    .filter(({ mainFact }) => mainFact)
    .map((page) => ({ page, facts: render(page, SOURCE).statedFacts }))

/** What a host may tell about its site. */
export type SiteSettings = {
  /** Scheme and host, without slash at the end. */
  readonly origin?: string | undefined
  readonly edition?: Edition | undefined
}

/** How a site says its texts in a language. */
export function editOf(edition: Edition | undefined, lang: string): EditText {
  return edition ? textEditor(edition, lang, textsIn(lang)) : (_key, text) => text
}

/** Renders pages for one build day and base path. Throws when a text, a link target or a cited fact is missing. */
export function pageRenderer(buildDay: LocalDate, base: string, { origin, edition }: SiteSettings = {}) {
  instance ??= i18nextWithAllTexts()
  const texts = instance
  let uses: readonly FactUse[] | undefined
  /** Which facts each page states: found out once, by rendering the Japanese pages. */
  const factUses = () => {
    uses ??= factUsesOf(render)
    return uses
  }
  /** Blocks of pages for patients lead to their Japanese original. Easy Japanese is Japanese already. */
  const withOriginals = (body: string, page: Page, language: Language): string => {
    if (page.frame === 'bare' || !SHOWN_AT_DESKS.includes(page.id.split('.')[0] ?? '')) return body
    if (language === SOURCE) return withBlocks(body)
    return isJapanese(language.code) ? body : withBlocks(body, base + pathOf(page, SOURCE))
  }
  const render = (page: Page, language: Language): RenderedPage => {
    const href = (id: string, other: Language = language) => {
      const target = pageById(id)
      return base + pathOf(target, shownIn(target, other))
    }
    const linkTo = (target: string) => (/^C-\d/.test(target) ? contactLink(target) : href(target))
    const words = pageWords(texts, language.code, linkTo, editOf(edition, language.code))
    const stated = new Set<string>()
    const context: PageContext = {
      page,
      language,
      words,
      buildDay,
      self: href(page.id),
      href,
      otherLanguageAt: (id) => {
        const shown = shownIn(pageById(id), language)
        return shown === language ? undefined : shown
      },
      asset: (path) => base + path,
      publicAddress: origin && origin + base,
      edition,
      edited: (lang, key, text) => editOf(edition, lang)(key, text),
      cite: (...ids) => {
        for (const id of ids) {
          if (!mayBeCited(id)) throw new Error(`page ${page.id} cites ${id}, which does not exist or may not be stated as fact`)
          stated.add(id)
        }
        return ids.join(' ')
      },
      factUses,
    }
    const tree = (
      <PageContextHolder.Provider value={context}>
        <Frame page={page}>
          <page.View />
        </Frame>
      </PageContextHolder.Provider>
    )
    const body = withOriginals(renderToString(tree), page, language)
    return {
      page,
      language,
      title: page.id === 'home' ? words.t('home.pageTitle') : words.t('common.site.titleWithSite', { title: page.title(words) }),
      description: page.description(words),
      css: [tokensCss, baseCss, ...(page.css ?? []), ...(edition?.accent ? [accentCss(edition.accent)] : [])].join('\n'),
      bodyClass: [language.code === 'ja-x-easy' && 'ruby', page.frame === 'bare' && 'show'].filter(Boolean).join(' '),
      body,
      islands: [...body.matchAll(/data-island="([^"]+)"/g)].map((match) => match[1] ?? ''),
      statedFacts: [...stated],
      fallbacks: [...words.fallbacks],
    }
  }
  return Object.assign(render, { factUses })
}

function contactLink(id: string): string {
  const contact = contactById(id)
  const address = contact.url ?? (contact.phone && `tel:${contact.phone.replaceAll('-', '')}`)
  if (!address) throw new Error(`contact ${id} has neither address nor phone`)
  return address
}
