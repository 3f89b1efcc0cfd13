import type { ComponentChildren } from 'preact'
import { contactById } from '../../facts/facts'
import { portalPath } from '../../facts/portal-path'
import { FactDate } from '../../page/FactDate'
import { Fold } from '../../page/Fold'
import { Island } from '../../page/Island'
import { usePage } from '../../page/page-context'
import { COPY_TEXTS, CopySaved, SAVED_STEP } from './CopySaved'
import { PortalPath } from './PortalPath'
import { PortalScreens } from './PortalScreens'

const CANNOT = {
  faceCard: ['R-049'],
  expired: ['R-043', 'R-074'],
  pin: ['R-062', 'R-113'],
  closed: ['R-080', 'R-085'],
  hidden: ['R-056'],
  noPhone: ['R-040', 'R-042'],
} as const
type Hindrance = keyof typeof CANNOT

/** Who cannot open the screen, and the other way for each. Stands before the steps, so that nobody tries in vain. */
function Cannot() {
  const { words, cite } = usePage()
  return (
    <section data-facts={cite('R-085')}>
      <h2>{words.r('portal.cannot.title')}</h2>
      {(Object.keys(CANNOT) as Hindrance[]).map((id) => (
        <Fold key={id} level="h3" facts={CANNOT[id]} title={words.r(`portal.cannot.items.${id}.who`)}>
          <p>{words.r(`portal.cannot.items.${id}.instead`)}</p>
          {id === 'closed' && <p data-facts={cite('R-192')}>{words.r('portal.cannot.outages')}</p>}
          {id === 'noPhone' && (
            <p class="note" data-unknown="R-086">
              {words.r('portal.cannot.child')}
            </p>
          )}
        </Fold>
      ))}
    </section>
  )
}

type StepId = 'open' | 'login' | 'menu' | 'check' | 'save' | 'find'

function Step({ id, facts, children }: { readonly id: StepId; readonly facts: readonly string[]; readonly children: ComponentChildren }) {
  const { words, cite } = usePage()
  return (
    <li data-facts={cite(...facts)}>
      <Fold level="h3" title={words.r(`portal.steps.${id}.title`)}>
        {children}
      </Fold>
      <label class="done">
        <input type="checkbox" data-step={id === 'save' ? SAVED_STEP : `portal-${id}`} />
        <span>
          {words.r('portal.steps.done')}
          <span class="off">{words.r(`portal.steps.${id}.title`)}</span>
        </span>
      </label>
    </li>
  )
}

function Steps() {
  const { words } = usePage()
  const { r } = words
  return (
    <section id="steps">
      <h2>{r('portal.steps.title')}</h2>
      <ol class="steps">
        <Step id="open" facts={['R-024', 'R-084', 'C-010']}>
          <p>{r('portal.steps.open.text')}</p>
          <p>
            <a class="more" href={contactById('C-010').url ?? undefined} rel="noreferrer external">
              {r('portal.steps.open.link')}
            </a>
            <br />
            <span class="soft">{r('common.outside')}</span>
          </p>
        </Step>
        <Step id="login" facts={['R-061', 'R-084']}>
          <p>{r('portal.steps.login.text')}</p>
        </Step>
        <Step id="menu" facts={[portalPath.factId, 'R-024', 'R-025']}>
          <p>{r('portal.steps.menu.path', { path: <PortalPath /> })}</p>
          <p class="soft">{r('portal.steps.menu.seen', { year: portalPath.seenIn })}</p>
        </Step>
        <Step id="check" facts={['R-066', 'R-087']}>
          <p>{r('portal.steps.check.text')}</p>
        </Step>
        <Step id="save" facts={['R-067', 'R-080']}>
          <p>{r('portal.steps.save.text')}</p>
          <p data-unknown="R-083">{r('portal.steps.save.label')}</p>
          <p>
            <strong>{r('portal.steps.save.advice')}</strong>
          </p>
          <p>{r('portal.steps.save.iphone')}</p>
          <p>{r('portal.steps.save.android')}</p>
        </Step>
        <Step id="find" facts={['R-084']}>
          <p>{r('portal.steps.find.text')}</p>
        </Step>
      </ol>
      <Fold level="h3" title={r('portal.drawings.note')}>
        <PortalScreens />
      </Fold>
    </section>
  )
}

const NEED = ['phone', 'card', 'net'] as const
const AGAIN = ['insurer', 'name', 'share'] as const

export function PortalPage() {
  const { words, href, cite } = usePage()
  const { r } = words
  return (
    <>
      <div>
        <h1>{r('portal.heading')}</h1>
        <p class="lead" data-facts={cite('R-080', 'R-081')}>
          {r('portal.lead')}
        </p>
        <p class="note stop" data-facts={cite('R-080', 'R-081')}>
          {r('portal.notAlone')}
        </p>
        <Cannot />
        <Fold facts={['R-003', 'R-040']} title={r('portal.paperTitle')}>
          <p>{r('portal.paperToo')}</p>
          <a class="more" href={`${href('papers')}#notice`}>
            {r('portal.paperLink')}
          </a>
        </Fold>
        <Fold facts={['R-024', 'R-084', 'R-086']} title={r('portal.need.title')}>
          <ul class="bullets">
            {NEED.map((id) => (
              <li key={id}>{r(`portal.need.items.${id}`)}</li>
            ))}
          </ul>
        </Fold>
      </div>
      <div>
        <Steps />
        <div class="gap" data-facts={cite('R-067')}>
          <Island name="CopySaved" of={CopySaved} texts={COPY_TEXTS} props={{}} />
        </div>
        <Fold facts={['R-081', 'R-101']} title={r('portal.desk.title')}>
          <p>{r('portal.desk.text')}</p>
          <a class="more" href={href('desk.reader-down')}>
            {r('portal.desk.link')}
          </a>
        </Fold>
        <Fold facts={['R-067', 'R-087']} title={r('portal.again.title')}>
          <ul class="bullets">
            {AGAIN.map((id) => (
              <li key={id}>{r(`portal.again.items.${id}`)}</li>
            ))}
          </ul>
          <p>{r('portal.again.late')}</p>
        </Fold>
        <Fold facts={['R-070', 'R-088']} title={r('portal.also.title')}>
          <p>{r('portal.also.text')}</p>
        </Fold>
        <p class="soft" data-facts={cite('R-005')}>
          {r('portal.kept')}
        </p>
        <FactDate />
      </div>
    </>
  )
}
