import type { PosterCodes, Purpose } from '../domain/poster/poster'

/** What a printed code stands for. `several`: the poster is in several languages, so the reader's own comes before the printed one. */
type Printed = { readonly pageId: string; readonly path: string; readonly several?: true }

/**
 * What a printed QR asks for: `/<lang>/<page>/?p=<code>`. Posters hang for years, so this list only grows
 * (test/fixtures/printed-posters.json). A code leads to its page even when the printed address has moved.
 */
const POSTERS: ReadonlyMap<string, Printed> = new Map<string, Printed>([
  ['H1', { pageId: 'home', path: '' }],
  ['H2', { pageId: 'home', path: '', several: true }],
  ['D1', { pageId: 'desk', path: 'desk/' }],
  ['D2', { pageId: 'desk', path: 'desk/', several: true }],
  ['C1', { pageId: 'check', path: 'check/' }],
  ['P1', { pageId: 'portal', path: 'portal/' }],
  ['L1', { pageId: 'check.dates', path: 'check/dates/' }],
  ['L2', { pageId: 'check.dates', path: 'check/dates/', several: true }],
  ['M1', { pageId: 'letter', path: 'letter/' }],
  ['M2', { pageId: 'letter', path: 'letter/', several: true }],
  ['W1', { pageId: 'papers', path: 'papers/' }],
  ['W2', { pageId: 'papers', path: 'papers/', several: true }],
  ['E1', { pageId: 'home', path: '' }],
  ['E2', { pageId: 'home', path: '', several: true }],
])

const codes = (one: string, several: string): PosterCodes => ({ path: POSTERS.get(one)?.path ?? '', one, several })

/** The codes that /clinic/ prints. */
export const CLINIC_CODES: Readonly<Record<Purpose | 'handout', PosterCodes>> = {
  desk: codes('D1', 'D2'),
  bring: codes('H1', 'H2'),
  letter: codes('M1', 'M2'),
  paper: codes('W1', 'W2'),
  easy: codes('E1', 'E2'),
  handout: codes('C1', 'C1'),
}

/** The page of a printed code; undefined for an unknown one, which is then ignored. */
export const pageForPoster = (code: string) => POSTERS.get(code.trim().toUpperCase())

const codeIn = (search: string): string => new URLSearchParams(search).get('p') ?? ''

/** Where `?p=<code>` leads: a path below the language, or undefined when this is the page already or the code is unknown. */
export function pathForPoster(search: string, currentPageId: string): string | undefined {
  const code = codeIn(search)
  const poster = pageForPoster(code)
  return poster === undefined || poster.pageId === currentPageId ? undefined : `${poster.path}?p=${code.trim().toUpperCase()}`
}

/** What is known of the person who scanned. */
export type Reader = {
  /** Chosen by hand on an earlier page. */
  readonly chosen: string | undefined
  /** What the browser asks for, best first. */
  readonly preferred: readonly string[]
  readonly offered: readonly string[]
}

/** Language and letters of a tag, however it is written: `zh-CN` is zh in Hans, `tl` is fil. Undefined for what is no tag. */
function lettersOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag).maximize()
  } catch {
    return undefined
  }
}

/** The best of the offered languages for what somebody prefers: the same tag, else the same language, in the same letters if it can be. */
function preferredOf(offered: readonly string[], preferred: readonly string[]): string | undefined {
  for (const tag of preferred) {
    const wanted = lettersOf(tag)
    const inLanguage = offered.filter((code) => lettersOf(code)?.language === wanted?.language)
    const found =
      offered.find((code) => code === tag) ?? inLanguage.find((code) => lettersOf(code)?.script === wanted?.script) ?? inLanguage[0]
    if (found) return found
  }
  return undefined
}

/**
 * The language a scan is shown in: the person's own choice, else the poster's, else the browser's, else Japanese. A poster in several
 * languages says only that it speaks the browser's too. Undefined when no known code is there: then nothing is changed.
 */
export function languageForPoster(search: string, printed: string, { chosen, preferred, offered }: Reader): string | undefined {
  const poster = pageForPoster(codeIn(search))
  if (poster === undefined) return undefined
  if (chosen !== undefined && offered.includes(chosen)) return chosen
  if (!poster.several && offered.includes(printed)) return printed
  return preferredOf(offered, preferred) ?? (offered.includes(printed) ? printed : 'ja')
}
