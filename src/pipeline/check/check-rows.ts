import type { Counts } from '../../domain/figures/figures'
import type { Table } from '../read/figure-tables'
import { SourceError } from '../read/source-error'

/** What several checks share. Each yields the errors it finds, so that one run can show them all. */
export type Findings = Generator<SourceError, void>

export const EPSILON = 1e-9

export const problemAt = <T>({ file, rows }: Table<T>, row: T, column: string, expectation: string): SourceError =>
  new SourceError({ file, row: rows.indexOf(row) + 2, column }, expectation)

export function* checkUnique<T>(table: Table<T>, column: string, keyOf: (row: T) => string): Findings {
  const seen = new Set<string>()
  for (const row of table.rows) {
    const key = keyOf(row)
    if (seen.has(key)) yield problemAt(table, row, column, `expected each key once, got "${key}" again`)
    seen.add(key)
  }
}

export function* checkOrder<T>(table: Table<T>, column: string, keyOf: (row: T) => string): Findings {
  for (const [i, row] of table.rows.entries()) {
    const before = table.rows[i - 1]
    if (before && keyOf(before) > keyOf(row))
      yield problemAt(table, row, column, `expected rising order, got "${keyOf(row)}" after "${keyOf(before)}"`)
  }
}

/** The rate must be the ratio of the counts, to two decimals; counts published in a unit leave room for half a unit. */
export function* checkRatio<T extends Counts & { ratePercent: number | null }>(table: Table<T>, unitOf: (row: T) => number): Findings {
  for (const row of table.rows) {
    const { used, total, ratePercent } = row
    if (used === null || total === null || ratePercent === null) continue
    const unit = unitOf(row)
    if (used > total) yield problemAt(table, row, 'mynumber_count', `expected at most ${total}, got ${used}`)
    for (const [column, value] of [
      ['mynumber_count', used],
      ['eligibility_checks', total],
    ] as const)
      if (value % unit !== 0) yield problemAt(table, row, column, `expected a multiple of ${unit}, got ${value}`)
    const half = unit === 1 ? 0 : unit / 2
    const low = ((used - half) / (total + half)) * 100 - 0.005 - EPSILON
    const high = ((used + half) / (total - half)) * 100 + 0.005 + EPSILON
    if (!(ratePercent >= low && ratePercent <= high))
      yield problemAt(table, row, 'rate_percent', `expected ${low.toFixed(3)} to ${high.toFixed(3)} from the counts, got ${ratePercent}`)
  }
}

export const monthBefore = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, '0')}`
}

/** Rows by month, in the order of the file. */
export function byMonth<T extends { month: string }>(rows: readonly T[]): Map<string, T[]> {
  const months = new Map<string, T[]>()
  for (const row of rows) months.set(row.month, [...(months.get(row.month) ?? []), row])
  return months
}
