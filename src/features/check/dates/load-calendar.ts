import { islandWords } from '../../../i18n/island-words'
import { lateTexts } from '../../../i18n/late-texts'
import { CalendarBox } from './CalendarBox'
import type { CalendarWords } from './dates-texts'
import { KeepDate } from './KeepDate'

/** What can be done with a date, with its words. */
export type Calendar = { readonly Box: typeof CalendarBox; readonly Keep: typeof KeepDate; readonly words: CalendarWords }

/** Rejects when the words cannot be fetched. */
export const loadCalendar = async (lang: string): Promise<Calendar> => ({
  Box: CalendarBox,
  Keep: KeepDate,
  words: islandWords(lang, await lateTexts('calendar', lang)),
})
