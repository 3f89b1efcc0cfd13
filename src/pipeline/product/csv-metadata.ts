import { COLLECTION, type DataColumn, type DataTable } from '../../domain/figures/data-tables'
import { type DataWords, inLanguages } from './words'

/** Datatypes of CSV on the Web. A list is one of texts, split at the semicolon. */
const TYPES = {
  text: 'string',
  month: { base: 'gYearMonth', format: 'yyyy-MM' },
  date: { base: 'string', format: '[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?' },
  integer: 'integer',
  decimal: 'decimal',
  list: 'string',
  url: 'anyURI',
} as const

function datatype({ type, values, range, unit }: DataColumn) {
  const base = TYPES[type]
  if (values && type === 'text') return { base: 'string', format: values.map((value) => value.replaceAll('+', '\\+')).join('|') }
  if (range) return { base, minimum: range[0], maximum: range[1] }
  return unit === 'checks' ? { base, minimum: 0 } : base
}

/** Metadata of a CSV file in the vocabulary of CSV on the Web, for the address `<file>.csv-metadata.json` at which readers look for it. */
export function csvMetadata(table: DataTable, words: DataWords) {
  const { title, what } = words.table(table)
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${table.id}.csv`,
    'dc:title': inLanguages(title),
    'dc:description': inLanguages(what),
    'dc:license': { '@id': COLLECTION.licenceUrl },
    'dc:rights': inLanguages(words.credit),
    'dc:issued': { '@value': COLLECTION.issuedOn, '@type': 'xsd:date' },
    'dc:modified': { '@value': COLLECTION.compiledOn, '@type': 'xsd:date' },
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\n'] },
    tableSchema: {
      columns: table.columns.map((column) => ({
        name: column.name,
        titles: column.name,
        'dc:description': inLanguages(words.column(column)),
        ...(column.unit && { 'schema:unitText': column.unit }),
        datatype: datatype(column),
        ...(column.type === 'list' && { separator: ';' }),
        required: !column.isOptional,
      })),
      primaryKey: table.key,
    },
  }
}
