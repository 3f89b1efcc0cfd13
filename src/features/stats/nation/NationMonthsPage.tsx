import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { saidRate } from '../chart/said'
import { Month, MonthOfYear } from '../figure-text'
import { equalNeighbours, seriesByYear, type YearOfSeries } from '../series'
import { Downloads } from '../sources/Downloads'
import { Origin } from '../sources/Origin'
import { SourcesFoot } from '../sources/SourcesFoot'
import { UsageCells, UsageHead } from '../UsageTable'
import { nationalFiles } from '../usage-files'

function YearTable({ year, months }: YearOfSeries) {
  const { words } = usePage()
  return (
    <table data-csv={nationalFiles()} data-where="facility_type=all">
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

/** Every month of the country by checks, newest year first, with counts. */
export function NationMonthsPage() {
  const { words, href } = usePage()
  const { r, lang } = words
  return (
    <>
      <a class="back" href={href('stats.nation')}>
        <span>{r('stats.nation.title')}</span>
      </a>
      <h1>{r('stats.nation.monthsTable')}</h1>
      <p>{r('stats.what')}</p>
      <YearTables />
      {equalNeighbours(figures()).map(({ first: one, second }) => (
        <p key={one.month}>
          {r('stats.nation.equal', {
            first: <Month of={one.month} />,
            second: <Month of={second.month} />,
            rate: saidRate(one.ratePercent, lang).shown,
          })}
        </p>
      ))}
      <Origin of={figures().national.filter(({ facilityType }) => facilityType === 'all')} short />
      <Downloads tables={['national-usage']} />
      <SourcesFoot />
    </>
  )
}
