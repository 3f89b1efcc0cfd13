import type { ClientFiles } from './client'
import { headersFor } from './headers'
import { mediaType } from './media-types'
import { type Kept, SHELL_PATH } from './packs'

/** Limits; bytes after brotli, those of a first view and an install with the headers of HTTP/1.1. Breaking one fails the build. */
export const BUDGETS = {
  // Eight times 1,024: pages with readings and eleven languages in their menu use it up.
  html: 8_192,
  scriptOnTextPage: 4_000,
  scriptOnIslandPage: 14_000,
  firstViewOfText: 18_000,
  firstViewOfIsland: 30_000,
  requestsOfText: 5,
  requestsOfIsland: 8,
  headers: 700,
  languageInstalled: 113_000,
  requestsOfInstall: 8,
} as const

/** What the build knows of a written page. */
export type PageWeight = {
  readonly file: string
  readonly islands: readonly string[]
  /** Requests its first paint waits for besides the page itself; must be none. */
  readonly blocking: readonly string[]
}

/** One line of the report; `limit` is broken when `amount` is larger. */
export type Measure = { readonly what: string; readonly kind: string; readonly amount: number; readonly limit: number }

const ICON = 'icons/icon.svg'

/** Bytes of the headers of an answer: ours, and those every server sends. */
export function headerBytes(file: string): number {
  const ours = headersFor(file, { isPage: file.endsWith('.html'), isFound: true }).map(([name, value]) => `${name}: ${value}\r\n`)
  const others = [
    'HTTP/1.1 200 OK',
    `Content-Type: ${mediaType(file)}`,
    'Content-Encoding: br',
    'Content-Length: 12345',
    'Vary: Accept-Encoding',
    'Accept-Ranges: bytes',
    'ETag: W/"1234-12345678901"',
    'Last-Modified: Thu, 26 Nov 2026 00:00:00 GMT',
    'Date: Thu, 26 Nov 2026 00:00:00 GMT',
    'Connection: keep-alive',
    'Keep-Alive: timeout=5',
  ].map((line) => `${line}\r\n`)
  return [...ours, ...others, '\r\n'].join('').length
}

/** What an edition may add to a page by its counters, facts and longer names: its office cannot make our pages smaller. */
export const WORDS_OF_EDITION = 1_500

/** Bytes of a page that a host below another path than `/` may add: all its addresses are longer. */
export const LONGER_ADDRESSES = 150

/** Measures every page, file and install against the budgets. `sizes` are brotli bytes by file; `more` is allowed for words of the host. */
export function measure(
  pages: readonly PageWeight[],
  sizes: ReadonlyMap<string, number>,
  client: ClientFiles,
  kept: Kept,
  more = 0,
): Measure[] {
  const bytesOf = (files: readonly string[], withHeaders: boolean) =>
    files.reduce((sum, file) => {
      const size = sizes.get(file)
      if (size === undefined) throw new Error(`budget: no size known for ${file}`)
      return sum + size + (withHeaders ? headerBytes(file) : 0)
    }, 0)
  const ofPage = ({ file, islands }: PageWeight): Measure[] => {
    const scripts = [...new Set([client.entry, ...islands.flatMap((island) => client.islandFiles(island))])]
    const view = [file, ...scripts, ICON]
    const hasIsland = islands.length > 0
    const line = (kind: string, amount: number, limit: number): Measure => ({ what: file, kind, amount, limit })
    return [
      line('HTML with its CSS', bytesOf([file], false), BUDGETS.html + more),
      line('script', bytesOf(scripts, false), hasIsland ? BUDGETS.scriptOnIslandPage : BUDGETS.scriptOnTextPage),
      line('first view', bytesOf(view, true), (hasIsland ? BUDGETS.firstViewOfIsland : BUDGETS.firstViewOfText) + more),
      line('requests of a first view', view.length, hasIsland ? BUDGETS.requestsOfIsland : BUDGETS.requestsOfText),
    ]
  }
  const headers = client.all.map((file) => ({ what: file, kind: 'headers', amount: headerBytes(file), limit: BUDGETS.headers }))
  const shell = kept.packs.filter(({ path }) => path === SHELL_PATH).map(({ file }) => file)
  const ofLanguage = kept.packs
    .filter(({ path }) => path === '' || path.endsWith('/'))
    .flatMap(({ file }): Measure[] => {
      const files = ['sw.js', ...shell, file, ...kept.singles.map((single) => single.file)]
      return [
        { what: file, kind: 'install', amount: bytesOf(files, true), limit: BUDGETS.languageInstalled + 10 * more },
        { what: file, kind: 'requests of an install', amount: files.length, limit: BUDGETS.requestsOfInstall },
      ]
    })
  return [...pages.flatMap(ofPage), ...headers, ...ofLanguage]
}

/** Requests a page makes the first paint wait for besides the page itself; must be none. */
export const blockingRequests = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet"[^>]*>|<script(?![^>]*type="(?:module|application\/json)")[^>]*>|@import|@font-face/g)].map(
    (match) => match[0],
  )

/** Broken budgets as sentences. */
export function brokenBudgets(measures: readonly Measure[], pages: readonly PageWeight[]): string[] {
  const heavy = measures
    .filter(({ amount, limit }) => amount > limit)
    .map(({ what, kind, amount, limit }) => `${what}: ${kind}: ${amount}, at most ${limit} allowed`)
  const blocked = pages.flatMap(({ file, blocking }) => blocking.map((request) => `${file}: the first paint waits for ${request}`))
  return [...heavy, ...blocked]
}
