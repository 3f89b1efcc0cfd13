import registry from '../../locales/languages.json'

/** What follows from the letters of a language. */
type Script = {
  /** Between words or names one after the other. */
  readonly comma: string
  /** The same between short names, where Japanese has its dot. */
  readonly dot: string
  /** Ends a sentence. */
  readonly stop: string
  /** Whether places have the names that stand on their signs, or names in Latin letters. */
  readonly places: 'japanese' | 'roman'
}

const USUAL: Script = { comma: ', ', dot: ', ', stop: '.', places: 'roman' }
const SCRIPTS = {
  Latn: USUAL,
  Kore: USUAL,
  Deva: { ...USUAL, stop: '।' },
  Hans: { comma: '、', dot: '、', stop: '。', places: 'japanese' },
  Jpan: { comma: '、', dot: '・', stop: '。', places: 'japanese' },
} as const satisfies Readonly<Record<string, Script>>

/** How a language is written: what code must know of it, on a phone too. */
export type Writing = Script & {
  readonly script: keyof typeof SCRIPTS
  /** What Intl is asked for. Digits are Latin in every language: those on cards and papers are. */
  readonly locale: string
  /** What Intl is asked for where it lacks the language: Chrome knows how Nepali counts, but neither its months nor its numbers. */
  readonly like?: string
  /** The months, where not every browser has them. A date is then year, month and day. Phones find them in the page. */
  readonly months?: readonly string[]
}

type Row = { readonly code: string; readonly script?: string; readonly locale?: string; readonly like?: string; readonly months?: string[] }

function writingFrom({ code, script = USUAL_SCRIPT, locale = code, like, months }: Row): Writing {
  const known = script as Writing['script']
  return { ...SCRIPTS[known], script: known, locale, ...(like && { like }), ...(months && { months }) }
}

/** The letters of most languages; scripts for phones are built without them (build/languages-on-phones.ts). */
export const USUAL_SCRIPT = 'Latn'

// Asked for with every text of a page: made once.
const writings = new Map((registry as readonly Row[]).map((row) => [row.code, writingFrom(row)]))

/** How a language is written. */
export const writingOf = (code: string): Writing => writings.get(code) ?? writingFrom({ code })

/** The language all others are translated from. */
export const SOURCE_LANGUAGE = 'ja'

/** Whether text of this language is written in Japanese script. */
export const isJapanese = (code: string): boolean => writingOf(code).script === 'Jpan'

/** Whether readers of a language know places by the names on their signs. */
export const hasJapaneseNames = (code: string): boolean => writingOf(code).places === 'japanese'
