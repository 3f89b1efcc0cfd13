import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allPages, fileOf } from '../app/routes'
import { foldedPage, pathInLanguage, unfoldedPage } from '../domain/pack/folded-page'
import { packFile, packId, SUM_LENGTH } from '../domain/pack/pack-file'
import { languages } from '../i18n/languages'
import type { LateFile } from '../i18n/late-texts'
import type { ClientFiles } from './client'

/** Files kept together in one: what they share (frame, style) is sent once, and one request brings them all. */
export type Pack = {
  /** The part of the address of a language, '' or `en/`; else `shell`, `look`, `find`, `find-en`, `clinic`, `later` or `later-en`. */
  readonly path: string
  readonly file: string
  readonly text: string
  readonly sum: string
  readonly contents: readonly string[]
}

/** Where what is kept always lies. No page has this path. */
export const SHELL_PATH = 'shell'

/** Where what the finder needs lies: kept once one of its pages was opened, for without a list it is of no use. */
export const FIND_PATH = 'find'

/** Where what draws posters lies: kept once one of the pages for clinics was opened. */
export const CLINIC_PATH = 'clinic'
const CLINIC_ISLANDS = ['MakerIsland', 'PrintButton', 'SiteCode'] as const

/** Where what few taps need lies: kept when a second page is opened, or with the first one that needs it, so that the first install is short. */
export const LATER_PATH = 'later'
const LATER_PARTS = [
  'features/check/dates/load-calendar.ts',
  'features/check/handover/QrCode.tsx',
  'features/stats/quote/make-picture.ts',
  'app/see-japanese.ts',
]
/** Islands of figure pages that are kept when opened. */
const LATER_ISLANDS = ['SortRows', 'MonthSwitch', 'QuoteFigure'] as const

/** Where the display panel and the voice lie: kept right after the first install, which need not wait for them. */
export const LOOK_PATH = 'look'
const LOOK_PARTS = ['app/look-button.ts', 'features/look/panel.tsx']

/** Postal codes of all Japan. Places and figures are kept with the list of their prefecture. */
const FIND_DATA: readonly string[] = ['data/places/v1/postal.json']

const sumOf = (text: string | Buffer) => createHash('sha256').update(text).digest('hex').slice(0, SUM_LENGTH)

/** A page in the form in which packs hold it; the worker must get it back as it is. */
async function folded(html: string, file: string, languagePath: string): Promise<string> {
  const path = pathInLanguage(file, languagePath)
  const text = await foldedPage(html, path)
  if ((await unfoldedPage(text, path)) !== html) throw new Error(`packs: ${file} would not come out as it is`)
  return text
}

/** Bundles written files, pages of a language folded. Names carry the beginning of the checksum. */
async function packOf(outDir: string, path: string, contents: readonly string[], languagePath?: string): Promise<Pack> {
  const texts = await Promise.all(
    contents.map(async (file) => {
      const text = await readFile(join(outDir, file), 'utf8')
      return [file, languagePath !== undefined && file.endsWith('.html') ? await folded(text, file, languagePath) : text] as const
    }),
  )
  const text = JSON.stringify(Object.fromEntries(texts))
  const sum = sumOf(text)
  return { path, file: packFile(path, sum), text, sum, contents }
}

/** Words that scripts fetch later and every page may need. */
const WORDS_OF_PAGES: readonly LateFile[] = ['clock', 'ends', 'forms', 'look', 'mine']
const wordsOf = (client: ClientFiles, language: string) => WORDS_OF_PAGES.map((name) => client.textFile(language, name))

/** In which a page says "you are offline" to readers of languages that are not kept; a kept one has its own. */
const ALWAYS_KEPT = 'en'

/** A pack for each language: the pages that are kept with it, in the order of the routes, and the words its scripts fetch later. */
const languagePacks = (outDir: string, client: ClientFiles): Promise<Pack>[] =>
  languages.map((language) => {
    const isElsewhere = (id: string) => id === 'not-found' || (id === 'offline' && language.code === ALWAYS_KEPT)
    const pages = allPages().filter(
      ({ page, language: other }) => other === language && page.kept !== 'when-opened' && !isElsewhere(page.id),
    )
    const files = [...pages.map(({ page }) => fileOf(page, language)), `${language.path}manifest.webmanifest`]
    return packOf(outDir, language.path, [...files, ...wordsOf(client, language.code)], language.path)
  })

/** What every phone keeps whatever its language: scripts, icon, and the page that says "you are offline" in English. */
async function shellPack(outDir: string, scripts: readonly string[]): Promise<Pack> {
  const offline = languages.flatMap(({ code, path }) => (code === ALWAYS_KEPT ? [`${path}offline.html`] : []))
  return packOf(outDir, SHELL_PATH, [...scripts, 'icons/icon.svg', ...offline])
}

/** What the finder, and what few taps need, say in a language, for a phone that keeps that language. */
const WORDS_OF_PARTS = { [FIND_PATH]: 'found', [LATER_PATH]: 'calendar' } as const satisfies Record<string, LateFile>
const partWords = (outDir: string, client: ClientFiles): Promise<Pack>[] =>
  languages.flatMap(({ code, path }) =>
    Object.entries(WORDS_OF_PARTS).map(([part, file]) => packOf(outDir, `${part}-${packId(path)}`, [client.textFile(code, file)])),
  )

const findPack = (outDir: string, scripts: readonly string[]): Promise<Pack> => packOf(outDir, FIND_PATH, [...scripts, ...FIND_DATA])

/** A file that a page may have fetched already; then the worker takes it from the browser's store and checks it. */
export type SingleFile = { readonly file: string; readonly sum: string }

export type Kept = { readonly packs: readonly Pack[]; readonly singles: readonly SingleFile[] }

/** Everything that the worker of this build keeps. `scripts` are all files below `assets/`. */
export async function keptFiles(outDir: string, client: ClientFiles, scripts: readonly string[]): Promise<Kept> {
  const ofParts = Object.values(WORDS_OF_PARTS)
  const words = new Set(languages.flatMap(({ code }) => [...wordsOf(client, code), ...ofParts.map((file) => client.textFile(code, file))]))
  const singles = [client.entry, client.core]
  // Its form is there without network too, and says what it lacks. The finder's own worker is a file that no chunk names.
  const form = client.islandFiles('FindIsland')
  const late = client.onlyFor('FindIsland').filter((file) => !form.includes(file))
  const ofFinder = new Set([...late.filter((file) => !words.has(file)), ...scripts.filter((file) => !client.all.includes(file))])
  const ofClinic = new Set(client.onlyFor(...CLINIC_ISLANDS))
  // The pages for clinics take it too: they draw codes.
  const inSource = (part: string) => `/src/${part}`
  const ofLater = new Set([...client.onlyThrough(LATER_PARTS.map(inSource), CLINIC_ISLANDS), ...client.onlyFor(...LATER_ISLANDS)])
  const ofLook = new Set(client.onlyThrough(LOOK_PARTS.map(inSource), []))
  const shared = scripts.filter((file) => !words.has(file) && !singles.includes(file))
  const [packs, sums] = await Promise.all([
    Promise.all([
      shellPack(
        outDir,
        shared.filter((file) => !ofFinder.has(file) && !ofClinic.has(file) && !ofLater.has(file) && !ofLook.has(file)),
      ),
      findPack(
        outDir,
        shared.filter((file) => ofFinder.has(file)),
      ),
      packOf(
        outDir,
        LATER_PATH,
        shared.filter((file) => ofLater.has(file)),
      ),
      packOf(
        outDir,
        LOOK_PATH,
        shared.filter((file) => ofLook.has(file)),
      ),
      packOf(
        outDir,
        CLINIC_PATH,
        shared.filter((file) => ofClinic.has(file)),
      ),
      ...partWords(outDir, client),
      ...languagePacks(outDir, client),
    ]),
    Promise.all(singles.map(async (file) => ({ file, sum: sumOf(await readFile(join(outDir, file))) }))),
  ])
  return { packs, singles: sums }
}
