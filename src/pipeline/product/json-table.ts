import { COLLECTION, type DataTable, tableFiles } from '../../domain/figures/data-tables'
import { monthsOf, type TypedRow } from './typed-rows'
import type { DataSite, DataWords } from './words'

/** A table as one JSON document that explains itself: licence, columns with their meaning, rows with typed values and their marks. */
export function jsonTable(table: DataTable, rows: readonly TypedRow[], site: DataSite, words: DataWords) {
  const { title, what } = words.table(table)
  const months = monthsOf(rows)
  return {
    $schema: site.address(tableFiles(table.id).jsonSchema),
    table: table.id,
    title,
    description: what,
    licence: COLLECTION.licence,
    licenceUrl: COLLECTION.licenceUrl,
    credit: words.credit,
    compiledOn: COLLECTION.compiledOn,
    ...(months && { asOf: months.last }),
    basis: table.basis,
    key: table.key,
    columns: table.columns.map((column) => ({
      name: column.name,
      type: column.type,
      ...(column.unit && { unit: column.unit }),
      isOptional: column.isOptional ?? false,
      ...(column.values && { values: column.values }),
      description: words.column(column),
    })),
    rows,
  }
}
