import { render } from 'preact'
import type { LocalDate } from '../domain/time/local-date'
import { formatDate } from '../i18n/format'
import { islandWords } from '../i18n/island-words'
import { lateTexts } from '../i18n/late-texts'

/** Says above the content that the device's clock is not believed, or takes that back. A card held out to staff has no place for it. */
export async function noteClock(isBehind: boolean, builtOn: LocalDate, lang: string): Promise<void> {
  const header = document.querySelector('header.top')
  if (!header) return
  // Right below the header: another note may stand below the content.
  const place = document.querySelector<HTMLElement>('header.top + .clock') ?? document.createElement('div')
  // Every page has the style of offers.
  place.className = 'clock offer screen'
  place.setAttribute('role', 'status')
  if (!place.isConnected) header.after(place)
  const words = islandWords<'clock.behind'>(lang, await lateTexts('clock', lang))
  const date = formatDate(builtOn, lang, { era: false })
  render(isBehind ? <p>{words.r('clock.behind', { date })}</p> : null, place)
  place.hidden = !isBehind
}

/** Says once below the content that this browser keeps no pages, and leads to what can be done about it. */
export async function noteNotKept(home: string, lang: string): Promise<void> {
  const main = document.querySelector('main')
  if (!main || !document.querySelector('header.top')) return
  const place = document.createElement('div')
  place.className = 'clock offer screen'
  main.after(place)
  const words = islandWords<'clock.notKept' | 'clock.how'>(lang, await lateTexts('clock', lang))
  render(
    <p>
      {words.r('clock.notKept')} <a href={`${home}keep/`}>{words.r('clock.how')}</a>
    </p>,
    place,
  )
}
