import type { DeskCase, Pays } from '../../domain/desk/desk-ways'
import { deskRules } from '../../facts/desk-ways'
import type { TextKey } from '../../i18n/text-keys'
import { isJapanese } from '../../i18n/writing'
import { FactDate } from '../../page/FactDate'
import { Fold } from '../../page/Fold'
import { LocalWindows } from '../../page/LocalWindows'
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
        <a class="more" href={href('letter')}>
          <span>{r('letter.link')}</span>
        </a>
      )}
      <Paying of={of} />
      <Phoning />
      <FactDate hasWindows={false} />
    </>
  )
}

function Steps({ of }: CaseProps) {
  const { words, cite } = usePage()
  const { r } = words
  // The title says what to do; how and why lie below it.
  const step = (name: string) => (
    <li key={name}>
      <Fold level="h3" title={r(`desk.${of}.${name}.title` as TextKey)}>
        <p>{r(`desk.${of}.${name}.text` as TextKey)}</p>
      </Fold>
    </li>
  )
  const stepsOf = (place: 'before' | 'after') => words.group(`desk.${of}.${place}`).map((step) => `${place}.${step}`)
  return (
    <section data-facts={cite(...deskRules.routes[of].facts)}>
      <h2>{r('desk.case.next')}</h2>
      <ol class="steps">
        {stepsOf('before').map(step)}
        <li>
          <h3>{r('desk.case.have')}</h3>
          <p>{r('desk.case.haveText')}</p>
          <WaysByHolding of={of} />
        </li>
        {stepsOf('after').map(step)}
      </ol>
      <Fold level="h3" title={r('desk.case.dontTitle')}>
        <ul class="dots" data-facts={cite('R-005')}>
          <li>{r('desk.case.dontPin')}</li>
          <li>{r('desk.case.dontPhoto')}</li>
        </ul>
        <p class="soft">{r('desk.case.ours')}</p>
      </Fold>
    </section>
  )
}

// Whoever forgot the card or is asked for the full cost reads about receipt and refund in the steps.
const REFUND_IN_STEPS: readonly DeskCase[] = ['forgot-card', 'asked-full-price']

function Paying({ of }: CaseProps) {
  const { words, href, cite } = usePage()
  const { r } = words
  const { pays } = deskRules.routes[of]
  const facts = cite(...PAY_FACTS[pays])
  const said = (
    <>
      {r('desk.case.payTitle')}
      {isJapanese(words.lang) ? '：' : ': '}
      {r(`desk.pays.${pays}`)}
    </>
  )
  if (REFUND_IN_STEPS.includes(of)) return <p data-facts={facts}>{said}</p>
  return (
    <Fold facts={['R-108', 'R-109']} title={<span data-facts={facts}>{said}</span>}>
      <h3>{r('desk.case.fullPrice')}</h3>
      <p>{r('desk.case.keep')}</p>
      <a class="more" href={href('desk.asked-full-price')}>
        <span>{r('desk.asked-full-price.name')}</span>
      </a>
    </Fold>
  )
}

function Phoning() {
  const { edition, words, cite } = usePage()
  const { r } = words
  return (
    <Fold facts={['R-130']} isOpen={Object.keys(edition?.windows ?? {}).length > 0} title={r('desk.case.callTitle')}>
      <p data-facts={cite('R-045', 'R-050', 'R-109')}>{r('desk.case.callInsurer')}</p>
      <p data-facts={cite('R-062', 'R-063')}>{r('desk.case.callCity')}</p>
      <LocalWindows />
      {linesFor(words.lang).map((id) => (
        <CallLine key={id} id={id} />
      ))}
      <p data-facts={cite('R-131')}>{r('desk.case.callGuide')}</p>
    </Fold>
  )
}
