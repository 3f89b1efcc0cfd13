import { inChosenLook } from './look'
import { openedPage } from './opened-pages'
import { LOOK, Packs } from './packs'
import { base } from './settings'

declare const self: ServiceWorkerGlobalScope

// A language is kept once one of its pages was opened. Languages never visited are not downloaded.
const packs = new Packs()
const OPENED = /^(?:[\w-]+\/)?(?:stats\/.+|about\/(?:sources|facts|accessibility)\/.*|clinic\/.*)$/

const isOurs = (url: URL) => url.origin === self.location.origin && url.pathname.startsWith(base)
/** The path below the base path. A page may be asked for without its last slash. */
const below = (url: URL) => {
  const path = url.pathname.slice(base.length)
  return path === '' || path.endsWith('/') || /\.[^/]*$/.test(path) ? path : `${path}/`
}
const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path)

const offlinePage = async (path: string): Promise<Response> => (await packs.offlinePage(packs.languageOf(path))) ?? Response.error()

/**
 * Fetches what belongs to a page and is missing: a language opened for the first time, or pieces that were lost. Then what the first
 * install left out: who opens a second page may need it.
 */
const complete = (path: string) =>
  Promise.all(packs.neededBy(path).map((needed) => packs.keep(needed)))
    .then(async () => {
      for (const part of packs.laterThan(path)) await packs.keep(part)
    })
    .catch(() => {
      // Without room or network it stays as it is; the next page tries again.
    })

async function page(event: FetchEvent, path: string): Promise<Response> {
  const { request } = event
  // Questions and fragments do not matter: `/desk/?p=D1` is `/desk/`.
  if (OPENED.test(path)) {
    const opened = await openedPage(base + path, request, (work) => event.waitUntil(work))
    return opened ?? offlinePage(path)
  }
  if (request.mode !== 'navigate') return (await packs.file(fileOf(path))) ?? fetch(request)
  const answer = (await packs.file(fileOf(path))) ?? fetch(request).catch(() => offlinePage(path))
  // Only now: nobody waits for what belongs to the page besides.
  event.waitUntil(complete(path))
  return answer
}

self.addEventListener('install', (event) => {
  const keep = async () => {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const open = windows.map((client) => new URL(client.url)).filter(isOurs)
    const wanted = new Set([...open.flatMap((url) => packs.neededBy(below(url))), ...(await packs.kept())])
    await Promise.all([...wanted].map((path) => packs.keep(path)))
  }
  event.waitUntil(keep())
})

self.addEventListener('activate', (event) => {
  const takeOver = packs.clean().then(() => self.clients.claim())
  event.waitUntil(takeOver)
  // Not waited for: pages would wait for it too. What is not had now is fetched with the next page.
  void takeOver.then(() => packs.keep(LOOK)).catch(() => undefined)
})

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
  if (event.data?.type === 'ERASE') event.waitUntil(packs.erase().then(() => event.ports[0]?.postMessage('erased')))
  // A page was opened. After an erase a browser may bring this worker back as it was, without installing it anew.
  const { source } = event
  if (event.data?.type === 'PAGE_OPENED' && source instanceof WindowClient) event.waitUntil(complete(below(new URL(source.url))))
})

self.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url)
  if (event.request.method !== 'GET' || !isOurs(url) || event.request.headers.has('Range')) return
  const path = below(url)
  // The facility directories are not ours to keep: storage/shards.ts does that. Nor is the worker itself.
  if (path.startsWith('data/facilities/') || path === 'sw.js') return
  // Asked for past every store: somebody mends what is broken.
  if (event.request.cache === 'reload' && event.request.mode !== 'navigate') return
  const answer = page(event, path)
  event.respondWith(event.request.mode === 'navigate' ? answer.then(inChosenLook) : answer)
})
