// A page may be left before the database has opened: a tick is written down at once, where that takes no time, and struck out when kept.
const NAME = 'madoguchi-ticks'

/**
 * A tick on its way. Without `person` it is that of whoever's list is shown, without `doneOn` a tick taken back. With `aside` it is no tick:
 * the step was put aside, or taken back.
 */
export type TickOnItsWay = {
  readonly person?: string | undefined
  readonly step: string
  readonly doneOn?: string | undefined
  readonly aside?: boolean | undefined
}

const isOfSame = (one: TickOnItsWay, other: TickOnItsWay): boolean =>
  one.step === other.step && one.person === other.person && (one.aside === undefined) === (other.aside === undefined)

/** What was written down and not struck out, oldest first; nothing where nothing may be stored. */
export function ticksOnTheirWay(): TickOnItsWay[] {
  try {
    const rows: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]')
    const isTextOrNone = (value: unknown) => value === undefined || typeof value === 'string'
    return Array.isArray(rows)
      ? rows.filter(
          (row) =>
            typeof row?.step === 'string' &&
            isTextOrNone(row.person) &&
            isTextOrNone(row.doneOn) &&
            [undefined, true, false].includes(row.aside),
        )
      : []
  } catch {
    return []
  }
}

function write(rows: readonly TickOnItsWay[]): void {
  try {
    if (rows.length > 0) localStorage.setItem(NAME, JSON.stringify(rows))
    else localStorage.removeItem(NAME)
  } catch {}
}

/** Writes a tick down, in place of an earlier one of the same step. */
export const noteTick = (tick: TickOnItsWay): void => write([...ticksOnTheirWay().filter((row) => !isOfSame(row, tick)), tick])

/** Strikes a tick out: it is kept. */
export const strikeTick = (tick: TickOnItsWay): void =>
  write(ticksOnTheirWay().filter((row) => !isOfSame(row, tick) || row.doneOn !== tick.doneOn || row.aside !== tick.aside))

/** What a person put aside, with what is still on its way. */
export function asideWithOnTheirWay(person: string, notForMe: readonly string[], rows = ticksOnTheirWay()): string[] {
  const steps = new Set(notForMe)
  for (const { person: whose, step, aside } of rows) {
    if (whose !== person || aside === undefined) continue
    if (aside) steps.add(step)
    else steps.delete(step)
  }
  return [...steps]
}

/** Forgets them all. */
export const forgetTicksOnTheirWay = (): void => write([])
