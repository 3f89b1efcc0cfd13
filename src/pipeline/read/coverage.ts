import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Elsewhere } from '../../domain/find/facilities'
import { countCell, prefectureCell } from './cells'
import { readCsv } from './read-csv'
import { sourceText } from './source-texts'

/** What the embedded directory holds of a prefecture, and what it is known to lack. */
export interface Coverage {
  readonly prefecture: string
  /** Facilities by kind, 0 to 4. */
  readonly kinds: readonly [number, number, number, number, number]
  readonly elsewhere: Elsewhere
}

const FILE = 'directory/coverage.csv'
const HEADER = ['prefecture_code', 'hospitals', 'clinics', 'dental', 'pharmacies', 'bureau_only_medical', 'bureau_only_dental'] as const

/** Zero stands for "not counted": no list of the bureau could be compared. */
const orUnknown = (count: number) => (count === 0 ? null : count)

/** The table of what the embedded directory holds and lacks, by prefecture. */
export const readCoverage = (sourceDir: string): Coverage[] =>
  readCsv(FILE, sourceText(FILE, readFileSync(join(sourceDir, FILE))), HEADER).map((row) => ({
    prefecture: prefectureCell(row, 'prefecture_code', 'without country'),
    kinds: [countCell(row, 'hospitals'), countCell(row, 'clinics'), countCell(row, 'dental'), 0, countCell(row, 'pharmacies')],
    elsewhere: {
      medical: orUnknown(countCell(row, 'bureau_only_medical')),
      dental: orUnknown(countCell(row, 'bureau_only_dental')),
    },
  }))
