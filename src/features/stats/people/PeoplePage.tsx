import type { FunnelFigure, FunnelMetric } from '../../../domain/figures/figures'
import { lastDayOf } from '../../../domain/time/local-date'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { HeadDate, Month } from '../figure-text'
import { QuoteBox } from '../quote/QuoteBox'
import { peopleQuote } from '../quote/quotes'
import { VerificationNotes, verificationSign } from '../Rate'
import { Origin } from '../sources/Origin'
import { SourcesFoot } from '../sources/SourcesFoot'
import { FunnelBlock, Value } from './Funnel'
import { funnelMonths, type PeopleFigures, peopleByMonth } from './people'

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The month; a day where the figures are not of its end. */
function When({ month, figures: known }: PeopleFigures) {
  const day = Object.values(known).find(({ referenceDate }) => isDay(referenceDate))?.referenceDate
  return <HeadDate of={day && day !== lastDayOf(month) ? day : month} />
}

/** A figure as published, with its mark. */
function Cell({ of }: { readonly of: FunnelFigure | undefined }) {
  const { r } = usePage().words
  if (!of) return <td>{r('stats.count.none')}</td>
  return (
    <td>
      <Value of={of} />
      {verificationSign(of.verification)}
    </td>
  )
}

interface MonthsTableProps {
  readonly known: readonly PeopleFigures[]
  readonly caption: 'stats.holders.caption' | 'stats.holders.surveyCaption'
  readonly metrics: readonly Exclude<FunnelMetric, 'population' | 'usage_count'>[]
}

/** Two figures by month, newest first. */
function MonthsTable({ known, caption, metrics }: MonthsTableProps) {
  const { r } = usePage().words
  return (
    <table data-csv="national-funnel.csv">
      <caption>{r(caption)}</caption>
      <thead>
        <tr>
          <th scope="col" data-columns="month">
            {r('stats.nation.month')}
          </th>
          {metrics.map((metric) => (
            <th key={metric} scope="col" class="r" data-where={`metric=${metric}`} data-columns="value">
              {r(`stats.holders.metric.${metric}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {known
          .filter(({ figures: its }) => metrics.some((metric) => its[metric]))
          .toReversed()
          .map((row) => (
            <tr key={row.month}>
              <th scope="row" data-key={row.month}>
                <When {...row} />
              </th>
              {metrics.map((metric) => (
                <Cell key={metric} of={row.figures[metric]} />
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}

/** People who hold a card, and who registered it: counts of people, so on another page than visits. */
export function PeoplePage() {
  const { words, href } = usePage()
  const { r } = words
  const known = peopleByMonth(figures())
  const [newest, ...older] = funnelMonths(figures())
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.holders.title')}</h1>
      <p class="lead">{r('stats.holders.lead')}</p>
      {newest && <FunnelBlock month={newest} />}
      <QuoteBox of={[peopleQuote(words)]} />
      {older.map((month) => (
        <details key={month}>
          <summary>{r('stats.older', { month: <Month of={month} /> })}</summary>
          <FunnelBlock month={month} />
        </details>
      ))}
      <section>
        <h2>{r('stats.holders.byMonth')}</h2>
        <MonthsTable known={known} caption="stats.holders.caption" metrics={['cards_held', 'cards_held_share']} />
        <MonthsTable known={known} caption="stats.holders.caption" metrics={['registered', 'registered_share']} />
        <MonthsTable known={known} caption="stats.holders.surveyCaption" metrics={['carrying_share', 'usage_experience_one_in']} />
        <p>{r('stats.holders.note')}</p>
        <VerificationNotes of={figures().funnel} />
        <Origin of={figures().funnel.filter(({ metric }) => metric !== 'usage_count' && metric !== 'population')} short />
      </section>
      <SourcesFoot />
    </>
  )
}
