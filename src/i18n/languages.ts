import registry from '../../locales/languages.json'

/** A language of the pages. `path` is its part of the address: '' for Japanese, else like `en/`. */
export type Language = { readonly code: string; readonly path: string; readonly name: string; readonly offered: boolean }

/** The languages offered to readers, Japanese (the source) first. */
export const languages: readonly Language[] = registry.filter((language) => language.offered)

export const SOURCE_LANGUAGE = 'ja'

/** Whether text of this language is written in Japanese script. */
export const isJapanese = (code: string): boolean => code === 'ja' || code.startsWith('ja-')
