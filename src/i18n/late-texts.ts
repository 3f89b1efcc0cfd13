import type { IslandTexts } from './island-words'
import { SOURCE_LANGUAGE } from './languages'

type Tree = { readonly [key: string]: string | Tree }

// Each becomes a file of its own, fetched when it is needed, so that pages stay small.
const FILES = import.meta.glob<Tree>('../../locales/*/found.json', { import: 'default' })

function flat(tree: Tree, prefix: string, texts: Record<string, string> = {}): Record<string, string> {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts[prefix + key] = value
    else flat(value, `${prefix}${key}.`, texts)
  }
  return texts
}

/** The texts `found.*` of a language, for what an island shows only after a search. Rejects when they cannot be fetched. */
export async function foundTexts(lang: string): Promise<IslandTexts> {
  const load = FILES[`../../locales/${lang}/found.json`] ?? FILES[`../../locales/${SOURCE_LANGUAGE}/found.json`]
  if (!load) throw new Error('locales: no found.json')
  return flat(await load(), 'found.')
}
