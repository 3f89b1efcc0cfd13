import registry from '../../locales/languages.json'

/** How a language is written: what code must know of it, on a phone too. */
export type Writing = {
  readonly script: 'Jpan' | 'Latn' | 'Hans' | 'Kore' | 'Deva'
  /** What Intl is asked for. Digits are Latin in every language: those on cards and papers are. */
  readonly locale: string
  /** What Intl is asked for where it lacks the language: Chrome knows how Nepali counts, but neither its months nor its numbers. */
  readonly like?: string
  /** The months, where not every browser has them. A date is then year, month and day. */
  readonly months?: readonly string[]
  /** Between words or names one after the other. */
  readonly comma: string
  /** The same between short names, where Japanese has its dot. */
  readonly dot: string
  /** Ends a sentence. */
  readonly stop: string
  /** Whether places have the names that stand on their signs, or names in Latin letters. */
  readonly places: 'japanese' | 'roman'
}

type Row = { readonly code: string } & Partial<Writing>

/** What most languages have; scripts for phones are built without it (build/browser-languages.ts). */
export const USUAL_WRITING = { script: 'Latn', comma: ', ', dot: ', ', stop: '.', places: 'roman' } as const

// Asked for with every text of a page: made once.
const writings = new Map(
  (registry as readonly Row[]).map((row): [string, Writing] => [row.code, { ...USUAL_WRITING, locale: row.code, ...row }]),
)

/** How a language is written. */
export const writingOf = (code: string): Writing => writings.get(code) ?? { ...USUAL_WRITING, locale: code }

/** The language all others are translated from. */
export const SOURCE_LANGUAGE = 'ja'

/** Whether text of this language is written in Japanese script. */
export const isJapanese = (code: string): boolean => writings.get(code)?.script === 'Jpan'

/** Whether readers of a language know places by the names on their signs. */
export const hasJapaneseNames = (code: string): boolean => writingOf(code).places === 'japanese'

/** Marks a word as Japanese inside a text, where its letters do not tell (see rich-text.ts). */
const asJapanese = (word: string, code: string): string => (isJapanese(code) ? word : `{=${word}}`)

type Place = { readonly name: string; readonly kana: string; readonly nameEn: string | null }

/** The name of a place in a language, as text with markup. `both` adds the name on its signs to the one in Latin letters. */
export function placeText({ name, kana, nameEn }: Place, code: string, { both = false } = {}): string {
  if (code === 'ja-x-easy') return `{${name}|${kana}}`
  if (hasJapaneseNames(code) || !nameEn) return asJapanese(name, code)
  return both ? `${nameEn} (${name})` : nameEn
}
