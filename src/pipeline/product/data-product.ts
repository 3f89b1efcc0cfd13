import {
  CATALOG_FILE,
  DATA_TABLES,
  type DataColumn,
  type DataTable,
  excelFile,
  IMPORTED_COLUMNS,
  IMPORTED_TABLE,
  type TableId,
  tableById,
  tableFiles,
} from '../../domain/figures/data-tables'
import type { SourceTexts } from '../read/figure-tables'
import { readCsv } from '../read/read-csv'
import { catalog } from './catalog'
import { csvMetadata } from './csv-metadata'
import { excelCsv } from './excel-csv'
import { jsonSchema } from './json-schema'
import { jsonTable } from './json-table'
import { typedRows } from './typed-rows'
import type { DataSite, DataWords } from './words'

const written = (value: unknown) => `${JSON.stringify(value, null, 1)}\n`

/** The cells of a file as they stand in it. */
const cellsOf = (id: TableId, columns: readonly DataColumn[], texts: SourceTexts) =>
  readCsv(
    `${id}.csv`,
    texts.get(`${id}.csv`) ?? '',
    columns.map(({ name }) => name),
  ).map(({ cells }) => cells as Readonly<Record<string, string>>)

/**
 * Everything that is offered beside the CSV files, by path below the base path: each table as JSON and for spreadsheets, descriptions, and one index. What a host imported comes for spreadsheets alone.
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
    outputs.set(excelFile(table.id), excelCsv(table, cellsOf(table.id, table.columns, texts), words.excel(rowsOf(tableById('sources')))))
  }
  if (texts.has(`${IMPORTED_TABLE}.csv`)) {
    const cells = cellsOf(IMPORTED_TABLE, IMPORTED_COLUMNS, texts)
    outputs.set(excelFile(IMPORTED_TABLE), excelCsv({ columns: IMPORTED_COLUMNS }, cells, words.excel([])))
  }
  outputs.set(CATALOG_FILE, written(catalog(rowsOf, site, words)))
  return outputs
}
