import { hasJapaneseNames } from './joints'
import { isJapanese } from './writing'

type Place = { readonly name: string; readonly kana: string; readonly nameEn: string | null }

/** The name of a place in a language, as text with markup. `both` adds the name on its signs to the one in Latin letters. */
export function placeText({ name, kana, nameEn }: Place, code: string, { both = false } = {}): string {
  if (code === 'ja-x-easy') return `{${name}|${kana}}`
  // In Chinese the letters do not tell that the name is Japanese.
  if (hasJapaneseNames(code) || !nameEn) return isJapanese(code) ? name : `{=${name}}`
  return both ? `${nameEn} (${name})` : nameEn
}
