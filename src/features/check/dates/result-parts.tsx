import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { LocalDate } from '../../../domain/time/local-date'
import { Day } from './Day'
import type { DatesWords } from './dates-texts'
import type { Moment } from './moments'

export type DatesLinks = { readonly expired: string; readonly saved: string; readonly papers: string }

export const dayIn = (words: DatesWords, date: LocalDate) => <Day date={date} lang={words.lang} />

type AnswerProps = {
  readonly heading: ComponentChildren
  /** Which date is answered: a new one takes the focus. */
  readonly of: string
  readonly takesFocus: boolean
  readonly children: ComponentChildren
}

export function Answer({ heading, of, takesFocus, children }: AnswerProps) {
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

export const Links = ({ words, links, shown }: LinksProps) => (
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

type TimesProps = {
  readonly words: DatesWords
  readonly moments: readonly Moment[]
  /** What a day means for the card, past or ahead; for today, what works. */
  readonly say: (moment: Moment) => ComponentChildren
}

export const Times = ({ words, moments, say }: TimesProps) => (
  <section>
    <h2>{words.r('dates.times')}</h2>
    <ol class="time">
      {moments.map((moment) => (
        <li key={moment.kind} class={[moment.rail, moment.isToday && 'now'].filter(Boolean).join(' ')}>
          <b>{moment.isToday ? words.r('dates.today', { date: dayIn(words, moment.date) }) : dayIn(words, moment.date)}</b>
          {say(moment)}
        </li>
      ))}
    </ol>
  </section>
)
