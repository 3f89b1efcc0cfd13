/** A line to the phone: bits in a second each way, and the time of a round trip. */
export type Network = { readonly bitsPerSecond: number; readonly roundTripMs: number }

/** "Emerging markets" of WebPageTest; what a full waiting room leaves of a better net. */
export const SLOW_3G: Network = { bitsPerSecond: 400_000, roundTripMs: 400 }
