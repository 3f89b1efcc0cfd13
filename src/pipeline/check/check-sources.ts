import { COLLECTION } from '../../domain/figures/data-tables'
import type { Verification } from '../../domain/figures/figures'
import type { FigureTables, Table } from '../read/figure-tables'
import { checkUnique, type Findings, problemAt } from './check-rows'

interface Sourced {
  readonly month: string
  readonly sourceIds: readonly string[]
  readonly verification?: Verification | null
  readonly metric?: string
}

/** The slides of which only a scanned copy could be read. */
const SCAN = 'mhlw-179'

/** Files that name their source once for all rows, not by row. */
const WHOLE_FILE_SOURCES = ['navii-20251201', 'navii-20260601', 'bureau-codes-202508', 'geolonia']

/** The last month in which a source dated by year, month or day can have been written. */
const lastMonthOf = (date: string) => (date.length === 4 ? `${date}-12` : date.slice(0, 7))

/** Each row names known sources, enough of them for its `verified`, and none reports a month before it was over. */
export function* checkSources(tables: FigureTables): Findings {
  const { sources, ...figures } = tables
  yield* checkUnique(sources, 'source_id', ({ id }) => id)
  const dateOf = new Map(sources.rows.map(({ id, date }) => [id, date]))
  const used = new Set(WHOLE_FILE_SOURCES)
  for (const table of Object.values(figures) as Table<Sourced>[]) {
    for (const row of table.rows) {
      const { month, sourceIds, verification, metric } = row
      for (const id of sourceIds) {
        used.add(id)
        if (!dateOf.has(id)) yield problemAt(table, row, 'source_id', `expected a source of sources.csv, got "${id}"`)
      }
      const newest =
        sourceIds
          .map((id) => lastMonthOf(dateOf.get(id) ?? ''))
          .sort()
          .at(-1) ?? ''
      // A target lies ahead of the letter that sets it.
      if (newest !== '-12' && newest < month && metric !== 'usage_rate_target')
        yield problemAt(table, row, 'month', `expected a month not after its sources (${newest}), got ${month}`)
      if (verification === 'two-sources' && sourceIds.length < 2)
        yield problemAt(table, row, 'verified', `expected two sources or more for two-sources, got ${sourceIds.length}`)
      if (verification === 'scan+source' && !(sourceIds.length >= 2 && sourceIds.includes(SCAN)))
        yield problemAt(table, row, 'verified', `expected ${SCAN} and another source for scan+source, got "${sourceIds.join(';')}"`)
    }
  }
  for (const source of sources.rows) {
    if (source.date > COLLECTION.compiledOn)
      yield problemAt(
        sources,
        source,
        'date',
        `expected a day not after ${COLLECTION.compiledOn}, on which the files were compiled, got ${source.date}`,
      )
    if (!used.has(source.id)) yield problemAt(sources, source, 'source_id', `expected a source that some row uses, got "${source.id}"`)
  }
}
