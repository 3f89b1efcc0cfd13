import { Window } from 'happy-dom'
import { renderToString } from 'preact-render-to-string'
import { localDate } from '../../../src/domain/time/local-date'
import { mayBeCited } from '../../../src/facts/facts'
import { languages } from '../../../src/i18n/languages'
import { flatTexts, i18nextWithAllTexts, pageWords, textTree } from '../../../src/i18n/page-words'
import type { Page } from '../../../src/page/page'
import { PageContextHolder } from '../../../src/page/page-context'

const texts = i18nextWithAllTexts()

export const LANGUAGES = languages.map(({ code }) => code)

/** A page's content alone, without the frame, with addresses that only name their target. */
export function renderView(page: Page, lang: string, day = '2026-11-21') {
  const language = languages.find(({ code }) => code === lang)
  if (!language) throw new Error(`expected an offered language, got "${lang}"`)
  const words = pageWords(texts, lang, (target) => `/${target}/`)
  const cited = new Set<string>()
  const cite = (...ids: readonly string[]) => {
    for (const id of ids) if (!mayBeCited(id)) throw new Error(`${id} may not be cited`)
    for (const id of ids) cited.add(id)
    return ids.join(' ')
  }
  const context = {
    page,
    language,
    words,
    buildDay: localDate(day),
    self: `/${page.id}/`,
    href: (id: string) => `/${id}/`,
    otherLanguageAt: () => undefined,
    asset: (path: string) => `/${path}`,
    publicAddress: undefined,
    edition: undefined,
    edited: (_lang: string, _key: string, text: string) => text,
    cite,
    factUses: () => [],
  }
  const html = renderToString(
    <PageContextHolder.Provider value={context}>
      <page.View />
    </PageContextHolder.Provider>,
  )
  const { document } = new Window()
  document.body.innerHTML = html
  return {
    body: document.body,
    html,
    cited,
    fallbacks: [...words.fallbacks],
    title: page.title(words),
    description: page.description(words),
  }
}

/** All texts of one file of the locales in one language, without readings and break marks. */
export function textsOf(lang: string, file: string): Map<string, string> {
  const all = flatTexts(textTree(lang))
  const own = [...all].filter(([key]) => key.startsWith(`${file}.`))
  return new Map(own.map(([key, text]) => [key, text.replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1').replaceAll('|', '')]))
}

/** The texts of one file as they are written. */
export const markedTextsOf = (lang: string, file: string): [string, string][] =>
  [...flatTexts(textTree(lang))].filter(([key]) => key.startsWith(`${file}.`))
