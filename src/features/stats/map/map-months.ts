import type { PrefectureUsage } from '../../../domain/figures/figures'
import { figures } from '../../../page/figures'

/** The only month with a row for each prefecture. */
export const MAP_MONTH = '2024-05'

/** The only other month that is no small sample of high and low places. */
export const SECOND_MONTH = '2024-03'

/** The months that are drawn as a map, older first; each is a page. */
export const MAP_MONTHS = [SECOND_MONTH, MAP_MONTH] as const
export type MapMonth = (typeof MAP_MONTHS)[number]

/** The page of a month; the newest is the first page of the figures. */
export const mapPageId = (month: MapMonth): string => (month === MAP_MONTH ? 'stats' : `stats.${month}`)

/** What is known of a month, by prefecture. */
export const ratesOf = (month: string): ReadonlyMap<string, PrefectureUsage> =>
  new Map(
    figures()
      .prefectureUsage.filter((row) => row.month === month && row.prefecture !== '00')
      .map((row) => [row.prefecture, row]),
  )
