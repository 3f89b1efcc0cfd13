export interface SourcePlace {
  readonly file: string
  /** 1 is the header, as a spreadsheet counts. Left out when the file as a whole is wrong. */
  readonly row?: number | undefined
  readonly column?: string | undefined
}

/** Names the file, the row, the column and what was expected there. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly file: string
  readonly row: number | undefined
  readonly column: string | undefined
  readonly expectation: string

  constructor({ file, row, column }: SourcePlace, expectation: string) {
    super(`${file}${row === undefined ? '' : ` row ${row}`}${column === undefined ? '' : `, column ${column}`}: ${expectation}`)
    this.file = file
    this.row = row
    this.column = column
    this.expectation = expectation
  }
}
