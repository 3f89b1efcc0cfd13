import { FactDate } from '../../page/FactDate'
import { figures } from '../../page/figures'
import { usePage } from '../../page/page-context'
import { Downloads } from './Downloads'
import { Month, MonthOfYear, rateText } from './figure-text'
import { AgeBlock, TypesBlock } from './NationBlocks'
import { Origin } from './Origin'
import { equalNeighbours, nationalSeries, seriesByYear, type YearOfSeries } from './series'
import { UsageCells, UsageHead } from './UsageTable'

function YearTable({ year, months }: YearOfSeries) {
  const { words } = usePage()
  return (
    <table>
      <caption>{words.r('stats.nation.yearCaption', { year })}</caption>
      <UsageHead first="stats.nation.month" />
      <tbody>
        {months.map(({ month, usage }) => (
          <tr key={month}>
            <th scope="row">
              <MonthOfYear of={month} />
            </th>
            {usage ? <UsageCells usage={usage} /> : <td colSpan={2}>{words.r('stats.notFound')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Series() {
  const { words } = usePage()
  const { r, lang } = words
  const series = nationalSeries(figures())
  const newest = series.at(-1)
  const [newestYear, ...olderYears] = seriesByYear(figures())
  return (
    <section>
      <h2>{r('stats.nation.seriesTitle')}</h2>
      {newestYear && <YearTable {...newestYear} />}
      {olderYears.map((year) => (
        <details key={year.year}>
          <summary>{r('stats.nation.olderYear', { year: year.year })}</summary>
          <YearTable {...year} />
        </details>
      ))}
      <p>{r('stats.nation.seriesNote')}</p>
      {newest && <p>{r('stats.nation.afterNewest', { month: <Month of={newest.month} /> })}</p>}
      {equalNeighbours(figures()).map(({ first, second }) => (
        <p key={first.month}>
          {r('stats.nation.equal', {
            first: <Month of={first.month} />,
            second: <Month of={second.month} />,
            rate: rateText(first.ratePercent, lang),
          })}
        </p>
      ))}
      <Origin of={series} short />
      <Downloads files={['national-usage.csv']} />
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
      {figures().receipt.map((row) => (
        <p key={row.month} class="lead">
          {r('stats.receipt.value', { month: <Month of={row.month} />, rate: rateText(row.ratePercent, lang) })}
        </p>
      ))}
      <p>{r('stats.receipt.why')}</p>
      <Origin of={figures().receipt} short />
      <Downloads files={['national-usage-receipt-basis.csv']} />
    </section>
  )
}

/** The whole country: month by month, by kind of facility, by age, and on the other basis. */
export function NationPage() {
  const { words, href } = usePage()
  const { r, lang } = words
  const newest = nationalSeries(figures()).at(-1)
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.nation.title')}</h1>
      {newest && <p class="lead">{r('stats.newest', { month: <Month of={newest.month} />, rate: rateText(newest.ratePercent, lang) })}</p>}
      <p>{r('stats.what')}</p>
      <Series />
      <TypesBlock />
      <AgeBlock />
      <ReceiptBlock />
      <FactDate />
    </>
  )
}
