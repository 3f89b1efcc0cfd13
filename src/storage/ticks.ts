import type { LocalDate } from '../domain/time/local-date'
import { noteTick, strikeTick, type TickOnItsWay } from './tick-journal'

// Fetched when the page is alive already: no page waits for the database.
let loading: Promise<typeof import('./kept-ticks')> | undefined
const kept = () => {
  loading ??= import('./kept-ticks').catch((error) => {
    loading = undefined
    throw error
  })
  return loading
}

/** The person whose ticks this page shows: another tab may have chosen somebody else since. */
let shown: string | undefined

/** Steps the current person has done, with the day they were ticked. Rejects when nothing can be read. */
export async function readTicks(): Promise<Record<string, LocalDate>> {
  const { person, ticks } = await (await kept()).readTicks()
  shown = person
  return ticks
}

/** Keeps or removes one tick of the person whose ticks were read last on this page. Rejects when nothing can be kept. */
export const saveTick = (step: string, doneOn: LocalDate | undefined): Promise<void> => keepTick({ person: shown, step, doneOn })

/** Writes down what is on its way and keeps it. Rejects when nothing can be kept. */
export async function keepTick(tick: TickOnItsWay): Promise<void> {
  noteTick(tick)
  // A page that is being left hears of a refusal too (WebKit): what could not be kept stays written down for the next page.
  await (await kept()).saveTick(tick)
  strikeTick(tick)
}
