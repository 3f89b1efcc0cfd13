import type { Figures } from '../domain/figures/figures'
import { factPages } from '../features/about/facts/pages'
import { aboutPages } from '../features/about/pages'
import { datesPages } from '../features/check/dates/pages'
import { handoverPages } from '../features/check/handover/pages'
import { letterPages } from '../features/check/letter/pages'
import { checkPages } from '../features/check/pages'
import { clinicPages } from '../features/clinic/pages'
import { dataPages } from '../features/data/pages'
import { deskPages } from '../features/desk/pages'
import { familyPages } from '../features/family/pages'
import { findPages } from '../features/find/pages'
import { homePages } from '../features/home/pages'
import { keepPages } from '../features/keep/pages'
import { offlinePages } from '../features/offline/pages'
import { papersPages } from '../features/papers/pages'
import { portalPages } from '../features/portal/pages'
import { practicePages } from '../features/practice/pages'
import { statsPages } from '../features/stats/pages'
import { switchPages } from '../features/switch/pages'
import { type Language, languages } from '../i18n/languages'
import { figuresIfSet } from '../page/figures'
import type { Page } from '../page/page'
import { CLINIC_CODES } from './poster'

const statingPages = (figures: Figures | undefined): readonly Page[] => [
  ...homePages,
  ...deskPages,
  ...switchPages,
  ...papersPages,
  ...checkPages,
  ...datesPages,
  ...handoverPages,
  ...letterPages,
  ...familyPages,
  ...portalPages,
  ...practicePages,
  ...keepPages,
  ...findPages,
  ...statsPages(figures),
  ...dataPages,
  ...aboutPages,
  ...clinicPages(CLINIC_CODES),
  ...offlinePages,
]

interface KnownPages {
  readonly figures: Figures | undefined
  readonly list: readonly Page[]
  readonly byId: ReadonlyMap<string, Page>
}
let known: KnownPages | undefined

/** Some pages are there only when there are figures for them, which a host may have imported. */
function knownPages(): KnownPages {
  const figures = figuresIfSet()
  if (known && known.figures === figures) return known
  const stating = statingPages(figures)
  const list = [...stating, ...factPages(stating)]
  known = { figures, list, byId: new Map(list.map((page) => [page.id, page])) }
  return known
}

/** Every page of the site; each becomes one HTML file per offered language. */
export const pages = (): readonly Page[] => knownPages().list

/** The page of an id. Throws for an unknown id, so that a wrong link fails the build. */
export function pageById(id: string): Page {
  const page = knownPages().byId.get(id)
  if (!page) throw new Error(`no page with the id "${id}"`)
  return page
}

/** The path of a page below the base path, without leading slash: `en/desk/face/`. */
export const pathOf = (page: Page, language: Language): string => `${language.path}${page.path}`

/** The file that holds a page: `en/desk/face/index.html`. */
export const fileOf = (page: Page, language: Language): string => {
  const path = pathOf(page, language)
  return path.endsWith('.html') ? path : `${path}index.html`
}

/** The offered languages a page is in. */
export const languagesOf = ({ inLanguages }: Page): readonly Language[] =>
  inLanguages ? languages.filter(({ code }) => inLanguages.includes(code)) : languages

/** Read by most of those for whom a page is not in their language. */
const COMMON = 'en'

/** The language in which a page is shown to readers of a language: their own, else English, else Japanese. */
export function shownIn(page: Page, language: Language): Language {
  const there = languagesOf(page)
  return there.find((one) => one === language) ?? there.find(({ code }) => code === COMMON) ?? there[0] ?? language
}

/** Every page in every offered language it is in. */
export const allPages = (): { page: Page; language: Language }[] =>
  languages.flatMap((language) =>
    pages()
      .filter((page) => languagesOf(page).includes(language))
      .map((page) => ({ page, language })),
  )
