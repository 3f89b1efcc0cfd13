import { prefectureOf } from '../../domain/figures/prefectures'
import { jointsOf } from '../../i18n/joints'
import { placeText } from '../../i18n/place-text'

/** The name of a prefecture in a language, as text with markup. */
export function prefectureLabel(code: string, lang: string): string {
  const prefecture = prefectureOf(code)
  return prefecture ? placeText(prefecture, lang) : code
}

/** Several names one after the other. */
export const prefectureLabels = (codes: readonly string[], lang: string): string =>
  codes.map((code) => prefectureLabel(code, lang)).join(jointsOf(lang).dot)
