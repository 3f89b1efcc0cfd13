import { ImportError, shortened } from './findings'
import { LAYOUTS, type LayoutName } from './layouts'
import type { Sheet, SheetRow } from './sheets'

export interface FoundColumn {
  readonly index: number
  /** The header as the file has it. */
  readonly header: string
}

export interface Recognised {
  readonly layout: LayoutName
  readonly headerRow: number
  /** Number of cells of the header. */
  readonly width: number
  /** Only what the layout names, by our name for it. */
  readonly columns: ReadonlyMap<string, FoundColumn>
}

/** Titles and dates may stand above the header, so many rows at most. */
const HEADER_WITHIN = 20

const normalHeader = (header: string) =>
  header
    .normalize('NFKC')
    .replace(/[\s\ufeff]/g, '')
    .toLowerCase()

interface Match {
  readonly layout: LayoutName
  readonly columns: Map<string, FoundColumn>
  readonly missing: string[]
  readonly share: number
}

function matchOf(layout: LayoutName, headers: ReadonlyMap<string, FoundColumn>): Match {
  const {
    required,
    optional,
    without = [],
  } = LAYOUTS[layout] as {
    required: Record<string, readonly string[]>
    optional: Record<string, readonly string[]>
    without?: readonly string[]
  }
  const columns = new Map<string, FoundColumn>()
  const missing: string[] = []
  for (const [key, aliases] of [...Object.entries(required), ...Object.entries(optional)]) {
    const found = aliases.map((alias) => headers.get(normalHeader(alias))).find(Boolean)
    if (found) columns.set(key, found)
    else if (key in required) missing.push(aliases[0] as string)
  }
  if (without.some((header) => headers.has(header))) return { layout, columns, missing: ['a table without doubtful rows'], share: 0 }
  const size = Object.keys(required).length
  return { layout, columns, missing, share: (size - missing.length) / size }
}

function headersOf({ cells }: SheetRow): Map<string, FoundColumn> {
  const headers = new Map<string, FoundColumn>()
  for (const [index, header] of cells.entries()) {
    const key = normalHeader(header)
    if (key && !headers.has(key)) headers.set(key, { index, header: header.trim() })
  }
  return headers
}

const NAMES = Object.keys(LAYOUTS) as LayoutName[]

function recognisedIn(row: SheetRow): { recognised?: Recognised; near?: Match } {
  const headers = headersOf(row)
  if (headers.size < 2) return {}
  const matches = NAMES.map((name) => matchOf(name, headers))
  const near = matches
    .filter(({ layout, share }) => layout !== 'municipal' && share > 0.5 && share < 1)
    .sort((a, b) => b.share - a.share)[0]
  const whole = matches.find(({ share }) => share === 1)
  // What is nearly an official table is a damaged one, not a municipal list.
  if (!whole || (whole.layout === 'municipal' && near)) return near ? { near } : {}
  return { recognised: { layout: whole.layout, headerRow: row.row, width: row.cells.length, columns: whole.columns } }
}

export interface RecognisedSheet extends Recognised {
  /** The rows above the header, which may hold the date. */
  readonly above: readonly SheetRow[]
  /** The rows below the header. */
  readonly rows: AsyncGenerator<SheetRow>
}

/** Finds the header by what is written in it. Throws ImportError when there is none, naming what is missing from the nearest. */
export async function recognise({ file, sheet, rows }: Sheet): Promise<RecognisedSheet> {
  const iterator = rowIterator(rows)
  const above: SheetRow[] = []
  let near: { match: Match; row: number } | undefined
  const place = { file, ...(sheet !== undefined && { sheet }) }
  try {
    while (above.length < HEADER_WITHIN) {
      const next = await iterator.next()
      if (next.done) break
      const found = recognisedIn(next.value)
      if (found.recognised) return { ...found.recognised, above, rows: iterator }
      if (found.near && !near) near = { match: found.near, row: next.value.row }
      above.push(next.value)
    }
  } catch (error) {
    await iterator.return(undefined)
    throw error
  }
  await iterator.return(undefined)
  if (near) {
    const { layout, missing } = near.match
    throw new ImportError({
      ...place,
      row: near.row,
      column: missing.join(', '),
      expectation: `expected this column too: the table looks like ${LAYOUTS[layout].title}`,
    })
  }
  const first = above.find(({ cells }) => cells.some((cell) => cell.trim()))
  if (!first) throw new ImportError({ ...place, expectation: 'expected rows, got an empty table' })
  const known = NAMES.map((name) => LAYOUTS[name].title).join(', ')
  const value = shortened(first.cells.join(','))
  throw new ImportError({ ...place, row: first.row, value, expectation: `expected the header of one of: ${known}` })
}

async function* rowIterator(rows: Sheet['rows']): AsyncGenerator<SheetRow> {
  yield* rows
}
