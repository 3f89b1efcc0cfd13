import { useEffect, useState } from 'preact/hooks'
import type { DateOnCard } from '../../../domain/check/certificate'
import type { LocalDate } from '../../../domain/time/local-date'
import { readingDay } from '../../../page/reading-day'
import { DateSelects, readSelects } from './DateSelects'
import type { CalendarWords, DatesWords } from './dates-texts'
import { entryText } from './entry-text'
import { canShareFile, type HandedOver, saveFile, shareFile } from './hand-over-file'
import { remindersOf } from './reminders'

// A file of its own: the library is needed only by who taps.
const loadCalendar = () => import('./calendar-file')

const fileOf = (text: string) => new File([text], 'madoguchi.ics', { type: 'text/calendar' })

type Outcome = HandedOver | 'failed' | 'incomplete' | 'visitGone'
const SAID = {
  shared: 'calendar.shared',
  saved: 'calendar.saved',
  failed: 'calendar.failed',
  incomplete: 'calendar.incomplete',
  visitGone: 'calendar.visitGone',
} as const

type Props = {
  readonly words: CalendarWords
  readonly dates: DatesWords
  readonly expiry: LocalDate
  readonly of: DateOnCard
  readonly today: LocalDate
  readonly confirmedOn: string
}

/** The coming days as a file for the person's own calendar. */
export function CalendarBox({ words, dates, expiry, of, today, confirmedOn }: Props) {
  const { r } = words
  const [outcome, setOutcome] = useState<Outcome>()
  const [wantsPaper, setWantsPaper] = useState(false)
  const [wantsVisit, setWantsVisit] = useState(false)
  const [canShare, setCanShare] = useState(false)
  useEffect(() => {
    setCanShare(canShareFile(fileOf('')))
    loadCalendar().catch(() => {})
  }, [])
  const hasDays = wantsPaper || wantsVisit || remindersOf({ expiry, of }, today).length > 0

  const hand = async (form: HTMLFormElement, way: (file: File) => HandedOver | Promise<HandedOver>) => {
    const visit = wantsVisit ? readSelects(form, 'visit') : undefined
    if (visit && visit.kind !== 'day') return setOutcome('incomplete')
    const now = new Date()
    const day = readingDay(now)
    if (visit && visit.day < day) return setOutcome('visitGone')
    try {
      const { calendarFile } = await loadCalendar()
      const reminders = remindersOf({ expiry, of, wantsPaper, ...(visit && { visit: visit.day }) }, day)
      const text = calendarFile(reminders, (reminder) => entryText(words, reminder, expiry, confirmedOn), words.lang, now)
      setOutcome(await way(fileOf(text)))
    } catch {
      setOutcome('failed')
    }
  }
  const year = Number(today.slice(0, 4))
  return (
    <section class="screen">
      <h2>{r('calendar.heading')}</h2>
      <p>{r('calendar.what')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          hand(event.currentTarget, shareFile)
        }}
      >
        <label class="choice">
          <input type="checkbox" checked={wantsPaper} onChange={(event) => setWantsPaper(event.currentTarget.checked)} />
          <span>{r('calendar.paper')}</span>
        </label>
        <label class="choice">
          <input type="checkbox" checked={wantsVisit} onChange={(event) => setWantsVisit(event.currentTarget.checked)} />
          <span>{r('calendar.visit')}</span>
        </label>
        {wantsVisit && (
          <fieldset>
            <legend>{r('calendar.visitDate')}</legend>
            <DateSelects words={dates} name="visit" years={[year, year + 1]} />
          </fieldset>
        )}
        {hasDays && (
          <div class="row">
            <button class="btn main" type="submit">
              <span>{r('calendar.add')}</span>
            </button>
            {canShare && (
              <button class="btn" type="button" onClick={(event) => event.currentTarget.form && hand(event.currentTarget.form, saveFile)}>
                <span>{r('calendar.save')}</span>
              </button>
            )}
          </div>
        )}
      </form>
      <p role="status">{outcome && outcome !== 'stopped' && r(SAID[outcome])}</p>
    </section>
  )
}
