import type { DeskCase } from '../../domain/desk/desk-ways'
import { ASKED_HOLDINGS, HOLDINGS, type HoldingId, waysAt } from '../../facts/desk-ways'
import { Dated } from '../../page/Dated'
import { usePage } from '../../page/page-context'

/** Holdings of which it is not known whether they are accepted, with the fact that says so. */
const UNKNOWN: Partial<Record<HoldingId, { text: 'phoneOnly' | 'oldCard'; fact: string }>> = {
  'phone-only': { text: 'phoneOnly', fact: 'R-117' },
  'old-card': { text: 'oldCard', fact: 'R-017' },
}

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
  const unknown = UNKNOWN[holding]
  return (
    <>
      {unknown && <p data-unknown={unknown.fact}>{words.r(`desk.unknown.${unknown.text}`)}</p>}
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
