import { PURPOSES, type Purpose } from '../../domain/poster/poster'

/** The three lines of advice on a poster. */
export const LINES = ['first', 'second', 'third'] as const

/** What the words of a poster rest on. */
export const POSTER_FACTS: Record<Purpose, readonly string[]> = {
  desk: ['R-007', 'R-090', 'R-101', 'R-102', 'R-103', 'R-106', 'R-110', 'R-111', 'R-112'],
  bring: ['R-002', 'R-006', 'R-040', 'R-041', 'R-042'],
  letter: ['R-043', 'R-044', 'R-063', 'R-115'],
  paper: ['R-002', 'R-003', 'R-070'],
  easy: ['R-002', 'R-006'],
}

/** The fact whose confirmation dates a poster: that of its main advice. */
export const MAIN_FACT: Record<Purpose, string> = { desk: 'R-102', bring: 'R-002', letter: 'R-043', paper: 'R-003', easy: 'R-002' }

/** Facts behind the phone line every poster carries. */
export const PHONE_FACTS = ['R-130'] as const

/** Every fact posters rest on. */
export const ALL_POSTER_FACTS: readonly string[] = [...new Set([...PURPOSES.flatMap((purpose) => POSTER_FACTS[purpose]), ...PHONE_FACTS])]
