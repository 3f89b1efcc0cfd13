import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import i18next, { type i18n } from 'i18next'
import { h } from 'preact'
import type { IslandTexts } from './island-words'
import { knownLanguages } from './languages'
import { withPhrases } from './phrases'
import { type LinkTo, richPieces } from './RichText'
import { plainText, type RichPiece, readRichText } from './rich-text'
import type { TextKey } from './text-keys'
import { slotsOf, type TextValues, type Words } from './words'
import { SOURCE_LANGUAGE } from './writing'

type Tree = { readonly [key: string]: string | Tree }

const trees = new Map<string, Tree>()

/** All texts of a language as one tree: file name, then the keys in the file. */
export function textTree(lang: string): Tree {
  const known = trees.get(lang) ?? readTree(lang)
  trees.set(lang, known)
  return known
}

function readTree(lang: string): Tree {
  // Read from the disk, not imported: eleven languages are some 350 files, and most who ask want one language.
  const folder = join('locales', lang)
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return Object.fromEntries(files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8'))]))
}

/** Every text of a language by its key. */
export const textsIn = (lang: string): ReadonlyMap<string, string> => textsOf(lang).texts

/** Every key of a tree with its text, `desk.face.title` → text. */
export function flatTexts(tree: Tree, prefix = ''): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') texts.set(prefix + key, value)
    else for (const [inner, text] of flatTexts(value, `${prefix}${key}.`)) texts.set(inner, text)
  }
  return texts
}

const sourceKeys = flatTexts(textTree(SOURCE_LANGUAGE))

/** Whether the source language has this text, for keys made from ids. */
export const hasText = (key: string): boolean => sourceKeys.has(key)

const PLURAL = /_(zero|one|two|few|many|other)$/

/** The i18next instance that holds all languages; used at build and in tests only. */
export const i18nextWithAllTexts = (): i18n => {
  const instance = i18next.createInstance()
  instance.init({
    initAsync: false,
    lng: SOURCE_LANGUAGE,
    fallbackLng: SOURCE_LANGUAGE,
    supportedLngs: knownLanguages.map((language) => language.code),
    resources: Object.fromEntries(knownLanguages.map(({ code }) => [code, { translation: textTree(code) }])),
    load: 'currentOnly',
    nsSeparator: false,
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  })
  return instance
}

/** The texts of a language, and for each key the names it has there: itself or its plural forms. */
type Texts = { readonly texts: ReadonlyMap<string, string>; readonly forms: ReadonlyMap<string, readonly string[]> }

const textsByLanguage = new Map<string, Texts>()

function textsOf(lang: string): Texts {
  const known = textsByLanguage.get(lang)
  if (known) return known
  const texts = flatTexts(textTree(lang))
  const forms = new Map<string, string[]>()
  for (const name of texts.keys())
    for (const key of new Set([name, name.replace(PLURAL, '')])) forms.set(key, [...(forms.get(key) ?? []), name])
  textsByLanguage.set(lang, { texts, forms })
  return { texts, forms }
}

/** What a prerendered page says: words, the keys below a group, and texts to hand to an island. */
export type PageWords = Words & {
  /** The keys directly below a group of texts, in the order of the source language. Throws when there is no such group. */
  group(prefix: string): readonly string[]
  /** The raw texts of some keys for an island, with all their plural forms. */
  handOver(keys: readonly TextKey[]): IslandTexts
  /** Keys that had to be shown in Japanese because this language lacks them. */
  readonly fallbacks: Set<string>
}

/** Changes a text of the site: who hosts it may have another name and say who it is. */
export type EditText = (key: string, text: string) => string

/** Texts without values that were read before: what stands on every page of a language is read once. */
const readBefore = new Map<string, Map<string, readonly RichPiece[]>>()

function piecesOf(text: string, lang: string): readonly RichPiece[] {
  const ofLanguage = readBefore.get(lang) ?? new Map<string, readonly RichPiece[]>()
  readBefore.set(lang, ofLanguage)
  const pieces = ofLanguage.get(text) ?? readRichText(withPhrases(text, lang), lang)
  ofLanguage.set(text, pieces)
  return pieces
}

/** The words of one language at build time. A key that no language has throws. */
export function pageWords(instance: i18n, lang: string, linkTo: LinkTo, edit: EditText = (_key, text) => text): PageWords {
  const translate = instance.getFixedT(lang)
  const own = textsOf(lang)
  const sourceTexts = textsOf(SOURCE_LANGUAGE)
  const fallbacks = new Set<string>()
  const raw = (key: string, values?: TextValues): { text: string; isOwn: boolean } => {
    const isOwn = own.forms.has(key)
    if (!isOwn) {
      if (!sourceTexts.forms.has(key)) throw new Error(`locales: no text "${key}" in any language`)
      fallbacks.add(key)
    }
    return { text: edit(key, String(translate(key as never, values as never))), isOwn }
  }
  return {
    lang,
    fallbacks,
    t: (key, values) => plainText(raw(key, values).text),
    r: (key, values) => {
      const { texts, slots } = slotsOf(values)
      const { text, isOwn } = raw(key, texts)
      const pieces = (of: string) => (values ? readRichText(withPhrases(text, of), of) : piecesOf(text, of))
      const inPhrases = (of: string) => richPieces(pieces(of), linkTo, slots)
      return isOwn ? inPhrases(lang) : h('span', { lang: SOURCE_LANGUAGE }, inPhrases(SOURCE_LANGUAGE))
    },
    group: (prefix) => {
      const node = prefix
        .split('.')
        .reduce<string | Tree | undefined>((tree, key) => (typeof tree === 'object' ? tree[key] : undefined), textTree(SOURCE_LANGUAGE))
      if (typeof node !== 'object') throw new Error(`locales/${SOURCE_LANGUAGE}: no group "${prefix}"`)
      return [...new Set(Object.keys(node).map((key) => key.replace(PLURAL, '')))]
    },
    handOver: (keys) =>
      Object.fromEntries(
        keys.flatMap((key) => {
          const { texts, forms } = own.forms.has(key) ? own : sourceTexts
          const names = forms.get(key)
          if (!names) throw new Error(`locales: no text "${key}" to hand to an island`)
          return names.map((name) => [name, withPhrases(edit(key, texts.get(name) ?? ''), texts === own.texts ? lang : SOURCE_LANGUAGE)])
        }),
      ),
  }
}
