/** 97.5 % point of the normal distribution. */
const Z = 1.959963984540054

export interface Interval {
  readonly lower: number
  readonly upper: number
}

const checkCounts = (used: number, total: number) => {
  if (!Number.isSafeInteger(used) || !Number.isSafeInteger(total))
    throw new RangeError(`counts must be whole numbers, got ${used} of ${total}`)
  if (used < 0 || total < 0) throw new RangeError(`counts must not be negative, got ${used} of ${total}`)
  if (used > total) throw new RangeError(`used must not exceed total, got ${used} of ${total}`)
}

/**
 * 95 % score interval of a share; null when nothing was counted.
 * E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927), 209-212.
 */
export function wilsonInterval95(used: number, total: number): Interval | null {
  checkCounts(used, total)
  if (total === 0) return null
  const p = used / total
  const z2 = (Z * Z) / total
  const middle = p + z2 / 2
  const spread = Z * Math.sqrt((p * (1 - p)) / total + z2 / (4 * total))
  // The ends are exact at 0 and 1; the formula misses them by a rounding error.
  return {
    lower: used === 0 ? 0 : Math.max(0, (middle - spread) / (1 + z2)),
    upper: used === total ? 1 : Math.min(1, (middle + spread) / (1 + z2)),
  }
}

/** Lower end of the 95 % score interval (Wilson 1927, see wilsonInterval95); null when nothing was counted. */
export const wilsonLower95 = (used: number, total: number): number | null => wilsonInterval95(used, total)?.lower ?? null
