import { oldCardStates, switchDates } from '../../domain/desk/desk-rule'
import type { DeskCase } from '../../domain/desk/desk-ways'
import { ASKED_HOLDINGS, HOLDINGS, type HoldingId, waysAt } from '../../facts/desk-ways'
import { timeline } from '../../facts/facts'
import { Dated } from '../../page/Dated'
import { usePage } from '../../page/page-context'

const LIKE_LEFT_AT_HOME = oldCardStates(switchDates(timeline)).find(({ state }) => state === 'like-left-at-home')

/** "What do you have with you?" Each answer opens the ways in their order. */
export function WaysByHolding({ of }: { readonly of: DeskCase }) {
  const { words } = usePage()
  return (
    <div class="have">
      {ASKED_HOLDINGS[of].map((id) => (
        <details key={id}>
          <summary>
            <span>{words.r(`desk.holdings.${id}`)}</span>
          </summary>
          <Ways of={of} holding={id} />
        </details>
      ))}
    </div>
  )
}

function Ways({ of, holding }: { readonly of: DeskCase; readonly holding: HoldingId }) {
  const { words, cite, buildDay } = usePage()
  const ways = waysAt(of, HOLDINGS[holding], buildDay)
  return (
    <>
      {holding === 'phone-only' && <p data-unknown="R-117">{words.r('desk.unknown.phoneOnly')}</p>}
      {holding === 'old-card' && (
        <Dated as="p" facts={['R-017', 'R-119']} from={LIKE_LEFT_AT_HOME?.from}>
          {words.r('desk.oldCardOnly')}
        </Dated>
      )}
      <ol data-facts={cite(...new Set(ways.flatMap((way) => way.facts)))}>
        {ways.map(({ id, from, to }) => (
          <Dated as="li" key={id} from={from} to={to}>
            <b>{words.r(`desk.ways.${id}.name`)}</b>
            <p>{words.r(`desk.ways.${id}.how`)}</p>
          </Dated>
        ))}
      </ol>
    </>
  )
}
