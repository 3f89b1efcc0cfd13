import { registerWorker } from '../offline/register-worker'
import { showBlocksOfToday } from '../page/blocks-of-today'
import { holdTaps } from './early-taps'
import { sayLate, watchLateParts } from './late-parts'
import { pathForPoster } from './poster'
import { BASE_PATH } from './site'

/** What the script of an island exports; made in build/island-entries.ts. */
type IslandScript = Pick<typeof import('./wake-island'), 'wakeIsland'> & { readonly island: never }

const { lang, dataset } = document.documentElement

function start() {
  const elsewhere = pathForPoster(location.search, dataset.page ?? '')
  if (elsewhere !== undefined) {
    location.replace(`${dataset.home}${elsewhere}`)
    return
  }
  showBlocksOfToday(document, lang, new Date())
  // A page left open over midnight, or brought back from the page cache, is read anew.
  document.addEventListener('visibilitychange', () => document.hidden || showBlocksOfToday(document, lang, new Date()))
  const alive = document.querySelector('[data-island]') ? wakeIslands() : Promise.resolve()
  void alive.then(() => performance.mark('app-ready'))
  const awake = document.querySelector<HTMLElement>('[data-do="keep-awake"]')
  if (awake) void import('../features/desk/keep-awake').then(({ offerKeepAwake }) => offerKeepAwake(awake))
  // What is kept for offline comes last: after the page, its data and a moment of rest.
  if (dataset.worker === 'off') return
  const register = () => void alive.then(() => whenIdle(() => void registerWorker(BASE_PATH)))
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
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
