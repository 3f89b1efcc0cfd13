import { hiraganaOf } from './kana'

/** Half-width and full-width, hiragana and katakana, capitals and blanks make no difference. */
export const foldName = (text: string): string => hiraganaOf(text.normalize('NFKC').toLowerCase()).replace(/[\s・･]+/g, '')

type Named = { readonly name: string; readonly shortName: string; readonly kana: string }

/** Says which of a list have every word of a query in their name or reading. Names are folded once, at the first query. */
export function nameSearch(list: readonly Named[]): (query: string) => ((index: number) => boolean) | undefined {
  let folded: string[] | undefined
  return (query) => {
    const words = query.split(/\s+/).map(foldName).filter(Boolean)
    if (words.length === 0) return undefined
    folded ??= list.map(({ name, shortName, kana }) => foldName(`${name}\n${shortName}\n${kana}`))
    return (index) => words.every((word) => folded?.[index]?.includes(word))
  }
}
