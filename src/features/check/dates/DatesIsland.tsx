import { useEffect, useState } from 'preact/hooks'
import { DATES_ON_CARD, type DateOnCard } from '../../../domain/check/certificate'
import type { LocalDate } from '../../../domain/time/local-date'
import { readingDay } from '../../../page/reading-day'
import { useReadingDay } from '../../../page/use-reading-day'
import { DateSelects, monthName, readSelects } from './DateSelects'
import type { DatesWords } from './dates-texts'
import type { Calendar } from './load-calendar'
import type { Results } from './load-results'
import type { DateRead } from './read-date'
import type { DatesLinks } from './result-parts'

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
  const [read, setRead] = useState<DateRead & { readonly of: DateOnCard; readonly isKept?: true }>()
  const [of, setOf] = useState<DateOnCard>('certificate')
  useEffect(() => {
    // A date kept here earlier is shown at once, unless a choice was faster. Storage that does not answer changes nothing.
    import('./kept-date')
      .then(({ keptDate }) => keptDate(readingDay()))
      .then(
        (kept) => kept && setRead((now) => now ?? { kind: 'day', ...kept, isKept: true }),
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
  const [results, setResults] = useState<{ readonly Result: Results } | 'failed'>()
  const load = () => {
    if (results && results !== 'failed') return
    import('./load-results').then((module) => module.loadResults(words.lang)).then(setResults, () => setResults('failed'))
  }
  useEffect(() => {
    if (hasDay) load()
  }, [read])
  return (
    <div class="with-script">
      <form
        class="screen"
        onFocusIn={load}
        onSubmit={(event) => {
          event.preventDefault()
          setRead({ ...readSelects(event.currentTarget, 'expiry'), of })
        }}
      >
        <fieldset>
          <legend>{r('dates.form.which')}</legend>
          {DATES_ON_CARD.map((one) => (
            <label key={one} class="choice">
              <input type="radio" name="of" autocomplete="off" value={one} checked={of === one} onChange={() => setOf(one)} />
              <span>{r(`dates.form.of.${one}`)}</span>
            </label>
          ))}
        </fieldset>
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
          {results === 'failed' ? (
            <p class="note mind">{r('dates.notLoaded')}</p>
          ) : (
            results && <results.Result expiry={read.day} of={read.of} today={today} links={links} takesFocus={!read.isKept} />
          )}
          {calendar && (
            <>
              <calendar.Box
                key={`${read.of} ${read.day}`}
                words={calendar.words}
                dates={words}
                expiry={read.day}
                of={read.of}
                today={today}
                confirmedOn={confirmedOn}
              />
              <calendar.Keep words={calendar.words} expiry={read} />
            </>
          )}
        </>
      )}
    </div>
  )
}
