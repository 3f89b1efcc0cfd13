import { useEffect, useState } from 'preact/hooks'
import type { LocalDate } from '../../../domain/time/local-date'
import { useReadingDay } from '../../../page/use-reading-day'
import { DateSelects, monthName, readSelects } from './DateSelects'
import type { DatesWords } from './dates-texts'
import type { Calendar } from './load-calendar'
import { type DatesLinks, Result } from './Result'
import type { DateRead } from './read-date'

type Props = {
  readonly words: DatesWords
  readonly buildDay: LocalDate
  /** The oldest confirmation of the facts the dates rest on. */
  readonly confirmedOn: string
  readonly links: DatesLinks
}

/** Years to choose from: what has ended lately, up to what a card can carry. */
const yearsFrom = (today: LocalDate) => Array.from({ length: 13 }, (_, index) => Number(today.slice(0, 4)) - 2 + index)

/** The printed date in, all dates out. The date lives in this page only. */
export function DatesIsland({ words, buildDay, confirmedOn, links }: Props) {
  const { r } = words
  const today = useReadingDay(buildDay)
  const [read, setRead] = useState<DateRead & { readonly isKept?: true }>()
  useEffect(() => {
    // A date kept here earlier is shown at once, unless a choice was faster. Storage that does not answer changes nothing.
    import('./kept-date')
      .then(({ keptDate }) => keptDate())
      .then(
        (day) => day && setRead((now) => now ?? { kind: 'day', day, isKept: true }),
        () => {},
      )
  }, [])
  const [calendar, setCalendar] = useState<Calendar>()
  const hasDay = read?.kind === 'day'
  useEffect(() => {
    if (!hasDay || calendar) return
    import('./load-calendar')
      .then((module) => module.loadCalendar(words.lang))
      // Not to be had just now (opened before all was kept, then offline): the dates stand without it.
      .then(setCalendar, () => {})
  }, [hasDay])
  return (
    <div class="with-script">
      <form
        class="screen"
        onSubmit={(event) => {
          event.preventDefault()
          setRead(readSelects(event.currentTarget, 'expiry'))
        }}
      >
        <fieldset>
          <legend>{r('dates.form.legend')}</legend>
          <DateSelects words={words} name="expiry" years={yearsFrom(today)} />
        </fieldset>
        <div role="alert">
          {read?.kind === 'incomplete' && <p class="note mind">{r('dates.form.incomplete')}</p>}
          {read?.kind === 'no-such-day' && (
            <p class="note mind">{r('dates.form.noSuchDay', { month: monthName(read.month, words), days: read.days })}</p>
          )}
        </div>
        <button class="btn main" type="submit">
          <span>{r('dates.form.show')}</span>
        </button>
        <p class="soft">{r('dates.form.private')}</p>
      </form>
      {read?.kind === 'day' && (
        <>
          <Result words={words} expiry={read.day} today={today} links={links} takesFocus={!read.isKept} />
          {calendar && (
            <>
              <calendar.Box key={read.day} words={calendar.words} dates={words} expiry={read.day} today={today} confirmedOn={confirmedOn} />
              <calendar.Keep words={calendar.words} expiry={read.day} />
            </>
          )}
        </>
      )}
    </div>
  )
}
