import type { Person } from '../domain/check/person'
import { isLocalDate } from '../domain/time/local-date'

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

/** Ticks from their records, without those that are damaged or no days. */
export const ticksOf = (rows: readonly Partial<Record<keyof DoneStep, unknown>>[]): Person['ticks'] =>
  Object.fromEntries(rows.flatMap(({ step, doneOn }) => (typeof step === 'string' && isLocalDate(doneOn) ? [[step, doneOn]] : [])))
