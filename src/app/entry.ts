import { showBlocksOfToday } from '../page/blocks-of-today'
import { keepLanguage } from '../storage/language-choice'
import { BASE_PATH } from './site'

const { lang } = document.documentElement

function start() {
  if (new URLSearchParams(location.search).has('p')) void import('./scan').then(({ followPoster }) => followPoster(document))
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.top a[hreflang]'))
    link.addEventListener('click', () => keepLanguage(link.hreflang))
  showBlocksOfToday(document, lang, new Date())
  // A page left open over midnight, or brought back from the page cache, is read anew.
  document.addEventListener('visibilitychange', () => document.hidden || showBlocksOfToday(document, lang, new Date()))
  if (document.querySelector('[data-island]')) void import('./islands').then(({ hydrateIslands }) => hydrateIslands(document))
  const awake = document.querySelector<HTMLElement>('[data-do="keep-awake"]')
  if (awake) void import('../features/desk/keep-awake').then(({ offerKeepAwake }) => offerKeepAwake(awake))
  const register = () => void import('../offline/register-worker').then(({ registerWorker }) => registerWorker(BASE_PATH))
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}

start()
