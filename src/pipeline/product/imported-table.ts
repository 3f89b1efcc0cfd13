import { stringify } from 'csv-stringify/sync'
import { IMPORTED_COLUMNS } from '../../domain/figures/data-tables'
import type { UsageObservation } from '../../domain/figures/usage'

const percentOf = ({ used, total, rateOnly }: UsageObservation) => ((total > 0 ? used / total : (rateOnly ?? 0)) * 100).toFixed(2)

/** What a host imported as one table, in the form in which it can be imported again. */
export function importedTable(observations: readonly UsageObservation[]): string {
  const rows = observations.map((one) => [
    one.scope,
    one.key,
    one.kind === undefined ? '' : String(one.kind),
    one.month,
    one.basis,
    one.total > 0 ? String(one.used) : '',
    one.total > 0 ? String(one.total) : '',
    percentOf(one),
    one.sourceTitle,
    one.publisher,
    one.sourceUrl,
    one.publishedOn,
    one.provenance,
  ])
  return stringify([IMPORTED_COLUMNS.map(({ name }) => name), ...rows])
}
