import type { ChecklistGroup, ChecklistStep } from '../domain/check/checklist'

/** Groups in the order in which they are shown. */
export const checklistGroups = ['proof', 'card', 'backup', 'carry', 'dates'] as const satisfies readonly ChecklistGroup[]

/**
 * What to have ready before a visit. Words are in locales/<lang>/check.json under `steps.<id>`.
 * Ticks are kept on phones by id: a step that is dropped leaves its id unused for ever.
 */
export const checklist = [
  { id: 'proof-at-hand', group: 'proof', facts: ['R-002', 'R-003', 'R-012', 'R-041', 'R-042'], links: ['papers'] },
  { id: 'certificate-asked', group: 'proof', facts: ['R-044', 'R-045', 'R-047'] },
  { id: 'details-right', group: 'proof', facts: ['R-050', 'R-066', 'R-109e'] },
  { id: 'card-registered', group: 'card', facts: ['R-024', 'R-042', 'R-060', 'R-064', 'R-065'] },
  { id: 'pin-known', group: 'card', facts: ['R-049', 'R-061', 'R-062', 'R-112'] },
  { id: 'reader-known', group: 'card', facts: ['R-073', 'R-106', 'R-112'] },
  { id: 'loss-phone', group: 'card', facts: ['R-064', 'R-125', 'R-130'], links: ['C-001', 'C-002'] },
  { id: 'notice-kept', group: 'backup', facts: ['R-003', 'R-040', 'R-068'] },
  { id: 'screen-saved', group: 'backup', facts: ['R-067', 'R-080', 'R-081', 'R-084', 'R-087'], links: ['portal'] },
  { id: 'phone-and-card', group: 'backup', facts: ['R-022', 'R-074'] },
  { id: 'aid-certificates', group: 'carry', facts: ['R-034', 'R-070', 'R-071'] },
  { id: 'limit-known', group: 'carry', facts: ['R-072'] },
  { id: 'certificate-date', group: 'dates', facts: ['R-043', 'R-044', 'R-063', 'R-074', 'R-115'] },
  { id: 'card-date', group: 'dates', facts: ['R-051', 'R-063', 'R-115'] },
  { id: 'paper-date', group: 'dates', facts: ['R-004', 'R-031', 'R-032', 'R-069'], links: ['switch'] },
] as const satisfies readonly ChecklistStep[]

export type StepId = (typeof checklist)[number]['id'] | keyof typeof outcomeSteps

/** Steps that only some people have to take: they stand on the pages of situations, without a box to tick. */
export const outcomeSteps = {
  'case-worker': ['R-052'],
  'express-issue': ['R-042', 'R-064'],
  'new-card': ['R-063', 'R-064', 'R-115'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** Steps in the words of one situation, `<step> <name>`: what they rest on. Words are under `forms.<step>.<name>`. */
export const stepForms = {
  'proof-at-hand paper': ['R-042', 'R-069'],
  'proof-at-hand issued': ['R-054', 'R-055'],
  'certificate-asked lost': ['R-045'],
  'certificate-asked lapsed': ['R-044', 'R-115'],
  'certificate-asked missing': ['R-031', 'R-041', 'R-042'],
  'certificate-asked newborn': ['R-031', 'R-048'],
  'certificate-asked help': ['R-047'],
  'certificate-asked hidden': ['R-056'],
  'card-registered voucher': ['R-052'],
  'card-registered face': ['R-049'],
  'pin-known infant': ['R-048', 'R-062'],
  'reader-known face': ['R-049'],
  'notice-kept new': ['R-050'],
  'screen-saved new': ['R-050', 'R-087'],
  'phone-and-card stopped': ['R-074'],
  'express-issue newborn': ['R-048', 'R-064'],
  'new-card stay': ['R-051'],
  'certificate-date renew': ['R-043', 'R-063'],
  'certificate-date then-register': ['R-043', 'R-044', 'R-060', 'R-063'],
  'card-date stay': ['R-051'],
  'card-date child': ['R-063', 'R-115'],
  'paper-date stay': ['R-051', 'R-069'],
} as const satisfies Readonly<Record<string, readonly string[]>>

const byForm: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(checklist.map(({ id, facts }) => [id, facts])),
  ...outcomeSteps,
  ...stepForms,
}

/** What a form of a step rests on. Throws for a form without facts. */
export function factsOfForm(form: string): readonly string[] {
  const found = byForm[form]
  if (!found) throw new Error(`checklist: expected a form of a step, got "${form}"`)
  return found
}
