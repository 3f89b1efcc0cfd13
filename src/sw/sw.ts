import { PrecacheController } from 'workbox-precaching'
import { registerRoute } from 'workbox-routing'
import { NetworkFirst } from 'workbox-strategies'
import { LanguagePacks, type PackSource } from './language-packs'

type Listed = { readonly url: string; readonly revision: string | null }
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: unknown }
declare const BASE_PATH: string
declare const LANGUAGE_PACKS: readonly PackSource[]

// The shell is kept always: scripts, icon, postal codes, the places built in. So is, as a pack, the page that says "you are offline".
const shell = new PrecacheController({ cacheName: 'madoguchi-shell' })
shell.addToCacheList((self.__WB_MANIFEST as Listed[]).map(({ url, revision }) => ({ url: BASE_PATH + url, revision })))

// A language is kept once one of its pages was opened. Languages never visited are not downloaded.
const packs = new LanguagePacks(LANGUAGE_PACKS)

// Pages that are in no pack (figures below the first page of them, lists of sources) are kept once they were opened or asked for.
const openedPages = new NetworkFirst({
  cacheName: 'madoguchi-opened-pages',
  networkTimeoutSeconds: 4,
  matchOptions: { ignoreSearch: true },
})
const OPENED = /^(?:[\w-]+\/)?(?:stats\/.+|about\/sources\/.*)$/

const below = (url: URL) => url.pathname.slice(BASE_PATH.length)
const isOurs = (url: URL) => url.origin === self.location.origin && url.pathname.startsWith(BASE_PATH)

/** The kept answer for an address. Questions and fragments do not matter: `/desk/?p=D1` is `/desk/`. */
async function keptAnswer(url: URL): Promise<Response | undefined> {
  const path = below(url)
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return (await packs.page(file)) ?? (await shell.matchPrecache(BASE_PATH + file)) ?? packs.text(file)
}

const offlinePage = async (url: URL): Promise<Response> => (await packs.offlinePage(packs.languageOf(below(url)))) ?? Response.error()

self.addEventListener('install', (event) => {
  const keep = async () => {
    const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    const open = windows.map((client) => new URL(client.url)).filter(isOurs)
    const languages = new Set([...open.map((url) => packs.languageOf(below(url))), ...(await packs.kept())])
    await Promise.all([shell.install(event), ...[...languages].map((language) => packs.keep(language))])
  }
  event.waitUntil(keep())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([shell.activate(event), packs.clean()]).then(() => self.clients.claim()))
})

self.addEventListener('message', (event) => {
  if (event.data?.type === 'SKIP_WAITING') void self.skipWaiting()
})

registerRoute(
  ({ url }) => isOurs(url) && OPENED.test(below(url)),
  async ({ url, request, event }) => {
    try {
      return await openedPages.handle({ request, event })
    } catch {
      return offlinePage(url)
    }
  },
)

registerRoute(
  ({ url, request }) => isOurs(url) && request.mode === 'navigate',
  async ({ url, request, event }) => {
    const kept = await keptAnswer(url)
    if (kept) return kept
    try {
      const answer = await fetch(request)
      // The first page of another language: keep that language too. Without room or network it stays as it is.
      event.waitUntil(packs.keep(packs.languageOf(below(url))).catch(() => undefined))
      return answer
    } catch {
      return offlinePage(url)
    }
  },
)

// The facility directories are not ours to keep: storage/shards.ts does that.
registerRoute(
  ({ url, request }) => isOurs(url) && request.mode !== 'navigate' && !below(url).startsWith('data/facilities/'),
  async ({ url, request }) => (await keptAnswer(url)) ?? fetch(request),
)
