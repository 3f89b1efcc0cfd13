import { plain } from './cell-values'
import { type Effect, type Finding, ImportError, type Reason, shortened } from './findings'
import type { FoundColumn } from './header'
import type { RecognisedSheet } from './recognise'
import type { SheetRow } from './sheets'

export interface SheetPlace {
  readonly file: string
  readonly sheet?: string
}

const digits = (text: string) => text.replace(/\D/g, '')
const gotZeroBack = (value: string, written: string) => digits(written) !== '' && digits(value).endsWith(`0${digits(written)}`)

/** Cells that a spreadsheet may leave away at the end of a row. */
const MOST_MISSING = 2
/** Of one kind, so many are told one by one; a table that is wrong throughout would fill the memory otherwise. */
const MOST_ALIKE = 5000
const MOST_ROWS_KEPT = 600_000

const REASON_OF_COLUMN: Readonly<Record<string, Reason>> = {
  id: 'no-id',
  number: 'no-id',
  key: 'no-id',
  name: 'no-name',
  address: 'no-address',
  prefecture: 'no-place',
  municipality: 'no-place',
  kind: 'no-kind',
}

/** V8 keeps longer parts of a text as a view of it: whoever keeps a cell would keep the whole piece of the file in memory. */
const LONGEST_COPIED = 12
const ownText = (text: string) => (text.length > LONGEST_COPIED ? Buffer.from(text, 'utf16le').toString('utf16le') : text)

/** Reads the cells of one row after another, by our names of the columns, and notes what is not as it must be. */
export class RowReader<C extends string> {
  private cells: readonly string[] = []
  private columns: ReadonlyMap<string, FoundColumn>
  private width: number
  row = 0
  /** Columns with values that were only written another way: how many, and the first of them. */
  private readonly tidied = new Map<string, { count: number; row: number; value: string }>()
  private readonly alike = new Map<string, number>()
  /** Rows that were left out, by reason. */
  readonly leftOut = new Map<Reason, number>()
  private lastLeftOut = 0

  constructor(
    readonly place: SheetPlace,
    columns: ReadonlyMap<string, FoundColumn>,
    width: number,
    readonly findings: Finding[],
  ) {
    this.columns = columns
    this.width = width
  }

  /** Goes on with the columns of another header further down. */
  turnToHeader(columns: ReadonlyMap<string, FoundColumn>, width: number): void {
    this.columns = columns
    this.width = width
  }

  /** Turns to a row; false when it is blank, or has another number of cells than the header (noted). */
  turnTo({ row, cells }: SheetRow): boolean {
    this.row = row
    this.cells = cells
    if (cells.every((cell) => cell.trim() === '')) return false
    // In a sheet nothing can slip into another column, as it does where a comma is not quoted.
    const isSheet = this.place.sheet !== undefined
    const isWhole = isSheet || (cells.length >= this.width - MOST_MISSING && cells.slice(this.width).every((cell) => cell.trim() === ''))
    if (!isWhole)
      this.add({ row, expectation: `expected ${this.width} cells, got ${cells.length}`, effect: 'row left out', reason: 'cells' })
    return isWhole
  }

  /** Notes a finding of this table; counts it alone where there are very many like it. */
  add(finding: Omit<Finding, 'file' | 'sheet'>): void {
    const { effect, row = 0, reason = 'other', expectation, column = '' } = finding
    if (effect === 'row left out' && row !== this.lastLeftOut) {
      this.lastLeftOut = row
      this.leftOut.set(reason, (this.leftOut.get(reason) ?? 0) + 1)
    }
    const kind = `${effect} ${column} ${expectation.slice(0, 24)}`
    const count = (this.alike.get(kind) ?? 0) + 1
    this.alike.set(kind, count)
    if (count <= MOST_ALIKE) this.findings.push({ ...this.place, ...finding })
  }

  /** As the file writes it; empty where there is none. */
  header(column: C): string {
    return this.columns.get(column)?.header ?? ''
  }

  /** The cells as they stand. */
  all(): readonly string[] {
    return this.cells
  }

  has(column: C): boolean {
    return this.columns.has(column)
  }

  /** The cell without blanks around it; empty when the table has no such column. */
  text(column: C): string {
    const found = this.columns.get(column)
    return found ? ownText((this.cells[found.index] ?? '').trim()) : ''
  }

  note(column: C, expectation: string, effect: Effect, reason?: Reason): void {
    this.noteValue(column, this.text(column), expectation, effect, reason)
  }

  /** For a value that is made of several cells. */
  noteValue(column: C, value: string, expectation: string, effect: Effect, reason?: Reason): void {
    const header = this.columns.get(column)?.header ?? column
    const why = effect === 'row left out' ? { reason: reason ?? REASON_OF_COLUMN[column] ?? 'other' } : {}
    this.add({ row: this.row, column: header, value: shortened(value), expectation, effect, ...why })
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

  /** Counts a value that was read although it is written another way; `sumUpTidied` tells them. */
  noteTidied(column: C, value: string): void {
    const written = this.cells[this.columns.get(column)?.index ?? -1]
    if (written === undefined || (written === plain(written) && (written === value || !gotZeroBack(value, written)))) return
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
    for (const [kind, count] of this.alike)
      if (count > MOST_ALIKE)
        this.findings.push({ ...this.place, expectation: `${count - MOST_ALIKE} more of this kind: ${kind} …`, effect: 'note' })
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
    if (count > MOST_ROWS_KEPT)
      throw new ImportError({ ...reader.place, expectation: `expected at most ${MOST_ROWS_KEPT} rows in a table` })
  }
  reader.sumUpTidied()
  return count
}
