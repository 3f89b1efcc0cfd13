import { checkGunma } from './check-gunma'
import { checkNational } from './check-national'
import { checkPrefectures } from './check-prefectures'
import { checkSources } from './check-sources'
import type { FigureTables } from './figure-tables'
import type { SourceError } from './source-error'

/** Everything that must hold between rows and between files. Single cells are checked where they are read. */
export const checkFigures = (tables: FigureTables): SourceError[] => [
  ...checkSources(tables),
  ...checkNational(tables),
  ...checkPrefectures(tables),
  ...checkGunma(tables),
]
