/** A word that patients meet: the facts its meaning rests on, and the pages where it is used. The words themselves: `words.terms` in locales. */
export type Term = { readonly id: string; readonly facts: readonly string[]; readonly at: readonly (keyof typeof PLACES)[] }

/** Pages that words lead to, with what these are called in the footer of every page. */
export const PLACES = {
  desk: 'common.frame.counterBar',
  papers: 'common.ways.papers',
  check: 'common.ways.check',
  letter: 'common.ways.letter',
  portal: 'common.ways.portal',
  practice: 'common.ways.practice',
  find: 'common.ways.find',
} as const

/** By what they are: things in the hand, machine and phone, insurance and money. */
export const TERMS = {
  things: [
    { id: 'card', facts: ['R-042'], at: ['papers', 'check'] },
    { id: 'myna', facts: ['R-002'], at: ['papers', 'desk'] },
    { id: 'certificate', facts: ['R-002', 'R-069'], at: ['papers', 'desk'] },
    { id: 'notice', facts: ['R-003'], at: ['papers', 'desk'] },
    { id: 'oldCard', facts: ['R-012'], at: ['papers'] },
    { id: 'aid', facts: ['R-070'], at: ['papers'] },
    { id: 'declaration', facts: ['R-090', 'R-091'], at: ['desk'] },
    { id: 'residence', facts: ['R-051'], at: ['check'] },
  ],
  machine: [
    { id: 'reader', facts: ['R-073'], at: ['practice', 'desk'] },
    { id: 'pin', facts: ['R-061'], at: ['practice', 'desk'] },
    { id: 'digital', facts: ['R-043', 'R-063'], at: ['letter', 'check'] },
    { id: 'expiry', facts: ['R-063'], at: ['letter', 'check'] },
    { id: 'registration', facts: ['R-060'], at: ['check'] },
    { id: 'cancel', facts: ['R-126'], at: ['check'] },
    { id: 'portal', facts: ['R-024'], at: ['portal'] },
    { id: 'screen', facts: ['R-080', 'R-081'], at: ['portal', 'desk'] },
  ],
  money: [
    { id: 'insurer', facts: [], at: ['papers', 'desk'] },
    { id: 'national', facts: [], at: ['papers'] },
    { id: 'late', facts: ['R-046'], at: ['papers'] },
    { id: 'share', facts: ['R-105'], at: ['desk'] },
    { id: 'full', facts: ['R-108'], at: ['desk'] },
    { id: 'refund', facts: ['R-109'], at: ['desk'] },
    { id: 'limit', facts: ['R-072'], at: ['papers'] },
    { id: 'pharmacy', facts: ['R-109c'], at: ['find', 'desk'] },
  ],
} as const satisfies Readonly<Record<string, readonly Term[]>>
