import { useEffect, useState } from 'preact/hooks'
import type { LocalDate } from '../../../domain/time/local-date'
import type { CalendarWords } from './dates-texts'
import { keepDate, keptDate } from './kept-date'

/** The date stays on the phone only when the person says so, and goes again the same way. */
export function KeepDate({ words, expiry }: { readonly words: CalendarWords; readonly expiry: LocalDate }) {
  const { r } = words
  const [state, setState] = useState<'open' | 'kept' | 'refused'>('open')
  useEffect(() => {
    // Storage that cannot be read is said only to somebody who wants to keep something.
    keptDate().then(
      (day) => setState(day === expiry ? 'kept' : 'open'),
      () => {},
    )
  }, [expiry])
  const isKept = state === 'kept'
  const tap = () =>
    keepDate(isKept ? undefined : expiry).then(
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
