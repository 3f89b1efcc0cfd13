import { CATALOG_FILE, DATA_TABLES, type DataTable, tableFiles } from '../../domain/figures/data-tables'
import type { SourceTexts } from '../figure-tables'
import { catalog } from './catalog'
import { csvMetadata } from './csv-metadata'
import { jsonSchema } from './json-schema'
import { jsonTable } from './json-table'
import { typedRows } from './typed-rows'
import type { DataSite, DataWords } from './words'

const written = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

/**
 * Everything that is offered beside the CSV files, by path below the base path: each table as JSON, a description of both forms, and one index.
 * `texts` must have passed the checks of `loadFigures`. The same input gives the same bytes.
 */
export function dataProduct(texts: SourceTexts, site: DataSite, words: DataWords): Map<string, string> {
  const outputs = new Map<string, string>()
  const read = new Map(DATA_TABLES.map((table) => [table.id, typedRows(table, texts)]))
  const rowsOf = ({ id }: DataTable) => read.get(id) ?? []
  for (const table of DATA_TABLES) {
    const files = tableFiles(table.id)
    outputs.set(files.json, written(jsonTable(table, rowsOf(table), site, words)))
    outputs.set(files.jsonSchema, written(jsonSchema(table, site, words)))
    outputs.set(files.csvMetadata, written(csvMetadata(table, words)))
  }
  outputs.set(CATALOG_FILE, written(catalog(rowsOf, site, words)))
  return outputs
}
