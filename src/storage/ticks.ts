import type { LocalDate } from '../domain/local-date'
import { database } from './db'

/** Steps that are done with the day they were ticked. Rejects when nothing can be read. */
export async function readTicks(): Promise<Record<string, LocalDate>> {
  const rows = await (await database()).getAll('ticks')
  return Object.fromEntries(rows.filter((row) => typeof row?.step === 'string').map((row) => [row.step, row.doneOn as LocalDate]))
}

/** Keeps or removes the tick of one step. Rejects when nothing can be kept. */
export async function saveTick(step: string, doneOn: LocalDate | undefined): Promise<void> {
  const db = await database()
  if (doneOn) await db.put('ticks', { step, doneOn })
  else await db.delete('ticks', step)
}
