import { prefectureOf } from '../../domain/figures/prefectures'
import type { CsvRow } from './read-csv'
import { SourceError } from './source-error'

/** Readers of one cell. Each names file, row and column when the cell is not what it must be. */
type Row<C extends string> = CsvRow<C>

export function expectCell<C extends string>(isRight: boolean, { file, row, cells }: Row<C>, column: C, expected: string): void {
  if (!isRight) throw new SourceError({ file, row, column }, `expected ${expected}, got "${cells[column]}"`)
}

export function textCell<C extends string>(row: Row<C>, column: C): string {
  expectCell(row.cells[column].trim() !== '', row, column, 'a text')
  return row.cells[column]
}

export function patternCell<C extends string>(row: Row<C>, column: C, pattern: RegExp, expected: string): string {
  expectCell(pattern.test(row.cells[column]), row, column, expected)
  return row.cells[column]
}

export function choiceCell<T extends string, C extends string>(row: Row<C>, column: C, choices: readonly T[]): T {
  expectCell((choices as readonly string[]).includes(row.cells[column]), row, column, `one of ${choices.join(', ')}`)
  return row.cells[column] as T
}

function numberCell<C extends string>(row: Row<C>, column: C, pattern: RegExp, expected: string): number {
  return Number(patternCell(row, column, pattern, expected))
}

const optional =
  <C extends string>(read: (row: Row<C>, column: C) => number) =>
  (row: Row<C>, column: C): number | null =>
    row.cells[column] === '' ? null : read(row, column)

export const monthCell = <C extends string>(row: Row<C>, column: C): string =>
  patternCell(row, column, /^20(2[3-9]|[3-9]\d)-(0[1-9]|1[0-2])$/, 'a month such as 2024-05, not before 2023')

export function rateCell<C extends string>(row: Row<C>, column: C): number {
  const rate = numberCell(row, column, /^\d{1,3}\.\d{2}$/, 'a rate in percent with two decimals')
  expectCell(rate <= 100, row, column, 'a rate of at most 100 percent')
  return rate
}

const deltaCell = <C extends string>(row: Row<C>, column: C): number =>
  numberCell(row, column, /^-?\d+\.\d{2}$/, 'a change in points with two decimals')

export const countCell = <C extends string>(row: Row<C>, column: C): number => numberCell(row, column, /^\d+$/, 'a whole number')

export function positiveCell<C extends string>(row: Row<C>, column: C): number {
  const value = numberCell(row, column, /^\d+(\.\d+)?$/, 'a number')
  expectCell(value > 0, row, column, 'a number above 0')
  return value
}

/** A number of the unit beside it: a share lies between 0 and 100, people and cards come whole. */
export function valueCell<C extends string>(row: Row<C | 'value'>, unit: string): number {
  if (['persons', 'cards', 'checks'].includes(unit)) patternCell(row, 'value', /^\d+$/, `a whole number of ${unit}`)
  const value = positiveCell(row, 'value')
  expectCell(!unit.startsWith('percent') || value <= 100, row, 'value', 'a share of at most 100 percent')
  return value
}

export const optionalRate = <C extends string>(row: Row<C>, column: C) => optional<C>(rateCell)(row, column)
export const optionalDelta = <C extends string>(row: Row<C>, column: C) => optional<C>(deltaCell)(row, column)
export const optionalCount = <C extends string>(row: Row<C>, column: C) => optional<C>(countCell)(row, column)

export const sourceIdsCell = <C extends string>(row: Row<C>, column: C): string[] =>
  patternCell(row, column, /^[a-z0-9-]+(;[a-z0-9-]+)*$/, 'source ids joined by ;').split(';')

const nameOf = (code: string) => (code === '00' ? '全国' : prefectureOf(code)?.name)

/** '01' to '47', and '00' for the country where the table has it. */
export function prefectureCell<C extends string>(row: Row<C>, column: C, country: 'with country' | 'without country'): string {
  const code = row.cells[column]
  const isKnown = prefectureOf(code) !== undefined || (code === '00' && country === 'with country')
  expectCell(isKnown, row, column, `a prefecture code from ${country === 'with country' ? '00' : '01'} to 47`)
  return code
}

/** The name beside a code must be that of the code. */
export function checkPrefectureName<C extends string>(row: Row<C>, code: string, column: C): void {
  expectCell(row.cells[column] === nameOf(code), row, column, `${nameOf(code)}, the name of ${code}`)
}
