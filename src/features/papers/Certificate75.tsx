import { localDate } from '../../domain/time/local-date'
import { timeline } from '../../facts/facts'
import { Dated } from '../../page/Dated'
import { Fold } from '../../page/Fold'
import { usePage } from '../../page/page-context'

const record = (id: string) => timeline.find((one) => one.id === id)
const day = (text?: string) => (text ? localDate(text) : undefined)
const SENT_TO_ALL = { from: day(record('T-018')?.from), to: day(record('T-018')?.to) }
const SINCE_AUGUST = { from: day(record('T-019')?.from) }

/** Who gets the certificate from 75 on. Since August 2026 it differs by prefecture, so the title of the paper decides. */
export function Certificate75() {
  const { words, cite } = usePage()
  return (
    <Dated from={SENT_TO_ALL.from}>
      <Fold level="h3" id="certificate-75" title={words.r('papers.from75.name')}>
        <Dated {...SENT_TO_ALL}>
          <p data-facts={cite('R-029')}>{words.r('papers.from75.before')}</p>
        </Dated>
        <Dated {...SINCE_AUGUST}>
          <p data-facts={cite('R-003', 'R-029', 'R-030', 'R-069', 'C-004')}>{words.r('papers.from75.after')}</p>
        </Dated>
      </Fold>
    </Dated>
  )
}
