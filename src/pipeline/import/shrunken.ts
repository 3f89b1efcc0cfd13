import { prefectureOf } from '../../domain/figures/prefectures'
import type { Finding } from './findings'
import type { LogEntry } from './import-log'
import type { TableReport } from './read-table'

/** A list that has lost more than this since last time is more likely cut off than true. */
const MOST_LOST = 0.2

/** Refuses every table that has a part in a list which is more than a fifth shorter than last time. */
export function refuseShrunken(tables: readonly TableReport[], log: ReadonlyMap<string, LogEntry>): TableReport[] {
  const rows = new Map<string, number>()
  const taken = tables.filter(({ state }) => state === 'taken')
  for (const { read } of taken)
    for (const batch of read?.batches ?? []) {
      const path = `${batch.key}/${batch.prefecture}`
      rows.set(path, (rows.get(path) ?? 0) + batch.rows)
    }
  return tables.map((table) => {
    if (table.state !== 'taken') return table
    const short = (table.read?.batches ?? []).filter(({ key, prefecture }) => {
      const path = `${key}/${prefecture}`
      return (rows.get(path) as number) < (log.get(path)?.rows ?? 0) * (1 - MOST_LOST)
    })
    if (short.length === 0) return table
    const findings = short.map(({ key, prefecture }): Finding => {
      const path = `${key}/${prefecture}`
      const place = prefectureOf(prefecture)?.name ?? 'the nation'
      return {
        file: table.file,
        ...(table.sheet !== undefined && { sheet: table.sheet }),
        value: String(rows.get(path)),
        expectation: `expected about ${log.get(path)?.rows} rows of ${key} for ${place} as last time (--accept-fewer takes the list all the same)`,
        effect: 'file refused',
      }
    })
    return { ...table, state: 'refused', findings: [...findings, ...table.findings] }
  })
}
