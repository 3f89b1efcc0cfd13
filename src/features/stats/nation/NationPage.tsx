import type { NationalUsage } from '../../../domain/figures/figures'
import { FactDate } from '../../../page/FactDate'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { ChartFigure } from '../chart/ChartFigure'
import { MonthPlot } from '../chart/MonthPlot'
import { finding, saidCalculated, saidMonth, saidRate } from '../chart/said'
import { monthScales } from '../chart/scales'
import { Count, Month, MonthOfYear } from '../figure-text'
import { verificationSign } from '../Rate'
import { equalNeighbours, nationalRateOf, nationalSeries, newestWithCounts, seriesByYear, seriesMonths, type YearOfSeries } from '../series'
import { Downloads } from '../sources/Downloads'
import { Origin } from '../sources/Origin'
import { UsageCells, UsageHead } from '../UsageTable'

function YearTable({ year, months }: YearOfSeries) {
  const { words } = usePage()
  return (
    <table data-csv="national-usage.csv" data-where="facility_type=all">
      <caption>{words.r('stats.nation.yearCaption', { year })}</caption>
      <UsageHead first="stats.nation.month" />
      <tbody>
        {months.map(({ month, usage }) => (
          <tr key={month}>
            <th scope="row" data-key={month}>
              <MonthOfYear of={month} />
            </th>
            {usage ? <UsageCells usage={usage} /> : <td colSpan={2}>{words.r('stats.notFound')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function YearTables() {
  const { r } = usePage().words
  const [newestYear, ...olderYears] = seriesByYear(figures())
  return (
    <>
      {newestYear && <YearTable {...newestYear} />}
      {olderYears.map((year) => (
        <details key={year.year}>
          <summary>{r('stats.nation.olderYear', { year: year.year })}</summary>
          <YearTable {...year} />
        </details>
      ))}
      <p>{r('stats.nation.seriesNote')}</p>
    </>
  )
}

function Series({ first, newest }: { readonly first: NationalUsage; readonly newest: NationalUsage }) {
  const { words } = usePage()
  const { r, lang } = words
  const series = nationalSeries(figures())
  const months = seriesMonths(series)
  const counted = newestWithCounts(figures())
  const title = finding(words, 'stats.nation.seriesFinding', {
    first: saidMonth(first.month, lang),
    firstRate: saidRate(first.ratePercent, lang),
    last: saidMonth(newest.month, lang),
    lastRate: saidRate(newest.ratePercent, lang),
    n: saidCalculated(months.length - 1, lang),
  })
  const scales = monthScales(
    months,
    series.map(({ ratePercent }) => ratePercent),
  )
  return (
    <section>
      <h2>{r('stats.nation.seriesTitle')}</h2>
      <ChartFigure
        title={title.shown}
        basis={r('stats.nation.seriesBasis', {
          month: <Month of={counted.month} />,
          total: <Count of={counted.total} unit={counted.countUnit} />,
        })}
        table={<YearTables />}
        from={series}
        file="national-usage.csv"
      >
        <MonthPlot points={series} scales={scales} labelled={newest} finding={title.plain} />
        <p class="soft">{r('stats.chart.gaps')}</p>
      </ChartFigure>
      <p>{r('stats.nation.afterNewest', { month: <Month of={newest.month} /> })}</p>
      {equalNeighbours(figures()).map(({ first: one, second }) => (
        <p key={one.month}>
          {r('stats.nation.equal', {
            first: <Month of={one.month} />,
            second: <Month of={second.month} />,
            rate: saidRate(one.ratePercent, lang).shown,
          })}
        </p>
      ))}
    </section>
  )
}

/** On another basis: apart from the series, without a drawing, with the reason. */
function ReceiptBlock() {
  const { words, cite } = usePage()
  const { r, lang } = words
  return (
    <section class="note" data-facts={cite('R-018', 'R-174')}>
      <h2>{r('stats.receipt.title')}</h2>
      {figures().receipt.map(({ month, ratePercent, verification }) => {
        const checks = nationalRateOf(figures(), month)
        return (
          <>
            <p key={month} class="lead">
              {r('stats.receipt.value', { month: <Month of={month} />, rate: saidRate(ratePercent, lang).shown })}
              {verificationSign(verification)}
            </p>
            {checks && <p>{r('stats.receipt.checks', { month: <Month of={month} />, rate: saidRate(checks.ratePercent, lang).shown })}</p>}
            {checks && <p>{r('stats.receipt.receipts', { month: <Month of={month} />, rate: saidRate(ratePercent, lang).shown })}</p>}
          </>
        )
      })}
      <p>{r('stats.receipt.why')}</p>
      <p>{r('stats.marks.secondHand')}</p>
      <Origin of={figures().receipt} short />
      <Downloads files={['national-usage-receipt-basis.csv']} />
    </section>
  )
}

/** The whole country: month by month, by kind of facility, by age, and on the other basis. */
export function NationPage() {
  const { words, href } = usePage()
  const { r, lang } = words
  const series = nationalSeries(figures())
  const [first, newest] = [series[0], series.at(-1)]
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.nation.title')}</h1>
      {newest && (
        <p class="lead">{r('stats.newest', { month: <Month of={newest.month} />, rate: saidRate(newest.ratePercent, lang).shown })}</p>
      )}
      <p>{r('stats.what')}</p>
      {first && newest && <Series first={first} newest={newest} />}
      <a class="more" href={href('stats.kinds')}>
        <span>{r('stats.kinds.title')}</span>
      </a>
      <ReceiptBlock />
      <FactDate />
    </>
  )
}
