/** Lower edges of the water levels in percent while rates were low: the same for each of those months, so that months can be compared. */
const LOW_EDGES = [6, 8, 10] as const
const LOW_UP_TO = 20

/** Lower edges of the three upper levels. Where rates have left the low ones behind: the quarters of the month, rounded. */
export function levelEdges(percents: readonly number[]): readonly number[] {
  const sorted = percents.toSorted((a, b) => a - b)
  if ((sorted.at(-1) ?? 0) <= LOW_UP_TO) return LOW_EDGES
  const quarters = [1, 2, 3].map((part) => Math.round(sorted[Math.floor((sorted.length * part) / 4)] ?? 0))
  return [...new Set(quarters)]
}

/** 1 (lowest) to 4 */
export const levelOf = (percent: number, edges: readonly number[]): number => 1 + edges.filter((edge) => percent >= edge).length
