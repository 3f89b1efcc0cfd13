import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { LocalDate } from '../domain/time/local-date'
import type { Edition } from '../edition/schema'
import type { Language } from '../i18n/languages'
import type { PageWords } from '../i18n/page-words'
import type { Page } from './page'

/** A page and the facts it states. */
export type FactUse = { readonly page: Page; readonly facts: readonly string[] }

/** What a page knows while it is prerendered. */
export type PageContext = {
  readonly page: Page
  readonly language: Language
  readonly words: PageWords
  /** The day of the build in Tokyo. What depends on the day is redone when the page is read. */
  readonly buildDay: LocalDate
  /** The address of this page. */
  readonly self: string
  /** The address of a page by id (`desk.face`), in this language or another; where it is not in it, in one it is in. */
  href(pageId: string, language?: Language): string
  /** The language in which a link leads to a page, where that is not the language of this one. */
  otherLanguageAt(pageId: string): Language | undefined
  /** The address of a file of the site, given without leading slash. */
  asset(path: string): string
  /** Where the site is published, with a slash at the end, for what is printed; undefined when the build was not told. */
  readonly publicAddress: string | undefined
  /** What the office that hosts the site says about itself; undefined on a site that is nobody's. */
  readonly edition: Edition | undefined
  /** A text as this site says it in a language: an edition may say it otherwise. */
  edited(lang: string, key: string, text: string): string
  /** Notes that the page states these facts and returns them for `data-facts`. Throws for ids that may not be cited. */
  cite(...ids: readonly string[]): string
  /** Every page that states facts, with these in the order in which they stand on it. */
  factUses(): readonly FactUse[]
}

export const PageContextHolder = createContext<PageContext | null>(null)

/** The context of the page being prerendered. Throws outside of a page. */
export function usePage(): PageContext {
  const context = useContext(PageContextHolder)
  if (!context) throw new Error('usePage was called outside of a page')
  return context
}
