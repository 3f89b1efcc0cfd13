import { DownloadError, TryAgainError } from './download-error'

/** The one door to time and chance, so that tests need neither. */
export interface Clock {
  /** ms since 1970 */
  readonly now: () => number
  /** Rejects when `signal` is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>
  /** From 0 to 1 */
  readonly random: () => number
}

export interface Patience {
  /** How often to ask in all. */
  readonly attempts: number
  /** Before the second attempt; doubles each time. The actual wait is between half of it and all of it. */
  readonly firstWaitMs: number
  /** A server that asks for more is not waited for. */
  readonly longestWaitMs: number
}

/** Does `work` again while it throws TryAgainError. Throws the last error, or a DownloadError when the server asks to wait too long. */
export async function withRetries<T>(
  work: () => Promise<T>,
  { attempts, firstWaitMs, longestWaitMs }: Patience,
  clock: Clock,
  signal: AbortSignal,
  log: (line: string) => void,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof TryAgainError) || attempt >= attempts || signal.aborted) throw error
      const asked = error.waitMs ?? 0
      if (asked > longestWaitMs) throw new DownloadError(`${error.message}; it asks to come back in ${Math.ceil(asked / 1000)} s`)
      // Jitter, so that many hosts that failed together do not come back together.
      const own = firstWaitMs * 2 ** (attempt - 1) * (0.5 + clock.random() / 2)
      const wait = Math.min(Math.max(own, asked), longestWaitMs)
      log(`${error.message}; trying again in ${Math.ceil(wait / 1000)} s (${attempt} of ${attempts - 1})`)
      await clock.sleep(wait, signal)
    }
  }
}

/** A Retry-After header, seconds or a date, as ms from `now`; null when there is none that can be read. */
export function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? null : Math.max(0, at - now)
}
