import type { ComponentChildren } from 'preact'
import { islandWords } from '../../i18n/island-words'
import { lateTexts } from '../../i18n/late-texts'
import type { TextKey } from '../../i18n/text-keys'
import type { Words } from '../../i18n/words'
import { readCurrentPerson } from '../../storage/people'
import { FIRST_PERSON } from '../../storage/person-record'
import { watchPerson } from '../../storage/person-watch'

/**
 * "Father's preparation": whose ticks the page shows, when it is another person than the one this phone begins with. `changed` is told when
 * somebody else was chosen elsewhere.
 */
export async function whoseList(lang: string, changed: () => void): Promise<ComponentChildren> {
  const person = await readCurrentPerson()
  watchPerson(person, changed)
  if (person.id === FIRST_PERSON) return undefined
  const words: Words<Extract<TextKey, `mine.${string}`>> = islandWords(lang, await lateTexts('mine', lang))
  return words.r('mine.list.who', { who: person.initials ?? <>{words.r(`mine.labels.${person.label}`)}</> })
}
