import { prefectureOf } from '../../domain/figures/prefectures'

/** The name of a prefecture in a language, as text with markup. */
export function prefectureLabel(code: string, lang: string): string {
  const prefecture = prefectureOf(code)
  if (!prefecture) return code
  const { name, kana, nameEn } = prefecture
  if (lang === 'ja-x-easy') return `{${name}|${kana}}`
  return lang.startsWith('ja') ? name : nameEn
}

/** Several names one after the other. */
export const prefectureLabels = (codes: readonly string[], lang: string): string =>
  codes.map((code) => prefectureLabel(code, lang)).join(lang.startsWith('ja') ? '・' : ', ')
