import { textsIn } from '../../i18n/page-words'
import { withPhrases } from '../../i18n/phrases'
import { richText } from '../../i18n/RichText'
import type { TextKey } from '../../i18n/text-keys'

/** A text in another language than that of the page, as it stands on a sheet for two readers. */
export function inLanguage(key: TextKey, lang: string) {
  const text = textsIn(lang).get(key)
  if (text === undefined) throw new Error(`locales/${lang}: no text "${key}"`)
  return richText(withPhrases(text, lang), lang)
}
