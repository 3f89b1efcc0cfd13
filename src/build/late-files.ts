import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { languages } from '../i18n/languages'
import { LATE_FILES, type LateFile } from '../i18n/late-texts'
import { textsIn } from '../i18n/page-words'
import { withPhrases } from '../i18n/phrases'
import { SOURCE_LANGUAGE } from '../i18n/writing'

/** The files of texts that scripts fetch after a tap. */
export type LateFiles = {
  /** The address of each, with `{}` for its language and name. */
  readonly address: string
  fileOf(language: string, name: LateFile): string
  /** All of them, below the output folder. */
  readonly files: readonly string[]
  write(outDir: string): Promise<void>
}

/** The texts of a file as phones get them: by key, with break marks; in Japanese where the language has no such file. */
function lateText(language: string, name: LateFile): string {
  const below = (code: string) => [...textsIn(code)].filter(([key]) => key.startsWith(`${name}.`))
  const own = below(language)
  const [code, texts] = own.length > 0 ? [language, own] : [SOURCE_LANGUAGE, below(SOURCE_LANGUAGE)]
  return JSON.stringify(Object.fromEntries(texts.map(([key, text]) => [key, withPhrases(text, code)])))
}

/** Makes the files of every offered language. One checksum stands in all names, so that scripts need no list of them. */
export function lateFiles(base: string): LateFiles {
  const contents = new Map(
    languages.flatMap(({ code }) => LATE_FILES.map((name): [string, string] => [`${code}.${name}`, lateText(code, name)])),
  )
  const sum = createHash('sha256')
    .update(JSON.stringify([...contents]))
    .digest('hex')
    .slice(0, 8)
  const fileOf = (id: string) => `assets/${id}.${sum}.json`
  return {
    address: base + fileOf('{}'),
    fileOf: (language, name) => fileOf(`${language}.${name}`),
    files: [...contents.keys()].map(fileOf),
    write: async (outDir) => {
      await mkdir(join(outDir, 'assets'), { recursive: true })
      for (const [id, text] of contents) await writeFile(join(outDir, fileOf(id)), text)
    },
  }
}

/** Scripts of a build fetch these files; the development server imports the texts as they lie in `locales/`. */
export const fetchedTexts: Plugin = {
  name: 'madoguchi-fetched-texts',
  enforce: 'pre',
  resolveId(source, importer) {
    return /\/late-texts$/.test(source) ? this.resolve(`${source}-fetched`, importer) : null
  },
}
