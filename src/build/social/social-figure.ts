import type { Figures, Mark } from '../../domain/figures/figures'
import { type Prefecture, prefectureOf } from '../../domain/figures/prefectures'

/** What an image for sharing speaks of: the country, or one prefecture. */
export type SocialSubject = { readonly id: string; readonly prefecture: Prefecture | null }

/** The newest legible rate on the basis of checks at the desk; never shown without its month. */
export type SocialFigure = { readonly month: string; readonly ratePercent: number; readonly mark: Mark }

/** The subject of the image a page is shared with; most pages have none. */
export function socialSubjectOf(pageId: string): SocialSubject | null {
  if (pageId === 'home' || pageId === 'stats') return { id: 'japan', prefecture: null }
  const prefecture = prefectureOf(/^stats\.(\d\d)$/.exec(pageId)?.[1] ?? '')
  return prefecture ? { id: prefecture.code, prefecture } : null
}

export const socialFile = ({ id }: SocialSubject): string => `social/${id}.png`

const byMonth = (a: { readonly month: string }, b: { readonly month: string }) => (a.month < b.month ? -1 : 1)

export function socialFigure(figures: Figures, { prefecture }: SocialSubject): SocialFigure | null {
  if (!prefecture) {
    const newest = figures.national
      .filter(({ facilityType }) => facilityType === 'all')
      .toSorted(byMonth)
      .at(-1)
    return newest ? { month: newest.month, ratePercent: newest.ratePercent, mark: 'verified' } : null
  }
  const rows = figures.prefectureUsage.filter((row) => row.prefecture === prefecture.code).toSorted(byMonth)
  const newest = rows.findLast(({ ratePercent }) => ratePercent !== null)
  return newest && newest.ratePercent !== null ? { month: newest.month, ratePercent: newest.ratePercent, mark: newest.mark } : null
}
