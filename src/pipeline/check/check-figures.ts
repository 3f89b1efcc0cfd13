import { DATA_TABLES } from '../../domain/figures/data-tables'
import type { FigureTables } from '../read/figure-tables'
import { SourceError } from '../read/source-error'
import { checkGunma } from './check-gunma'
import { checkNational } from './check-national'
import { checkPrefectures } from './check-prefectures'
import type { Findings } from './check-rows'
import { checkSources } from './check-sources'

/** Everything that must hold between rows and between files. Single cells are checked where they are read. */
export const checkFigures = (tables: FigureTables): SourceError[] => [
  // First, because what else is wrong then follows from the lost row.
  ...checkRowCounts(tables, (got, declared) => got < declared),
  ...checkSources(tables),
  ...checkNational(tables),
  ...checkPrefectures(tables),
  ...checkGunma(tables),
  ...checkRowCounts(tables, (got, declared) => got > declared),
]

/** A lost row breaks no rule of its own in most files, so the dictionary says how many there are. */
function* checkRowCounts(tables: FigureTables, isWrong: (got: number, declared: number) => boolean): Findings {
  for (const { file, rows } of Object.values(tables)) {
    const declared = DATA_TABLES.find(({ id }) => `${id}.csv` === file)?.rows ?? 0
    if (isWrong(rows.length, declared))
      yield new SourceError(
        { file, row: rows.length + 1 },
        `expected ${declared} rows, got ${rows.length}; when they came or went on purpose, change the number in src/domain/figures/data-tables.ts`,
      )
  }
}
