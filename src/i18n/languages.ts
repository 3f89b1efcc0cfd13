// For the build and for tests only: what a phone needs is in writing.ts.
import registry from '../../locales/languages.json' with { type: 'json' }

/** A language of the pages. `path` is its part of the address: '' for Japanese, else like `en/`. */
export type Language = {
  readonly code: string
  readonly path: string
  /** As the language calls itself. */
  readonly name: string
  readonly dir: string
  /** False keeps it back; see `whole-languages.ts` for what else does. */
  readonly offered: boolean
  /** The day it was last checked as a whole, and how. */
  readonly checkedOn: string | null
  readonly how: string
}

/** Every language there are words in, Japanese (the source) first. */
export const knownLanguages: readonly Language[] = registry

const offered: Language[] = knownLanguages.filter((language) => language.offered)

/** The languages offered to readers, Japanese first. */
export const languages: readonly Language[] = offered

/**
 * Offers only some of the known languages, those held back included. A build calls it once, before anything is rendered; nothing given
 * brings the offered ones back.
 */
export function offerOnly(codes?: readonly string[]): void {
  const wanted = codes ? knownLanguages.filter(({ code }) => codes.includes(code)) : knownLanguages.filter((language) => language.offered)
  offered.splice(0, offered.length, ...wanted)
}

/** The language of a code. Throws for one that nobody has words in. */
export function languageOf(code: string): Language {
  const found = knownLanguages.find((language) => language.code === code)
  if (!found) throw new Error(`locales/languages.json: no language "${code}"`)
  return found
}
