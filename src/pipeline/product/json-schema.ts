import { COLLECTION, type DataColumn, type DataTable, tableFiles } from '../../domain/figures/data-tables'
import type { DataSite, DataWords } from './words'

const MONTH = '^\\d{4}-(0[1-9]|1[0-2])$'
const DATE = '^\\d{4}(-(0[1-9]|1[0-2])(-\\d{2})?)?$'

const TYPES = {
  text: { type: 'string' },
  month: { type: 'string', pattern: MONTH },
  date: { type: 'string', pattern: DATE },
  integer: { type: 'integer' },
  decimal: { type: 'number' },
  list: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
  url: { type: 'string', pattern: '^https?://' },
} as const

function valueSchema(column: DataColumn) {
  const { type, values, range, isOptional, unit } = column
  const isNumber = type === 'integer' || type === 'decimal'
  const allowed = values && [...values.map((value) => (isNumber ? Number(value) : value)), ...(isOptional ? [null] : [])]
  const base = TYPES[type]
  return {
    ...base,
    ...(isOptional && { type: [base.type, 'null'] }),
    ...(allowed && { enum: allowed }),
    ...(range && { minimum: range[0], maximum: range[1] }),
    ...(unit === 'checks' && { minimum: 0 }),
  }
}

const text = { type: 'string' }
const said = { type: 'object', required: ['ja', 'en'], additionalProperties: false, properties: { ja: text, en: text } }
const columnEntry = {
  type: 'object',
  required: ['name', 'type', 'isOptional', 'description'],
  additionalProperties: false,
  properties: {
    name: text,
    type: { enum: Object.keys(TYPES) },
    unit: text,
    isOptional: { type: 'boolean' },
    values: { type: 'array', items: text },
    description: said,
  },
}

/** JSON Schema 2020-12 of a table's JSON document. */
export function jsonSchema(table: DataTable, site: DataSite, words: DataWords) {
  const { title, what } = words.table(table)
  const files = tableFiles(table.id)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: site.address(files.jsonSchema),
    title: title.en,
    description: what.en,
    type: 'object',
    required: ['table', 'title', 'licence', 'credit', 'compiledOn', 'basis', 'key', 'columns', 'rows'],
    additionalProperties: false,
    properties: {
      $schema: text,
      table: { const: table.id },
      title: said,
      description: said,
      licence: { const: COLLECTION.licence },
      licenceUrl: text,
      credit: said,
      compiledOn: { type: 'string', pattern: DATE },
      asOf: { type: 'string', pattern: MONTH },
      basis: { const: table.basis },
      key: { type: 'array', items: text },
      columns: { type: 'array', items: columnEntry },
      rows: {
        type: 'array',
        minItems: 1,
        items: {
          type: 'object',
          required: table.columns.map(({ name }) => name),
          additionalProperties: false,
          properties: Object.fromEntries(
            table.columns.map((column) => [column.name, { ...valueSchema(column), description: words.column(column).en }]),
          ),
        },
      },
    },
  }
}
