import { addDays, firstDayOf } from '../domain/time/local-date'
import { confirmationOf } from '../facts/facts'
import { Dated } from './Dated'
import { DateText } from './DateText'
import { LocalWindows } from './LocalWindows'
import { usePage } from './page-context'

/** Days after which a confirmation counts as old. */
export const STALE_AFTER_DAYS = 180

// These speak to offices or of figures; they send nobody to a counter.
const WITHOUT_WINDOWS = /^(?:clinic|data|figures|stats)\b/

/**
 * The last lines of a page: the counters to ask unless they stand further up, when the rule of its main answer was confirmed, and what to do
 * when that is long ago.
 */
export function FactDate({ hasWindows = true }: { readonly hasWindows?: boolean }) {
  const { page, words, href } = usePage()
  if (!page.mainFact) throw new Error(`page ${page.id} shows when its main fact was confirmed, but names none`)
  const date = confirmationOf(page.mainFact)
  return (
    <>
      {hasWindows && !WITHOUT_WINDOWS.test(page.id) && <LocalWindows />}
      <p class="fact">
        {date ? (
          <>
            {words.r('common.factDate.label')}
            <DateText date={date} />
          </>
        ) : (
          words.r('common.factDate.undated')
        )}{' '}
        {date && (
          <Dated as="span" from={addDays(firstDayOf(date), STALE_AFTER_DAYS + 1)}>
            {words.r('common.factDate.stale')}{' '}
          </Dated>
        )}
        <a class="more" href={href(`facts.on.${page.id}`)}>
          {words.r('common.factDate.sources')}
        </a>
      </p>
    </>
  )
}
