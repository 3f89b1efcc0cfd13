/** What became of the thing a finding speaks of. */
export type Effect = 'file refused' | 'row left out' | 'value left out' | 'not joined' | 'note'

/** Why a row was left out. The first ones are no loss: the row is none of a facility that is open to patients, or is there already. */
export const REASONS = [
  'closed',
  'example',
  'not-for-patients',
  'twice',
  'no-row',
  'no-kind',
  'no-place',
  'no-name',
  'no-address',
  'no-id',
  'cells',
  'other',
] as const
export type Reason = (typeof REASONS)[number]

const NO_LOSS: readonly Reason[] = ['closed', 'example', 'not-for-patients', 'twice', 'no-row']
export const isLoss = (reason: Reason): boolean => !NO_LOSS.includes(reason)

/** Something in a file that is not as it must be, with all it takes to find it there. */
export interface Finding {
  /** Name of the file; a file inside an archive is named `archive.zip/file.csv`. */
  readonly file: string
  readonly sheet?: string
  /** As a spreadsheet counts: 1 is the first row of the file. */
  readonly row?: number
  readonly column?: string
  readonly value?: string
  readonly expectation: string
  readonly effect: Effect
  /** Of a row that was left out. */
  readonly reason?: Reason
}

/** Long values are cut in messages and reports: a broken quote can turn a whole file into one cell. */
const LONGEST_VALUE = 120

export const shortened = (value: string): string => (value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}…` : value)

/** One line: file, sheet, row, column, expectation, value, effect. */
export function findingText({ file, sheet, row, column, value, expectation, effect }: Finding): string {
  const place = [file, sheet && `sheet ${sheet}`, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', ')
  return `${place}: ${expectation}${value === undefined ? '' : `, got "${shortened(value)}"`} (${effect})`
}

/** A file that cannot be taken at all. What was imported before stays as it is. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  readonly finding: Finding

  constructor(finding: Omit<Finding, 'effect'>) {
    const refusal: Finding = { ...finding, effect: 'file refused' }
    super(findingText(refusal))
    this.finding = refusal
  }
}
