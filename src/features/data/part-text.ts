import type { FacilityType } from '../../domain/figures/figures'
import { formatDate } from '../../i18n/format'
import type { PageWords } from '../../i18n/page-words'

/** `2024`, `2024-05` or `2024-05-hospital` as text with markup. */
export function partText(part: string, words: PageWords): string {
  const [, time = part, type] = /^(\d{4}(?:-\d{2})?)(?:-([a-z]+))?$/.exec(part) ?? []
  const date = formatDate(time, words.lang, { era: false })
  return type ? `${date} ${words.t(`data.figures.types.${type as FacilityType}`)}` : date
}
