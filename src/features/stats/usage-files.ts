import type { TableId } from '../../domain/figures/data-tables'
import { figures } from '../../page/figures'

/** The files that together hold the rows of a table, with what the host imported, for `data-csv`. */
export const filesOf = (tables: readonly TableId[]): string =>
  [...tables, ...(figures().imported.length > 0 ? ['imported-usage'] : [])].map((table) => `${table}.csv`).join(' ')

/** The rates of prefectures: published as text, read from a scan, imported. */
export const usageFiles = (): string => filesOf(['prefecture-usage', 'prefecture-usage-2024-05-scan'])

/** The rates of the country by checks. */
export const nationalFiles = (): string => filesOf(['national-usage'])
