import type { LocalDate } from '../domain/time/local-date'
import { withDatabase } from './db'
import { currentIdIn, inPeople, stepsOf } from './people-transaction'
import { ticksOf } from './person-record'

/** The person whose ticks this page shows: another tab may have chosen somebody else since. */
let shown: string | undefined

/** See ticks.ts. */
export const readTicks = (): Promise<Record<string, LocalDate>> =>
  inPeople('readonly', async (stores) => {
    shown = await currentIdIn(stores)
    return ticksOf(await stores.done.getAll(stepsOf(shown)))
  })

/** See ticks.ts. One write and nothing before it: who ticks and leaves the page at once must not lose the tick. */
export async function saveTick(step: string, doneOn: LocalDate | undefined): Promise<void> {
  const person = shown ?? (await inPeople('readonly', currentIdIn))
  await withDatabase((db): Promise<unknown> => (doneOn ? db.put('done', { person, step, doneOn }) : db.delete('done', [person, step])))
}
