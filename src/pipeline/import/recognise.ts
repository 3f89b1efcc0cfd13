import { ImportError, shortened } from './findings'
import { type FoundColumn, normalHeader, plainHeader, withoutBrackets } from './header'
import { LAYOUTS, type LayoutName, OTHER_LISTS } from './layouts'
import { facilityColumn, ownerColumns } from './municipal-columns'
import type { Sheet, SheetRow } from './sheets'
import { sideBySide } from './side-by-side'

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

interface Match {
  readonly layout: LayoutName
  readonly columns: Map<string, FoundColumn>
  readonly missing: string[]
  readonly share: number
}

type Headers = ReadonlyMap<string, FoundColumn>

/** As it is written, else by what it says without its frills. */
const columnUnder = (aliases: readonly string[], headers: Headers, plain: Headers | undefined) =>
  aliases.map((alias) => headers.get(normalHeader(alias))).find(Boolean) ?? aliases.map((alias) => plain?.get(alias)).find(Boolean)

function matchOf(layout: LayoutName, headers: Headers, plain: Headers, told: Told): Match {
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
    const named = told[key] === undefined ? aliases : [told[key]]
    const found = columnUnder(named, headers, layout === 'municipal' ? plain : undefined)
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
  for (const [key, column] of [...headers]) if (!headers.has(withoutBrackets(key))) headers.set(withoutBrackets(key), column)
  return headers
}

function plainHeadersOf({ cells }: SheetRow): Headers {
  const headers = new Map<string, FoundColumn>()
  for (const [index, header] of cells.entries()) {
    const key = plainHeader(header)
    if (key && !headers.has(key)) headers.set(key, { index, header: header.trim() })
  }
  return headers
}

/** Columns that an owner may have too, by our names for them. */
const SHARED_WITH_OWNERS = ['address', 'tel', 'postal'] as const

/** Takes the columns of the facility, not of its owner. Gives the headers between which nobody can choose, by our name for the column. */
function chooseColumns(found: Recognised, row: SheetRow, above: SheetRow | undefined, told: Told): ReadonlyMap<string, readonly string[]> {
  const doubtful = new Map<string, readonly string[]>()
  if (found.layout !== 'municipal') return doubtful
  const columns = row.cells.map((header, index) => ({ index, header: header.trim() }))
  const isOwner = ownerColumns(row.cells, above?.cells)
  const { required, optional } = LAYOUTS.municipal
  for (const key of SHARED_WITH_OWNERS) {
    const wanted = told[key]
    const aliases = wanted === undefined ? { ...required, ...optional }[key] : [wanted]
    const choice = facilityColumn(aliases, columns, isOwner)
    if (choice?.kind === 'found') (found.columns as Map<string, FoundColumn>).set(key, choice.column)
    const isHarmless = key !== 'address' && !isOwner.includes(true)
    if (choice?.kind === 'several' && !isHarmless) {
      doubtful.set(key, choice.headers)
      ;(found.columns as Map<string, FoundColumn>).delete(key)
    }
  }
  return doubtful
}

/** Headers that the operator named for our columns. */
export type Told = Readonly<Record<string, string>>

const NAMES = Object.keys(LAYOUTS) as LayoutName[]

function recognisedIn(row: SheetRow, told: Told): { recognised?: Recognised; near?: Match } {
  const headers = headersOf(row)
  if (headers.size < 2) return {}
  const plain = plainHeadersOf(row)
  const matches = NAMES.map((name) => matchOf(name, headers, plain, told))
  const near = matches
    .filter(({ layout, share }) => layout !== 'municipal' && share > 0.5 && share < 1)
    .sort((a, b) => b.share - a.share)[0]
  const whole = matches.find(({ share }) => share === 1)
  // What is nearly an official table is a damaged one, not a municipal list.
  if (!whole || (whole.layout === 'municipal' && near)) return near ? { near } : {}
  return { recognised: { layout: whole.layout, headerRow: row.row, width: row.cells.length, columns: whole.columns } }
}

/** Of two rows of titles, each column under the lower one that is not empty. */
const stacked = (upper: SheetRow, lower: SheetRow): SheetRow => ({
  row: lower.row,
  cells: Array.from(
    { length: Math.max(upper.cells.length, lower.cells.length) },
    (_, i) => lower.cells[i]?.trim() || (upper.cells[i] ?? ''),
  ),
})

function refuseOtherLists(row: SheetRow, place: { file: string; sheet?: string }): void {
  const headers = headersOf(row)
  if (headers.size < 3) return
  for (const [title, signs] of OTHER_LISTS)
    if (signs.some((sign) => headers.has(normalHeader(sign))))
      throw new ImportError({
        ...place,
        row: row.row,
        expectation: `expected a list of medical institutions: the table looks like ${title}`,
      })
}

const doubtfulColumns = (place: { file: string; sheet?: string }, row: number, headers: readonly string[]) =>
  new ImportError({
    ...place,
    row,
    column: headers.join(', '),
    expectation: `expected one column with the address of the facility, got ${headers.length}: which one is it? Add --column address=${headers[0]}`,
  })

export interface RecognisedSheet extends Recognised {
  /** The rows above the header, which may hold the date. */
  readonly above: readonly SheetRow[]
  /** The rows below the header. */
  readonly rows: AsyncGenerator<SheetRow>
}

/** Finds the header by what is written in it. Throws ImportError when there is none, naming what is missing from the nearest. */
export async function recognise({ file, sheet, rows }: Sheet, told: Told = {}): Promise<RecognisedSheet> {
  const iterator = rowIterator(rows)
  const above: SheetRow[] = []
  let near: { match: Match; row: number } | undefined
  const place = { file, ...(sheet !== undefined && { sheet }) }
  try {
    while (above.length < HEADER_WITHIN) {
      const next = await iterator.next()
      if (next.done) break
      const before = above.at(-1)
      const row = next.value
      refuseOtherLists(row, place)
      const beside = sideBySide(row)
      if (beside) {
        const { recognised } = recognisedIn(beside.header, told)
        if (recognised) {
          chooseColumns(recognised, beside.header, undefined, told)
          return { ...recognised, above, rows: splitRows(iterator, beside.split) }
        }
      }
      const alone = recognisedIn(row, told)
      // Titles may stand in two rows, one above the other.
      const both = alone.recognised || !before ? alone : recognisedIn(stacked(before, row), told)
      const found = both.recognised ? both : alone
      if (found.recognised) {
        const doubtful = chooseColumns(found.recognised, alone.recognised ? row : stacked(before ?? row, row), before, told)
        const question = doubtful.get('address')
        if (question) throw doubtfulColumns(place, row.row, question)
        return { ...found.recognised, above, rows: iterator }
      }
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
  throw unknownHeader(place, above, first)
}

/** Names what was found of a list of facilities and what was not, with the titles it could have. */
function unknownHeader(place: { file: string; sheet?: string }, above: readonly SheetRow[], first: SheetRow): ImportError {
  const { required } = LAYOUTS.municipal
  for (const row of above) {
    const [headers, plain] = [headersOf(row), plainHeadersOf(row)]
    const [name, address] = [columnUnder(required.name, headers, plain), columnUnder(required.address, headers, plain)]
    if (!name && !address) continue
    const missing = name ? required.address : required.name
    return new ImportError({
      ...place,
      row: row.row,
      expectation: `found the column ${(name ?? address)?.header}, but none of ${name ? 'addresses' : 'names'}: it could be called ${missing.slice(0, 8).join(', ')} …`,
    })
  }
  const value = shortened(first.cells.join(','))
  const official = NAMES.filter((name) => name !== 'municipal').map((name) => LAYOUTS[name].title)
  return new ImportError({
    ...place,
    row: first.row,
    value,
    expectation: `expected a row of titles with one of names (${required.name.slice(0, 4).join(', ')} …) and one of addresses (${required.address.slice(0, 4).join(', ')} …), or the header of one of: ${official.join(', ')}`,
  })
}

/** A row of titles further down: the same table again, or one with other columns. */
export function headerAgain(row: SheetRow, told: Told = {}): Recognised | null {
  const { name, address } = LAYOUTS.municipal.required
  const has = (aliases: readonly string[]) => row.cells.some((cell) => aliases.includes(plainHeader(cell)))
  if (!has(name) || !has(address)) return null
  const { recognised } = recognisedIn(row, told)
  if (recognised?.layout !== 'municipal') return null
  return chooseColumns(recognised, row, undefined, told).has('address') ? null : recognised
}

async function* splitRows(rows: AsyncGenerator<SheetRow>, split: (row: SheetRow) => SheetRow[]): AsyncGenerator<SheetRow> {
  for await (const row of rows) yield* split(row)
}

async function* rowIterator(rows: Sheet['rows']): AsyncGenerator<SheetRow> {
  yield* rows
}
