import type { PosterCodes } from '../../domain/poster/poster'
import { confirmationOf, contactById } from '../../facts/facts'
import { DateText } from '../../page/DateText'
import { FactDate } from '../../page/FactDate'
import { Island } from '../../page/Island'
import { OfficeText } from '../../page/LocalWindows'
import { usePage } from '../../page/page-context'
import { CodeWithAddress } from './CodeWithAddress'
import { BackToClinic } from './OtherSheets'
import { PRINT_TEXTS, PrintButton } from './PrintButton'
import { CODE_TEXTS, SiteCode } from './SiteCode'

const STEPS = ['date', 'notice', 'save', 'none'] as const
const FACTS = ['R-040', 'R-041', 'R-042', 'R-063', 'R-067', 'R-068', 'R-081', 'R-084', 'R-130'] as const
const PHONE = contactById('C-001').phone ?? ''

/** A leaflet to take home, two on one A4 lying across, to be cut in the middle. */
export function HandoutPage({ codes }: { readonly codes: PosterCodes }) {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <>
      <div class="screen">
        <BackToClinic />
        <h1>{r('clinic.handout.title')}</h1>
        <p class="lead">{r('clinic.handout.lead')}</p>
        <noscript>
          <p>{r('clinic.paper.noScript')}</p>
        </noscript>
        <Island name="PrintButton" of={PrintButton} texts={PRINT_TEXTS} props={{}} />
      </div>
      <div class="paper plain pair" data-size="handout" data-facts={cite(...FACTS)}>
        <Leaflet codes={codes} />
        <Leaflet codes={codes} isCopy />
      </div>
      <FactDate />
    </>
  )
}

function Leaflet({ codes, isCopy = false }: { readonly codes: PosterCodes; readonly isCopy?: boolean }) {
  const { words, language, publicAddress, page, edition } = usePage()
  const { r } = words
  const path = `${language.path}${codes.path}?p=${codes.one}`
  const counter = edition?.windows.card
  const date = page.mainFact && confirmationOf(page.mainFact)
  return (
    <div class="page leaflet" aria-hidden={isCopy ? 'true' : undefined}>
      <p class="head">{r('clinic.handout.heading')}</p>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>
            <b>{r(`clinic.handout.${step}.title`)}</b>
            <p>{r(`clinic.handout.${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <div class="scan">
        <div>
          {publicAddress ? (
            <CodeWithAddress text={publicAddress + path} />
          ) : (
            <Island name="SiteCode" of={SiteCode} texts={CODE_TEXTS} props={{ path }} />
          )}
        </div>
        <div>
          <b>{r('clinic.handout.scan')}</b>
          <p>{r('poster.never')}</p>
          <hr />
          <b>{r('poster.call')}</b>
          <p class="big">{PHONE}</p>
          {counter?.phone && (
            <>
              <b>{r('edition.windows.card')}</b>
              <p>
                <OfficeText of={counter.name} /> {counter.phone}
              </p>
            </>
          )}
        </div>
      </div>
      <p class="small">
        {r('poster.private')} {date && r('poster.confirmed', { date: <DateText date={date} era={false} /> })}
        <br />
        {r('poster.trademark')}
      </p>
    </div>
  )
}
