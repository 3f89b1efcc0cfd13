import type { Figures, Mark, Verification } from '../../domain/figures/figures'
import { type Prefecture, prefectureOf } from '../../domain/figures/prefectures'

/** What an image for sharing speaks of: the country, or one prefecture. */
export type SocialSubject = { readonly id: string; readonly prefecture: Prefecture | null }

/** The newest legible rate; never shown without its month, its basis and its mark. */
export type SocialFigure = {
  readonly month: string
  readonly ratePercent: number
  readonly basis: 'checks' | 'receipts'
  readonly mark: Mark | 'second-hand'
}

/** The subject of the image a page is shared with; most pages have none. */
export function socialSubjectOf(pageId: string): SocialSubject | null {
  if (pageId === 'home' || pageId === 'stats') return { id: 'japan', prefecture: null }
  const prefecture = prefectureOf(/^stats\.(\d\d)$/.exec(pageId)?.[1] ?? '')
  return prefecture ? { id: prefecture.code, prefecture } : null
}

export const socialFile = ({ id }: SocialSubject): string => `social/${id}.png`

const byMonth = (a: { readonly month: string }, b: { readonly month: string }) => (a.month < b.month ? -1 : 1)

const markOf = (verification: Verification): SocialFigure['mark'] =>
  verification === 'second-hand' || verification === 'imported' ? verification : 'verified'

/** Of the country the newest on either basis; of a prefecture the newest by checks. */
export function socialFigure(figures: Figures, { prefecture }: SocialSubject): SocialFigure | null {
  if (!prefecture) {
    const rows = [
      ...figures.national.filter(({ facilityType }) => facilityType === 'all').map((row) => ({ ...row, basis: 'checks' as const })),
      ...figures.receipt.map((row) => ({ ...row, basis: 'receipts' as const })),
    ]
    const newest = rows.toSorted(byMonth).at(-1)
    return newest ? { month: newest.month, ratePercent: newest.ratePercent, basis: newest.basis, mark: markOf(newest.verification) } : null
  }
  const rows = figures.prefectureUsage.filter((row) => row.prefecture === prefecture.code).toSorted(byMonth)
  const newest = rows.findLast(({ ratePercent }) => ratePercent !== null)
  return newest && newest.ratePercent !== null
    ? { month: newest.month, ratePercent: newest.ratePercent, basis: 'checks', mark: newest.mark }
    : null
}
