import { prefectureOf } from '../../domain/figures/prefectures'
import type { Finding } from './findings'
import type { LogEntry } from './import-log'
import type { TableReport } from './read-table'

/** Refuses every table of a list of which a newer issue was imported before. */
export function refuseOlder(tables: readonly TableReport[], log: ReadonlyMap<string, LogEntry>): TableReport[] {
  return tables.map((table) => {
    if (table.state !== 'taken') return table
    const { file, sheet } = table
    const findings = (table.read?.batches ?? []).flatMap(({ key, prefecture, asOf }): Finding[] => {
      const known = log.get(`${key}/${prefecture}`)
      if (!known || key.startsWith('usage-') || asOf >= known.asOf) return []
      const place = prefectureOf(prefecture)?.name ?? ''
      const expectation = `the list of ${known.asOf} of ${key} for ${place} is newer (--accept-older takes this one all the same)`
      return [{ file, ...(sheet !== undefined && { sheet }), value: asOf, expectation, effect: 'file refused' }]
    })
    return findings.length === 0 ? table : { ...table, state: 'refused', findings: [...findings, ...table.findings] }
  })
}
