import { showBlocksOf } from '../page/blocks-of-today'
import { watchDay } from '../page/reading-day'
import { pathForPoster } from './poster'
import { BASE_PATH } from './site'

const { lang, dataset } = document.documentElement

function start() {
  const elsewhere = pathForPoster(location.search, dataset.page ?? '')
  if (elsewhere !== undefined) {
    location.replace(`${dataset.home}${elsewhere}`)
    return
  }
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
    void import('./clock-note').then(({ noteClock }) => noteClock(clockIsBehind, day, lang))
  })
  if (document.querySelector('[data-island]')) void import('./islands').then(({ hydrateIslands }) => hydrateIslands(document))
  const awake = document.querySelector<HTMLElement>('[data-do="keep-awake"]')
  if (awake) void import('../features/desk/keep-awake').then(({ offerKeepAwake }) => offerKeepAwake(awake))
  const register = () => void import('../offline/register-worker').then(({ registerWorker }) => registerWorker(BASE_PATH))
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

start()
