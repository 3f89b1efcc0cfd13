import type { FunnelFigure } from '../../domain/figures'
import { lastDayOf } from '../../domain/local-date'
import { formatNumber } from '../../i18n/format'
import { figures } from '../../page/figures'
import { usePage } from '../../page/page-context'
import { Downloads } from './Downloads'
import { Count, HeadDate, Month, unitOf } from './figure-text'
import { Origin } from './Origin'
import { type PeopleFigures, peopleByMonth } from './people'
import { PeopleOutOf100 } from './Shares'
import { SourcesFoot } from './SourcesFoot'

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text)

/** The month; a day where the figures are not of its end. */
function When({ month, figures: known }: PeopleFigures) {
  const day = Object.values(known).find(({ referenceDate }) => isDay(referenceDate))?.referenceDate
  return <HeadDate of={day && day !== lastDayOf(month) ? day : month} />
}

/** Count and share as published, each marked when it was read from a scan. */
function Cell({ count, share }: { readonly count: FunnelFigure | undefined; readonly share: FunnelFigure | undefined }) {
  const { words } = usePage()
  const { r, lang } = words
  const sign = (figure: FunnelFigure) => figure.verification.startsWith('scan') && '＊'
  return (
    <td>
      {count && (
        <span class="change">
          <Count of={count.value} unit={unitOf(count.value)} />
          {sign(count)}
        </span>
      )}
      {share && (
        <span class="num">
          {r('stats.percent', { n: formatNumber(share.value, lang, 1) })}
          {sign(share)}
        </span>
      )}
      {!count && !share && r('stats.count.none')}
    </td>
  )
}

function HoldersTable({ months }: { readonly months: readonly PeopleFigures[] }) {
  const { r } = usePage().words
  return (
    <table>
      <caption>{r('stats.holders.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{r('stats.nation.month')}</th>
          <th scope="col" class="r">
            {r('stats.holders.held')}
          </th>
          <th scope="col" class="r">
            {r('stats.holders.registered')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map(({ month, figures: known }) => (
          <tr key={month}>
            <th scope="row">
              <When month={month} figures={known} />
            </th>
            <Cell count={known.cards_held} share={known.cards_held_share} />
            <Cell count={known.registered} share={known.registered_share} />
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
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.holders.title')}</h1>
      <p class="lead">{r('stats.holders.lead')}</p>
      <PeopleOutOf100 />
      <section>
        <h2>{r('stats.holders.byMonth')}</h2>
        <HoldersTable months={known.filter(({ figures: f }) => f.cards_held || f.cards_held_share || f.registered || f.registered_share)} />
        <p>{r('stats.holders.note')}</p>
        {known.map(
          ({ month, figures: { carrying_share: carrying, usage_experience_one_in: oneIn } }) =>
            carrying &&
            oneIn && (
              <p key={month}>{r('stats.holders.survey', { month: <Month of={month} />, carrying: carrying.value, oneIn: oneIn.value })}</p>
            ),
        )}
        <Origin of={figures().funnel.filter(({ metric }) => metric !== 'usage_count' && metric !== 'population')} short />
        <Downloads files={['national-funnel.csv']} />
      </section>
      <SourcesFoot />
    </>
  )
}
