import { VERIFIED } from '../../domain/figures/data-tables'
import type {
  AgeUsage,
  CardHolding,
  ContextFigure,
  FunnelFigure,
  MunicipalUsage,
  NationalUsage,
  PrefectureFacilityUsage,
  PrefectureUsage,
  ReceiptUsage,
  Source,
} from '../../domain/figures/figures'
import { choiceCell, monthCell, optionalCount, sourceIdsCell } from './cells'
import { type CsvRow, readCsv } from './read-csv'
import { SourceError } from './source-error'

/** File name to text. */
export type SourceTexts = ReadonlyMap<string, string>

/** Typed rows in the order of their file: row n of the file is rows[n - 2]. */
export interface Table<T> {
  readonly file: string
  readonly rows: readonly T[]
}

export interface FigureTables {
  readonly sources: Table<Source>
  readonly national: Table<NationalUsage>
  readonly receipt: Table<ReceiptUsage>
  readonly age: Table<AgeUsage>
  readonly funnel: Table<FunnelFigure>
  readonly prefecture: Table<PrefectureUsage>
  readonly prefectureScan: Table<PrefectureUsage>
  readonly prefectureFacility: Table<PrefectureFacilityUsage>
  readonly prefectureFacilityScan: Table<PrefectureFacilityUsage>
  readonly holding: Table<CardHolding>
  readonly municipal: Table<MunicipalUsage>
  readonly context: Table<ContextFigure>
}

type Base = 'month' | 'source_id'
/** Month and sources, which every figure has. */
export const baseOf = <C extends string>(row: CsvRow<C | Base>) => ({
  month: monthCell(row, 'month'),
  sourceIds: sourceIdsCell(row, 'source_id'),
})

export const countsOf = <C extends string>(row: CsvRow<C | 'mynumber_count' | 'eligibility_checks'>) => ({
  used: optionalCount(row, 'mynumber_count'),
  total: optionalCount(row, 'eligibility_checks'),
})

export const verificationOf = <C extends string>(row: CsvRow<C | 'verified'>) => choiceCell(row, 'verified', VERIFIED)

/** Reads one file of the set into typed rows. */
export function table<C extends string, T>(texts: SourceTexts, file: string, header: readonly C[], read: (row: CsvRow<C>) => T): Table<T> {
  const text = texts.get(file)
  if (text === undefined) throw new SourceError({ file }, 'expected the file to exist')
  return { file, rows: readCsv(file, text, header).map(read) }
}
