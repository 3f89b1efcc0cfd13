import { FACILITY_TYPES, type NationalUsage } from '../../../domain/figures/figures'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { ChartFigure } from '../chart/ChartFigure'
import { MonthPlot } from '../chart/MonthPlot'
import { finding, saidMonth, saidRate, saidText } from '../chart/said'
import { monthScales } from '../chart/scales'
import { Month } from '../figure-text'
import { ends, monthsByType, nationalRateOf } from '../series'
import { monthsBetween } from '../sources/month-runs'
import { UsageCells, UsageHead } from '../UsageTable'

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
                <MonthPlot points={points} scales={scales} labelled={last} finding={text.plain} />
              </div>
            )
          })}
        </div>
        <p class="soft">{r('stats.chart.gaps')}</p>
      </ChartFigure>
    </section>
  )
}
