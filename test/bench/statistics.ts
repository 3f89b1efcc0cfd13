/** The value below which the share `q` of the values lies; undefined without values. */
export function quantile(values: readonly number[], q: number): number | undefined {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b)
  const at = (sorted.length - 1) * q
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]]
  return low === undefined || high === undefined ? undefined : low + (high - low) * (at - Math.floor(at))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5) ?? Number.NaN

export type Interval = { readonly median: number; readonly low: number; readonly high: number }

const RESAMPLES = 2000

/** The median with its 95 % interval, by bootstrap. The same values always give the same interval. */
export function medianWithInterval(values: readonly number[]): Interval {
  let state = 12345
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
    return state / 0x80000000
  }
  const medians = Array.from({ length: RESAMPLES }, () => median(values.map(() => values[Math.floor(random() * values.length)] as number)))
  return { median: median(values), low: quantile(medians, 0.025) ?? Number.NaN, high: quantile(medians, 0.975) ?? Number.NaN }
}

/** The exponent k of y = c·x^k that fits best: the slope in logarithms by least squares. */
export function fittedExponent(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const)
  const mean = (of: (log: readonly [number, number]) => number) => logs.reduce((sum, log) => sum + of(log), 0) / logs.length
  const [x, y] = [mean((log) => log[0]), mean((log) => log[1])]
  return mean((log) => (log[0] - x) * (log[1] - y)) / mean((log) => (log[0] - x) ** 2)
}

/** A Markdown table. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n')
}
