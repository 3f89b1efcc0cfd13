import type { SheetRow } from './sheets'

/** As above. */
const DITTO = /^(?:[〃″]+|同上|々)$/

/**
 * Rows with the empty cells of some columns filled from above, as they are meant where cells were merged. Where neighbouring rows repeat a
 * value, nothing was merged, and an empty cell is empty. Signs that say "as above" are filled in every column.
 */
export async function* filledDown(
  rows: AsyncIterable<SheetRow>,
  columns: () => readonly number[],
  onFilled: (row: SheetRow) => void,
): AsyncGenerator<SheetRow> {
  const last = new Map<number, { value: string; row: number; isRepeated: boolean }>()
  let before: readonly string[] = []
  for await (const row of rows) {
    const cells = row.cells.map((cell, i) => (DITTO.test(cell.trim()) ? (before[i] ?? '') : cell))
    before = cells
    const isLine = cells.filter((cell) => cell.trim() !== '').length < 2
    for (const at of columns()) {
      const value = cells[at]?.trim() ?? ''
      const known = last.get(at)
      if (value !== '') {
        const isRepeated = known !== undefined && known.value === value && known.row === row.row - 1
        last.set(at, { value, row: row.row, isRepeated: isRepeated || known?.isRepeated === true })
      } else if (known && !known.isRepeated && !isLine) {
        cells[at] = known.value
        onFilled(row)
      }
    }
    yield { row: row.row, cells }
  }
}
