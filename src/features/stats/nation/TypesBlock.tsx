import { FACILITY_TYPES, type FacilityType, type NationalUsage } from '../../../domain/figures/figures'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { ChartFigure } from '../chart/ChartFigure'
import { RateTable } from '../chart/RateTable'
import { finding, saidMonth, saidRate, saidText } from '../chart/said'
import { rateAxis } from '../chart/scales'
import { Month, rateText } from '../figure-text'
import { signsOf, VerificationNotes } from '../Rate'
import { ends, monthsByType, nationalRateOf } from '../series'
import { UsageCells, UsageHead } from '../UsageTable'
import { nationalFiles } from '../usage-files'

function TypeTable({ month }: { readonly month: string }) {
  const { r } = usePage().words
  return (
    <table data-csv={nationalFiles()} data-where={`month=${month}`}>
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

/** Rates by kind of facility: the newest month as bars, older ones as tables. Too few months are known for a line. */
export function TypesBlock() {
  const { words } = usePage()
  const { r, lang } = words
  const [newest = '', ...older] = monthsByType(figures())
  const rows = figures().national.filter(({ month, facilityType }) => month === newest && facilityType !== 'all')
  const [low, high] = ends(rows)
  const said = (row: NationalUsage) => saidText(words, `stats.types.${row.facilityType as FacilityType}`)
  const title = finding(words, 'stats.nation.typesFinding', {
    month: saidMonth(newest, lang),
    high: said(high),
    highRate: saidRate(high.ratePercent, lang),
    low: said(low),
    lowRate: saidRate(low.ratePercent, lang),
  })
  const { top } = rateAxis(rows.map(({ ratePercent }) => ratePercent))
  return (
    <section>
      <h2>{r('stats.nation.typesTitle')}</h2>
      <ChartFigure
        title={title.shown}
        basis={r('stats.nation.typesBasis', { top: <span class="axis">{top}</span> })}
        from={rows}
        tables={['national-usage']}
      >
        <RateTable
          csv={nationalFiles()}
          where={`month=${newest}`}
          caption={
            <>
              {r('stats.rateCaption')} <Month of={newest} />
            </>
          }
          by={{ column: 'facility_type', head: 'stats.nation.type' }}
          rows={rows.map((row) => ({
            key: row.facilityType,
            head: said(row).shown,
            value: `${rateText(row.ratePercent, lang)}${signsOf([row])}`,
            percent: row.ratePercent,
          }))}
          top={top}
        />
        {rows.length < FACILITY_TYPES.length && <p>{r('stats.nation.typesMissing')}</p>}
        <VerificationNotes of={rows} />
      </ChartFigure>
      {older.length > 0 && (
        <details>
          <summary>{r('stats.nation.olderMonths')}</summary>
          {older.map((month) => (
            <TypeTable key={month} month={month} />
          ))}
        </details>
      )}
    </section>
  )
}
