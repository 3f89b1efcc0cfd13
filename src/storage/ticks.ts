import type { LocalDate } from '../domain/time/local-date'

// Fetched when the page is alive already: no page waits for the database.
const kept = () => import('./kept-ticks')

/** Steps the current person has done, with the day they were ticked. Rejects when nothing can be read. */
export const readTicks = async (): Promise<Record<string, LocalDate>> => (await kept()).readTicks()

/** Keeps or removes one tick of the person whose ticks were read last on this page. Rejects when nothing can be kept. */
export const saveTick = async (step: string, doneOn: LocalDate | undefined): Promise<void> => (await kept()).saveTick(step, doneOn)
