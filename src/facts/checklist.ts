import type { ChecklistGroup, ChecklistStep } from '../domain/check/checklist'

/** Groups in the order in which they are shown. */
export const checklistGroups = ['proof', 'card', 'backup', 'carry', 'dates'] as const satisfies readonly ChecklistGroup[]

/**
 * What to have ready before a visit. Words are in locales/<lang>/check.json under `steps.<id>`.
 * Ticks are kept on phones by id: a step that is dropped leaves its id unused for ever.
 */
export const checklist = [
  { id: 'proof-at-hand', group: 'proof', facts: ['R-002', 'R-003', 'R-041', 'R-042'], links: ['papers'] },
  { id: 'certificate-asked', group: 'proof', facts: ['R-044', 'R-045', 'R-047'] },
  { id: 'details-right', group: 'proof', facts: ['R-050', 'R-066'] },
  { id: 'card-registered', group: 'card', facts: ['R-024', 'R-042', 'R-060', 'R-064', 'R-065'] },
  { id: 'pin-known', group: 'card', facts: ['R-049', 'R-061', 'R-062', 'R-112'] },
  { id: 'reader-known', group: 'card', facts: ['R-073', 'R-106', 'R-112'] },
  { id: 'loss-phone', group: 'card', facts: ['R-064', 'R-125', 'R-130'], links: ['C-001', 'C-002'] },
  { id: 'notice-kept', group: 'backup', facts: ['R-003', 'R-040', 'R-068'] },
  { id: 'screen-saved', group: 'backup', facts: ['R-067', 'R-080', 'R-081', 'R-084'], links: ['portal'] },
  { id: 'phone-and-card', group: 'backup', facts: ['R-022', 'R-074'] },
  { id: 'aid-certificates', group: 'carry', facts: ['R-034', 'R-070', 'R-071'] },
  { id: 'limit-known', group: 'carry', facts: ['R-072'] },
  { id: 'certificate-date', group: 'dates', facts: ['R-043', 'R-044', 'R-063'] },
  { id: 'card-date', group: 'dates', facts: ['R-051', 'R-063'] },
  { id: 'paper-date', group: 'dates', facts: ['R-004', 'R-031', 'R-032', 'R-069'], links: ['switch'] },
] as const satisfies readonly ChecklistStep[]
