import { normalHeader, plainHeader } from './header'
import type { SheetRow } from './sheets'

/** Several tables beside each other under one row of titles that repeats, as printed lists have them. */
export interface SideBySide {
  /** The titles of the first of them. */
  readonly header: SheetRow
  /** A row as one row for each table. */
  readonly split: (row: SheetRow) => SheetRow[]
}

const same = (a: string | undefined, b: string | undefined) => normalHeader(a ?? '') === normalHeader(b ?? '')

/** Null where the titles do not repeat from one column of names to the next. */
export function sideBySide({ row, cells }: SheetRow): SideBySide | null {
  const first = cells.findIndex((cell) => plainHeader(cell) === '名称')
  const second = cells.findIndex((cell, i) => i > first && cell.trim() !== '' && same(cell, cells[first]))
  if (first < 0 || second < 0) return null
  const period = second - first
  let lead = 0
  while (lead < first && lead < period - 1 && cells[first - lead - 1]?.trim() && same(cells[first - lead - 1], cells[second - lead - 1]))
    lead += 1
  const start = first - lead
  const width = Math.min(period, cells.length - start - period)
  const repeats = Array.from({ length: width }, (_, i) => same(cells[start + i], cells[start + period + i]))
  if (width < 2 || repeats.includes(false)) return null
  const split = (own: SheetRow): SheetRow[] => {
    const tables: SheetRow[] = []
    for (let from = start; from < own.cells.length; from += period)
      tables.push({ row: own.row, cells: own.cells.slice(from, from + period) })
    return tables
  }
  return { header: { row, cells: cells.slice(start, start + period) }, split }
}
