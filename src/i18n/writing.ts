import registry from '../../locales/languages.json' with { type: 'json' }

/** How a language is written: what code must know of it, on a phone too. What stands between its words is in joints.ts. */
export type Writing = {
  readonly script: 'Jpan' | 'Latn' | 'Hans' | 'Kore' | 'Deva'
  /** What Intl is asked for. Digits are Latin in every language: those on cards and papers are. */
  readonly locale: string
  /** What Intl is asked for where it lacks the language: Chrome knows how Nepali counts, but neither its months nor its numbers. */
  readonly like?: string
  /** The months, where not every browser has them. A date is then year, month and day. Phones find them in the page. */
  readonly months?: readonly string[]
}

/** The letters of most languages; scripts for phones are built without them (build/languages-on-phones.ts). */
export const USUAL_SCRIPT = 'Latn'

type Row = { readonly code: string } & Partial<Writing>

const written = (row: Row): Writing => ({ script: USUAL_SCRIPT, locale: row.code, ...row })

// Asked for with every text of a page: made once.
const writings = new Map((registry as readonly Row[]).map((row) => [row.code, written(row)]))

/** How a language is written. */
export const writingOf = (code: string): Writing => writings.get(code) ?? written({ code })

/** The language all others are translated from. */
export const SOURCE_LANGUAGE = 'ja'

/** Whether text of this language is written in Japanese script. */
export const isJapanese = (code: string): boolean => writingOf(code).script === 'Jpan'
