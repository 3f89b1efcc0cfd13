import { checklist } from '../../../facts/checklist'
import { Island } from '../../../page/Island'
import { LocalWindows } from '../../../page/LocalWindows'
import { usePage } from '../../../page/page-context'
import { HandoverIsland } from './HandoverIsland'
import { handoverTexts } from './handover-texts'

const STEPS = checklist.map(({ id }) => id)

/** Passing a list to another phone, and taking one in. What a link holds and the way by paper are plain HTML. */
export function HandoverPage() {
  const { words, href } = usePage()
  const { r } = words
  return (
    <>
      <div>
        <h1>{r('handover.heading')}</h1>
        <p class="lead">{r('handover.lead')}</p>
        <noscript>
          <p class="note mind gap">{r('handover.noScript')}</p>
        </noscript>
        <div class="handover screen">
          <Island name="HandoverIsland" of={HandoverIsland} texts={handoverTexts(STEPS)} props={{ steps: STEPS }} />
        </div>
      </div>
      <div>
        <section>
          <h2>{r('handover.contents.title')}</h2>
          <p>{r('handover.contents.yes')}</p>
          <p>{r('handover.contents.no')}</p>
          <p>{r('handover.contents.way')}</p>
        </section>
        <section>
          <h2>{r('handover.paper.title')}</h2>
          <p>{r('handover.paper.text')}</p>
          <p>{r('handover.paper.family')}</p>
          <p>
            <a class="more" href={href('keep')}>
              {r('handover.keepHow')}
            </a>
          </p>
        </section>
        <LocalWindows />
      </div>
    </>
  )
}
