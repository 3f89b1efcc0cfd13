import { useEffect, useRef } from 'preact/hooks'
import { certificateStatus, isLongerThanCertificates } from '../../../domain/check/certificate'
import type { LocalDate } from '../../../domain/time/local-date'
import { Day } from './Day'
import type { DatesWords } from './dates-texts'
import { momentsOf } from './moments'

export type DatesLinks = { readonly expired: string; readonly saved: string; readonly papers: string }

const LINKS = { valid: ['saved'], renewable: ['saved'], grace: ['expired'], lapsed: ['expired', 'papers'] } as const

type Props = {
  readonly words: DatesWords
  readonly expiry: LocalDate
  readonly today: LocalDate
  readonly links: DatesLinks
  readonly takesFocus: boolean
}

/** What to do now, then all days in order with what works between them. */
export function Result({ words, expiry, today, links, takesFocus }: Props) {
  const { r } = words
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [expiry, takesFocus])
  const status = certificateStatus(expiry, today)
  if (status.kind === 'unknown') return null
  const { kind, dates } = status
  const day = (date: LocalDate) => <Day date={date} lang={words.lang} />
  const values = { expiry: day(expiry), opens: day(dates.renewalOpens), lastDay: day(dates.lastDay) }
  return (
    <>
      <section class="answer">
        <h2 tabIndex={-1} ref={heading}>
          {r(`dates.status.${kind}.heading`, values)}
        </h2>
        <p>{r(`dates.status.${kind}.text`, values)}</p>
        {isLongerThanCertificates(expiry, today) && <p class="note mind">{r('dates.far')}</p>}
        {LINKS[kind].map((link) => (
          <p key={link}>
            <a class="more" href={links[link]}>
              {r(`dates.links.${link}`)}
            </a>
          </p>
        ))}
      </section>
      <section>
        <h2>{r('dates.times')}</h2>
        <ol class="time">
          {momentsOf(dates, today).map(({ kind: moment, date, rail, isPast, isToday }) => (
            <li key={moment} class={[rail, isToday && 'now'].filter(Boolean).join(' ')}>
              <b>{isToday ? r('dates.today', { date: day(date) }) : day(date)}</b>
              {moment === 'today' ? r(`dates.moment.today.${kind}`) : r(`dates.moment.${moment}.${isPast ? 'past' : 'ahead'}`)}
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
