import { isLoss, type Reason } from './findings'
import type { ImportReport } from './import-files'
import { isUsage } from './parts'

/** An import in numbers. */
export interface ImportTotals {
  readonly rows: number
  readonly taken: number
  /** Files and sheets that were refused. */
  readonly refused: number
  /** Rows that were left out though they may be facilities, the worst reason first. */
  readonly lost: readonly (readonly [Reason, number])[]
  /** Rows that are none of a facility, or are there already. */
  readonly noLoss: readonly (readonly [Reason, number])[]
  /** Prefectures that a table names and of which it gave nothing. */
  readonly lostPrefectures: readonly string[]
  readonly notJoined: number
}

/** From this part of the rows on a loss is said to be one. */
const MOST_LOST = 0.01

export function totalsOf({ tables, findings }: ImportReport): ImportTotals {
  const reasons = new Map<Reason, number>()
  let rows = 0
  const lostPrefectures = new Set<string>()
  for (const { state, read } of tables) {
    if (state !== 'taken' || !read) continue
    rows += read.rows
    for (const [reason, count] of read.leftOut ?? []) reasons.set(reason, (reasons.get(reason) ?? 0) + count)
    const given = new Set(read.parts.filter((part) => !isUsage(part)).map(({ prefecture }) => prefecture))
    for (const prefecture of read.named ?? []) if (!given.has(prefecture)) lostPrefectures.add(prefecture)
  }
  const sorted = [...reasons].sort(([, a], [, b]) => b - a)
  const lost = sorted.filter(([reason]) => isLoss(reason))
  return {
    rows,
    taken: rows - sorted.reduce((sum, [, count]) => sum + count, 0),
    refused: tables.filter(({ state }) => state === 'refused').length,
    lost,
    noLoss: sorted.filter(([reason]) => !isLoss(reason)),
    lostPrefectures: [...lostPrefectures].sort(),
    notJoined: findings.filter(({ effect }) => effect === 'not joined').length,
  }
}

/** Whether so much was left out that nobody should overlook it. */
export function isLossy({ rows, lost, lostPrefectures }: ImportTotals): boolean {
  return lostPrefectures.length > 0 || lost.reduce((sum, [, count]) => sum + count, 0) > rows * MOST_LOST
}
