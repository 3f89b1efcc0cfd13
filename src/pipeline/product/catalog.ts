import { CATALOG_FILE, COLLECTION, DATA_TABLES, type DataTable, tableById, tableFiles } from '../../domain/figures/data-tables'
import { monthsOf, type TypedRow } from './typed-rows'
import { type DataSite, type DataWords, inLanguages } from './words'

const day = (text: string) => ({ '@value': text, '@type': 'xsd:date' })
const month = (text: string) => ({ '@value': text, '@type': 'xsd:gYearMonth' })

/** Codes of ISO 3166: the country, and its prefecture 10. */
const PLACES = {
  japan: { '@type': 'dct:Location', 'dct:identifier': 'JP', 'rdfs:label': inLanguages({ ja: '日本', en: 'Japan' }) },
  gunma: { '@type': 'dct:Location', 'dct:identifier': 'JP-10', 'rdfs:label': inLanguages({ ja: '群馬県', en: 'Gunma' }) },
} as const

/** The address of a source by its id, where it has one. */
function sourceAddresses(rows: readonly TypedRow[], sources: readonly TypedRow[]) {
  const used = new Set(rows.flatMap(({ source_id }) => (Array.isArray(source_id) ? (source_id as readonly string[]) : [])))
  return sources.flatMap(({ source_id, url }) => (used.has(String(source_id)) && url ? [{ '@id': String(url) }] : []))
}

function dataset(table: DataTable, rows: readonly TypedRow[], sources: readonly TypedRow[], site: DataSite, words: DataWords) {
  const { title, what } = words.table(table)
  const files = tableFiles(table.id)
  const months = monthsOf(rows)
  const distribution = (path: string, type: string, format: string, standard: string, description: string) => ({
    '@id': site.address(path),
    '@type': 'dcat:Distribution',
    'dct:title': `${table.id} (${format})`,
    'dcat:accessURL': { '@id': site.address('stats/data/') },
    'dcat:downloadURL': { '@id': site.address(path) },
    'dcat:mediaType': { '@id': `https://www.iana.org/assignments/media-types/${type}` },
    'dct:license': { '@id': COLLECTION.licenceUrl },
    'dct:conformsTo': [{ '@id': standard }, { '@id': site.address(description) }],
  })
  const source = sourceAddresses(rows, sources)
  return {
    '@id': site.address(`stats/data/#${table.id}`),
    '@type': 'dcat:Dataset',
    'dct:identifier': table.id,
    'dct:title': inLanguages(title),
    'dct:description': inLanguages(what),
    'dct:license': { '@id': COLLECTION.licenceUrl },
    'dct:rights': inLanguages(words.credit),
    'dct:publisher': { '@id': site.address('#publisher') },
    'dct:issued': day(COLLECTION.issuedOn),
    'dct:modified': day(COLLECTION.compiledOn),
    'dct:language': ['ja'],
    'dct:spatial': table.area === 'gunma' ? PLACES.gunma : PLACES.japan,
    ...(months && {
      'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': month(months.first), 'dcat:endDate': month(months.last) },
    }),
    ...(source.length > 0 && { 'dct:source': source }),
    'dcat:landingPage': { '@id': site.address('stats/data/') },
    'dcat:distribution': [
      distribution(files.csv, 'text/csv', 'CSV', 'https://www.w3.org/TR/tabular-metadata/', files.csvMetadata),
      distribution(files.json, 'application/json', 'JSON', 'https://json-schema.org/draft/2020-12/schema', files.jsonSchema),
    ],
  }
}

/** One index of all tables in the terms of DCAT 3, as JSON-LD. */
export function catalog(rowsOf: (table: DataTable) => readonly TypedRow[], site: DataSite, words: DataWords) {
  const sources = rowsOf(tableById('sources'))
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
    },
    '@id': site.address(CATALOG_FILE),
    '@type': 'dcat:Catalog',
    'dct:title': inLanguages(words.collection),
    'dct:description': inLanguages(words.about),
    'dct:license': { '@id': COLLECTION.licenceUrl },
    'dct:publisher': { '@id': site.address('#publisher'), '@type': 'foaf:Agent', 'foaf:name': inLanguages(words.publisher) },
    'dct:issued': day(COLLECTION.issuedOn),
    'dct:modified': day(COLLECTION.compiledOn),
    'dct:language': ['ja', 'en'],
    'dct:spatial': PLACES.japan,
    'dct:conformsTo': { '@id': 'https://www.w3.org/TR/vocab-dcat-3/' },
    'foaf:homepage': { '@id': site.address('stats/data/') },
    'dcat:dataset': DATA_TABLES.map((table) => dataset(table, rowsOf(table), sources, site, words)),
  }
}
