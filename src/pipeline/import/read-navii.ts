import type { Kind } from '../../domain/figures/usage'
import { displayAddress, displayName, hasHouseNumber, naviiId, plain, prefectureCode, webAddress } from './cell-values'
import { type Naming, naviiCredit } from './credits'
import { normalAddress, normalName } from './join-keys'
import type { Column } from './layouts'
import { listDay } from './list-day'
import { addressNames, municipalityCode, municipalityName, municipalityOfAddress } from './municipalities'
import { grouped, type PartRow, type ReadTable } from './parts'
import { positionOf } from './positions'
import type { RecognisedSheet } from './recognise'
import { type RowReader, readRows } from './row-reader'

type Reader = RowReader<Column<'navii'>>

/** 機関区分 1 to 5; it is the third digit of the id too. */
const kindOfDigit = (digit: string): Kind | null => (/^[1-5]$/.test(digit) ? ((Number(digit) - 1) as Kind) : null)

/** The kind all rows of a table have, where its columns tell: only hospitals have psychiatric beds, only pharmacies opening hours by band. */
function kindOfTable(reader: Reader): Kind | null {
  if (reader.has('pharmacyHours')) return 4
  if (reader.has('maternityHours')) return 3
  return reader.has('psychiatricBeds') ? 0 : null
}

function municipalityOf(reader: Reader, prefecture: string, address: string): string | null {
  const fromCode = municipalityCode(reader.text('municipality'), prefecture)
  if (fromCode) {
    if (!addressNames(address, fromCode)) reader.note('address', `expected an address in ${municipalityName(fromCode)}`, 'note')
    return fromCode
  }
  const fromAddress = municipalityOfAddress(address, prefecture)
  const expectation = `expected the code of a municipality of prefecture ${prefecture}`
  if (fromAddress) reader.note('municipality', `${expectation}; taken from the address: ${fromAddress}`, 'value left out')
  else reader.note('municipality', expectation, 'row left out')
  return fromAddress
}

function readFacility(reader: Reader, tableKind: Kind | null): PartRow | null {
  const prefecture = reader.required('prefecture', prefectureCode, 'expected a prefecture code from 01 to 47')
  if (prefecture === null) return null
  const id = reader.required('id', (text) => naviiId(text, prefecture), `expected 5 to 13 letters and digits that begin with ${prefecture}`)
  if (id === null) return null
  const name = reader.required('name', displayName, 'expected a name')
  const address = name === null ? null : reader.required('address', displayAddress, 'expected an address')
  if (name === null || address === null) return null
  const municipality = municipalityOf(reader, prefecture, address)
  if (municipality === null) return null
  if (!hasHouseNumber(address)) reader.note('address', 'expected a house number', 'note')
  const kind = tableKind ?? kindOfDigit(reader.text('kind').normalize('NFKC')) ?? kindOfDigit(id[2] as string)
  if (kind === null) {
    reader.note('kind', 'expected 1 hospital, 2 clinic, 3 dental clinic, 4 maternity home or 5 pharmacy', 'row left out')
    return null
  }
  const position = positionOf(reader)
  return {
    row: reader.row,
    id,
    kind,
    name,
    shortName: displayName(reader.text('shortName')) ?? name,
    kana: plain(reader.text('kana')),
    municipality,
    address,
    lat: position?.lat ?? null,
    lng: position?.lng ?? null,
    website: reader.optional('website', webAddress, 'expected one web address with http or https'),
    postal: null,
    tel: null,
    code: null,
    flags: 0,
    nameEn: null,
    isApproximate: false,
    seen: null,
  }
}

const isSame = (one: PartRow, other: PartRow): boolean =>
  normalName(one.name) === normalName(other.name) && normalAddress(one.address) === normalAddress(other.address)

/** 医療情報ネット, one of the five facility tables. */
export async function readNavii(sheet: RecognisedSheet, reader: Reader, naming: Naming, onRow: () => void): Promise<ReadTable> {
  const asOf = listDay(
    reader,
    naming,
    sheet.above.flatMap(({ cells }) => cells),
    [],
  )
  const tableKind = kindOfTable(reader)
  const facilities: PartRow[] = []
  const byId = new Map<string, PartRow[]>()
  const named = new Set<string>()
  const rows = await readRows(sheet, reader, onRow, () => {
    const prefecture = prefectureCode(reader.text('prefecture'))
    if (prefecture) named.add(prefecture)
    const facility = readFacility(reader, tableKind)
    if (!facility) return
    // Two facilities under one id are both kept; the merge tells them apart.
    const ofId = byId.get(facility.id) ?? []
    const first = ofId.find((other) => isSame(other, facility))
    if (first) {
      reader.note('id', `expected each id once, row ${first.row} has it`, 'row left out', 'twice')
      return
    }
    facilities.push(facility)
    byId.set(facility.id, [...ofId, facility])
  })
  const groups = grouped(facilities, ({ id, kind }) => `navii-${kind}/${id.slice(0, 2)}`)
  const parts = [...groups].map(([path, own]) => {
    const [key = '', prefecture = ''] = path.split('/')
    return { v: 1 as const, key, prefecture, origin: 'navii' as const, ...reader.place, credit: naviiCredit(asOf), rows: own }
  })
  return {
    rows,
    detail: `${facilities.length} facilities`,
    parts,
    named,
    batches: parts.map(({ key, prefecture, rows: own }) => ({ key, prefecture, rows: own.length, asOf })),
  }
}
