import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { UsageObservation } from '../../domain/figures/usage'
import { lastDayOf } from '../../domain/time/local-date'
import { ImportError } from './findings'

export type UsageSource = Pick<UsageObservation, 'sourceTitle' | 'publisher' | 'sourceUrl' | 'publishedOn'>

/** The sources that a table names by id: `sources.csv` with the columns source_id, title, publisher, date, url. */
export function usageSources(folder: string): ReadonlyMap<string, UsageSource> {
  const path = join(folder, 'sources.csv')
  if (!existsSync(path)) return new Map()
  try {
    const rows: Record<string, string>[] = parse(readFileSync(path), { bom: true, columns: true })
    return new Map(
      rows.map(({ source_id = '', title = '', publisher = '', date = '', url = '' }) => [
        source_id,
        { sourceTitle: title, publisher, sourceUrl: url, publishedOn: lastDayOf(date) },
      ]),
    )
  } catch (error) {
    throw new ImportError({ file: path, expectation: `expected source_id, title, publisher, date, url: ${(error as Error).message}` })
  }
}
