import { formatNumber } from '../../../i18n/format'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { Bar, Count, Month, rateText, unitOf } from '../figure-text'
import { signsOf } from '../Rate'
import { newestWithCounts } from '../series'
import { Origin } from '../sources/Origin'
import { newestOutOf100 } from './people'

/** People out of 100. Another base than the visits below, so another drawing. */
export function PeopleOutOf100() {
  const { words } = usePage()
  const { r, lang } = words
  const { month, held, registered, from } = newestOutOf100(figures())
  const count = (metric: 'cards_held' | 'registered') => <Count of={from[metric].value} unit={unitOf(from[metric].value)} />
  const share = (metric: 'cards_held_share' | 'registered_share') => formatNumber(from[metric].value, lang, 1)
  return (
    <section>
      <h2>{r('stats.people.title', { n: Math.round(registered) })}</h2>
      <div class="share">
        <p>
          <Bar percent={100} />
          {r('stats.people.residents')}
        </p>
        <p>
          <Bar percent={held} />
          {r('stats.people.held', { n: Math.round(held) })}
          {signsOf([from.cards_held_share])}
        </p>
        <p>
          <Bar percent={registered} />
          {r('stats.people.registered', { n: Math.round(registered) })}
          {signsOf([from.cards_held_share, from.registered_share])}
        </p>
      </div>
      <p class="soft">
        {r('stats.people.detail', {
          month: <Month of={month} />,
          held: count('cards_held'),
          heldShare: share('cards_held_share'),
          registered: count('registered'),
          registeredShare: share('registered_share'),
        })}
      </p>
      {signsOf(Object.values(from)).includes('◇') && <p class="soft">{r('stats.marks.secondHand')}</p>}
      <Origin of={Object.values(from)} short />
    </section>
  )
}

/** Visits out of 100. */
export function VisitsOutOf100() {
  const { words, cite } = usePage()
  const newest = newestWithCounts(figures())
  const n = Math.round(newest.ratePercent)
  return (
    <section data-facts={cite('R-018')}>
      <h2>{words.r('stats.visits.title', { n })}</h2>
      <div class="share">
        <p>
          <Bar percent={newest.ratePercent} />
          {words.r('stats.visits.used', { n })}
        </p>
      </div>
      <p class="soft">
        {words.r('stats.visits.detail', {
          month: <Month of={newest.month} />,
          used: <Count of={newest.used} unit={newest.countUnit} />,
          total: <Count of={newest.total} unit={newest.countUnit} />,
          rate: rateText(newest.ratePercent, words.lang),
        })}
      </p>
      <Origin of={[newest]} short />
    </section>
  )
}
