import { certificateStatus, isLongerThanCertificates } from '../../../domain/check/certificate'
import type { LocalDate } from '../../../domain/time/local-date'
import type { DatesWords } from './dates-texts'
import { momentsOf } from './moments'
import { Answer, type DatesLinks, dayIn, Links, Times } from './result-parts'

const LINKS = { valid: ['saved'], renewable: ['saved'], grace: ['expired'], lapsed: ['expired', 'papers'] } as const

export type ResultProps = {
  readonly words: DatesWords
  readonly expiry: LocalDate
  readonly today: LocalDate
  readonly links: DatesLinks
  readonly takesFocus: boolean
}

/** What to do now, then all days in order with what works between them. */
export function Result({ words, expiry, today, links, takesFocus }: ResultProps) {
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
      <Times
        words={words}
        moments={momentsOf(dates, today)}
        say={({ kind: moment, isPast }) =>
          r(moment === 'today' ? `dates.moment.today.${kind}` : `dates.moment.${moment}.${isPast ? 'past' : 'ahead'}`)
        }
      />
    </>
  )
}
