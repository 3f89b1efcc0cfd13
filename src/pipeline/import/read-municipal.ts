import { createHash } from 'node:crypto'
import { prefectureOf } from '../../domain/figures/prefectures'
import { day } from './cell-values'
import { municipalCredit, type Naming } from './credits'
import { kindOfCell, kindOfList, kindOfName } from './facility-kind'
import { filledDown } from './filled-down'
import { ImportError, isLoss } from './findings'
import { normalAddress, normalName } from './join-keys'
import type { KnownKind } from './known-kinds'
import type { Column } from './layouts'
import { headingOf, isLine } from './lines'
import { listDay, titleDay } from './list-day'
import { listStem } from './list-stem'
import { publisherOf } from './municipal-place'
import { type ListFacts, readFacility } from './municipal-row'
import { cityOf, municipalityName } from './municipalities'
import { type FacilityPart, grouped, type PartRow, type ReadTable } from './parts'
import { headerAgain, type RecognisedSheet } from './recognise'
import { type RowReader, readRows } from './row-reader'

type Reader = RowReader<Column<'municipal'>>

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

/** Where a cell that is merged over several rows tells the place. */
const FILLED_DOWN = ['addressPrefecture', 'addressMunicipality', 'prefectureName', 'municipalityName'] as const

/** Cells that are empty because they belong to the one above. */
class MergedCells {
  private filled = 0
  private firstRow = 0
  private lastKind = ''
  private isUnmerged = false

  constructor(private readonly reader: Reader) {}

  count(row: number): void {
    if (this.filled === 0) this.firstRow = row
    this.filled += 1
  }

  /**
   * The kind of the cell above, for a row without one. Null where nothing was merged: where the first row has none, where neighbours repeat
   * theirs, or where a name contradicts the cell above.
   */
  kindOf(cell: string, name: string): ListFacts['ofList'] {
    const above = this.lastKind
    this.lastKind = cell || above
    if (cell !== '') {
      this.isUnmerged ||= cell === above
      return null
    }
    const [kind, byName] = [kindOfCell(above), kindOfName(name)]
    this.isUnmerged ||= kind === null || (byName !== null && byName !== kind)
    return this.isUnmerged ? null : kind
  }

  tell(): void {
    if (this.filled === 0) return
    const expectation = `read ${this.filled} empty cells as the one above them, the first here`
    this.reader.add({ row: this.firstRow, expectation, effect: 'note' })
  }
}

/** 医療機関一覧 of a municipality or prefecture, in the standard, the recommended or a home-made form. */
export async function readMunicipal(
  sheet: RecognisedSheet,
  reader: Reader,
  naming: Naming,
  knownKind: KnownKind,
  onRow: () => void,
): Promise<ReadTable> {
  const titles = sheet.above.flatMap(({ cells }) => cells).filter(Boolean)
  const { file, sheet: sheetName = '' } = reader.place
  const names = [...titles, sheetName, file.split('/').at(-1) ?? '']
  const ofTitles: ListFacts = {
    ofList: naming.kind ?? kindOfList([sheet.columns.get('name')?.header ?? '', ...names]),
    publisher: naming.municipality ?? publisherOf(names),
    asOf: naming.asOf ?? titleDay(reader.place, titles),
    knownKind,
  }
  let facts = ofTitles
  let columns = sheet.columns
  const facilities = new Map<string, PartRow>()
  const below: string[] = []
  const columnDays = new Set<string>()
  const merged = new MergedCells(reader)
  const mergedAt = () => [...new Set(FILLED_DOWN.flatMap((key) => columns.get(key)?.index ?? []))]
  const filled = filledDown(sheet.rows, mergedAt, (row) => merged.count(row.row))
  const rows = await readRows({ ...sheet, rows: filled }, reader, onRow, () => {
    const again = headerAgain({ row: reader.row, cells: reader.all() }, naming.columns)
    if (again) {
      columns = again.columns
      reader.turnToHeader(again.columns, again.width)
    }
    if (again || isLine(reader)) {
      const line = reader.all().filter((cell) => cell.trim() !== '')
      const expectation = 'expected a facility, this is a heading, a note or a sum'
      reader.add({ row: reader.row, value: line.join(' '), expectation, effect: 'row left out', reason: 'no-row' })
      if (again) return
      below.push(...line)
      const heading = line.length === 1 ? headingOf(line[0] as string) : null
      if (heading) facts = { ...facts, ofList: heading.kind ?? facts.ofList, publisher: heading.municipality ?? facts.publisher }
      return
    }
    const on = day(reader.text('listDay'))
    if (on) columnDays.add(on)
    const kindAbove = merged.kindOf(reader.text('kind'), reader.text('name'))
    const facility = readFacility(reader, kindAbove === null ? facts : { ...facts, ofList: kindAbove })
    if (!facility) return
    const key = identityOf(facility)
    const first = facilities.get(key)
    if (first) reader.note('name', `expected each facility once, row ${first.row} has it`, 'row left out', 'twice')
    else facilities.set(key, facility)
  })
  merged.tell()
  checkUsed(reader, rows, facilities.size)
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
    rows,
    detail: `${facilities.size} facilities`,
    parts,
    batches: parts.map(({ key, prefecture, rows: own }) => ({ key, prefecture, rows: own.length, asOf })),
  }
}
