import { islandWords } from '../../../i18n/island-words'
import { lateTexts } from '../../../i18n/late-texts'
import { CardResult } from './CardResult'
import type { CardWords } from './dates-texts'

/** What is said of the card itself, with its words. */
export type LoadedCard = { readonly Result: typeof CardResult; readonly words: CardWords }

/** Rejects when the words cannot be fetched. */
export const loadCardResult = async (lang: string): Promise<LoadedCard> => ({
  Result: CardResult,
  words: islandWords(lang, await lateTexts('card-dates', lang)),
})
