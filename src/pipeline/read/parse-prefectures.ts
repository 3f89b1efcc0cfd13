import { READINGS } from '../../domain/figures/data-tables'
import { type CardHolding, FACILITY_TYPES, type PrefectureFacilityUsage, type PrefectureUsage } from '../../domain/figures/figures'
import {
  checkPrefectureName,
  choiceCell,
  countCell,
  expectCell,
  optionalDelta,
  optionalRate,
  positiveCell,
  prefectureCell,
  rateCell,
} from './cells'
import { baseOf, countsOf, type SourceTexts, table, verificationOf } from './figure-tables'

export const readPrefecture = (texts: SourceTexts) =>
  table(
    texts,
    'prefecture-usage.csv',
    [
      'month',
      'prefecture_code',
      'prefecture_ja',
      'rate_percent',
      'delta_points',
      'mynumber_count',
      'eligibility_checks',
      'source_id',
      'verified',
    ],
    (row): PrefectureUsage => {
      const prefecture = prefectureCell(row, 'prefecture_code', 'with country')
      checkPrefectureName(row, prefecture, 'prefecture_ja')
      const [ratePercent, deltaPoints] = [rateCell(row, 'rate_percent'), optionalDelta(row, 'delta_points')]
      return { ...baseOf(row), prefecture, ratePercent, deltaPoints, ...countsOf(row), mark: 'verified', verification: verificationOf(row) }
    },
  )

export const readPrefectureScan = (texts: SourceTexts) =>
  table(
    texts,
    'prefecture-usage-2024-05-scan.csv',
    ['month', 'prefecture_code', 'prefecture_ja', 'rate_percent', 'delta_points', 'reading', 'source_id'],
    (row): PrefectureUsage => {
      const prefecture = prefectureCell(row, 'prefecture_code', 'without country')
      checkPrefectureName(row, prefecture, 'prefecture_ja')
      const mark = choiceCell(row, 'reading', READINGS)
      const [ratePercent, deltaPoints] = [optionalRate(row, 'rate_percent'), optionalDelta(row, 'delta_points')]
      expectCell(
        (mark === 'illegible') === (ratePercent === null),
        row,
        'rate_percent',
        'a rate, or nothing where the reading is illegible',
      )
      return { ...baseOf(row), prefecture, ratePercent, deltaPoints, used: null, total: null, mark, verification: null }
    },
  )

export const readPrefectureFacility = (texts: SourceTexts) =>
  table(
    texts,
    'prefecture-facility-usage.csv',
    ['month', 'facility_type', 'prefecture_code', 'rate_percent', 'mynumber_count', 'eligibility_checks', 'source_id', 'verified'],
    (row): PrefectureFacilityUsage => ({
      ...baseOf(row),
      prefecture: prefectureCell(row, 'prefecture_code', 'without country'),
      facilityType: choiceCell(row, 'facility_type', FACILITY_TYPES),
      ratePercent: rateCell(row, 'rate_percent'),
      ...countsOf(row),
      mark: 'verified',
      verification: verificationOf(row),
    }),
  )

export const readPrefectureFacilityScan = (texts: SourceTexts) =>
  table(
    texts,
    'prefecture-facility-usage-2024-05-scan.csv',
    [
      'month',
      'facility_type',
      'prefecture_code',
      'prefecture_ja',
      'rate_percent',
      'mynumber_count',
      'eligibility_checks',
      'reading',
      'source_id',
    ],
    (row): PrefectureFacilityUsage => {
      const prefecture = prefectureCell(row, 'prefecture_code', 'without country')
      checkPrefectureName(row, prefecture, 'prefecture_ja')
      const facilityType = choiceCell(row, 'facility_type', FACILITY_TYPES)
      const mark = choiceCell(row, 'reading', ['print-order'] as const)
      const [used, total] = [countCell(row, 'mynumber_count'), countCell(row, 'eligibility_checks')]
      return { ...baseOf(row), prefecture, facilityType, ratePercent: rateCell(row, 'rate_percent'), used, total, mark, verification: null }
    },
  )

export const readHolding = (texts: SourceTexts) =>
  table(
    texts,
    'prefecture-card-holding.csv',
    ['month', 'prefecture_code', 'prefecture_ja', 'holding_percent', 'source_id', 'verified'],
    (row): CardHolding => {
      const prefecture = prefectureCell(row, 'prefecture_code', 'with country')
      checkPrefectureName(row, prefecture, 'prefecture_ja')
      const holdingPercent = positiveCell(row, 'holding_percent')
      expectCell(holdingPercent < 100, row, 'holding_percent', 'a share below 100 percent')
      return { ...baseOf(row), prefecture, holdingPercent, verification: verificationOf(row) }
    },
  )
