import type { NationalUsage } from '../../../domain/figures/figures'
import { FactDate } from '../../../page/FactDate'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { ChartFigure } from '../chart/ChartFigure'
import { MonthPlot } from '../chart/MonthPlot'
import { RateTable } from '../chart/RateTable'
import { finding, saidCalculated, saidMonth, saidRate } from '../chart/said'
import { monthScales, rateAxis } from '../chart/scales'
import { Count, HeadDate, Month, rateText } from '../figure-text'
import { QuoteBox } from '../quote/QuoteBox'
import { nationQuotes } from '../quote/quotes'
import { signsOf, VerificationNotes } from '../Rate'
import { nationalRateOf, nationalSeries, newestWithCounts, receiptSeries, seriesMonths } from '../series'
import { filesOf } from '../usage-files'

function Series({ first, newest }: { readonly first: NationalUsage; readonly newest: NationalUsage }) {
  const { words, href } = usePage()
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
      <p>{r('stats.what')}</p>
      <ChartFigure
        title={title.shown}
        basis={r('stats.nation.seriesBasis', {
          month: <Month of={counted.month} />,
          total: <Count of={counted.total} unit={counted.countUnit} />,
        })}
        tables={['national-usage']}
      >
        <MonthPlot points={series} scales={scales} labelled={newest} finding={title.plain} />
        <p class="soft">{r('stats.chart.gaps')}</p>
      </ChartFigure>
      <a class="more" href={href('stats.nation.months')}>
        <span>{r('stats.nation.monthsTable')}</span>
      </a>
      <p>{r('stats.nation.afterNewest', { month: <Month of={newest.month} /> })}</p>
    </section>
  )
}

/** By receipts: a panel of its own. Few months are known, so the drawing is a table with bars. */
function ReceiptFigure() {
  const { words, cite } = usePage()
  const { r, lang } = words
  const rows = receiptSeries(figures()).toReversed()
  const [newest] = rows
  if (!newest) return null
  const title = finding(words, 'stats.receipt.finding', { month: saidMonth(newest.month, lang), rate: saidRate(newest.ratePercent, lang) })
  const { top } = rateAxis(rows.map(({ ratePercent }) => ratePercent))
  return (
    <section data-facts={cite('R-018')} class="receipts">
      <h2>{r('stats.receipt.title')}</h2>
      <ChartFigure
        title={title.shown}
        basis={r('stats.receipt.basis', { top: <span class="axis">{top}</span> })}
        from={rows}
        tables={['national-usage-receipt-basis']}
      >
        <RateTable
          csv={filesOf(['national-usage-receipt-basis'])}
          caption={r('stats.receiptCaption')}
          by={{ column: 'month', head: 'stats.nation.month' }}
          rows={rows.map((row) => ({
            key: row.month,
            head: <HeadDate of={row.month} />,
            value: `${rateText(row.ratePercent, lang)}${signsOf([row])}`,
            percent: row.ratePercent,
          }))}
          top={top}
        />
        <VerificationNotes of={rows} />
      </ChartFigure>
    </section>
  )
}

/** Why the two are never joined, with both rates of the month in which both are known. */
function Apart() {
  const { words, cite } = usePage()
  const { r, lang } = words
  const both = receiptSeries(figures()).findLast(({ month }) => nationalRateOf(figures(), month))
  const checks = both && nationalRateOf(figures(), both.month)
  return (
    <section class="note stop" data-facts={cite('R-018', 'R-174')}>
      <p>{r('stats.receipt.why')}</p>
      {both && checks && (
        <>
          <p>{r('stats.receipt.checks', { month: <Month of={both.month} />, rate: saidRate(checks.ratePercent, lang).shown })}</p>
          <p>{r('stats.receipt.receipts', { month: <Month of={both.month} />, rate: saidRate(both.ratePercent, lang).shown })}</p>
        </>
      )}
    </section>
  )
}

/** The whole country: the newest way of counting first, then the other, with the reason between them. */
export function NationPage() {
  const { words, href } = usePage()
  const { r } = words
  const series = nationalSeries(figures())
  const [first, newest] = [series[0], series.at(-1)]
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.nation.title')}</h1>
      <ReceiptFigure />
      <Apart />
      {first && newest && <Series first={first} newest={newest} />}
      <QuoteBox of={nationQuotes(words)} />
      <a class="more" href={href('stats.kinds')}>
        <span>{r('stats.kinds.title')}</span>
      </a>
      <FactDate />
    </>
  )
}
