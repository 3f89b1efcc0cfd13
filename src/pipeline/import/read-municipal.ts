import { prefectureOf } from '../../domain/figures/prefectures'
import type { Kind } from '../../domain/figures/usage'
import {
  displayAddress,
  displayName,
  type FeeTable,
  hasHouseNumber,
  institutionCode,
  plain,
  postalCode,
  telephone,
  webAddress,
} from './cell-values'
import { asOfDay, municipalCredit, type Naming } from './credits'
import { normalAddress, normalName } from './join-keys'
import type { Column } from './layouts'
import { cityOf, municipalityCode, municipalityName, municipalityOfAddress, splitPrefecture } from './municipalities'
import { type FacilityPart, grouped, type PartRow, type ReadTable } from './parts'
import { positionOf } from './positions'
import type { RecognisedSheet } from './recognise'
import { type RowReader, readRows } from './row-reader'

type Reader = RowReader<Column<'municipal'>>

const FEE_TABLES: Readonly<Record<Kind, FeeTable>> = { 0: '1', 1: '1', 2: '3', 3: '1', 4: '4' }

/** The first word that fits: 歯科 before 診療所, which both kinds of clinic are called; 病院 last, for 病院附属クリニック and 病院前薬局. */
const KIND_WORDS: readonly [RegExp, Kind][] = [
  [/薬局/, 4],
  [/助産/, 3],
  [/歯科|デンタル/, 2],
  [/診療所|医院|クリニック/, 1],
  [/病院/, 0],
]

/** From the column of kinds, else from the name. Null when neither tells: never guessed. */
function kindOf(reader: Reader, name: string): Kind | null {
  const wordIn = (text: string) => KIND_WORDS.find(([word]) => word.test(text))?.[1] ?? null
  const own = plain(reader.text('kind'))
  const kind = wordIn(own) ?? (name.endsWith('病院') ? 0 : wordIn(name))
  if (kind === null)
    reader.note(own ? 'kind' : 'name', 'expected a word that tells the kind: 病院, 診療所, 歯科, 助産, 薬局', 'row left out')
  return kind
}

const ADDRESS_PARTS = ['addressPrefecture', 'addressMunicipality', 'addressTown', 'addressNumber'] as const

/** The address as one text; the new standard may give it in parts only. */
function addressOf(reader: Reader): string | null {
  const whole = reader.text('address')
  if (whole && whole !== reader.text('addressTown')) return reader.optional('address', displayAddress, 'expected an address')
  return displayAddress(ADDRESS_PARTS.map((column) => reader.text(column)).join(''))
}

/** Prefecture of the publisher, from its code or the column of prefectures. */
function publisherPrefecture(reader: Reader): string | null {
  const code = reader.text('publisherCode').padStart(6, '0').slice(0, 2)
  return splitPrefecture(reader.text('prefectureName')).prefecture ?? (prefectureOf(code) ? code : null)
}

function municipalityOf(reader: Reader, address: string): string | null {
  const prefecture = publisherPrefecture(reader)
  return (
    municipalityOfAddress(address, prefecture) ??
    municipalityOfAddress(reader.text('municipalityName'), prefecture) ??
    (prefecture && municipalityCode(reader.text('publisherCode'), prefecture))
  )
}

function readFacility(reader: Reader): PartRow | null {
  const name = reader.required('name', displayName, 'expected a name')
  if (name === null) return null
  const address = addressOf(reader)
  const municipality = address && municipalityOf(reader, address)
  if (!address || !municipality) {
    reader.note('address', address ? 'expected an address that begins with a municipality' : 'expected an address', 'row left out')
    return null
  }
  const kind = kindOf(reader, name)
  if (kind === null) return null
  if (!hasHouseNumber(address)) reader.note('address', 'expected a house number', 'note')
  const prefecture = municipality.slice(0, 2)
  const position = positionOf(reader)
  return {
    row: reader.row,
    id: '',
    kind,
    name,
    shortName: name,
    kana: plain(reader.text('kana')),
    municipality,
    address,
    lat: position?.lat ?? null,
    lng: position?.lng ?? null,
    website: reader.optional('website', webAddress, 'expected one web address with http or https'),
    postal: reader.optional('postal', postalCode, 'expected a postal code of seven digits'),
    tel: reader.optional('tel', telephone, 'expected a telephone number'),
    code: reader.optional(
      'code',
      (text) => institutionCode(text, prefecture, FEE_TABLES[kind]),
      'expected an institution code of 7 or 10 digits',
    ),
    flags: 0,
    nameEn: null,
    isApproximate: false,
    seen: null,
  }
}

/** The municipality that most likely publishes the list: the only one in it, else the prefecture. */
function areaOf(rows: readonly PartRow[]): string {
  const cities = new Set(rows.map(({ municipality }) => cityOf(municipality)))
  const [only = ''] = cities
  return cities.size === 1 ? only : `${only.slice(0, 2)}000`
}

/** The number the list gives a facility, where it is one; else its row. Numbers of lists for other kinds may be the same. */
function withIds(rows: readonly PartRow[], numberOf: ReadonlyMap<PartRow, string>): PartRow[] {
  const taken = new Set<string>()
  return rows.map((row) => {
    const stem = `m${row.municipality}${row.kind}`
    const number = (numberOf.get(row) ?? '').padStart(4, '0')
    const id = /^\d{4,6}$/.test(number) && number !== '0000' && !taken.has(stem + number) ? stem + number : `${stem}r${row.row}`
    taken.add(id)
    return { ...row, id }
  })
}

/** 医療機関一覧 of a municipality or prefecture, in the standard, the recommended or a home-made form. */
export async function readMunicipal(sheet: RecognisedSheet, reader: Reader, naming: Naming, onRow: () => void): Promise<ReadTable> {
  const asOf = asOfDay(reader.place, naming, null)
  const facilities = new Map<string, PartRow>()
  const numberOf = new Map<PartRow, string>()
  const rows = await readRows(sheet, reader, onRow, () => {
    const facility = readFacility(reader)
    if (!facility) return
    const key = `${facility.kind}|${normalName(facility.name)}|${facility.municipality}|${normalAddress(facility.address)}`
    const first = facilities.get(key)
    if (first) return reader.note('name', `expected each facility once, row ${first.row} has it`, 'row left out')
    facilities.set(key, facility)
    numberOf.set(facility, plain(reader.text('number')))
  })
  if (!reader.has('lat'))
    reader.findings.push({ ...reader.place, expectation: 'has no positions: these facilities are listed without distance', effect: 'note' })
  const parts: FacilityPart[] = []
  for (const [prefecture, own] of grouped(facilities.values(), ({ municipality }) => municipality.slice(0, 2))) {
    const area = areaOf(own)
    const credit = municipalCredit(municipalityName(area) ?? prefectureOf(prefecture)?.name ?? '', naming, asOf)
    for (const [kind, ofKind] of grouped(withIds(own, numberOf), (row) => String(row.kind)))
      parts.push({ v: 1, key: `municipal-${area}-${kind}`, prefecture, origin: 'municipal', ...reader.place, credit, rows: ofKind })
  }
  return {
    rows,
    detail: `${facilities.size} facilities`,
    parts,
    batches: parts.map(({ key, prefecture, rows: own }) => ({ key, prefecture, rows: own.length, asOf })),
  }
}
