import type { Figures, PrefectureUsage } from '../../../domain/figures/figures'
import { figures } from '../../../page/figures'

/** A month of which fewer prefectures are known is a sample, mostly of high and low places: a list, no map. */
const MAP_FROM = 24

const ofPrefectures = (known: Figures) => known.prefectureUsage.filter(({ prefecture }) => prefecture !== '00')

/** The months with a figure of some prefecture, newest first; each is a page. */
export const usageMonths = (known: Figures): string[] => [...new Set(ofPrefectures(known).map(({ month }) => month))].sort().reverse()

/** Whether enough of the 47 are known to draw a map. */
export const isMapMonth = (known: Figures, month: string): boolean =>
  ofPrefectures(known).filter((row) => row.month === month).length >= MAP_FROM

/** The months drawn as a map, newest first. */
export const mapMonths = (known: Figures): string[] => usageMonths(known).filter((month) => isMapMonth(known, month))

export const mapPageId = (month: string): string => `stats.${month}`

/** What is known of a month, by prefecture. */
export const ratesOf = (month: string): ReadonlyMap<string, PrefectureUsage> =>
  new Map(
    ofPrefectures(figures())
      .filter((row) => row.month === month)
      .map((row) => [row.prefecture, row]),
  )
