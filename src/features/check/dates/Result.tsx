import { type ComponentChildren, Fragment } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import {
  type CardStatus,
  cardStatus,
  certificateStatus,
  type DateOnCard,
  isLongerThanCertificates,
} from '../../../domain/check/certificate'
import type { LocalDate } from '../../../domain/time/local-date'
import { Day } from './Day'
import type { DatesWords } from './dates-texts'
import { cardMomentsOf, type Moment, momentsOf } from './moments'

export type DatesLinks = { readonly expired: string; readonly saved: string; readonly papers: string }

const LINKS = { valid: ['saved'], renewable: ['saved'], grace: ['expired'], lapsed: ['expired', 'papers'] } as const
const CARD_LINKS = { valid: [], renewable: [], ended: ['expired', 'papers'] } as const

type Props = {
  readonly words: DatesWords
  readonly expiry: LocalDate
  readonly of: DateOnCard
  readonly today: LocalDate
  readonly links: DatesLinks
  readonly takesFocus: boolean
}

/** What to do now, then all days in order with what works between them. */
export function Result({ of, ...props }: Props) {
  return of === 'certificate' ? <CertificateResult {...props} /> : <CardResult {...props} of={of} />
}

function CertificateResult({ words, expiry, today, links, takesFocus }: Omit<Props, 'of'>) {
  const { r } = words
  const status = certificateStatus(expiry, today)
  if (status.kind === 'unknown') return null
  const { kind, dates } = status
  const values = { expiry: dayIn(words, expiry), opens: dayIn(words, dates.renewalOpens), lastDay: dayIn(words, dates.lastDay) }
  return (
    <>
      <Answer heading={r(`dates.status.${kind}.heading`, values)} of={`certificate ${expiry}`} takesFocus={takesFocus}>
        <p>{r(`dates.status.${kind}.text`, values)}</p>
        {(kind === 'grace' || kind === 'renewable') && <p class="note mind">{r('dates.bothEnded')}</p>}
        {isLongerThanCertificates(expiry, today) && <p class="note mind">{r('dates.far')}</p>}
        <Links words={words} links={links} shown={LINKS[kind]} />
      </Answer>
      <Times words={words} moments={momentsOf(dates, today)} now={r(`dates.moment.today.${kind}`)} />
    </>
  )
}

const cardText = ({ kind }: CardStatus, of: 'card' | 'stay') => (of === 'card' ? kind : kind === 'ended' ? 'stayEnded' : 'stay')

/** The card itself: no days between its last one and the end, and with a period of stay other ways. */
function CardResult({ words, expiry, of, today, links, takesFocus }: Props & { readonly of: 'card' | 'stay' }) {
  const { r } = words
  const status = cardStatus(expiry, today, of)
  const values = { expiry: dayIn(words, expiry), ...(status.renewalOpens && { opens: dayIn(words, status.renewalOpens) }) }
  const text = cardText(status, of)
  return (
    <>
      <Answer heading={r(`dates.card.${text}.heading`, values)} of={`${of} ${expiry}`} takesFocus={takesFocus}>
        <p>{r(`dates.card.${text}.text`, values)}</p>
        <Links words={words} links={links} shown={CARD_LINKS[status.kind]} />
      </Answer>
      <Times
        words={words}
        moments={cardMomentsOf(status, today)}
        now={r(`dates.moment.today.${status.kind === 'ended' ? 'cardEnded' : 'cardValid'}`)}
      />
    </>
  )
}

const dayIn = (words: DatesWords, date: LocalDate) => <Day date={date} lang={words.lang} />

type AnswerProps = {
  readonly heading: ComponentChildren
  /** Which date is answered: a new one takes the focus. */
  readonly of: string
  readonly takesFocus: boolean
  readonly children: ComponentChildren
}

function Answer({ heading, of, takesFocus, children }: AnswerProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) title.current?.focus()
  }, [of, takesFocus])
  return (
    <section class="answer">
      <h2 tabIndex={-1} ref={title}>
        {heading}
      </h2>
      {children}
    </section>
  )
}

type LinksProps = { readonly words: DatesWords; readonly links: DatesLinks; readonly shown: readonly (keyof DatesLinks)[] }

const Links = ({ words, links, shown }: LinksProps) => (
  <>
    {shown.map((link) => (
      <p key={link}>
        <a class="more" href={links[link]}>
          {words.r(`dates.links.${link}`)}
        </a>
      </p>
    ))}
  </>
)

type TimesProps = { readonly words: DatesWords; readonly moments: readonly Moment[]; readonly now: ComponentChildren }

const Times = ({ words, moments, now }: TimesProps) => (
  <section>
    <h2>{words.r('dates.times')}</h2>
    <ol class="time">
      {moments.map(({ kind: moment, date, rail, isPast, isToday }) => (
        <li key={moment} class={[rail, isToday && 'now'].filter(Boolean).join(' ')}>
          <b>{isToday ? words.r('dates.today', { date: dayIn(words, date) }) : dayIn(words, date)}</b>
          {moment === 'today' ? <Fragment>{now}</Fragment> : words.r(`dates.moment.${moment}.${isPast ? 'past' : 'ahead'}`)}
        </li>
      ))}
    </ol>
  </section>
)
