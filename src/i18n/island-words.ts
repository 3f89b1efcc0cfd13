import { type LinkTo, richText } from './RichText'
import { plainText } from './rich-text'
import { slotsOf, type TextValues, type Words } from './words'
import { writingOf } from './writing'

/** The texts an island was handed at build time: its own, in its language only. Plural forms keep their suffix. */
export type IslandTexts = Readonly<Record<string, string>>

/** Words from handed-over texts. Interpolation and plurals follow i18next (a property test holds them equal). */
export function islandWords<K extends string>(lang: string, texts: IslandTexts, linkTo?: LinkTo): Words<K> {
  const plural = new Intl.PluralRules([lang, writingOf(lang).like ?? lang])
  const raw = (key: K, values: TextValues = {}): string => {
    const form = typeof values.count === 'number' ? texts[`${key}_${plural.select(values.count)}`] : undefined
    const text = form ?? texts[key] ?? texts[`${key}_other`]
    if (text === undefined) throw new Error(`text "${key}" was not handed to this island`)
    return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
  }
  return {
    lang,
    t: (key, values) => plainText(raw(key, values)),
    r: (key, values) => {
      const { texts: given, slots } = slotsOf(values)
      return richText(raw(key, given), lang, linkTo, slots)
    },
  }
}
