import { type CardStatus, cardStatus } from '../../../domain/check/certificate'
import type { CertificateProps } from './CertificateResult'
import { cardMomentsOf } from './card-moments'
import { Answer, dayIn, Links, Times } from './result-parts'

const LINKS = { valid: [], renewable: [], ended: ['expired', 'papers'] } as const

const textOf = ({ kind }: CardStatus, of: 'card' | 'stay') => (of === 'card' ? kind : kind === 'ended' ? 'stayEnded' : 'stay')

type Props = CertificateProps & { readonly of: 'card' | 'stay' }

/** The card itself: no days between its last one and the end, and with a period of stay other ways. */
export function CardResult({ words, expiry, of, today, links, takesFocus }: Props) {
  const status = cardStatus(expiry, today, of)
  const values = { expiry: dayIn(words, expiry), ...(status.renewalOpens && { opens: dayIn(words, status.renewalOpens) }) }
  const text = textOf(status, of)
  const works = status.kind === 'ended' ? 'ended' : 'valid'
  return (
    <>
      <Answer heading={words.r(`ends.card.${text}.heading`, values)} of={`${of} ${expiry}`} takesFocus={takesFocus}>
        <p>{words.r(`ends.card.${text}.text`, values)}</p>
        <Links words={words} links={links} shown={LINKS[status.kind]} />
      </Answer>
      <Times
        words={words}
        moments={cardMomentsOf(status, today)}
        say={({ kind, isPast }) =>
          words.r(
            kind === 'opens' || kind === 'expiry'
              ? `ends.moment.card.${kind}.${isPast ? 'past' : 'ahead'}`
              : `ends.moment.card.today.${works}`,
          )
        }
      />
    </>
  )
}
