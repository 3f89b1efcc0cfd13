import { PrecacheController } from 'workbox-precaching'

declare const BASE_PATH: string
declare const LANGUAGE_PATHS: readonly string[]

type Entry = { readonly url: string; readonly revision: string | null }

const CACHE = 'madoguchi-pages-'

/**
 * What is kept, in packs: the shell (scripts, icon, place index, every offline page) always,
 * the pages of a language once one of them was opened. Languages never visited are not downloaded.
 */
export class Packs {
  readonly #shell: PrecacheController
  readonly #languages = new Map<string, PrecacheController>()
  readonly #whole = new Set<string>()

  constructor(entries: readonly Entry[]) {
    const pack = (name: string) => new PrecacheController({ cacheName: CACHE + name })
    this.#shell = pack('shell')
    for (const path of LANGUAGE_PATHS) this.#languages.set(path, pack(path.replace('/', '') || 'ja'))
    const sorted = new Map<PrecacheController, Entry[]>()
    for (const entry of entries) {
      const isPage = entry.url.endsWith('.html') || entry.url.endsWith('.webmanifest')
      const isShell = !isPage || entry.url.endsWith('offline.html') || entry.url === '404.html'
      const home = isShell ? this.#shell : this.#packOf(entry.url)
      sorted.set(home, [...(sorted.get(home) ?? []), { ...entry, url: BASE_PATH + entry.url }])
    }
    for (const [home, list] of sorted) home.addToCacheList(list.map((entry) => ({ ...entry, revision: entry.revision })))
  }

  /** The language part of a path below the base path: '' for Japanese, `en/`. */
  languageOf(path: string): string {
    return LANGUAGE_PATHS.find((language) => language !== '' && path.startsWith(language)) ?? ''
  }

  #packOf(path: string): PrecacheController {
    return this.#languages.get(this.languageOf(path)) as PrecacheController
  }

  /** Languages that have a pack on this device. */
  async keptLanguages(): Promise<string[]> {
    const names = await caches.keys()
    return [...this.#languages].filter(([, pack]) => names.includes(pack.strategy.cacheName)).map(([path]) => path)
  }

  /** Fetches the shell and the packs of some languages; what is there already is not fetched again. */
  async keep(event: ExtendableEvent, languages: Iterable<string>, { withShell = false } = {}): Promise<void> {
    const packs = [...new Set(languages)].flatMap((language) => this.#languages.get(language) ?? [])
    if (withShell) packs.unshift(this.#shell)
    await Promise.all(packs.map((pack) => pack.install(asInstall(event))))
  }

  /** Fetches the pack of the language a page belongs to, once in a worker's life. */
  async keepLanguageOf(event: ExtendableEvent, path: string): Promise<void> {
    const language = this.languageOf(path)
    if (this.#whole.has(language)) return
    this.#whole.add(language)
    await this.keep(event, [language]).catch(() => this.#whole.delete(language))
  }

  /** Removes what older versions kept and this one does not need. */
  async clean(event: ExtendableEvent): Promise<void> {
    const kept = await this.keptLanguages()
    const packs = [this.#shell, ...kept.flatMap((language) => this.#languages.get(language) ?? [])]
    await Promise.all(packs.map((pack) => pack.activate(event)))
    const known = new Set([this.#shell, ...this.#languages.values()].map((pack) => pack.strategy.cacheName))
    const strays = (await caches.keys()).filter((name) => name.startsWith(CACHE) && !known.has(name))
    await Promise.all(strays.map((name) => caches.delete(name)))
  }

  /** The kept answer for an address, if there is one. Questions and fragments do not matter: `/desk/?p=D1` is `/desk/`. */
  async answer(url: URL): Promise<Response | undefined> {
    const path = url.pathname.slice(BASE_PATH.length)
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path
    for (const pack of [this.#packOf(file), this.#shell]) {
      const answer = await pack.matchPrecache(BASE_PATH + file)
      if (answer) return answer
    }
    return undefined
  }

  /** The page that says, in the language asked for, that this page is not kept. */
  async offlinePage(url: URL): Promise<Response> {
    const language = this.languageOf(url.pathname.slice(BASE_PATH.length))
    return (await this.#shell.matchPrecache(`${BASE_PATH}${language}offline.html`)) ?? Response.error()
  }
}

// Workbox stores only during an event of the type "install". A language is also added later, while pages are read.
function asInstall(event: ExtendableEvent): ExtendableEvent {
  if (event.type === 'install') return event
  return { type: 'install', waitUntil: (work: Promise<unknown>) => event.waitUntil(work) } as ExtendableEvent
}
