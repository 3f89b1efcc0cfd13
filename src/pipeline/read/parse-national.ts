import { VERIFIED } from '../../domain/figures/data-tables'
import { type AgeUsage, FACILITY_TYPES, type FunnelFigure, type NationalUsage, type ReceiptUsage } from '../../domain/figures/figures'
import { choiceCell, expectCell, patternCell, rateCell, textCell, valueCell } from './cells'
import { baseOf, countsOf, type SourceTexts, table, verificationOf } from './figure-tables'

const FUNNEL_UNITS = {
  population: 'persons',
  cards_held: 'cards',
  cards_held_share: 'percent_of_population',
  registered: 'persons',
  registered_share: 'percent_of_cards_held',
  carrying_share: 'percent_of_cards_held_approx',
  usage_experience_one_in: 'one_in_n_holders_approx',
  usage_count: 'checks',
} as const
const FUNNEL_METRICS = Object.keys(FUNNEL_UNITS) as (keyof typeof FUNNEL_UNITS)[]

export const readNational = (texts: SourceTexts) =>
  table(
    texts,
    'national-usage.csv',
    ['month', 'facility_type', 'rate_percent', 'mynumber_count', 'eligibility_checks', 'source_id', 'verified', 'count_unit'],
    (row): NationalUsage => {
      const { used, total } = countsOf(row)
      const unit = choiceCell(row, 'count_unit', ['', '1', '10000'])
      expectCell((unit !== '') === (used !== null || total !== null), row, 'count_unit', 'a unit exactly where there are counts')
      const facilityType = choiceCell(row, 'facility_type', ['all', ...FACILITY_TYPES] as const)
      const countUnit = unit === '' ? null : unit === '1' ? 1 : 10000
      return {
        ...baseOf(row),
        facilityType,
        ratePercent: rateCell(row, 'rate_percent'),
        used,
        total,
        countUnit,
        verification: verificationOf(row),
      }
    },
  )

export const readReceipt = (texts: SourceTexts) =>
  table(
    texts,
    'national-usage-receipt-basis.csv',
    ['month', 'rate_percent', 'source_id', 'verified'],
    (row): ReceiptUsage => ({ ...baseOf(row), ratePercent: rateCell(row, 'rate_percent'), verification: verificationOf(row) }),
  )

export const readAge = (texts: SourceTexts) =>
  table(
    texts,
    'national-age-usage.csv',
    ['month', 'age_group', 'rate_percent', 'source_id', 'verified'],
    (row): AgeUsage => ({
      ...baseOf(row),
      ageGroup: patternCell(row, 'age_group', /^(\d+-\d+|75\+)$/, 'an age group such as 65-69 or 75+'),
      ratePercent: rateCell(row, 'rate_percent'),
      verification: verificationOf(row),
    }),
  )

export const readFunnel = (texts: SourceTexts) =>
  table(
    texts,
    'national-funnel.csv',
    ['month', 'metric', 'value', 'unit', 'source_id', 'verified', 'reference_date'],
    (row): FunnelFigure => {
      const metric = choiceCell(row, 'metric', FUNNEL_METRICS)
      const unit = choiceCell(row, 'unit', [FUNNEL_UNITS[metric]])
      return {
        ...baseOf(row),
        metric,
        value: valueCell(row, unit),
        unit,
        referenceDate: textCell(row, 'reference_date'),
        verification: choiceCell(row, 'verified', [...VERIFIED, 'scan-consistent'] as const),
      }
    },
  )
