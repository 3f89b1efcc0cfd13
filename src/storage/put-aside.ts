import type { TickOnItsWay } from './tick-journal'

// A step put aside is on its way like a tick, under a name that no step has.
const ASIDE = 'aside:'

/** What is on its way when a person puts a step aside, or takes it back. */
export const asideOnItsWay = (person: string, step: string, isAside: boolean): TickOnItsWay => ({
  person,
  step: ASIDE + step,
  doneOn: isAside ? ASIDE : undefined,
})

/** Whether it is no tick. */
export const isAside = ({ step }: TickOnItsWay): boolean => step.startsWith(ASIDE)

/** What a person put aside, with what is still on its way. */
export function withAsideOnTheirWay(person: string, notForMe: readonly string[], rows: readonly TickOnItsWay[]): string[] {
  const steps = new Set(notForMe)
  for (const row of rows) {
    if (row.person !== person || !isAside(row)) continue
    if (row.doneOn) steps.add(row.step.slice(ASIDE.length))
    else steps.delete(row.step.slice(ASIDE.length))
  }
  return [...steps]
}
