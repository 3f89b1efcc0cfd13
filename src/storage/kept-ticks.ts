import type { Person } from '../domain/check/person'
import { withDatabase } from './db'
import { changePerson } from './people'
import { currentIdIn, inPeople, stepsOf } from './people-transaction'
import { ticksOf } from './person-record'
import { isAside, withAsideOnTheirWay } from './put-aside'
import { strikeTick, type TickOnItsWay, ticksOnTheirWay } from './tick-journal'

/** Whose ticks they are, and which. First comes what an earlier page was left with before it was kept. */
export async function readTicks(): Promise<{ readonly person: string; readonly ticks: Person['ticks'] }> {
  // What still cannot be kept hides nothing that is.
  for (const tick of ticksOnTheirWay())
    await saveTick(tick).then(
      () => strikeTick(tick),
      () => undefined,
    )
  return inPeople('readonly', async (stores) => {
    const person = await currentIdIn(stores)
    return { person, ticks: ticksOf(await stores.done.getAll(stepsOf(person))) }
  })
}

/** Keeps one tick, or takes it back. One write and nothing before it: who ticks and leaves the page at once must not lose the tick. */
export async function saveTick(tick: TickOnItsWay): Promise<void> {
  const { person: whose, step, doneOn } = tick
  const person = whose ?? (await inPeople('readonly', currentIdIn))
  if (isAside(tick)) return changePerson(person, (kept) => ({ ...kept, notForMe: withAsideOnTheirWay(person, kept.notForMe, [tick]) }))
  await withDatabase((db): Promise<unknown> => (doneOn ? db.put('done', { person, step, doneOn }) : db.delete('done', [person, step])))
}
