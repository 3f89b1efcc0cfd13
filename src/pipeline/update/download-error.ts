/** Why a file could not be had, in words for the report. Asking again would not help. */
export class DownloadError extends Error {
  override readonly name: string = 'DownloadError'
}

/** Asking again later may help: no connection, an answer cut short, a server in trouble. */
export class TryAgainError extends DownloadError {
  override readonly name = 'TryAgainError'
  /** What the server asked to wait, in ms; null when it did not say. */
  readonly waitMs: number | null

  constructor(message: string, waitMs: number | null = null) {
    super(message)
    this.waitMs = waitMs
  }
}
