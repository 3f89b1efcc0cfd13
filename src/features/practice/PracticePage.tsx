import { FactDate } from '../../page/FactDate'
import { usePage } from '../../page/page-context'
import { Face, LargeCard } from '../../ui/pictogram/sheet-pictograms'
import { ConsentStep } from './ConsentStep'
import { PinStep } from './PinStep'
import { Press, ReaderScreen, Step } from './Walk'

export function PracticePage() {
  const { words, href, cite } = usePage()
  const { r } = words
  return (
    <>
      <h1>{r('practice.heading')}</h1>
      <p class="lead" data-facts={cite('R-073')}>
        {r('practice.lead')}
      </p>
      <p class="note mind">{r('practice.nothingKept')}</p>
      <a class="btn main" href="#card">
        <span>{r('practice.start')}</span>
      </a>
      <div class="walk" id="all">
        <Step id="card" facts={['R-073']} next="choose">
          <ReaderScreen says={r('practice.card.says')}>
            <LargeCard />
            <Press to="choose">{r('practice.card.press')}</Press>
          </ReaderScreen>
          <p>{r('practice.card.text')}</p>
        </Step>
        <Step id="choose" facts={['R-073', 'R-049']} back="card">
          <ReaderScreen says={r('practice.choose.says')}>
            <Press to="face">{r('practice.choose.face')}</Press>
            <Press to="pin">{r('practice.choose.pin')}</Press>
          </ReaderScreen>
          <p>{r('practice.choose.text')}</p>
          <p data-facts={cite('R-048')} data-unknown="R-048">
            {r('practice.choose.infant')}
          </p>
        </Step>
        <Step id="face" facts={['R-112']} back="choose" next="consent">
          <ReaderScreen says={r('practice.face.says')}>
            <span class="oval">
              <Face />
            </span>
            <Press to="consent">{r('practice.face.press')}</Press>
            <Press to="pin">{r('practice.face.failed')}</Press>
          </ReaderScreen>
          <p>{r('practice.face.text')}</p>
          <p data-facts={cite('R-113')}>{r('practice.face.locked')}</p>
          <a class="more" href={href('desk.face')}>
            {r('practice.face.link')}
          </a>
        </Step>
        <PinStep />
        <ConsentStep />
        <Step id="take" facts={['R-073', 'R-070']} back="consent">
          <ReaderScreen says={r('practice.take.says')}>
            <LargeCard />
            <Press to="card">{r('practice.take.again')}</Press>
          </ReaderScreen>
          <p>{r('practice.take.text')}</p>
          <a class="more" href={href('check')}>
            {r('practice.take.link')}
          </a>
        </Step>
      </div>
      <FactDate />
    </>
  )
}
