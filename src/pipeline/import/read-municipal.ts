import { createHash } from 'node:crypto'
import { prefectureOf } from '../../domain/figures/prefectures'
import type { Kind } from '../../domain/figures/usage'
import {
  day,
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
import { municipalCredit, type Naming } from './credits'
import { facilityKind, kindOfList } from './facility-kind'
import { ImportError, isLoss } from './findings'
import { normalAddress, normalName } from './join-keys'
import type { Column } from './layouts'
import { listDay, titleDay } from './list-day'
import { listStem } from './list-stem'
import { placeOf, publisherOf } from './municipal-place'
import { cityOf, municipalityName } from './municipalities'
import { whyNoFacility } from './no-facility'
import { type FacilityPart, grouped, type PartRow, type ReadTable } from './parts'
import { positionOf } from './positions'
import type { RecognisedSheet } from './recognise'
import { type RowReader, readRows } from './row-reader'

type Reader = RowReader<Column<'municipal'>>

const FEE_TABLES: Readonly<Record<Kind, FeeTable>> = { 0: '1', 1: '1', 2: '3', 3: '1', 4: '4' }

const ADDRESS_PARTS = ['addressPrefecture', 'addressMunicipality', 'addressTown', 'addressNumber'] as const

/** The address as one text; the new standard, and many lists, may give it in parts only. */
function addressOf(reader: Reader): { postal: string | null; address: string } {
  const whole = reader.text('address')
  if (whole && whole !== reader.text('addressTown')) return postalAndAddress(whole.replaceAll('（改行）', ' '))
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

interface ListFacts {
  readonly ofList: Kind | null
  readonly publisher: string | null
  /** Where the titles tell it before the rows are read. */
  readonly asOf: string | null
}

function readKind(reader: Reader, name: string, { ofList }: ListFacts): Kind | null {
  const clues = {
    kind: reader.text('kind'),
    code: reader.text('code'),
    specialities: reader.text('specialities'),
    beds: reader.text('beds'),
  }
  const kind = facilityKind({ name, ...clues, ofList })
  if (kind === null)
    reader.note(
      'name',
      'expected a word that tells the kind: add a column 医療機関の種類 (病院, 診療所, 歯科, 助産, 薬局) or --kind',
      'row left out',
      'no-kind',
    )
  return kind
}

function readFacility(reader: Reader, facts: ListFacts): PartRow | null {
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
  const kind = readKind(reader, name, facts)
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

/** What a facility is, not where it stands in a file: an id that stays when rows are added. */
const identityOf = ({ kind, name, municipality, address }: PartRow) =>
  `${kind}|${normalName(name)}|${municipality}|${normalAddress(address)}`

function idOf(row: PartRow): string {
  const digits = BigInt(`0x${createHash('sha256').update(identityOf(row)).digest('hex').slice(0, 12)}`)
  return `m${row.municipality}${row.kind}${digits.toString(36).padStart(8, '0').slice(-8)}`
}

/** From this part of the rows on a list is that of one municipality: it may hold a few facilities beyond its border. */
const OF_ONE = 0.8

/** The ward or city that most likely publishes the list, else the prefecture. */
function areaOf(rows: readonly PartRow[]): string {
  for (const levelOf of [(code: string) => code, cityOf]) {
    const [most] = [...grouped(rows, ({ municipality }) => levelOf(municipality))].sort(([, a], [, b]) => b.length - a.length)
    if (most && most[1].length >= rows.length * OF_ONE) return most[0]
  }
  return `${rows[0]?.municipality.slice(0, 2)}000`
}

/** With less of them a table is another one, or its columns are not what they seem. */
const LEAST_USED = 0.5

function checkUsed(reader: Reader, rows: number, facilities: number): void {
  const lost = [...reader.leftOut].filter(([reason]) => isLoss(reason)).sort(([, a], [, b]) => b - a)
  const count = lost.reduce((sum, [, own]) => sum + own, 0)
  if (
    rows === 0 ||
    facilities >= (rows - [...reader.leftOut].reduce((sum, [reason, own]) => sum + (isLoss(reason) ? 0 : own), 0)) * LEAST_USED
  )
    return
  const first = reader.findings.find(({ effect, reason }) => effect === 'row left out' && reason === lost[0]?.[0])
  throw new ImportError({
    ...reader.place,
    ...(first?.row !== undefined && { row: first.row }),
    ...(first?.value !== undefined && { value: first.value }),
    expectation: `expected a list of which at least half of the rows can be used, ${count} of ${rows} cannot: ${first?.expectation ?? ''}`,
  })
}

/** 医療機関一覧 of a municipality or prefecture, in the standard, the recommended or a home-made form. */
export async function readMunicipal(sheet: RecognisedSheet, reader: Reader, naming: Naming, onRow: () => void): Promise<ReadTable> {
  const titles = sheet.above.flatMap(({ cells }) => cells).filter(Boolean)
  const { file, sheet: sheetName = '' } = reader.place
  const names = [...titles, sheetName, file.split('/').at(-1) ?? '']
  const facts: ListFacts = {
    ofList: naming.kind ?? kindOfList([sheet.columns.get('name')?.header ?? '', ...names]),
    publisher: naming.municipality ?? publisherOf(names),
    asOf: naming.asOf ?? titleDay(reader.place, titles),
  }
  const facilities = new Map<string, PartRow>()
  const below: string[] = []
  const columnDays = new Set<string>()
  const rows = await readRows(sheet, reader, onRow, () => {
    const filled = reader.all().filter((cell) => cell.trim() !== '')
    // A line of notes below the table has one cell.
    if (filled.length === 1 && (reader.text('name') === '' || reader.text('address') === '')) {
      below.push(filled[0] as string)
      return
    }
    const on = day(reader.text('listDay'))
    if (on) columnDays.add(on)
    const facility = readFacility(reader, facts)
    if (!facility) return
    const key = identityOf(facility)
    const first = facilities.get(key)
    if (first) reader.note('name', `expected each facility once, row ${first.row} has it`, 'row left out', 'twice')
    else facilities.set(key, facility)
  })
  const used = rows - below.length
  checkUsed(reader, used, facilities.size)
  if (!reader.has('lat')) reader.add({ expectation: 'has no positions: these facilities are listed without distance', effect: 'note' })
  const asOf = listDay(reader, naming, [...titles, ...below], [...columnDays])
  const parts: FacilityPart[] = []
  for (const [prefecture, own] of grouped(facilities.values(), ({ municipality }) => municipality.slice(0, 2))) {
    const area = areaOf(own)
    const credit = municipalCredit(municipalityName(area) ?? prefectureOf(prefecture)?.name ?? '', naming, asOf)
    const withIds = own.map((row) => ({ ...row, id: idOf(row) }))
    for (const [kind, ofKind] of grouped(withIds, (row) => String(row.kind)))
      parts.push({
        v: 1,
        key: `municipal-${area}-${listStem(file)}-${kind}`,
        prefecture,
        origin: 'municipal',
        ...reader.place,
        credit,
        rows: ofKind,
      })
  }
  return {
    rows: used,
    detail: `${facilities.size} facilities`,
    parts,
    batches: parts.map(({ key, prefecture, rows: own }) => ({ key, prefecture, rows: own.length, asOf })),
  }
}
