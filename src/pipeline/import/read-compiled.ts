import type { Kind } from '../../domain/figures/usage'
import { displayAddress, displayName, plain, postalCode, webAddress } from './cell-values'
import { codesCredit, GEOLONIA, naviiCredit } from './credits'
import { englishName } from './english-name'
import type { Column } from './layouts'
import { municipalityCode, municipalityOfAddress } from './municipalities'
import { type FacilityPart, grouped, type PartRow, type ReadTable } from './parts'
import { positionOf } from './positions'
import type { RecognisedSheet } from './recognise'
import { type RowReader, readRows } from './row-reader'
import { shortName } from './short-name'

type Reader = RowReader<Column<'compiled'>>

/** How a position came about; only these two kinds are near enough to tell a distance by. */
const LOOKED_UP = ['geocoded-chome', 'geocoded-oaza']
const IS_PLACED = ['source', ...LOOKED_UP]
/** Looked up by the town alone, far from the town of the address, or none: listed without a distance. */
/** A list that fills gaps in another of its kind: it stands beside that one, and goes when that is replaced. */
const CODES = '+codes'
const NOT_PLACED = ['geocoded-city', 'source-suspect', 'none']

/** 'YYYY-MM-DD'; of a list that tells only its month, the first day of it: it is at least as old as the end of the month. */
const dayOf = (text: string): string | null => {
  const [, month = '', day = '-01'] = /^(20\d\d-\d\d)(-\d\d)?$/.exec(text) ?? []
  return month && month + day
}

/** The third character of an id is that of the kind, 1 to 5; a medical code of the bureau's list of clinics begins with the fee table there. */
const kindOf = (id: string, hasCodes: boolean): Kind | null => {
  const digit = Number(id[2])
  if (hasCodes) return digit === 1 ? 1 : null
  return digit >= 1 && digit <= 5 ? ((digit - 1) as Kind) : null
}

function municipalityOf(reader: Reader, prefecture: string, address: string): string {
  const code = municipalityCode(reader.text('municipality'), prefecture)
  if (code) return code
  const found = municipalityOfAddress(address, prefecture) ?? `${prefecture}000`
  if (reader.text('municipality'))
    reader.note('municipality', `expected a municipality of prefecture ${prefecture}; taken: ${found}`, 'value left out')
  return found
}

interface Dated {
  readonly row: PartRow
  readonly seen: string
}

function readFacility(reader: Reader, hasCodes: boolean): Dated | null {
  const id = reader.required('id', (text) => (/^\d{2}[0-9A-Za-z]{3,11}$/.test(text) ? text : null), 'expected 5 to 13 letters and digits')
  const kind = id === null ? null : kindOf(id, hasCodes)
  const name = id && reader.required('name', displayName, 'expected a name')
  const seen = id && reader.required('seen', dayOf, 'expected a day or a month')
  const coord =
    id &&
    reader.required('coord', (text) => ([...IS_PLACED, ...NOT_PLACED].includes(text) ? text : null), 'expected how the position came about')
  if (id === null || name === null || seen === null || coord === null) return null
  if (kind === null) {
    reader.note('id', 'expected the kind, 1 to 5, as third character', 'row left out')
    return null
  }
  const prefecture = id.slice(0, 2)
  const address = displayAddress(reader.text('address')) ?? ''
  const kana = plain(reader.text('kana'))
  const position = IS_PLACED.includes(coord) ? positionOf(reader) : null
  const row: PartRow = {
    row: reader.row,
    id: hasCodes ? `k${id}` : id,
    kind,
    name,
    shortName: shortName(name),
    // Beside a reading, which can be written in Latin letters, only the names of hospitals say more.
    nameEn: kind === 0 || kana === '' ? englishName(reader.text('nameEn')) : null,
    kana,
    municipality: municipalityOf(reader, prefecture, address),
    address,
    lat: position?.lat ?? null,
    lng: position?.lng ?? null,
    isApproximate: position !== null && LOOKED_UP.includes(coord),
    website: reader.optional('website', webAddress, 'expected one web address with http or https'),
    postal: reader.optional('postal', postalCode, 'expected a postal code of seven digits'),
    tel: null,
    code: hasCodes ? id : null,
    flags: 0,
    seen: null,
  }
  return { row, seen }
}

/**
 * The tables of `src/data/directory`: made from the national directory, so they stand for it until its own file is imported.
 * The list of a bureau's codes only fills a gap in them: all its rows carry its own day.
 */
export async function readCompiled(sheet: RecognisedSheet, reader: Reader, onRow: () => void): Promise<ReadTable> {
  const hasCodes = reader.has('code')
  const facilities = new Map<string, Dated>()
  const rows = await readRows(sheet, reader, onRow, () => {
    const facility = readFacility(reader, hasCodes)
    if (!facility) return
    const first = facilities.get(facility.row.id)
    if (first) reader.note('id', `expected each id once, row ${first.row.row} has it`, 'row left out')
    else facilities.set(facility.row.id, facility)
  })
  const days = [...facilities.values()].map(({ seen }) => seen).sort()
  const newest = days.at(-1) ?? ''
  const credit = hasCodes ? codesCredit(newest) : naviiCredit(newest)
  const groups = grouped(facilities.values(), ({ row }) => `navii-${row.kind}${hasCodes ? CODES : ''}/${row.municipality.slice(0, 2)}`)
  const parts = [...groups].map(([path, own]): FacilityPart => {
    const [key = '', prefecture = ''] = path.split('/')
    return {
      v: 1,
      key,
      prefecture,
      origin: 'navii',
      ...reader.place,
      credit,
      ...(own.some(({ row }) => row.isApproximate) && { placedBy: GEOLONIA }),
      // Only what was drawn from the ministry's own files has English names.
      ...(!hasCodes && !reader.has('nameEn') && { isCompiled: true }),
      rows: own.map(({ row, seen }) => ({ ...row, seen: hasCodes || seen < newest ? seen : null })),
    }
  })
  return {
    rows,
    detail: `${facilities.size} facilities`,
    parts,
    batches: parts.map(({ key, prefecture, rows: own }) => ({ key, prefecture, rows: own.length, asOf: days[0] ?? newest })),
  }
}
