import type { DeskCase } from '../../domain/desk/desk-ways'
import type { Interval } from '../../domain/time/dated'
import {
  ASKED_HOLDINGS,
  HOLDING_NOTES,
  HOLDINGS,
  type HoldingId,
  WAYS_ON_CARD,
  WAYS_TOLD_BY_CASE,
  type WayId,
  waysAt,
} from '../../facts/desk-ways'
import type { TextKey } from '../../i18n/text-keys'
import { Dated } from '../../page/Dated'
import { usePage } from '../../page/page-context'

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
          <About holding={id} />
          <Ways of={of} holding={id} />
        </details>
      ))}
    </div>
  )
}

type NotedHolding = keyof typeof HOLDING_NOTES
const isNoted = (id: HoldingId): id is NotedHolding => id in HOLDING_NOTES

function About({ holding }: { readonly holding: HoldingId }) {
  const { words } = usePage()
  if (!isNoted(holding)) return null
  const note: Interval & { facts: readonly string[]; unknown?: string } = HOLDING_NOTES[holding]
  const text = words.r(`desk.about.${holding}`)
  if (note.unknown) return <p data-unknown={note.unknown}>{text}</p>
  return (
    <Dated as="p" facts={note.facts} from={note.from} to={note.to}>
      {text}
    </Dated>
  )
}

const howOf = (of: DeskCase, way: WayId): TextKey => {
  const told: Partial<Record<DeskCase, readonly WayId[]>> = WAYS_TOLD_BY_CASE
  return (told[of]?.includes(way) ? `desk.${of}.how.${way}` : `desk.ways.${way}.how`) as TextKey
}

function Ways({ of, holding }: { readonly of: DeskCase; readonly holding: HoldingId }) {
  const { words, href, cite, buildDay } = usePage()
  const ways = waysAt(of, HOLDINGS[holding], buildDay)
  const shown = ways.find(({ id }) => WAYS_ON_CARD[of].includes(id))
  return (
    <>
      <ol data-facts={cite(...new Set(ways.flatMap((way) => way.facts)))}>
        {ways.map(({ id, from, to }) => (
          <Dated as="li" key={id} from={from} to={to}>
            <b>{words.r(`desk.ways.${id}.name`)}</b>
            <p>{words.r(howOf(of, id))}</p>
          </Dated>
        ))}
      </ol>
      {shown && (
        <a class="btn" href={`${href(`desk.${of}.card`)}#${shown.id}`}>
          <span>{words.r('desk.case.showThis')}</span>
        </a>
      )}
    </>
  )
}
