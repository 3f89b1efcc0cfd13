import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { LocalDate } from '../../../domain/time/local-date'
import { Day } from './Day'
import type { EndsWords } from './dates-texts'
import type { Moment } from './moments'

export type DatesLinks = { readonly expired: string; readonly saved: string; readonly papers: string }

/** A day in the language of the words. */
export const dayIn = (words: EndsWords, date: LocalDate) => <Day date={date} lang={words.lang} />

type AnswerProps = {
  readonly heading: ComponentChildren
  /** Which date is answered: a new one takes the focus. */
  readonly of: string
  readonly takesFocus: boolean
  readonly children: ComponentChildren
}

/** What to do now; a date just chosen takes the focus here. */
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

type LinksProps = { readonly words: EndsWords; readonly links: DatesLinks; readonly shown: readonly (keyof DatesLinks)[] }

/** Ways on, by where the card stands. */
export const Links = ({ words, links, shown }: LinksProps) => (
  <>
    {shown.map((link) => (
      <p key={link}>
        <a class="more" href={links[link]}>
          {words.r(`ends.links.${link}`)}
        </a>
      </p>
    ))}
  </>
)

type TimesProps = {
  readonly words: EndsWords
  readonly moments: readonly Moment[]
  /** What a day means for the card, past or ahead; for today, what works. */
  readonly say: (moment: Moment) => ComponentChildren
}

/** All days in order. */
export const Times = ({ words, moments, say }: TimesProps) => (
  <section>
    <h2>{words.r('ends.times')}</h2>
    <ol class="time">
      {moments.map((moment) => (
        <li key={moment.kind} class={[moment.rail, moment.isToday && 'now'].filter(Boolean).join(' ')}>
          <b>{moment.isToday ? words.r('ends.today', { date: dayIn(words, moment.date) }) : dayIn(words, moment.date)}</b>
          {say(moment)}
        </li>
      ))}
    </ol>
  </section>
)
