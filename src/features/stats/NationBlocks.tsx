import { type AgeUsage, FACILITY_TYPES, type NationalUsage } from '../../domain/figures'
import { figures } from '../../page/figures'
import { usePage } from '../../page/page-context'
import { BarRows } from './chart/BarRows'
import { ChartFigure } from './chart/ChartFigure'
import { BESIDE, MonthPlot } from './chart/MonthPlot'
import { finding, saidMonth, saidRate, saidText } from './chart/said'
import { monthScales, rateAxis } from './chart/scales'
import { Month } from './figure-text'
import { monthsBetween } from './month-runs'
import { monthsByType, nationalRateOf } from './series'
import { UsageCells, UsageHead } from './UsageTable'

/** The row with the smallest rate and the one with the largest. */
function ends<T extends { readonly ratePercent: number }>(rows: readonly T[]): readonly [T, T] {
  const [first, ...others] = rows.toSorted((a, b) => a.ratePercent - b.ratePercent)
  if (!first) throw new RangeError('expected at least one rate')
  return [first, others.at(-1) ?? first]
}

function TypeTable({ month }: { readonly month: string }) {
  const { r } = usePage().words
  return (
    <table data-csv="national-usage.csv" data-where={`month=${month}`}>
      <caption>
        <Month of={month} />
      </caption>
      <UsageHead first="stats.nation.type" />
      <tbody>
        {FACILITY_TYPES.map((type) => {
          const usage = nationalRateOf(figures(), month, type)
          return (
            <tr key={type}>
              <th scope="row" data-key={type}>
                {r(`stats.types.${type}`)}
              </th>
              {usage ? <UsageCells usage={usage} /> : <td colSpan={2}>{r('stats.notFound')}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** Rates by kind of facility: one drawing a kind, all on the same axes. */
export function TypesBlock() {
  const { words } = usePage()
  const { r, lang } = words
  const rows = figures().national.filter(({ facilityType }) => facilityType !== 'all')
  const months = monthsByType(figures())
  const [newest = ''] = months
  const [low, high] = ends(rows.filter(({ month }) => month === newest))
  const said = (row: NationalUsage) => saidText(words, `stats.types.${row.facilityType as 'hospital'}`)
  const title = finding(words, 'stats.nation.typesFinding', {
    month: saidMonth(newest, lang),
    high: said(high),
    highRate: saidRate(high.ratePercent, lang),
    low: said(low),
    lowRate: saidRate(low.ratePercent, lang),
  })
  const scales = monthScales(
    monthsBetween(`${months.at(-1)?.slice(0, 4)}-01`, newest),
    rows.map(({ ratePercent }) => ratePercent),
    3,
  )
  return (
    <section>
      <h2>{r('stats.nation.typesTitle')}</h2>
      <ChartFigure
        title={title.shown}
        basis={r('stats.nation.typesBasis')}
        table={months.map((month) => <TypeTable key={month} month={month} />)}
        from={rows}
        file="national-usage.csv"
      >
        <div class="panels">
          {FACILITY_TYPES.map((type) => {
            const points = rows.filter(({ facilityType }) => facilityType === type)
            const last = points.toSorted((a, b) => (a.month < b.month ? -1 : 1)).at(-1)
            if (!last) return null
            const text = finding(words, 'stats.nation.typeFinding', {
              type: said(last),
              month: saidMonth(last.month, lang),
              rate: saidRate(last.ratePercent, lang),
            })
            return (
              <div key={type}>
                <h4>{text.shown}</h4>
                <MonthPlot id={type} points={points} scales={scales} labelled={[last]} startLabel={BESIDE} finding={text.plain} />
              </div>
            )
          })}
        </div>
        <p class="soft">{r('stats.chart.gaps')}</p>
      </ChartFigure>
    </section>
  )
}

const fromAge = (group: string) => Number.parseInt(group, 10)

const ageText = ({ ageGroup }: AgeUsage) =>
  ageGroup.endsWith('+')
    ? (['stats.nation.ageFrom', { from: fromAge(ageGroup) }] as const)
    : (['stats.nation.ageRange', { range: ageGroup.replace('-', '–') }] as const)

function AgeFigure({ month, rows }: { readonly month: string; readonly rows: readonly AgeUsage[] }) {
  const { words } = usePage()
  const { r, lang } = words
  const { top } = rateAxis(figures().age.map(({ ratePercent }) => ratePercent))
  const [low, high] = ends(rows)
  const title = finding(words, 'stats.nation.agesFinding', {
    month: saidMonth(month, lang),
    high: saidText(words, ...ageText(high)),
    highRate: saidRate(high.ratePercent, lang),
    low: saidText(words, ...ageText(low)),
    lowRate: saidRate(low.ratePercent, lang),
  })
  return (
    <ChartFigure
      title={title.shown}
      basis={r('stats.nation.agesBasis', { top })}
      table={
        <table data-csv="national-age-usage.csv" data-where={`month=${month}`}>
          <caption>
            <Month of={month} />
          </caption>
          <thead>
            <tr>
              <th scope="col" data-columns="age_group">
                {r('stats.nation.age')}
              </th>
              <th scope="col" class="r" data-columns="rate_percent">
                {r('stats.nation.rate')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.ageGroup}>
                <th scope="row" data-key={row.ageGroup}>
                  {r(...ageText(row))}
                </th>
                <td>{saidRate(row.ratePercent, lang).plain}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      from={rows}
      file="national-age-usage.csv"
    >
      <BarRows
        rows={rows.map((row) => ({
          key: `${month} ${row.ageGroup}`,
          label: (
            <>
              {r(...ageText(row))} <strong>{saidRate(row.ratePercent, lang).shown}</strong>
            </>
          ),
          length: (row.ratePercent / top) * 100,
        }))}
      />
    </ChartFigure>
  )
}

/** Only the age groups that some text named; never the whole country by age, so never joined by a line. */
export function AgeBlock() {
  const { r } = usePage().words
  const rows = figures().age.toSorted((a, b) => fromAge(a.ageGroup) - fromAge(b.ageGroup))
  const months = [...new Set(rows.map(({ month }) => month))].sort().reverse()
  return (
    <section>
      <h2>{r('stats.nation.agesTitle')}</h2>
      <p>{r('stats.nation.agesNote')}</p>
      {months.map((month) => (
        <AgeFigure key={month} month={month} rows={rows.filter((row) => row.month === month)} />
      ))}
    </section>
  )
}
