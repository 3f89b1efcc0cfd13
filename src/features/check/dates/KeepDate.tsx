import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Person } from '../../../domain/check/person'
import { islandWords } from '../../../i18n/island-words'
import { lateTexts } from '../../../i18n/late-texts'
import type { TextKey } from '../../../i18n/text-keys'
import { FIRST_PERSON } from '../../../storage/person-record'
import { watchPerson } from '../../../storage/person-watch'
import type { CalendarWords } from './dates-texts'
import { datesOf, type KeptDate, keepDate, shownPerson } from './kept-date'

/** Whose list it goes to, said where it is not that of whoever holds the phone. */
async function whose({ id, label, initials }: Person, lang: string): Promise<ComponentChildren> {
  if (id === FIRST_PERSON) return undefined
  const words = islandWords<Extract<TextKey, `mine.${string}`>>(lang, await lateTexts('mine', lang))
  return words.r('mine.list.who', { who: <>{initials ?? words.r(`mine.labels.${label}`)}</> })
}

/** The date stays on the phone only when the person says so, and goes again the same way. */
export function KeepDate({ words, expiry }: { readonly words: CalendarWords; readonly expiry: KeptDate }) {
  const { r } = words
  const [state, setState] = useState<'open' | 'kept' | 'refused'>('open')
  const [who, setWho] = useState<ComponentChildren>()
  useEffect(() => {
    let stop = () => {}
    const look = async () => {
      const person = await shownPerson()
      setState(datesOf(person).some(({ of, day }) => of === expiry.of && day === expiry.day) ? 'kept' : 'open')
      setWho(await whose(person, words.lang))
      return person
    }
    // Storage that cannot be read is said only to somebody who wants to keep something.
    look().then(
      (person) => {
        stop = watchPerson(person, () => void look())
      },
      () => {},
    )
    return () => stop()
  }, [expiry.of, expiry.day])
  const isKept = state === 'kept'
  const tap = () =>
    keepDate(expiry, !isKept).then(
      () => setState(isKept ? 'open' : 'kept'),
      () => setState('refused'),
    )
  return (
    <section class="screen">
      {who && (
        <p>
          <b>{who}</b>
        </p>
      )}
      <p role="status">{state !== 'open' && r(isKept ? 'calendar.kept' : 'calendar.notKept')}</p>
      <button class="btn" type="button" onClick={tap}>
        <span>{r(isKept ? 'calendar.forget' : 'calendar.keep')}</span>
      </button>
    </section>
  )
}
