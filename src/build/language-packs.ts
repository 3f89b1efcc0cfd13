import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allPages, fileOf } from '../app/routes'
import { languages } from '../i18n/languages'

/** A language's pages in one file: what they share (frame, style) is sent once, and one request brings them all. */
export type LanguagePack = { readonly languagePath: string; readonly file: string; readonly text: string }

/** Bundles the pages that are kept with their language from the written files, in the order of the routes. Names carry a checksum. */
export async function languagePacks(outDir: string): Promise<LanguagePack[]> {
  return Promise.all(
    languages.map(async (language) => {
      const pages = allPages().filter(({ page, language: other }) => other === language && page.kept !== 'when-opened')
      const files = [...pages.map(({ page }) => fileOf(page, language)), `${language.path}manifest.webmanifest`]
      const contents = await Promise.all(files.map(async (file) => [file, await readFile(join(outDir, file), 'utf8')] as const))
      const text = JSON.stringify(Object.fromEntries(contents))
      const checksum = createHash('sha256').update(text).digest('hex').slice(0, 12)
      return { languagePath: language.path, file: `packs/${language.code}.${checksum}.json`, text }
    }),
  )
}
