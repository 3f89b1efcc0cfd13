import { textsIn } from '../../i18n/page-words'
import { withPhrases } from '../../i18n/phrases'
import { richText } from '../../i18n/RichText'
import type { TextKey } from '../../i18n/text-keys'

type Edited = (lang: string, key: string, text: string) => string

const texts = textsIn('ja')

function japaneseText(key: TextKey): string {
  const text = texts.get(key)
  if (text === undefined) throw new Error(`locales/ja: no text "${key}"`)
  return text
}

/** A text as staff read it: Japanese without readings, whatever the language of the page. */
export const inJapanese = (key: TextKey, edited: Edited = (_lang, _key, text) => text) =>
  richText(withPhrases(edited('ja', key, japaneseText(key)), 'ja'), 'ja')
