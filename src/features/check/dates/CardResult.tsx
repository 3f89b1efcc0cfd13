import { type CardStatus, cardStatus } from '../../../domain/check/certificate'
import { cardMomentsOf } from './card-moments'
import type { CardWords } from './dates-texts'
import type { ResultProps } from './Result'
import { Answer, dayIn, Links, Times } from './result-parts'

const LINKS = { valid: [], renewable: [], ended: ['expired', 'papers'] } as const

const textOf = ({ kind }: CardStatus, of: 'card' | 'stay') => (of === 'card' ? kind : kind === 'ended' ? 'stayEnded' : 'stay')

type Props = ResultProps & { readonly card: CardWords; readonly of: 'card' | 'stay' }

/** The card itself: no days between its last one and the end, and with a period of stay other ways. */
export function CardResult({ words, card, expiry, of, today, links, takesFocus }: Props) {
  const status = cardStatus(expiry, today, of)
  const values = { expiry: dayIn(words, expiry), ...(status.renewalOpens && { opens: dayIn(words, status.renewalOpens) }) }
  const text = textOf(status, of)
  const works = status.kind === 'ended' ? 'ended' : 'valid'
  return (
    <>
      <Answer heading={card.r(`card-dates.status.${text}.heading`, values)} of={`${of} ${expiry}`} takesFocus={takesFocus}>
        <p>{card.r(`card-dates.status.${text}.text`, values)}</p>
        <Links words={words} links={links} shown={LINKS[status.kind]} />
      </Answer>
      <Times
        words={words}
        moments={cardMomentsOf(status, today)}
        say={({ kind, isPast }) =>
          card.r(
            kind === 'opens' || kind === 'expiry'
              ? `card-dates.moment.${kind}.${isPast ? 'past' : 'ahead'}`
              : `card-dates.moment.today.${works}`,
          )
        }
      />
    </>
  )
}
