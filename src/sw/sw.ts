import { ExpirationPlugin } from 'workbox-expiration'
import { registerRoute } from 'workbox-routing'
import { NetworkFirst } from 'workbox-strategies'
import { Packs } from './packs'

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: { url: string; revision: string | null }[] }
declare const BASE_PATH: string

const packs = new Packs(self.__WB_MANIFEST)

// Pages that are not part of a language pack (the prefectures' figures) are kept once they were opened or asked for.
const openedPages = new NetworkFirst({
  cacheName: 'madoguchi-opened-pages',
  networkTimeoutSeconds: 4,
  matchOptions: { ignoreSearch: true },
  plugins: [new ExpirationPlugin({ maxEntries: 600 })],
})
const OPENED = /^(?:[\w-]+\/)?stats\/\d\d\/$/

const below = (url: URL) => url.pathname.slice(BASE_PATH.length)
const isOurs = (url: URL) => url.origin === self.location.origin && url.pathname.startsWith(BASE_PATH)

self.addEventListener('install', (event) => {
  const keep = async () => {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const open = windows.map((client) => new URL(client.url)).filter(isOurs)
    const languages = [...open.map((url) => packs.languageOf(below(url))), ...(await packs.keptLanguages())]
    await packs.keep(event, languages, { withShell: true })
  }
  event.waitUntil(keep())
})

self.addEventListener('activate', (event) => event.waitUntil(packs.clean(event).then(() => self.clients.claim())))

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
})

registerRoute(
  ({ url }) => isOurs(url) && OPENED.test(below(url)),
  async ({ url, request, event }) => {
    try {
      return await openedPages.handle({ request, event })
    } catch {
      return packs.offlinePage(url)
    }
  },
)

registerRoute(
  ({ url, request }) => isOurs(url) && request.mode === 'navigate',
  async ({ url, request, event }) => {
    event.waitUntil(packs.keepLanguageOf(event, below(url)))
    const kept = await packs.answer(url)
    if (kept) return kept
    try {
      return await fetch(request)
    } catch {
      return packs.offlinePage(url)
    }
  },
)

registerRoute(
  ({ url, request }) => isOurs(url) && request.mode !== 'navigate' && !below(url).startsWith('data/facilities/'),
  async ({ url, request }) => (await packs.answer(url)) ?? fetch(request),
)
