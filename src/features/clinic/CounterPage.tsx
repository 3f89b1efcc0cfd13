import { DESK_CASES, type DeskCase } from '../../domain/desk/desk-ways'
import { CARD_BASIS, deskRules, WAYS_ON_CARD } from '../../facts/desk-ways'
import { confirmationOf } from '../../facts/facts'
import type { TextKey } from '../../i18n/text-keys'
import { DateText } from '../../page/DateText'
import { FactDate } from '../../page/FactDate'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { BackToClinic } from './OtherSheets'
import { PRINT_TEXTS, PrintButton } from './PrintButton'

/** What fails at the desk. Being asked for the full cost is no failure of the check: a line below the table speaks of it. */
type Failure = Exclude<DeskCase, 'asked-full-price'>
const FAILURES = DESK_CASES.filter((id): id is Failure => id !== 'asked-full-price')

/** The fact whose confirmation dates a line. */
const LINE_FACT: Record<Failure, string> = {
  'not-valid': 'R-110',
  'reader-down': 'R-111',
  'certificate-expired': 'R-043',
  face: 'R-112',
  pin: 'R-113',
  chip: 'R-116',
  phone: 'R-117',
  'forgot-card': 'R-108',
}

/** One sheet for colleagues: the same ways as on the pages for patients, seen from the other side of the counter. */
export function CounterPage() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <>
      <div class="screen">
        <BackToClinic />
        <h1>{r('clinic.counter.title')}</h1>
        <p class="lead">{r('clinic.counter.lead')}</p>
        <noscript>
          <p>{r('clinic.paper.noScript')}</p>
        </noscript>
        <Island name="PrintButton" of={PrintButton} texts={PRINT_TEXTS} props={{}} />
      </div>
      <div class="paper plain" data-size="a4">
        <div class="page counter">
          <h2>{r('clinic.counter.heading')}</h2>
          <table>
            <thead>
              <tr>
                <th scope="col">{r('clinic.counter.what')}</th>
                <th scope="col">{r('clinic.counter.shows')}</th>
                <th scope="col">{r('clinic.counter.does')}</th>
                <th scope="col">{r('clinic.counter.basis')}</th>
              </tr>
            </thead>
            <tbody>
              {FAILURES.map((of) => (
                <Line key={of} of={of} />
              ))}
            </tbody>
          </table>
          <ul>
            <li data-facts={cite('R-007', 'R-103', 'R-094')}>{r('clinic.counter.pay')}</li>
            <li data-facts={cite('R-002', 'R-003')}>{r('clinic.counter.notAlone')}</li>
            <li data-facts={cite('R-005')}>{r('clinic.counter.never')}</li>
          </ul>
          <p class="small">
            {r('clinic.counter.foot')} {r('common.site.name')}
          </p>
        </div>
      </div>
      <FactDate />
    </>
  )
}

function Line({ of }: { readonly of: Failure }) {
  const { words, cite } = usePage()
  const { r } = words
  const ways = WAYS_ON_CARD[of]
  const date = confirmationOf(LINE_FACT[of])
  return (
    <tr data-facts={cite(LINE_FACT[of], ...deskRules.routes[of].facts, ...ways.flatMap((way) => deskRules.ways[way].facts))}>
      <th scope="row">{r(`desk.${of}.name`)}</th>
      <td>
        {ways.map((way) => (
          <span class="ways" key={way}>
            {'・'}
            {r(`desk.card.ways.${way}` as TextKey)}
          </span>
        ))}
      </td>
      <td>{r(`clinic.counter.do.${of}`)}</td>
      <td>
        {r(`clinic.counter.${CARD_BASIS[of]}`)}
        {date && (
          <>
            <br />
            <DateText date={date} era={false} />
          </>
        )}
      </td>
    </tr>
  )
}
