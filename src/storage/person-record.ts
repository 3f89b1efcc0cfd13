import type { Person } from '../domain/check/person'
import type { LocalDate } from '../domain/time/local-date'

/** A step that one person has done. A record of its own: a tick is kept by one write, whatever another tab does. */
export type DoneStep = { readonly person: string; readonly step: string; readonly doneOn: string }

/** Who the list belongs to until somebody says otherwise. This person is there without a record. */
export const FIRST_PERSON = 'me'

export const newPerson = (id: string): Person => ({
  id,
  label: id === FIRST_PERSON ? 'me' : 'other',
  answers: {},
  ticks: {},
  notForMe: [],
})

/** Ticks from their records, without those that are no days. */
export const ticksOf = (rows: readonly DoneStep[]): Person['ticks'] =>
  Object.fromEntries(rows.filter((row) => /^\d{4}-\d\d-\d\d$/.test(row.doneOn)).map((row) => [row.step, row.doneOn as LocalDate]))
