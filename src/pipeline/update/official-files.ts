import { choiceCell, expectCell, patternCell, positiveCell, textCell } from '../read/cells'
import { type CsvRow, readCsv } from '../read/read-csv'
import { SourceError } from '../read/source-error'

export const FORMATS = ['zip', 'csv', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

/** A file to fetch: at an address of its own, or the newest of those a page links to under names of one pattern. */
export interface OfficialFile {
  readonly id: string
  /** Row of sources.csv */
  readonly sourceId: string
  readonly licence: string
  readonly format: Format
  readonly place:
    | { readonly kind: 'direct'; readonly url: string }
    | { readonly kind: 'linked'; readonly page: string; readonly name: RegExp }
  readonly maxBytes: number
}

const HEADER = ['file_id', 'source_id', 'licence', 'format', 'url', 'page_url', 'link_pattern', 'max_mb'] as const
type Row = CsvRow<(typeof HEADER)[number]>

const WEB_ADDRESS = /^https?:\/\/\S+$/

function placeOf(row: Row): OfficialFile['place'] {
  const { url, page_url: page, link_pattern: pattern } = row.cells
  if (url) return { kind: 'direct', url: patternCell(row, 'url', WEB_ADDRESS, 'a web address') }
  patternCell(row, 'page_url', WEB_ADDRESS, 'a web address where url is empty')
  textCell(row, 'link_pattern')
  try {
    return { kind: 'linked', page, name: new RegExp(`^${pattern}$`) }
  } catch {
    throw new SourceError({ file: row.file, row: row.row, column: 'link_pattern' }, `expected a regular expression, got "${pattern}"`)
  }
}

/** Reads the list of official files. Throws a SourceError at the first cell that is not what its column must hold. */
export function parseOfficialFiles(file: string, text: string): OfficialFile[] {
  const seen = new Set<string>()
  return readCsv(file, text, HEADER).map((row): OfficialFile => {
    const id = patternCell(row, 'file_id', /^[a-z0-9][a-z0-9-]*$/, 'an id of small letters, digits and hyphens')
    expectCell(!seen.has(id), row, 'file_id', 'each id once')
    seen.add(id)
    return {
      id,
      sourceId: patternCell(row, 'source_id', /^[a-z0-9-]+$/, 'an id of sources.csv'),
      licence: textCell(row, 'licence'),
      format: choiceCell(row, 'format', FORMATS),
      place: placeOf(row),
      maxBytes: positiveCell(row, 'max_mb') * 1e6,
    }
  })
}
