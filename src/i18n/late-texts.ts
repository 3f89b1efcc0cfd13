import type { IslandTexts } from './island-words'
import { SOURCE_LANGUAGE } from './writing'

/** Files of `locales/` that scripts fetch when they need them, so that pages stay small. */
export const LATE_FILES = ['found', 'calendar', 'clock', 'ends', 'forms', 'look', 'mine'] as const
export type LateFile = (typeof LATE_FILES)[number]

type Tree = { readonly [key: string]: string | Tree }

// For tests and for the development server; a build puts late-texts-fetched.ts in its place.
const FILES = import.meta.glob<Tree>('../../locales/*/{found,calendar,clock,ends,forms,look,mine}.json', { import: 'default' })

function flat(tree: Tree, prefix: string, texts: Record<string, string> = {}): Record<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts[prefix + key] = value
    else flat(value, `${prefix}${key}.`, texts)
  }
  return texts
}

/** The texts `<file>.*` of a language, for what an island shows only after a tap. Rejects when they cannot be fetched. */
export async function lateTexts(file: LateFile, lang: string): Promise<IslandTexts> {
  const load = FILES[`../../locales/${lang}/${file}.json`] ?? FILES[`../../locales/${SOURCE_LANGUAGE}/${file}.json`]
  if (!load) throw new Error(`locales: no ${file}.json`)
  return flat(await load(), `${file}.`)
}

/** What an island shows only after a search. */
export const foundTexts = (lang: string): Promise<IslandTexts> => lateTexts('found', lang)
