// What `late-texts.ts` is in a build: a list of all files of all languages would be the largest part of what islands share.
import type { IslandTexts } from './island-words'
import type { LateFile } from './late-texts'

/** The address of such a file, with `{}` for its language and name; written in by the build. */
declare const LATE_TEXTS_AT: string

/** The texts `<file>.*` of a language, for what an island shows only after a tap. Rejects when they cannot be fetched. */
export async function lateTexts(file: LateFile, lang: string): Promise<IslandTexts> {
  const answer = await fetch(LATE_TEXTS_AT.replace('{}', `${lang}.${file}`))
  // As a script that cannot be imported: late-parts.ts shows its notice.
  if (!answer.ok) throw new TypeError(`fetch: ${answer.status}`)
  return answer.json()
}

/** What an island shows only after a search. */
export const foundTexts = (lang: string): Promise<IslandTexts> => lateTexts('found', lang)
