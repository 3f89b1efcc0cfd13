import { hiraganaOf } from './kana'
import { joiningKana, todaysForms } from './spelling'

const SMALL = 'ぁぃぅぇぉゃゅょっゎ'
const LARGE = 'あいうえおやゆよつわ'

/**
 * Half-width and full-width, hiragana and katakana, capitals, small kana, blanks and dashes make no difference, nor do old and
 * variant forms of kanji (髙, 﨑, 冨) or the ways to join a name (ヶ, ケ, が).
 */
export const foldName = (text: string): string =>
  joiningKana(hiraganaOf(todaysForms(text.normalize('NFKC').toLowerCase())))
    .replace(/[ぁぃぅぇぉゃゅょっゎ]/g, (sign) => LARGE[SMALL.indexOf(sign)] as string)
    .replace(/[\s・･'’.,。、()「」-]+|[ー\u2010-\u2015\u2212]+/g, '')

/** Written in kana alone: a reading, not the name as it is written. */
export const isReading = (text: string): boolean => /^[\p{Script=Hiragana}\p{Script=Katakana}ー・\s]+$/u.test(text.normalize('NFKC'))

type Named = { readonly name: string; readonly shortName: string; readonly kana: string }

/** Says which of a list have every word of a query in their name or reading. Names are folded once, at the first query. */
export function nameSearch(list: readonly Named[]): (query: string) => ((index: number) => boolean) | undefined {
  let folded: string[] | undefined
  return (query) => {
    const words = query.split(/\s+/).map(foldName).filter(Boolean)
    if (words.length === 0) return undefined
    folded ??= list.map(({ name, shortName, kana }) => [name, shortName, kana].map(foldName).join('\n'))
    return (index) => words.every((word) => folded?.[index]?.includes(word))
  }
}
