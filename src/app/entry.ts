import { registerWorker } from '../offline/register-worker'
import { showBlocksOf } from '../page/blocks-of-today'
import { notePlace, offerBack, openNamedPlace, returnToPlace } from '../page/keep-place'
import { watchDay } from '../page/reading-day'
import type { LanguageChoiceName } from '../storage/language-choice'
import { holdTaps } from './early-taps'
import { sayLate, watchLateParts } from './late-parts'
import { BASE_PATH } from './site'

/** What the script of an island exports; made in build/island-entries.ts. */
type IslandScript = Pick<typeof import('./wake-island'), 'wakeIsland'> & { readonly island: never }

/** The addresses of late-notes.tsx, of what the first page says of what is kept, and so on; written in by the build. */
declare const CLOCK_NOTE: string
declare const HOME_MINE: string
declare const SEE_JAPANESE: string
declare const LOOK_BUTTON: string

const LANGUAGE_CHOICE: LanguageChoiceName = 'madoguchi-language'
const { lang, dataset } = document.documentElement

function start() {
  if (new URLSearchParams(location.search).has('p')) void import('./scan').then(({ followPoster }) => followPoster(document))
  // A word with its reading is read out once; see RichText.tsx for those that islands draw.
  for (const reading of document.querySelectorAll('rt')) reading.setAttribute('aria-hidden', 'true')
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.top a[lang]'))
    link.addEventListener('click', () => {
      // A browser may refuse to store anything.
      try {
        localStorage.setItem(LANGUAGE_CHOICE, link.lang)
      } catch {}
      // The same place in another language.
      link.hash = location.hash
      notePlace(dataset.page ?? '')
    })
  // A form that is sent before its island listens: the island finds that out and answers then.
  document.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    event.preventDefault()
    ;(event.target as HTMLElement).dataset.early = (event.submitter as HTMLButtonElement | null)?.value ?? ''
  })
  let hasNote = false
  watchDay((day, clockIsBehind) => {
    showBlocksOf(day, document, lang)
    if (!clockIsBehind && !hasNote) return
    hasNote = true
    void notes().then(({ noteClock }) => noteClock(clockIsBehind, day, lang))
  })
  offerBack()
  openNamedPlace()
  addEventListener('hashchange', openNamedPlace)
  returnToPlace(dataset.page ?? '')
  const alive = document.querySelector('[data-island]') ? wakeIslands() : Promise.resolve()
  void alive.then(() => performance.mark('app-ready'))
  if (document.querySelector('[data-part="keep-awake"]')) void import('../features/desk/wake-card').then(({ wakeCard }) => wakeCard())
  // Not by their class: one that a script names stays in the style of every page that runs it.
  if (document.querySelector(':is(h2, summary) + a[lang=ja]')) whenIdle(watchOriginals)
  whenIdle(drawLookButton)
  const mine = document.querySelector<HTMLElement>('[data-mine]')
  if (mine) void showMine(mine)
  // What is kept for offline comes last: after the page, its data and a moment of rest.
  if (dataset.worker === 'off') return
  const register = () => void alive.then(() => whenIdle(keepPages))
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

/** Who has kept nothing has no database, and asks for nothing. */
async function showMine(place: HTMLElement): Promise<void> {
  const names = await indexedDB.databases?.().catch(() => undefined)
  if (names?.length === 0) return
  const part: Promise<typeof import('../features/home/mine')> = import(/* @vite-ignore */ HOME_MINE)
  await part.then(({ showMine }) => showMine(place, dataset.home ?? '', lang)).catch(() => undefined)
}

const notes = (): Promise<typeof import('./late-notes')> => import(/* @vite-ignore */ CLOCK_NOTE)

function watchOriginals(): void {
  const part: Promise<typeof import('./see-japanese')> = import(/* @vite-ignore */ SEE_JAPANESE)
  void part.then(({ watchOriginals }) => watchOriginals(document)).catch(() => undefined)
}

function drawLookButton(): void {
  const part: Promise<typeof import('./look-button')> = import(/* @vite-ignore */ LOOK_BUTTON)
  void part.then(({ drawLookButton }) => drawLookButton(lang)).catch(() => undefined)
}

async function keepPages(): Promise<void> {
  if (!(await registerWorker(BASE_PATH))) await notes().then(({ noteNotKept }) => noteNotKept(dataset.home ?? BASE_PATH, lang))
}

// Safari has no idle callback.
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 3000 }) : setTimeout(work, 300)

async function wakeIslands(): Promise<void> {
  const endOfWait = holdTaps(document)
  watchLateParts(document)
  const wake = async (place: HTMLElement) => {
    try {
      const { island, wakeIsland }: IslandScript = await import(/* @vite-ignore */ place.dataset.src ?? '')
      await wakeIsland(place, island)
      place.dataset.ready = ''
    } catch {
      sayLate(document)
    }
  }
  await Promise.all(Array.from(document.querySelectorAll<HTMLElement>('[data-island]'), wake))
  endOfWait(document.querySelector('[data-island][data-failed]') === null)
}

start()
