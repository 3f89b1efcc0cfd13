import type { DataColumn, DataTable } from '../../domain/figures/data-tables'
import type { ExcelWords } from './excel-csv'
import type { TypedRow } from './typed-rows'

/** A text for machines that read both languages. */
export interface Said {
  readonly ja: string
  readonly en: string
}

/** What files about the data say in words; the build takes it from `locales/`. */
export interface DataWords {
  readonly collection: Said
  readonly about: Said
  readonly publisher: Said
  readonly credit: Said
  table(table: DataTable): { readonly title: Said; readonly what: Said }
  column(column: DataColumn): Said
  /** For spreadsheets; `sources` are the rows of the table of sources. */
  excel(sources: readonly TypedRow[]): ExcelWords
}

/** Where the site lives. */
export interface DataSite {
  /** The full address of a path below the base path. */
  address(path: string): string
}

/** A text in both languages as JSON-LD has it. */
export const inLanguages = ({ ja, en }: Said) => [
  { '@value': ja, '@language': 'ja' },
  { '@value': en, '@language': 'en' },
]
