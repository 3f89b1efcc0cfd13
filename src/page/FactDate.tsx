import { addDays, firstDayOf } from '../domain/time/local-date'
import { oldestConfirmation } from '../facts/facts'
import { Dated } from './Dated'
import { DateText } from './DateText'
import { usePage } from './page-context'

/** Days after which a confirmation counts as old. */
const STALE_AFTER_DAYS = 180

/** The last line of a page: the oldest day on which the facts it rests on were confirmed, and what to do when that is long ago. */
export function FactDate() {
  const { words, cited, href } = usePage()
  const { date, undated } = oldestConfirmation([...cited])
  return (
    <div class="fact">
      {date && (
        <p>
          {words.r('common.factDate.label')}
          <DateText date={date} />
        </p>
      )}
      {undated.length > 0 && <p>{words.r('common.factDate.undated')}</p>}
      {date && (
        <Dated as="p" from={addDays(firstDayOf(date), STALE_AFTER_DAYS + 1)}>
          {words.r('common.factDate.stale')}
        </Dated>
      )}
      <p>
        <a class="more" href={href('about.sources')}>
          {words.r('common.factDate.sources')}
        </a>
      </p>
    </div>
  )
}
