import { type Effect, type Finding, shortened } from './findings'
import type { FoundColumn, RecognisedSheet } from './recognise'
import type { SheetRow } from './sheets'

export interface SheetPlace {
  readonly file: string
  readonly sheet?: string
}

/** Reads the cells of one row after another, by our names of the columns, and notes what is not as it must be. */
export class RowReader<C extends string> {
  private cells: readonly string[] = []
  row = 0

  constructor(
    readonly place: SheetPlace,
    private readonly columns: ReadonlyMap<string, FoundColumn>,
    private readonly width: number,
    readonly findings: Finding[],
  ) {}

  /** Turns to a row; false when it is blank, or has another number of cells than the header (noted). */
  turnTo({ row, cells }: SheetRow): boolean {
    this.row = row
    this.cells = cells
    if (cells.every((cell) => cell.trim() === '')) return false
    const isWhole = cells.length === this.width || (cells.length > this.width && cells.slice(this.width).every((cell) => cell === ''))
    if (!isWhole)
      this.findings.push({ ...this.place, row, expectation: `expected ${this.width} cells, got ${cells.length}`, effect: 'row left out' })
    return isWhole
  }

  has(column: C): boolean {
    return this.columns.has(column)
  }

  /** The cell without blanks around it; empty when the table has no such column. */
  text(column: C): string {
    const found = this.columns.get(column)
    return found ? (this.cells[found.index] ?? '').trim() : ''
  }

  note(column: C, expectation: string, effect: Effect): void {
    this.noteValue(column, this.text(column), expectation, effect)
  }

  /** For a value that is made of several cells. */
  noteValue(column: C, value: string, expectation: string, effect: Effect): void {
    const header = this.columns.get(column)?.header ?? column
    this.findings.push({ ...this.place, row: this.row, column: header, value: shortened(value), expectation, effect })
  }

  /** Null for an empty cell, and for one that `parse` cannot make sense of (noted). */
  optional<T>(column: C, parse: (text: string) => T | null, expectation: string): T | null {
    const text = this.text(column)
    if (text === '') return null
    const value = parse(text)
    if (value === null) this.note(column, expectation, 'value left out')
    return value
  }

  /** Null when the row cannot be used (noted). */
  required<T>(column: C, parse: (text: string) => T | null, expectation: string): T | null {
    const value = parse(this.text(column))
    if (value === null) this.note(column, expectation, 'row left out')
    return value
  }
}

/** Hands each row with cells to `read`. `onRow` may throw to stop. Returns the number of rows that are not blank. */
export async function readRows(sheet: RecognisedSheet, reader: RowReader<string>, onRow: () => void, read: () => void): Promise<number> {
  let count = 0
  for await (const row of sheet.rows) {
    onRow()
    const isUsable = reader.turnTo(row)
    if (isUsable || row.cells.some((cell) => cell.trim() !== '')) count += 1
    if (isUsable) read()
  }
  return count
}
