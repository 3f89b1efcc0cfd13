import { contacts, facts, mayBeCited, timeline } from '../../../facts/facts'
import { hasWords } from './records'

/** Subjects of the list of facts, in its order; each is one page or more. */
export const SUBJECTS = [
  'bring',
  'reception',
  'checklist',
  'portal',
  'switch',
  'worries',
  'figures',
  'timeline',
  'contacts',
  'own',
  'others',
] as const
export type Subject = (typeof SUBJECTS)[number]

const OF_SECTION: Readonly<Partial<Record<string, Subject>>> = {
  bring: 'bring',
  reception: 'reception',
  checklist: 'checklist',
  portal: 'portal',
  switch: 'switch',
  worries: 'worries',
  gunma: 'figures',
  contacts: 'contacts',
}
/** Rules about the use of the card stand with the figures. */
const FIGURES = ['R-018', 'R-019', 'R-020', 'R-174', 'R-190']

/** Where a fact stands in the list. What readers have no words for goes to the end. */
export function subjectOf(id: string): Subject {
  if (id.startsWith('T-')) return 'timeline'
  if (id.startsWith('C-')) return 'contacts'
  const fact = facts.get(id)
  if (!fact) throw new Error(`list of facts: no fact "${id}"`)
  if (!hasWords(id) || !mayBeCited(id)) return 'others'
  if (FIGURES.includes(id)) return 'figures'
  // The one record of Gunma that is no figure: when papers were sent.
  if (id === 'R-156') return 'switch'
  if (fact.status === 'design' && fact.section === 'design') return 'own'
  // General rules of today (section design) are about what to bring.
  return OF_SECTION[fact.section] ?? 'bring'
}

/** Every record by id: rules, then events, then phones and links. */
const ALL_IDS: readonly string[] = [...facts.keys(), ...timeline.map(({ id }) => id), ...contacts.map(({ id }) => id)]

/** Rows that one page takes, so that it stays light. Records without words are short. */
const perPage = (subject: Subject) => (subject === 'others' ? 20 : 10)

/** A page of the list: a subject, or a part of a long one. */
export type FactList = { readonly subject: Subject; readonly part: number; readonly parts: number; readonly ids: readonly string[] }

/** All pages of the list, in its order. */
export const FACT_LISTS: readonly FactList[] = SUBJECTS.flatMap((subject) => {
  const ids = ALL_IDS.filter((id) => subjectOf(id) === subject)
  const size = perPage(subject)
  const parts = Math.ceil(ids.length / size)
  return Array.from({ length: parts }, (_, part) => ({ subject, part, parts, ids: ids.slice(part * size, (part + 1) * size) }))
})

export const factListId = ({ subject, part }: Pick<FactList, 'subject' | 'part'>): string =>
  part === 0 ? `facts.${subject}` : `facts.${subject}.${part + 1}`

/** The place of a fact in the list: it never depends on what a page says, only on the records. */
export function factAddress(href: (pageId: string) => string, id: string): string {
  const list = FACT_LISTS.find(({ ids }) => ids.includes(id))
  if (!list) throw new Error(`list of facts: no row for "${id}"`)
  return `${href(factListId(list))}#${id}`
}
