import type { Kind } from '../../domain/figures/usage'
import {
  displayAddress,
  displayName,
  type FeeTable,
  hasHouseNumber,
  hasSeveralNumbers,
  institutionCode,
  plain,
  postalAndAddress,
  postalCode,
  telephone,
  webAddress,
} from './cell-values'
import { facilityKind, type ListKind } from './facility-kind'
import type { KnownKind } from './known-kinds'
import type { Column } from './layouts'
import { placeOf } from './municipal-place'
import { whyNoFacility } from './no-facility'
import type { PartRow } from './parts'
import { positionOf } from './positions'
import type { RowReader } from './row-reader'

type Reader = RowReader<Column<'municipal'>>

const FEE_TABLES: Readonly<Record<Kind, FeeTable>> = { 0: '1', 1: '1', 2: '3', 3: '1', 4: '4' }

const ADDRESS_PARTS = ['addressPrefecture', 'addressMunicipality', 'addressTown', 'addressNumber'] as const

/** The address as one text; the new standard, and many lists, may give it in parts only. */
function addressOf(reader: Reader): { postal: string | null; address: string } {
  const whole = reader.text('address')
  const rest = reader.text('addressRest')
  // The second cell holds the number of the house, or the building.
  const joined = rest === '' ? whole : hasHouseNumber(plain(whole)) ? `${whole} ${rest}` : whole + rest
  if (whole && whole !== reader.text('addressTown')) return postalAndAddress(joined.replaceAll('（改行）', ' '))
  const parts = ADDRESS_PARTS.map((column) => reader.text(column))
  return { postal: null, address: parts.slice(2).some(Boolean) ? plain(parts.join('')) : '' }
}

const ofColumns = (reader: Reader) => ({
  name: reader.text('name'),
  kind: reader.text('kind'),
  address: reader.text('address'),
  tel: reader.text('tel'),
  status: reader.text('status'),
  closedOn: reader.text('closedOn'),
  remarks: reader.text('remarks'),
})

/** What the list says of its rows as a whole, or the heading above them. */
export interface ListFacts {
  readonly ofList: ListKind | null
  readonly publisher: string | null
  /** Where the titles tell it before the rows are read. */
  readonly asOf: string | null
  readonly knownKind: KnownKind
}

function readKind(reader: Reader, name: string, address: string, code: string, { ofList, knownKind }: ListFacts): Kind | null {
  const clues = {
    kind: reader.text('kind'),
    code: reader.text('code'),
    specialities: reader.text('specialities'),
    beds: reader.has('beds') ? reader.text('beds') : null,
  }
  const kind = facilityKind({ name, ...clues, ofList, known: () => knownKind(code.slice(0, 2), name, address) })
  if (kind === null)
    reader.note(
      'name',
      'expected a word that tells the kind: add a column 医療機関の種類 (病院, 診療所, 歯科, 助産, 薬局) or --kind',
      'row left out',
      'no-kind',
    )
  return kind
}

/** The facility of the row the reader stands at; null (noted) when there is none, or it cannot be used. */
export function readFacility(reader: Reader, facts: ListFacts): PartRow | null {
  const why = whyNoFacility(ofColumns(reader), facts.asOf)
  if (why) {
    reader.note('name', why.expectation, 'row left out', why.reason)
    return null
  }
  const name = reader.required('name', displayName, 'expected a name')
  if (name === null) return null
  const written = addressOf(reader)
  const place = written.address && placeOf(reader, written.address, facts.publisher)
  const address = place && displayAddress(place.address)
  if (!place || !address) {
    const expectation = written.address
      ? 'expected an address that begins with its prefecture or city: add the column 市区町村名 or --municipality CODE'
      : 'expected an address'
    reader.note('address', expectation, 'row left out', written.address ? 'no-place' : 'no-address')
    return null
  }
  const kind = readKind(reader, name, address, place.code, facts)
  if (kind === null) return null
  reader.noteTidied('address', address)
  if (!hasHouseNumber(address)) reader.note('address', 'expected a house number', 'note')
  if (hasSeveralNumbers(reader.text('tel'))) reader.note('tel', 'expected one telephone number; the first one is taken', 'note')
  const prefecture = place.code.slice(0, 2)
  const position = positionOf(reader)
  return {
    row: reader.row,
    id: '',
    kind,
    name,
    shortName: name,
    kana: plain(reader.text('kana')),
    municipality: place.code,
    address,
    lat: position?.lat ?? null,
    lng: position?.lng ?? null,
    website: reader.optional('website', webAddress, 'expected one web address with http or https'),
    postal: reader.optional('postal', postalCode, 'expected a postal code of seven digits') ?? written.postal,
    tel: reader.optional('tel', telephone, 'expected a telephone number'),
    code: reader.optional(
      'code',
      (text) => institutionCode(text, prefecture, FEE_TABLES[kind]),
      `expected an institution code of 7 digits, or of 10 that begin with ${prefecture}${FEE_TABLES[kind]}`,
    ),
    flags: 0,
    nameEn: null,
    isApproximate: false,
    seen: null,
  }
}
