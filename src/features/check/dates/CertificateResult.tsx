import { certificateStatus, isLongerThanCertificates } from '../../../domain/check/certificate'
import type { LocalDate } from '../../../domain/time/local-date'
import type { EndsWords } from './dates-texts'
import { momentsOf } from './moments'
import { Answer, type DatesLinks, dayIn, Links, Times } from './result-parts'

const LINKS = { valid: ['saved'], renewable: ['saved'], grace: ['expired'], lapsed: ['expired', 'papers'] } as const

export type CertificateProps = {
  readonly words: EndsWords
  readonly expiry: LocalDate
  readonly today: LocalDate
  readonly links: DatesLinks
  readonly takesFocus: boolean
}

/** The certificate: what to do now, then all days in order with what works between them. */
export function CertificateResult({ words, expiry, today, links, takesFocus }: CertificateProps) {
  const { r } = words
  const status = certificateStatus(expiry, today)
  if (status.kind === 'unknown') return null
  const { kind, dates } = status
  const values = { expiry: dayIn(words, expiry), opens: dayIn(words, dates.renewalOpens), lastDay: dayIn(words, dates.lastDay) }
  return (
    <>
      <Answer heading={r(`ends.certificate.${kind}.heading`, values)} of={`certificate ${expiry}`} takesFocus={takesFocus}>
        <p>{r(`ends.certificate.${kind}.text`, values)}</p>
        {(kind === 'grace' || kind === 'renewable') && <p class="note mind">{r('ends.bothEnded')}</p>}
        {isLongerThanCertificates(expiry, today) && <p class="note mind">{r('ends.far')}</p>}
        <Links words={words} links={links} shown={LINKS[kind]} />
      </Answer>
      <Times
        words={words}
        moments={momentsOf(dates, today)}
        say={({ kind: moment, isPast }) =>
          r(moment === 'today' ? `ends.moment.certificate.today.${kind}` : `ends.moment.certificate.${moment}.${isPast ? 'past' : 'ahead'}`)
        }
      />
    </>
  )
}
