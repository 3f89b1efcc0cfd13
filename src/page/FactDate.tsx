import { addDays, firstDayOf } from '../domain/time/local-date'
import { confirmationOf } from '../facts/facts'
import { Dated } from './Dated'
import { DateText } from './DateText'
import { usePage } from './page-context'

/** Days after which a confirmation counts as old. */
export const STALE_AFTER_DAYS = 180

/** The last lines of a page: when the rule of its main answer was confirmed, and what to do when that is long ago. */
export function FactDate() {
  const { page, words, href } = usePage()
  if (!page.mainFact) throw new Error(`page ${page.id} shows when its main fact was confirmed, but names none`)
  const date = confirmationOf(page.mainFact)
  return (
    <div class="fact">
      <p>
        {date ? (
          <>
            {words.r('common.factDate.label')}
            <DateText date={date} />
          </>
        ) : (
          words.r('common.factDate.undated')
        )}
      </p>
      {date && (
        <Dated as="p" from={addDays(firstDayOf(date), STALE_AFTER_DAYS + 1)}>
          {words.r('common.factDate.stale')}
        </Dated>
      )}
      <p>
        <a class="more" href={href(`facts.on.${page.id}`)}>
          {words.r('common.factDate.sources')}
        </a>
      </p>
    </div>
  )
}
