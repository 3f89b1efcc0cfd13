declare const BASE_PATH: string

/**
 * Where a language's pages come from: `path` is its part of the address ('' or `en/`), `file` its pack, named by checksum.
 * One pack more, `offline/`, holds the pages that say "you are offline" in all languages.
 */
export type PackSource = { readonly path: string; readonly file: string }

const PREFIX = 'madoguchi-pages-'
/** Put last: a cache without it was interrupted and counts as missing. */
const COMPLETE = 'https://complete.invalid/'

/** The pack of the pages that say "you are offline", in all languages. */
const OFFLINE = 'offline/'

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  html: 'text/html; charset=utf-8',
  webmanifest: 'application/manifest+json',
}
// The page's own policy stands in its head; who may frame it can only be said here.
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

const nameOf = ({ path, file }: PackSource) => `${PREFIX}${path.replace('/', '') || 'ja'}-${file.split('.').at(-2)}`
const languageIn = (cacheName: string) => /^madoguchi-pages-(\w+)-\w+$/.exec(cacheName)?.[1]

/** The languages kept on this device, each in a cache of its own: unpacked pages of one version. */
export class LanguagePacks {
  readonly #sources: readonly PackSource[]

  constructor(sources: readonly PackSource[]) {
    this.#sources = sources
  }

  /** The language part of a path below the base path: '' for Japanese, `en/`. */
  languageOf(path: string): string {
    return this.#sources.find((source) => source.path !== '' && path.startsWith(source.path))?.path ?? ''
  }

  /** What is kept always, and the languages kept in this or an older version. */
  async kept(): Promise<string[]> {
    const names = new Set((await caches.keys()).map(languageIn))
    return this.#sources.map(({ path }) => path).filter((path) => path === OFFLINE || names.has(path.replace('/', '') || 'ja'))
  }

  /** Fetches a language unless this version of it is kept. Rejects when it cannot be fetched or stored; nothing half stays. */
  async keep(path: string): Promise<void> {
    const source = this.#sources.find((candidate) => candidate.path === path)
    if (!source) return
    const name = nameOf(source)
    if (await caches.match(COMPLETE, { cacheName: name })) return
    const answer = await fetch(BASE_PATH + source.file)
    if (!answer.ok) throw new Error(`${source.file}: ${answer.status}`)
    const pages: Record<string, string> = await answer.json()
    const cache = await caches.open(name)
    try {
      const put = ([file, text]: [string, string]) => {
        const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain'
        return cache.put(BASE_PATH + file, new Response(text, { headers: { ...HEADERS, 'Content-Type': type } }))
      }
      await Promise.all(Object.entries(pages).map(put))
      await cache.put(COMPLETE, new Response(null))
    } catch (error) {
      await caches.delete(name)
      throw error
    }
  }

  /** Removes older versions of the languages, once this version took over. */
  async clean(): Promise<void> {
    const current = new Set(this.#sources.map(nameOf))
    const old = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && languageIn(name) && !current.has(name))
    await Promise.all(old.map((name) => caches.delete(name)))
  }

  /** The kept page of this version for a file below the base path. */
  async page(file: string): Promise<Response | undefined> {
    const path = this.languageOf(file)
    return this.#kept(file, (source) => source.path === path)
  }

  /** A kept text for a script: its address does not tell its language. */
  text = (file: string): Promise<Response | undefined> => this.#kept(file, () => true)

  /** The page that says "you are offline" in a language. */
  offlinePage = (path: string): Promise<Response | undefined> => this.#kept(`${path}offline.html`, (source) => source.path === OFFLINE)

  async #kept(file: string, isWanted: (source: PackSource) => boolean): Promise<Response | undefined> {
    for (const source of this.#sources.filter(isWanted)) {
      const kept = await caches.match(BASE_PATH + file, { cacheName: nameOf(source) })
      if (kept) return kept
    }
    return undefined
  }
}
