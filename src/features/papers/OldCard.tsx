import { deskPhases, oldCardStates, switchDates } from '../../domain/desk/desk-rule'
import type { Interval } from '../../domain/time/dated'
import { timeline } from '../../facts/facts'
import { Dated } from '../../page/Dated'
import { Fold } from '../../page/Fold'
import { usePage } from '../../page/page-context'
import { Verdict } from './Verdict'

const DATES = switchDates(timeline)
const [STILL_ISSUED = {}] = deskPhases(DATES)
const [VALID = {}, TREATMENT = {}, ENDED = {}]: readonly Interval[] = oldCardStates(DATES)
const NO_LONGER_ISSUED = { from: DATES.issuingEnded }
const NO_LONGER_VALID = { from: TREATMENT.from }

/** The old insurance card: valid until its date, then a special treatment, then like no card at all. */
export function OldCard() {
  const { words, cite } = usePage()
  const { r } = words
  return (
    <Fold level="h3" id="old-card" title={r('papers.oldCard.name')} facts={['R-010', 'R-012']}>
      <Dated as="p" {...STILL_ISSUED}>
        {r('papers.oldCard.lookBefore')}
      </Dated>
      <Dated as="p" {...NO_LONGER_ISSUED}>
        {r('papers.oldCard.look')}
      </Dated>
      <Dated class="state" {...VALID}>
        <Verdict works>{r('papers.oldCard.valid.verdict')}</Verdict>
        <p>{r('papers.oldCard.valid.until')}</p>
      </Dated>
      <Dated class="state" facts={['R-013', 'R-016']} {...TREATMENT}>
        <Verdict works={false}>{r('papers.oldCard.treatment.verdict')}</Verdict>
        <p>{r('papers.oldCard.treatment.until')}</p>
      </Dated>
      <Dated class="state" facts={['R-012', 'R-016', 'R-017', 'R-108']} {...ENDED}>
        <Verdict works={false}>{r('papers.oldCard.ended.verdict')}</Verdict>
        <p>{r('papers.oldCard.ended.until')}</p>
      </Dated>
      <Dated class="state" {...NO_LONGER_VALID}>
        <p data-facts={cite('R-002')}>{r('papers.oldCard.next')}</p>
        <p data-facts={cite('R-119')}>{r('papers.oldCard.atDesk')}</p>
      </Dated>
    </Fold>
  )
}
