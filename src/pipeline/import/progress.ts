/** The import was asked to stop; nothing was changed. */
export class Stopped extends Error {
  override readonly name = 'Stopped'
}

export type ProgressListener = (line: string) => void

const EVERY_ROWS = 10_000
const EVERY_MS = 2000

/** Tells where the work is, about every 2 s or 10,000 rows, and stops it when asked to. */
export function progressOf(listener: ProgressListener | undefined, signal: AbortSignal | undefined, now: () => number = Date.now) {
  let last = now()
  return {
    step(where: string, row: number | null): void {
      if (signal?.aborted) throw new Stopped('stopped')
      const isDue = row !== null && row > 0 && row % EVERY_ROWS === 0
      if (!listener || !(isDue || (row ?? 0) % 256 === 0)) return
      const time = now()
      if (!isDue && time - last < EVERY_MS) return
      last = time
      listener(row ? `${where}: ${row.toLocaleString('en')} rows` : `${where} …`)
    },
  }
}
