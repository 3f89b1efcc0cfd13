export type SortDirection = 'ascending' | 'descending'

/** The text of a cell without readings. */
export function cellText(cell: Element): string {
  const copy = cell.cloneNode(true) as Element
  for (const reading of copy.querySelectorAll('rt, rp')) reading.remove()
  return copy.textContent?.trim() ?? ''
}

/** What a row is sorted by: a name (by its reading, in the cell or in `data-reading`, where there is one) or a number; undefined stays at the end. */
function keyOf(row: HTMLTableRowElement, head: HTMLTableCellElement): string | number | undefined {
  const cell = row.cells[head.cellIndex]
  if (!cell) return undefined
  const { sort = '', last } = head.dataset
  if (sort === 'name')
    return cell.dataset.reading || [...cell.querySelectorAll('rt')].map((reading) => reading.textContent).join('') || cellText(cell)
  if (last !== undefined && row.dataset.few !== undefined) return undefined
  const found = cellText(cell)
    .replaceAll(',', '')
    .match(/\d+(?:\.\d+)?/g)?.[Number(sort)]
  return found === undefined ? undefined : Number(found)
}

/**
 * Rows in the order of a column. `data-sort` of its head says by what: `name`, or which number of the cell (0 = first).
 * Rows without a number stay at the end either way, and so do rows with few checks where the head has `data-last`.
 * Equal rows keep the order given.
 */
export function sortedRows(
  rows: readonly HTMLTableRowElement[],
  head: HTMLTableCellElement,
  direction: SortDirection,
  lang: string,
): HTMLTableRowElement[] {
  const { compare } = new Intl.Collator(lang, { numeric: true })
  const keyed = rows.map((row) => ({ row, key: keyOf(row, head) }))
  const sign = direction === 'ascending' ? 1 : -1
  keyed.sort((a, b) => {
    if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined)
    return sign * (typeof a.key === 'number' && typeof b.key === 'number' ? a.key - b.key : compare(String(a.key), String(b.key)))
  })
  return keyed.map(({ row }) => row)
}
