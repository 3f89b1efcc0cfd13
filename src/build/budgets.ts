import type { ClientFiles } from './client'
import { KEPT_DATA } from './kept-data'
import { OFFLINE_PATH, type Pack } from './language-packs'

/** Limits in bytes after brotli; design.md section 8 in short. Breaking one fails the build. */
export const BUDGETS = {
  html: 8_000,
  scriptOnTextPage: 6_000,
  scriptOnIslandPage: 14_000,
  firstView: 25_000,
  languageKept: 150_000,
} as const

/** What the build knows of a written page. */
export type PageWeight = { readonly file: string; readonly islands: readonly string[]; readonly html: string }

/** One line of the report; `limit` is broken when `bytes` is larger. */
export type Measure = { readonly what: string; readonly bytes: number; readonly limit: number }

const sum = (files: Iterable<string>, sizes: ReadonlyMap<string, number>): number => {
  let bytes = 0
  for (const file of files) {
    const size = sizes.get(file)
    if (size === undefined) throw new Error(`budget: no size known for ${file}`)
    bytes += size
  }
  return bytes
}

const isAlwaysKept = ({ path }: Pack) => path === OFFLINE_PATH

/** Measures every page and language pack against the budgets. `sizes` are brotli bytes by file. */
export function measure(
  pages: readonly PageWeight[],
  sizes: ReadonlyMap<string, number>,
  client: ClientFiles,
  packs: readonly Pack[],
): Measure[] {
  const measures: Measure[] = []
  for (const { file, islands } of pages) {
    const scripts = new Set([client.entry, ...client.worker, ...islands.flatMap((island) => client.islandFiles(island))])
    const html = sum([file], sizes)
    const script = sum(scripts, sizes)
    measures.push({ what: `${file}: HTML with its CSS`, bytes: html, limit: BUDGETS.html })
    measures.push({
      what: `${file}: script`,
      bytes: script,
      limit: islands.length > 0 ? BUDGETS.scriptOnIslandPage : BUDGETS.scriptOnTextPage,
    })
    measures.push({ what: `${file}: first view`, bytes: html + script + sum(['icons/icon.svg'], sizes), limit: BUDGETS.firstView })
  }
  const packed = new Set(packs.flatMap(({ contents }) => contents))
  const scripts = [...sizes.keys()].filter((file) => file.startsWith('assets/') && !packed.has(file))
  const [always, languages] = [packs.filter(isAlwaysKept), packs.filter((pack) => !isAlwaysKept(pack))]
  const shell = [...scripts, ...KEPT_DATA, ...always.map(({ file }) => file)]
  for (const { file } of languages)
    measures.push({ what: `${file}: everything kept for offline`, bytes: sum([file, ...shell], sizes), limit: BUDGETS.languageKept })
  return measures
}

/** Requests a page makes the first paint wait for besides the page itself; must be none. */
export const blockingRequests = (html: string): string[] =>
  [...html.matchAll(/<link rel="stylesheet"[^>]*>|<script(?![^>]*type="(?:module|application\/json)")[^>]*>|@import|@font-face/g)].map(
    (match) => match[0],
  )

/** Broken budgets as sentences. */
export function brokenBudgets(measures: readonly Measure[], pages: readonly PageWeight[]): string[] {
  const heavy = measures
    .filter(({ bytes, limit }) => bytes > limit)
    .map(({ what, bytes, limit }) => `${what}: ${bytes} bytes, at most ${limit} allowed`)
  const blocked = pages.flatMap(({ file, html }) =>
    blockingRequests(html).map((request) => `${file}: the first paint waits for ${request}`),
  )
  return [...heavy, ...blocked]
}
