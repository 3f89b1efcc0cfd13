import type { Kind } from '../../domain/figures/usage'
import { FACILITY_FLAGS } from '../../domain/find/facilities'
import {
  day,
  displayAddress,
  displayName,
  type FeeTable,
  institutionCode,
  plain,
  postalCode,
  prefectureCode,
  telephone,
} from './cell-values'
import { filingsCredit, type Naming } from './credits'
import type { Column } from './layouts'
import { listDay } from './list-day'
import { municipalityCode, municipalityOfAddress } from './municipalities'
import { grouped, type PartRow, type ReadTable } from './parts'
import type { RecognisedSheet } from './recognise'
import { type RowReader, readRows } from './row-reader'

type Reader = RowReader<Column<'filings'>>

interface Section {
  readonly key: 'medical' | 'dental' | 'pharmacy'
  readonly name: string
  readonly feeTable: FeeTable
}

const SECTIONS = new Map<string, Section>([
  ['医科', { key: 'medical', name: '医科', feeTable: '1' }],
  ['歯科', { key: 'dental', name: '歯科', feeTable: '3' }],
  ['薬局', { key: 'pharmacy', name: '薬局', feeTable: '4' }],
  ['調剤', { key: 'pharmacy', name: '薬局', feeTable: '4' }],
])

/** Sections that are no place to go to. */
const NOT_NEEDED = /^訪問看護|^訪看/

/**
 * Symbols of the filings for digital medical care, after NFKC. Home care (在宅ＤＸ) and visiting nurses (訪看ＤⅩ) have their own.
 * A fee revision brings new symbols: add them here.
 */
const DX_SYMBOLS = new Set(['医療DX', '薬DX'])

/** From this many beds on the law speaks of a hospital. */
const HOSPITAL_BEDS = 20

function kindOf(reader: Reader, { key }: Section, name: string): Kind {
  if (key === 'dental') return 2
  if (key === 'pharmacy') return 4
  const type = reader.text('type')
  if (type.includes('病院')) return 0
  if (type.includes('診療所')) return 1
  const beds = [...reader.text('beds').normalize('NFKC').matchAll(/\d+/g)].reduce((sum, [digits]) => sum + Number(digits), 0)
  return beds >= HOSPITAL_BEDS || name.endsWith('病院') ? 0 : 1
}

function municipalityOf(reader: Reader, prefecture: string, address: string): string | null {
  const code = reader.text('municipality')
  const found = (code && municipalityCode(code, prefecture)) || municipalityOfAddress(address, prefecture)
  if (!found) reader.note('address', 'expected an address that begins with a municipality', 'row left out')
  return found
}

function readFacility(reader: Reader, section: Section, prefecture: string, code: string): PartRow | null {
  const name = reader.required('name', displayName, 'expected a name')
  const address = name === null ? null : reader.required('address', displayAddress, 'expected an address')
  if (name === null || address === null) return null
  const municipality = municipalityOf(reader, prefecture, address)
  if (municipality === null) return null
  return {
    row: reader.row,
    id: `k${code}`,
    kind: kindOf(reader, section, name),
    name,
    shortName: name,
    kana: '',
    municipality,
    address,
    lat: null,
    lng: null,
    website: null,
    postal: reader.optional('postal', postalCode, 'expected a postal code of seven digits'),
    tel: reader.optional('tel', telephone, 'expected a telephone number'),
    code,
    flags: 0,
    nameEn: null,
    isApproximate: false,
    seen: null,
  }
}

/** What the file says of one facility, gathered from its filings. */
interface Gathered {
  readonly section: Section
  readonly prefecture: string
  readonly facility: PartRow
  hasDxFiling: boolean
}

function noteFiling(reader: Reader, gathered: Gathered): void {
  if (!DX_SYMBOLS.has(plain(reader.text('symbol')).replaceAll(' ', ''))) return
  gathered.hasDxFiling = true
  reader.optional('startsOn', day, 'expected a day such as 令和 7年 6月 1日')
}

function noteOtherSelf(reader: Reader, { facility }: Gathered): void {
  const isSame = displayName(reader.text('name')) === facility.name && displayAddress(reader.text('address')) === facility.address
  if (!isSame)
    reader.note('number', `expected one name and address for a code, row ${facility.row} has "${facility.name}"`, 'row left out', 'twice')
}

/**
 * 施設基準の届出受理状況: one row per filing, so many per facility. Of the filings only those for digital medical care are kept, as a flag;
 * a filing says nothing about how much cards are used.
 */
export async function readFilings(sheet: RecognisedSheet, reader: Reader, naming: Naming, onRow: () => void): Promise<ReadTable> {
  const asOf = listDay(
    reader,
    naming,
    sheet.above.flatMap(({ cells }) => cells),
    [],
  )
  const byCode = new Map<string, Gathered | null>()
  const named = new Set<string>()
  let notNeeded = 0
  const rows = await readRows(sheet, reader, onRow, () => {
    if (NOT_NEEDED.test(reader.text('section'))) {
      notNeeded += 1
      return
    }
    const prefecture = reader.required('prefecture', prefectureCode, 'expected a prefecture code from 01 to 47')
    const section = reader.required('section', (text) => SECTIONS.get(text) ?? null, 'expected 医科, 歯科 or 薬局')
    if (prefecture !== null) named.add(prefecture)
    if (prefecture === null || section === null) return
    const code = reader.required(
      'number',
      (text) => institutionCode(text, prefecture, section.feeTable),
      'expected a number of seven digits',
    )
    if (code === null) return
    const known = byCode.get(code)
    if (known) noteOtherSelf(reader, known)
    if (known === undefined) {
      const facility = readFacility(reader, section, prefecture, code)
      // Null: the rows of this facility cannot be used; said once is enough.
      byCode.set(code, facility && { section, prefecture, facility, hasDxFiling: false })
    }
    const gathered = byCode.get(code)
    if (gathered) noteFiling(reader, gathered)
  })
  if (notNeeded > 0)
    reader.findings.push({ ...reader.place, expectation: `${notNeeded} rows of visiting nurses are not needed`, effect: 'note' })

  const facilities = [...byCode.values()].filter((gathered) => gathered !== null)
  const groups = grouped(facilities, ({ section, prefecture }) => `filings-${section.key}/${prefecture}`)
  const parts = [...groups].map(([path, own]) => {
    const [key = '', prefecture = ''] = path.split('/')
    const credit = filingsCredit(prefecture, (own[0] as Gathered).section.name, asOf)
    const partRows = own.map(({ facility, hasDxFiling }) => ({ ...facility, flags: hasDxFiling ? FACILITY_FLAGS.dxFiling : 0 }))
    return { v: 1 as const, key, prefecture, origin: 'filings' as const, ...reader.place, credit, rows: partRows }
  })
  return {
    rows,
    detail: `${facilities.length} facilities, ${facilities.filter(({ hasDxFiling }) => hasDxFiling).length} with a DX filing`,
    parts,
    named,
    batches: parts.map(({ key, prefecture, rows: own }) => ({ key, prefecture, rows: own.length, asOf })),
  }
}
