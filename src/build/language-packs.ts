import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allPages, fileOf } from '../app/routes'
import { languages } from '../i18n/languages'
import type { ClientFiles } from './client'

/** Files kept together in one: what they share (frame, style) is sent once, and one request brings them all. */
export type Pack = { readonly path: string; readonly file: string; readonly text: string; readonly contents: readonly string[] }

/** The pack of the pages that say "you are offline", in all languages; it is kept always. No page has this path. */
export const OFFLINE_PATH = 'offline/'

/** Bundles written files. Names carry a checksum. */
async function packOf(outDir: string, path: string, name: string, contents: readonly string[]): Promise<Pack> {
  const texts = await Promise.all(contents.map(async (file) => [file, await readFile(join(outDir, file), 'utf8')] as const))
  const text = JSON.stringify(Object.fromEntries(texts))
  const checksum = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { path, file: `packs/${name}.${checksum}.json`, text, contents }
}

/** A pack for each language: the pages that are kept with it, in the order of the routes, and the texts its scripts fetch later. */
export const languagePacks = (outDir: string, client: ClientFiles): Promise<Pack[]> =>
  Promise.all(
    languages.map((language) => {
      const pages = allPages().filter(({ page, language: other }) => other === language && page.kept !== 'when-opened')
      const files = [...pages.map(({ page }) => fileOf(page, language)), `${language.path}manifest.webmanifest`]
      return packOf(outDir, language.path, language.code, [...files, ...client.textFiles(language.code)])
    }),
  )

export const offlinePack = (outDir: string): Promise<Pack> =>
  packOf(
    outDir,
    OFFLINE_PATH,
    'offline',
    languages.map(({ path }) => `${path}offline.html`),
  )
