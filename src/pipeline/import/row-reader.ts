import { plain } from './cell-values'
import { type Effect, type Finding, shortened } from './findings'
import type { FoundColumn, RecognisedSheet } from './recognise'
import type { SheetRow } from './sheets'

export interface SheetPlace {
  readonly file: string
  readonly sheet?: string
}

const digits = (text: string) => text.replace(/\D/g, '')
const gotZeroBack = (value: string, written: string) => digits(written) !== '' && digits(value).endsWith(`0${digits(written)}`)

/** Reads the cells of one row after another, by our names of the columns, and notes what is not as it must be. */
export class RowReader<C extends string> {
  private cells: readonly string[] = []
  row = 0
  /** Columns with values that were only written another way: how many, and the first of them. */
  private readonly tidied = new Map<string, { count: number; row: number; value: string }>()

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
    return this.parsed(column, parse, expectation, 'value left out')
  }

  /** Null when the row cannot be used (noted). */
  required<T>(column: C, parse: (text: string) => T | null, expectation: string): T | null {
    return this.parsed(column, parse, expectation, 'row left out')
  }

  private parsed<T>(column: C, parse: (text: string) => T | null, expectation: string, effect: Effect): T | null {
    const value = parse(this.text(column))
    if (value === null) this.note(column, expectation, effect)
    else if (typeof value === 'string') this.noteTidied(column, value)
    return value
  }

  private noteTidied(column: C, value: string): void {
    const written = this.cells[this.columns.get(column)?.index ?? -1]
    if (written === undefined || (written === plain(written) && !gotZeroBack(value, written))) return
    const known = this.tidied.get(column)
    if (known) known.count += 1
    else this.tidied.set(column, { count: 1, row: this.row, value: written })
  }

  /** One finding per column for all its values that were read although written another way: blanks, width, hyphens, lost zeros, eras. */
  sumUpTidied(): void {
    for (const [column, { count, row, value }] of this.tidied) {
      const header = this.columns.get(column)?.header ?? column
      const expectation = `read ${count} values that are written another way (blanks, width, hyphens, lost zeros), the first here`
      this.findings.push({ ...this.place, row, column: header, value: shortened(value), expectation, effect: 'note' })
    }
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
  reader.sumUpTidied()
  return count
}
