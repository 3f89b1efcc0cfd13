import { createHash } from 'node:crypto'
import { knownLanguages } from './languages'
import { flatTexts, textTree } from './page-words'
import { plainText } from './rich-text'
import { SOURCE_LANGUAGE } from './writing'

const PLURAL = /_(zero|one|two|few|many|other)$/
/** Large numbers are told in other units by language: 万 and 億, millions; some languages show a name beside the Japanese one. */
const OWN_VALUES = /^stats\.(?:count\.|prefecture\.title$)/

/** Checksums of the Japanese sentences from which the words of a language were made, by key. */
type Sources = Readonly<Record<string, string>>

const sources = import.meta.glob<Sources>('../../locales/sources/*.json', { eager: true, import: 'default' })

/** The key of a text without the ending of its plural form. */
export const stemOf = (key: string): string => key.replace(PLURAL, '')

/** What a translator reads of a Japanese sentence: marks where a line may break, readings and links are none of it. */
export const sumOfSource = (text: string): string => createHash('sha256').update(plainText(text)).digest('hex').slice(0, 8)

/** The checksum of every Japanese sentence as it stands, by stem. */
export function sourceSums(): ReadonlyMap<string, string> {
  return new Map([...flatTexts(textTree(SOURCE_LANGUAGE))].map(([key, text]) => [stemOf(key), sumOfSource(text)]))
}

/** Where the words of a language are not those of the Japanese: keys by what is wrong with them. */
export type WordState = {
  readonly missing: readonly string[]
  readonly extra: readonly string[]
  /** Another set of `{{values}}` than in the Japanese. */
  readonly values: readonly string[]
  /** A plural form that the language needs is not there. */
  readonly forms: readonly string[]
  /** The Japanese was changed after the translation was made. */
  readonly changed: readonly string[]
}

const valuesIn = (text: string): string => [...new Set(text.match(/\{\{\w+\}\}/g))].sort().join()

/** Compares texts with their source. `made` are the checksums from which they were made; undefined where nobody keeps them. */
export function compareWords(
  lang: string,
  own: ReadonlyMap<string, string>,
  source: ReadonlyMap<string, string>,
  made: Sources | undefined,
): WordState {
  const wanted = new Map([...source].map(([key, text]) => [stemOf(key), text]))
  const stems = new Set([...own.keys()].map(stemOf))
  const needed = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
  const shared = [...stems].filter((stem) => wanted.has(stem))
  const isPlural = (stem: string) => own.has(`${stem}_other`)
  return {
    missing: [...wanted.keys()].filter((stem) => !stems.has(stem)),
    extra: [...stems].filter((stem) => !wanted.has(stem)),
    values: [...own]
      .filter(([key, text]) => {
        const original = wanted.get(stemOf(key))
        // A plural form may say its number in a word.
        const mayLeaveOut = /_(zero|one|two)$/.test(key)
        return (
          original !== undefined &&
          !OWN_VALUES.test(key) &&
          (mayLeaveOut ? !valuesIn(original).includes(valuesIn(text)) : valuesIn(text) !== valuesIn(original))
        )
      })
      .map(([key]) => key),
    forms: shared.filter(isPlural).filter((stem) => !needed.every((form) => own.has(`${stem}_${form}`))),
    changed: made ? shared.filter((stem) => made[stem] !== sumOfSource(wanted.get(stem) ?? '')) : [],
  }
}

/** How the words of a language stand to the Japanese. */
export const wordState = (lang: string): WordState =>
  compareWords(lang, flatTexts(textTree(lang)), flatTexts(textTree(SOURCE_LANGUAGE)), sources[`../../locales/sources/${lang}.json`])

/** Whether nothing of a language is missing, wrong or older than the Japanese. */
export const isWhole = (state: WordState): boolean => Object.values(state).every((keys) => keys.length === 0)

/** The languages a build offers: those not held back whose words are whole; the others of them with what they lack. */
export function offeredByWords(): { readonly codes: readonly string[]; readonly heldBack: ReadonlyMap<string, WordState> } {
  const states = knownLanguages.filter(({ offered }) => offered).map(({ code }) => [code, wordState(code)] as const)
  return {
    codes: states.filter(([, state]) => isWhole(state)).map(([code]) => code),
    heldBack: new Map(states.filter(([, state]) => !isWhole(state))),
  }
}
