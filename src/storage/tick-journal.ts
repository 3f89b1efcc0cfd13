// A page may be left before the database has opened: a tick is written down at once, where that takes no time, and struck out when kept.
const NAME = 'madoguchi-ticks'

/** A tick on its way. Without `person` it is that of whoever's list is shown, without `doneOn` a tick taken back. */
export type TickOnItsWay = { readonly person?: string | undefined; readonly step: string; readonly doneOn?: string | undefined }

/** What was written down and not struck out, oldest first; nothing where nothing may be stored. */
export function ticksOnTheirWay(): TickOnItsWay[] {
  try {
    const rows: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]')
    const isTextOrNone = (value: unknown) => value === undefined || typeof value === 'string'
    return Array.isArray(rows)
      ? rows.filter((row) => typeof row?.step === 'string' && isTextOrNone(row.person) && isTextOrNone(row.doneOn))
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
export const noteTick = (tick: TickOnItsWay): void =>
  write([...ticksOnTheirWay().filter((row) => row.step !== tick.step || row.person !== tick.person), tick])

/** Strikes a tick out: it is kept. */
export const strikeTick = (tick: TickOnItsWay): void =>
  write(ticksOnTheirWay().filter((row) => row.step !== tick.step || row.person !== tick.person || row.doneOn !== tick.doneOn))

/** Forgets them all. */
export const forgetTicksOnTheirWay = (): void => write([])
