import registry from '../../locales/languages.json'

/** A language of the pages. `path` is its part of the address: '' for Japanese, else like `en/`. */
export type Language = { readonly code: string; readonly path: string; readonly name: string; readonly offered: boolean }

const offered: Language[] = registry.filter((language) => language.offered)

/** The languages offered to readers, Japanese (the source) first. */
export const languages: readonly Language[] = offered

/** Leaves only some of the languages. A build calls it once, before anything is rendered; nothing given brings all back. */
export function offerOnly(codes?: readonly string[]): void {
  offered.splice(0, offered.length, ...registry.filter(({ code, offered: isOffered }) => isOffered && (codes?.includes(code) ?? true)))
}

export const SOURCE_LANGUAGE = 'ja'

/** Whether text of this language is written in Japanese script. */
export const isJapanese = (code: string): boolean => code === 'ja' || code.startsWith('ja-')
