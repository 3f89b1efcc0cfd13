import { FACILITY_TYPES, type PrefectureFacilityUsage, type PrefectureUsage } from '../../domain/figures/figures'
import type { FigureTables } from '../read/figure-tables'
import { overallOf } from './check-national'
import { byMonth, checkOrder, checkRatio, checkUnique, EPSILON, type Findings, monthBefore, problemAt } from './check-rows'

const keyOf = ({ month, prefecture }: { month: string; prefecture: string }) => `${month}/${prefecture}`
const typedKeyOf = (row: PrefectureFacilityUsage) => `${row.month}/${row.facilityType}/${row.prefecture}`
const exact = () => 1

export function* checkPrefectures(tables: FigureTables): Findings {
  const { prefecture, prefectureFacility, holding } = tables
  yield* checkUnique(prefecture, 'prefecture_code', keyOf)
  yield* checkOrder(prefecture, 'prefecture_code', keyOf)
  yield* checkRatio(prefecture, exact)
  yield* checkChanges(tables)
  yield* checkCountry(tables)
  yield* checkUnique(prefectureFacility, 'prefecture_code', typedKeyOf)
  yield* checkRatio(prefectureFacility, exact)
  yield* checkFacilityTypes(tables)
  yield* checkUnique(holding, 'prefecture_code', keyOf)
  yield* checkScan(tables)
  yield* checkFacilityScan(tables)
}

/** A published change equals the difference to the month before, where that is known. */
function* checkChanges({ prefecture }: FigureTables): Findings {
  const rates = new Map(prefecture.rows.map((row) => [keyOf(row), row.ratePercent]))
  for (const row of prefecture.rows) {
    const before = rates.get(keyOf({ ...row, month: monthBefore(row.month) }))
    if (row.deltaPoints === null || row.ratePercent === null || before === null || before === undefined) continue
    const change = row.ratePercent - before
    if (Math.abs(change - row.deltaPoints) > 0.01 + EPSILON)
      yield problemAt(
        prefecture,
        row,
        'delta_points',
        `expected ${change.toFixed(2)} after ${before} in ${monthBefore(row.month)}, got ${row.deltaPoints}`,
      )
  }
}

/** Each month has its national row, equal to national-usage.csv and between its prefectures. */
function* checkCountry(tables: FigureTables): Findings {
  const { prefecture } = tables
  const overall = overallOf(tables)
  for (const [month, rows] of byMonth(prefecture.rows)) {
    const country = rows.find((row) => row.prefecture === '00')
    if (!country) {
      yield problemAt(prefecture, rows[0] as PrefectureUsage, 'prefecture_code', `expected a row 00 for ${month}`)
      continue
    }
    const rate = country.ratePercent as number
    const national = overall.get(month)?.ratePercent
    if (national !== rate)
      yield problemAt(prefecture, country, 'rate_percent', `expected ${national} as in national-usage.csv, got ${rate}`)
    const own = rows.filter((row) => row !== country).map((row) => row.ratePercent as number)
    if (own.length >= 5 && !(Math.min(...own) < rate && rate < Math.max(...own)))
      yield problemAt(prefecture, country, 'rate_percent', `expected a rate between those of the prefectures of ${month}, got ${rate}`)
  }
}

function* checkFacilityTypes({ prefecture, prefectureFacility }: FigureTables): Findings {
  for (const all of prefecture.rows) {
    const parts = prefectureFacility.rows.filter((row) => keyOf(row) === keyOf(all))
    if (parts.length !== FACILITY_TYPES.length) continue
    const rates = parts.map(({ ratePercent }) => ratePercent)
    const rate = all.ratePercent as number
    if (rate < Math.min(...rates) || rate > Math.max(...rates))
      yield problemAt(prefecture, all, 'rate_percent', `expected a rate between those of its four facility types, got ${rate}`)
  }
}

/**
 * The scan fills exactly the prefectures that the main file lacks. `cross-checked` means: the value less its change is a rate
 * for April that lies 0.8 to 1.9 points above the clean one of March, as everywhere in the country.
 */
function* checkScan({ prefecture, prefectureScan }: FigureTables): Findings {
  const main = new Map(prefecture.rows.map((row) => [keyOf(row), row]))
  yield* checkUnique(prefectureScan, 'prefecture_code', keyOf)
  yield* checkOrder(prefectureScan, 'prefecture_code', keyOf)
  for (const row of prefectureScan.rows) {
    if (main.has(keyOf(row)))
      yield problemAt(prefectureScan, row, 'prefecture_code', `expected a prefecture that prefecture-usage.csv lacks, got ${keyOf(row)}`)
    if (row.mark !== 'cross-checked') continue
    const march = main.get(`2024-03/${row.prefecture}`)?.ratePercent ?? Number.NaN
    const rise = (row.ratePercent as number) - (row.deltaPoints ?? Number.NaN) - march
    if (!(rise >= 0.8 - EPSILON && rise <= 1.9 + EPSILON))
      yield problemAt(
        prefectureScan,
        row,
        'reading',
        `expected April 0.8 to 1.9 points above March for cross-checked, got ${rise.toFixed(2)}`,
      )
  }
  for (const [month, rows] of byMonth(prefectureScan.rows)) {
    const known = new Set([...rows, ...prefecture.rows.filter((row) => row.month === month)].map((row) => row.prefecture))
    if (known.size !== 48)
      yield problemAt(
        prefectureScan,
        rows[0] as PrefectureUsage,
        'prefecture_code',
        `expected 48 areas for ${month} in both files, got ${known.size}`,
      )
  }
}

/** The scanned tables are printed by falling rate, which is all that ties a name to its number. */
function* checkFacilityScan({ prefectureFacility, prefectureFacilityScan }: FigureTables): Findings {
  const main = new Set(prefectureFacility.rows.map(typedKeyOf))
  yield* checkUnique(prefectureFacilityScan, 'prefecture_code', typedKeyOf)
  yield* checkRatio(prefectureFacilityScan, exact)
  const ratioOf = ({ used, total }: PrefectureFacilityUsage) => (used as number) / (total as number)
  for (const [i, row] of prefectureFacilityScan.rows.entries()) {
    if (main.has(typedKeyOf(row)))
      yield problemAt(
        prefectureFacilityScan,
        row,
        'prefecture_code',
        `expected a row that prefecture-facility-usage.csv lacks, got ${typedKeyOf(row)}`,
      )
    const before = prefectureFacilityScan.rows[i - 1]
    if (before?.facilityType === row.facilityType && ratioOf(row) > ratioOf(before))
      yield problemAt(
        prefectureFacilityScan,
        row,
        'mynumber_count',
        `expected a ratio not above the row before (${ratioOf(before).toFixed(4)}), got ${ratioOf(row).toFixed(4)}`,
      )
  }
}
