import { useEffect, useState } from 'preact/hooks'
import type { CalendarWords } from './dates-texts'
import { type KeptDate, keepDate, keptDates } from './kept-date'

/** The date stays on the phone only when the person says so, and goes again the same way. */
export function KeepDate({ words, expiry }: { readonly words: CalendarWords; readonly expiry: KeptDate }) {
  const { r } = words
  const [state, setState] = useState<'open' | 'kept' | 'refused'>('open')
  useEffect(() => {
    // Storage that cannot be read is said only to somebody who wants to keep something.
    keptDates().then(
      (dates) => setState(dates.some(({ of, day }) => of === expiry.of && day === expiry.day) ? 'kept' : 'open'),
      () => {},
    )
  }, [expiry.of, expiry.day])
  const isKept = state === 'kept'
  const tap = () =>
    keepDate(expiry, !isKept).then(
      () => setState(isKept ? 'open' : 'kept'),
      () => setState('refused'),
    )
  return (
    <section class="screen">
      <p role="status">{state !== 'open' && r(isKept ? 'calendar.kept' : 'calendar.notKept')}</p>
      <button class="btn" type="button" onClick={tap}>
        <span>{r(isKept ? 'calendar.forget' : 'calendar.keep')}</span>
      </button>
    </section>
  )
}
