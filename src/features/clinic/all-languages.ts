import { languages } from '../../i18n/languages'
import { flatTexts, textTree } from '../../i18n/page-words'
import { richText } from '../../i18n/RichText'
import type { TextKey } from '../../i18n/text-keys'
import type { PosterTexts } from './sheet-texts'

const PREFIX = 'poster.'

/** The words of posters in every offered language. */
export function posterTexts(): PosterTexts {
  return Object.fromEntries(
    languages.map(({ code }) => [
      code,
      Object.fromEntries(
        [...flatTexts(textTree(code))].flatMap(([key, text]) => (key.startsWith(PREFIX) ? [[key.slice(PREFIX.length), text]] : [])),
      ),
    ]),
  )
}

/** A text in another language than that of the page, as it stands on a sheet for two readers. */
export function inLanguage(key: TextKey, lang: string) {
  const text = flatTexts(textTree(lang)).get(key)
  if (text === undefined) throw new Error(`locales/${lang}: no text "${key}"`)
  return richText(text, lang)
}
