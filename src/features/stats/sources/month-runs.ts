/** Months that follow one another without a gap, both ends included. */
export interface MonthRun {
  readonly from: string
  readonly to: string
}

/** The month after 'YYYY-MM'. */
export function monthAfter(month: string): string {
  const [year = 0, inYear = 0] = month.split('-').map(Number)
  return inYear === 12 ? `${year + 1}-01` : `${year}-${String(inYear + 1).padStart(2, '0')}`
}

/** Months in any order, with repetitions, as runs in order. */
export function monthRuns(months: Iterable<string>): MonthRun[] {
  const runs: MonthRun[] = []
  for (const month of [...new Set(months)].sort()) {
    const last = runs.at(-1)
    if (last && monthAfter(last.to) === month) runs[runs.length - 1] = { from: last.from, to: month }
    else runs.push({ from: month, to: month })
  }
  return runs
}

/** Every month from the first to the last, also those without a figure. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = monthAfter(month)) months.push(month)
  return months
}
