import { DateText } from '../../page/DateText'
import { usePage } from '../../page/page-context'
import { Press, ReaderScreen, Step } from './Walk'

const KINDS = ['surgery', 'medicine', 'checkup'] as const
const markOf = (count: number) => `ask-${count}`

/** The consent screen: for all at once or one by one; every answer leads on. */
export function ConsentStep() {
  const { words } = usePage()
  const { r } = words
  return (
    <Step id="consent" facts={['R-073', 'R-122']} marks={KINDS.map((_, index) => markOf(index + 1))} back="choose" next="take">
      <ReaderScreen says={r('practice.consent.says')}>
        <div class="state s0">
          <Press to="take">{r('practice.consent.yes')}</Press>
          <Press to="take">{r('practice.consent.no')}</Press>
          <Press to={markOf(1)}>{r('practice.consent.each')}</Press>
        </div>
        {KINDS.map((kind, index) => {
          const next = index + 1 < KINDS.length ? markOf(index + 2) : 'take'
          return (
            <div key={kind} class={`state s${index + 1}`}>
              <p>
                {r(`practice.consent.ask.${kind}`)} ({index + 1}/{KINDS.length})
              </p>
              <Press to={next}>{r('practice.consent.yes')}</Press>
              <Press to={next}>{r('practice.consent.no')}</Press>
            </div>
          )
        })}
      </ReaderScreen>
      <p>{r('practice.consent.text', { date: <DateText date="2024-10-07" era={false} /> })}</p>
      <p>{r('practice.consent.items')}</p>
      <p>{r('practice.consent.later')}</p>
    </Step>
  )
}
