import type { DeskCase, Pays } from '../../domain/desk/desk-ways'
import { deskRules } from '../../facts/desk-ways'
import type { TextKey } from '../../i18n/text-keys'
import { FactDate } from '../../page/FactDate'
import { usePage } from '../../page/page-context'
import { Previous } from '../../ui/pictogram/pictograms'
import { CallLine, linesFor } from './CallLines'
import { SayAloud } from './SayAloud'
import { WaysByHolding } from './WaysByHolding'

const PAY_FACTS: Record<Pays, readonly string[]> = {
  'own-share': ['R-007', 'R-103'],
  'own-share-if-checked': ['R-007', 'R-103'],
  'desk-decides': ['R-007', 'R-103', 'R-117'],
  'full-first': ['R-007', 'R-108', 'R-118'],
}

type CaseProps = { readonly of: DeskCase }

/** What one kind of trouble at the desk needs: words to say, a screen to show, steps, paying, phoning. */
export function CasePage({ of }: CaseProps) {
  const { words, href, cite } = usePage()
  const { r } = words
  return (
    <>
      <a class="back" href={href('desk')}>
        <Previous small />
        <span>{r('desk.case.back')}</span>
      </a>
      <h1>{r(`desk.${of}.name`)}</h1>
      <p class="lead" data-facts={cite(...deskRules.routes[of].facts)}>
        {r(`desk.${of}.lead`)}
      </p>
      <a class="btn main" href={href(`desk.${of}.card`)}>
        <span>{r('desk.case.show')}</span>
      </a>
      <SayAloud of={of} />
      <Steps of={of} />
      {of === 'certificate-expired' && (
        <a class="btn" href={href('letter')}>
          <span>{r('letter.link')}</span>
        </a>
      )}
      <Paying of={of} />
      <Phoning />
      <FactDate />
    </>
  )
}

function Steps({ of }: CaseProps) {
  const { words, cite } = usePage()
  const { r } = words
  const steps = (place: 'before' | 'after') =>
    words.group(`desk.${of}.${place}`).map((step) => (
      <li key={step}>
        <h3>{r(`desk.${of}.${place}.${step}.title` as TextKey)}</h3>
        <p>{r(`desk.${of}.${place}.${step}.text` as TextKey)}</p>
      </li>
    ))
  return (
    <section data-facts={cite(...deskRules.routes[of].facts)}>
      <h2>{r('desk.case.next')}</h2>
      <ol class="steps">
        {steps('before')}
        <li>
          <h3>{r('desk.case.have')}</h3>
          <p>{r('desk.case.haveText')}</p>
          <WaysByHolding of={of} />
        </li>
        {steps('after')}
      </ol>
      <h3>{r('desk.case.dontTitle')}</h3>
      <ul class="dots" data-facts={cite('R-005')}>
        <li>{r('desk.case.dontPin')}</li>
        <li>{r('desk.case.dontPhoto')}</li>
      </ul>
      <p class="soft">{r('desk.case.ours')}</p>
    </section>
  )
}

// Whoever forgot the card or is asked for the full cost reads about receipt and refund in the steps.
const REFUND_IN_STEPS: readonly DeskCase[] = ['forgot-card', 'asked-full-price']

function Paying({ of }: CaseProps) {
  const { words, href, cite } = usePage()
  const { r } = words
  const { pays } = deskRules.routes[of]
  return (
    <section data-facts={cite(...PAY_FACTS[pays])}>
      <h2>{r('desk.case.payTitle')}</h2>
      <p class="lead">{r(`desk.pays.${pays}`)}</p>
      {!REFUND_IN_STEPS.includes(of) && <p data-facts={cite('R-108', 'R-109')}>{r('desk.case.keep')}</p>}
      {of !== 'asked-full-price' && (
        <p>
          <a class="more" href={href('desk.asked-full-price')}>
            <span>{r('desk.case.fullPrice')}</span>
          </a>
        </p>
      )}
    </section>
  )
}

function Phoning() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <section data-facts={cite('R-130')}>
      <h2>{r('desk.case.callTitle')}</h2>
      <p data-facts={cite('R-045', 'R-050', 'R-109')}>{r('desk.case.callInsurer')}</p>
      <p data-facts={cite('R-062', 'R-063')}>{r('desk.case.callCity')}</p>
      {linesFor(words.lang).map((id) => (
        <CallLine key={id} id={id} />
      ))}
      <p data-facts={cite('R-131')}>{r('desk.case.callGuide')}</p>
    </section>
  )
}
