import { FACILITY_TYPES, type FunnelMetric, type NationalUsage } from '../../domain/figures/figures'
import type { FigureTables } from '../read/figure-tables'
import { byMonth, checkRatio, checkUnique, EPSILON, type Findings, problemAt } from './check-rows'

export function* checkNational(tables: FigureTables): Findings {
  const { national, receipt, age } = tables
  yield* checkUnique(national, 'facility_type', (row) => `${row.month}/${row.facilityType}`)
  yield* checkRatio(national, (row) => row.countUnit ?? 1)
  yield* checkTypes(tables)
  yield* checkUnique(receipt, 'month', ({ month }) => month)
  const overall = overallOf(tables)
  for (const row of receipt.rows) {
    const checks = overall.get(row.month)
    if (checks && row.ratePercent <= checks.ratePercent)
      yield problemAt(
        receipt,
        row,
        'rate_percent',
        `expected a rate by receipts above the one by checks (${checks.ratePercent}), got ${row.ratePercent}`,
      )
  }
  yield* checkUnique(age, 'age_group', (row) => `${row.month}/${row.ageGroup}`)
  yield* checkFunnel(tables)
}

export const overallOf = ({ national }: Pick<FigureTables, 'national'>): ReadonlyMap<string, NationalUsage> =>
  new Map(national.rows.filter(({ facilityType }) => facilityType === 'all').map((row) => [row.month, row]))

/** The four facility types lie around the overall rate and add up to its counts. */
function* checkTypes({ national }: FigureTables): Findings {
  for (const [month, rows] of byMonth(national.rows)) {
    const all = rows.find(({ facilityType }) => facilityType === 'all')
    const parts = rows.filter((row) => row !== all)
    if (!all) {
      yield problemAt(national, rows[0] as NationalUsage, 'facility_type', `expected a row "all" for ${month}`)
      continue
    }
    if (parts.length !== FACILITY_TYPES.length) continue
    const rates = parts.map(({ ratePercent }) => ratePercent)
    if (all.ratePercent < Math.min(...rates) || all.ratePercent > Math.max(...rates))
      yield problemAt(national, all, 'rate_percent', `expected a rate between those of the four types of ${month}, got ${all.ratePercent}`)
    if (!rows.every(({ countUnit }) => countUnit === 1)) continue
    for (const [column, field] of [
      ['mynumber_count', 'used'],
      ['eligibility_checks', 'total'],
    ] as const) {
      const sum = parts.reduce((s, row) => s + (row[field] ?? 0), 0)
      if (sum !== all[field]) yield problemAt(national, all, column, `expected ${sum}, the sum of the four types, got ${all[field]}`)
    }
  }
}

function* checkFunnel(tables: FigureTables): Findings {
  const { funnel } = tables
  yield* checkUnique(funnel, 'metric', (row) => `${row.month}/${row.metric}`)
  const overall = overallOf(tables)
  for (const [month, rows] of byMonth(funnel.rows)) {
    const rowOf = (metric: FunnelMetric) => rows.find((row) => row.metric === metric)
    const [population, held, heldShare] = [rowOf('population'), rowOf('cards_held'), rowOf('cards_held_share')]
    const [registered, registeredShare, used] = [rowOf('registered'), rowOf('registered_share'), rowOf('usage_count')]
    if (population && held && heldShare && !isNear((held.value / population.value) * 100, heldShare.value, 0.051))
      yield problemAt(funnel, heldShare, 'value', `expected cards held by population, got ${heldShare.value}`)
    if (held && registered && registeredShare && !isNear((registered.value / held.value) * 100, registeredShare.value, 0.1))
      yield problemAt(funnel, registeredShare, 'value', `expected registrations by cards held, got ${registeredShare.value}`)
    if (held && registered && registered.value >= held.value)
      yield problemAt(funnel, registered, 'value', `expected fewer registrations than cards (${held.value}), got ${registered.value}`)
    const published = overall.get(month)?.used
    if (used && published && used.value !== published)
      yield problemAt(funnel, used, 'value', `expected ${published} as in national-usage.csv, got ${used.value}`)
  }
  const cards = funnel.rows.filter(({ metric }) => metric === 'cards_held').toSorted((a, b) => (a.month < b.month ? -1 : 1))
  for (const [i, row] of cards.entries()) {
    const before = cards[i - 1]
    if (before && row.value <= before.value)
      yield problemAt(funnel, row, 'value', `expected more cards than in ${before.month} (${before.value}), got ${row.value}`)
  }
}

const isNear = (a: number, b: number, tolerance: number) => Math.abs(a - b) <= tolerance + EPSILON
