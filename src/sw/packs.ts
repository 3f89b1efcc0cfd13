import { pathInLanguage, unfoldedPage } from '../domain/pack/folded-page'
import { packId } from '../domain/pack/pack-file'
import { checkedBytes, sumOf } from './checked-fetch'
import { deleteOurCaches } from './our-caches'
import { base, headersOf, type PackSource, packSources, singles } from './settings'

const PREFIX = 'madoguchi-pages-'
/** What every phone keeps. */
export const SHELL = 'shell'
/** What the finder needs besides. */
const FIND = 'find'
/** What draws posters. */
const CLINIC = 'clinic'
/** The display panel and the voice. */
export const LOOK = 'look'
/** What few taps need. */
const LATER = 'later'
const FINDER = /^(?:[\w-]+\/)?find\//
/** Parts of the site that need more than the shell and their language. */
const PARTS: readonly (readonly [string, RegExp])[] = [
  [FIND, FINDER],
  [CLINIC, /^(?:[\w-]+\/)?clinic\//],
  [LATER, /^(?:[\w-]+\/)?(?:check\/(?:dates|handover)|clinic)\//],
]
/** Put last: a cache without it was interrupted and counts as missing. It lists the checksum of every piece. */
const COMPLETE = 'https://complete.invalid/'

type Sums = Readonly<Record<string, string>>

const nameOf = ({ path, sum }: PackSource) => `${PREFIX}${packId(path)}-${sum.slice(0, 12)}`
const idIn = (cacheName: string) => /^madoguchi-pages-([\w-]+)-\w+$/.exec(cacheName)?.[1]

/** The pieces of a source with their bytes, all of them checked. */
async function piecesOf({ path, file, sum }: PackSource): Promise<[string, Uint8Array<ArrayBuffer>][]> {
  const text = new TextDecoder().decode(await checkedBytes(file, sum))
  const encoder = new TextEncoder()
  const isLanguage = path === '' || path.endsWith('/')
  const pieces = await Promise.all(
    Object.entries(JSON.parse(text) as Record<string, string>).map(async ([name, content]): Promise<[string, Uint8Array<ArrayBuffer>]> => {
      const isFolded = isLanguage && name.endsWith('.html')
      return [name, encoder.encode(isFolded ? await unfoldedPage(content, pathInLanguage(name, path)) : content)]
    }),
  )
  const alone = path === SHELL ? singles : []
  return [
    ...pieces,
    ...(await Promise.all(
      alone.map(async (one) => [one.file, await checkedBytes(one.file, one.sum)] as [string, Uint8Array<ArrayBuffer>]),
    )),
  ]
}

/** What is kept on this device: the shell, and each visited language, in caches of their own of one version. */
export class Packs {
  readonly #sums = new Map<string, Promise<Sums | undefined>>()
  readonly #work = new Map<string, Promise<void>>()
  #erasures = 0

  /** The language part of a path below the base path: '' for Japanese, `en/`. */
  languageOf = (path: string): string =>
    packSources.find((source) => source.path.endsWith('/') && `${path}/`.startsWith(source.path))?.path ?? ''

  /** A part with its words, which the language of a page has apart from its own where they are of no use without the part. */
  #inLanguageOf = (path: string, part: string): string[] => (part === CLINIC ? [part] : [part, `${part}-${packId(this.languageOf(path))}`])

  /** What belongs to a page besides the page: the shell, its language, and what the finder or the posters need. */
  neededBy = (path: string): string[] => [
    SHELL,
    this.languageOf(path),
    ...PARTS.flatMap(([part, pages]) => (pages.test(path) ? this.#inLanguageOf(path, part) : [])),
  ]

  /** What the first install left out, for readers of a page. */
  laterThan = (path: string): string[] => [LOOK, ...this.#inLanguageOf(path, LATER)]

  /** What is kept always, and the languages kept in this or an older version. */
  async kept(): Promise<string[]> {
    const ids = new Set((await caches.keys()).map(idIn))
    return packSources.map(({ path }) => path).filter((path) => path === SHELL || ids.has(packId(path)))
  }

  /** Fetches a language or the shell unless this version of it is whole. Rejects when it cannot be had; nothing half stays. */
  async keep(path: string): Promise<void> {
    const source = packSources.find((candidate) => candidate.path === path)
    if (!source) return
    const name = nameOf(source)
    // Not from memory: the reader may have erased it since.
    if (await caches.match(COMPLETE, { cacheName: name })) return
    const running = this.#work.get(name) ?? this.#fetch(source).finally(() => this.#work.delete(name))
    this.#work.set(name, running)
    return running
  }

  async #fetch(source: PackSource): Promise<void> {
    const name = nameOf(source)
    const erasures = this.#erasures
    const whileNothingIsErased = () => {
      if (erasures !== this.#erasures) throw new Error(`${name}: erased by the reader meanwhile`)
    }
    const pieces = await piecesOf(source)
    whileNothingIsErased()
    const cache = await caches.open(name)
    try {
      const sums = await Promise.all(
        pieces.map(async ([file, bytes]) => {
          await cache.put(base + file, new Response(bytes, { headers: headersOf(file) }))
          return [file, await sumOf(bytes)] as const
        }),
      )
      await cache.put(COMPLETE, new Response(JSON.stringify(Object.fromEntries(sums))))
      whileNothingIsErased()
    } catch (error) {
      await caches.delete(name)
      throw error
    } finally {
      this.#sums.delete(name)
    }
  }

  /** Takes away all that this site keeps. What is on its way at this moment does not stay either. */
  async erase(): Promise<void> {
    this.#erasures += 1
    this.#work.clear()
    this.#sums.clear()
    await deleteOurCaches()
  }

  /** Removes older versions, once this one took over. */
  async clean(): Promise<void> {
    const current = new Set(packSources.map(nameOf))
    // The names that earlier versions gave to what is now the shell and the opened pages.
    const isOld = (name: string) => (idIn(name) && !current.has(name)) || /^madoguchi-(shell|opened-pages)$/.test(name)
    await Promise.all((await caches.keys()).filter(isOld).map((name) => caches.delete(name)))
  }

  #sumsOf(source: PackSource): Promise<Sums | undefined> {
    const name = nameOf(source)
    const read = async () => (await caches.match(COMPLETE, { cacheName: name }))?.json().catch(() => undefined)
    const known = this.#sums.get(name) ?? read()
    this.#sums.set(name, known)
    // Not yet whole: look again next time.
    void known.then((sums) => sums || this.#sums.delete(name))
    return known
  }

  /** A kept file below the base path: of a language, of the shell, or a later text, whose address does not tell its language. */
  async file(file: string): Promise<Response | undefined> {
    const language = this.languageOf(file)
    const first = packSources.filter(({ path }) => path === (/\.(html|webmanifest)$/.test(file) ? language : SHELL))
    const others = packSources.filter((source) => !first.includes(source))
    for (const source of [...first, ...(/^(assets|data)\//.test(file) ? others : [])]) {
      const kept = await this.#checked(source, file)
      if (kept) return kept
    }
    return undefined
  }

  /** The page that says "you are offline": in the language where that is kept, else in English, else in one that is kept. */
  async offlinePage(path: string): Promise<Response | undefined> {
    const languages = packSources.map((source) => source.path).filter((one) => one === '' || one.endsWith('/'))
    for (const language of [path, 'en/', ...languages])
      for (const source of packSources.filter((one) => one.path === language || one.path === SHELL)) {
        const kept = await this.#checked(source, `${language}offline.html`)
        if (kept) return kept
      }
    return undefined
  }

  /** A piece that is there and still what it was. One that was lost or damaged is fetched again in the background, with its pack. */
  async #checked(source: PackSource, file: string): Promise<Response | undefined> {
    const cacheName = nameOf(source)
    // Side by side: a worker that has just been woken reads its list first.
    const [sums, kept] = await Promise.all([this.#sumsOf(source), caches.match(base + file, { cacheName })])
    if (!sums?.[file]) return undefined
    const bytes = await kept?.arrayBuffer().catch(() => undefined)
    if (bytes && (await sumOf(bytes)) === sums[file]) return new Response(bytes, { headers: headersOf(file) })
    this.#sums.delete(cacheName)
    // Erased by the reader: not ours to bring back.
    if (!(await caches.has(cacheName))) return undefined
    await (await caches.open(cacheName)).delete(COMPLETE)
    void this.keep(source.path).catch(() => undefined)
    return undefined
  }
}
