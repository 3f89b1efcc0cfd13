import type { FunctionComponent } from 'preact'
import type { PageWords } from '../i18n/page-words'

/** A page of the site: one HTML file per language. */
export type Page = {
  /** Stable name, `desk` or `desk.face`; links and poster codes use it. */
  readonly id: string
  /** Address below the language, '' or ending in a slash. */
  readonly path: string
  /** Style sheets put into the page after the base sheet. */
  readonly css?: readonly string[]
  /** Pages of one name carry the same style: a part of one may be put into another in place, where CSP refuses any further style. */
  readonly sharedStyle?: string
  readonly title: (words: PageWords) => string
  readonly description: (words: PageWords) => string
  readonly View: FunctionComponent
  /** The fact behind the main answer (`R-…`, `T-…`). The page shows when it was last confirmed and calls itself old by it. */
  readonly mainFact?: string
  /** Layout of <main>: one column, wide, or wide in two columns. */
  readonly layout?: 'column' | 'wide' | 'two'
  /** `bare` leaves out header, footer and counter bar: a card held out to somebody. */
  readonly frame?: 'full' | 'bare'
  /** The counter bar at the lower edge; off where the page already is desk help. */
  readonly hasCounterBar?: boolean
  /** Whether the page is kept on the phone with its language, or only once it was opened. */
  readonly kept?: 'with-language' | 'when-opened'
  /** The codes of the languages it is in, where these are not all: links from the others say so. */
  readonly inLanguages?: readonly string[]
  /** Left out of the address list for search engines. */
  readonly isUnlisted?: boolean
}
