import { prefectureOf } from '../../domain/figures/prefectures'
import type { Kind } from '../../domain/figures/usage'
import type { Position } from '../../domain/find/distance'
import type { Credit, Elsewhere, Facility, FacilityDirectory } from '../../domain/find/facilities'
import { misplaced } from './check-positions'
import { crowded } from './crowded-points'
import type { Finding } from './findings'
import { formerPositions } from './former-positions'
import { join } from './join'
import { normalAddress, normalName } from './join-keys'
import { likenessIndex } from './likeness'
import { type FacilityPart, KINDS, ORIGINS, type Origin, type PartRow } from './parts'

type Merging = { -readonly [K in keyof PartRow]: PartRow[K] }

/** What a row of another list may add: only what the directory does not say itself. */
function complete(facility: Merging, added: PartRow): void {
  facility.postal ??= added.postal
  facility.tel ??= added.tel
  facility.code ??= added.code
  facility.website ??= added.website
  facility.kana ||= added.kana
  facility.flags |= added.flags
  // A position of the facility itself goes before one that was looked up by the address.
  if (added.lat !== null && (facility.lat === null || (facility.isApproximate && !added.isApproximate))) {
    ;[facility.lat, facility.lng] = [added.lat, added.lng]
    facility.isApproximate = added.isApproximate
  }
}

function mergedCredits(parts: readonly FacilityPart[], more: readonly Credit[]): Credit[] {
  const credits = new Map<string, Credit>()
  for (const credit of [...parts.map((part) => part.credit), ...parts.flatMap(({ placedBy }) => placedBy ?? []), ...more]) {
    const key = [credit.title, credit.publisher, credit.url, credit.licence].join('|')
    const known = credits.get(key)
    // Of several tables of one source the oldest day counts.
    if (!known || credit.asOf < known.asOf) credits.set(key, credit)
  }
  return [...credits.values()]
}

/** In the order of ORIGINS, then of the keys: filings of doctors before those of dentists, so that a hospital keeps its medical code. */
const inOrder = (parts: readonly FacilityPart[]): FacilityPart[] => {
  const rank = ({ origin, key }: FacilityPart) => `${ORIGINS.indexOf(origin)} ${key.replace('filings-medical', 'filings-')}`
  return parts.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1))
}

const isSame = (a: PartRow, b: PartRow) =>
  normalName(a.name) === normalName(b.name) && normalAddress(a.address) === normalAddress(b.address)

class Merge {
  readonly facilities: Merging[] = []
  readonly findings: Finding[] = []
  readonly partOf = new Map<PartRow, FacilityPart>()
  private readonly used = new Set<FacilityPart>()
  /** Parts with facilities of their own, not only additions. */
  private readonly carriers = new Set<FacilityPart>()
  private readonly positionFrom = new Map<PartRow, PartRow>()
  private readonly placedBy = new Set<Credit>()
  private readonly byId = new Map<string, Merging>()
  private readonly lists = new Map<Kind, Origin>()
  /** Rows that were recognised as a facility that was there. */
  joined = 0

  constructor(private readonly prefecture: string) {}

  private originOf(row: PartRow): Origin {
    return (this.partOf.get(row) as FacilityPart).origin
  }

  private place(row: PartRow): Pick<Finding, 'file' | 'sheet' | 'row'> {
    const { file, sheet } = this.partOf.get(row) as FacilityPart
    return { file, ...(sheet !== undefined && { sheet }), row: row.row }
  }

  private take(row: PartRow, part: FacilityPart): void {
    const same = this.byId.get(row.id)
    if (same && isSame(same, row)) {
      const expectation = `expected each facility once, ${same.name} is there already`
      this.findings.push({ ...this.place(row), value: `${row.id} ${row.name}`, expectation, effect: 'row left out', reason: 'twice' })
      return
    }
    const facility = { ...row, id: this.freeId(row.id) }
    if (same) {
      const expectation = `expected each id once, ${same.name} has it; kept as ${facility.id}`
      this.findings.push({ ...this.place(row), value: `${row.id} ${row.name}`, expectation, effect: 'note' })
    }
    this.facilities.push(facility)
    this.byId.set(facility.id, facility)
    this.partOf.set(facility, part)
    this.used.add(part)
    this.carriers.add(part)
    if (!this.lists.has(facility.kind)) this.lists.set(facility.kind, part.origin)
  }

  private freeId(id: string): string {
    let free = id
    for (let number = 2; this.byId.has(free); number += 1) free = `${id}-${number}`
    return free
  }

  /** Joins a part to what is there. A row without partner is a facility of its own, unless a better list has one that is most likely the same. */
  add(part: FacilityPart): void {
    for (const row of part.rows) this.partOf.set(row, part)
    const { pairs, unmatched } =
      part.origin === 'navii'
        ? { pairs: new Map(), unmatched: new Map(part.rows.map((row) => [row, 0])) }
        : join(this.facilities, part.rows)
    this.joined += pairs.size
    for (const [row, facility] of pairs) {
      if (row.lat !== null && (facility.lat === null || facility.isApproximate)) this.positionFrom.set(facility, row)
      complete(facility as Merging, row)
      this.used.add(part)
    }
    const better = new Map(this.lists)
    const known = part.origin === 'navii' ? null : likenessIndex(this.facilities)
    for (const [row, count] of unmatched) {
      const list = better.get(row.kind)
      const isOwn = list === undefined || list === part.origin
      const like = isOwn ? undefined : known?.likeOf(row)
      if (count > 0 || like) this.noteUnmatched(row, count, like)
      else this.take(row, part)
    }
  }

  private noteUnmatched(row: PartRow, count: number, like: PartRow | undefined): void {
    const expectation = like
      ? `may be ${like.name}, ${like.address || like.municipality}: neither joined nor listed twice`
      : `expected one facility of ${prefectureOf(this.prefecture)?.name} with this name and address, found ${count}`
    this.findings.push({ ...this.place(row), value: `${row.name} ${row.address}`, expectation, effect: 'not joined' })
  }

  private dropPosition(row: PartRow, expectation: string): void {
    this.findings.push({
      ...this.place(this.positionFrom.get(row) ?? row),
      column: '緯度, 経度',
      value: `${row.lat},${row.lng} (${row.name})`,
      expectation,
      effect: 'value left out',
    })
    const facility = row as Merging
    facility.lat = null
    facility.lng = null
    facility.isApproximate = false
  }

  dropCrowded(): void {
    // In the national directory each facility places itself: there a shared point is a town centre with many houses.
    const fromMunicipal = this.facilities.filter((own) => this.originOf(this.positionFrom.get(own) ?? own) === 'municipal')
    for (const row of crowded(fromMunicipal))
      this.dropPosition(row, 'expected a position of its own, several other addresses have the same point')
  }

  dropMisplaced(offices: ReadonlyMap<string, Position>, only?: ReadonlySet<PartRow>): void {
    for (const [row, expectation] of misplaced(this.facilities, offices, only)) this.dropPosition(row, expectation)
  }

  /** Takes positions that a list had which these took the place of; gives the facilities that got one. */
  takeOver(former: readonly FacilityPart[]): ReadonlySet<PartRow> {
    const taken = formerPositions(this.facilities, former)
    for (const [row, { lat, lng, isApproximate, placedBy }] of taken) {
      Object.assign(row, { lat, lng, isApproximate })
      if (placedBy) this.placedBy.add(placedBy)
    }
    return new Set(taken.keys())
  }

  directory(elsewhere: Elsewhere | null): FacilityDirectory {
    const credits = mergedCredits(inOrder([...this.used]), [...this.placedBy])
    const carriers = [...this.carriers]
    const best = ORIGINS.find((origin) => carriers.some((part) => part.origin === origin))
    // What a lesser list adds, and a list whose rows all carry a day of their own, do not make the others older.
    const dated = carriers.filter((part) => part.origin === best && part.rows.some(({ seen }) => seen === null))
    const days = (dated.length > 0 ? dated : carriers).map(({ credit }) => credit.asOf)
    const asOf = days.sort()[0] as string
    const compiled = KINDS.filter((kind) => carriers.some((part) => part.isCompiled && part.rows.some((row) => row.kind === kind)))
    const isNavii = (kind: Kind) => this.facilities.every((own) => own.kind !== kind || this.originOf(own) === 'navii')
    // The count was made against the national directory.
    const own = elsewhere && { medical: isNavii(1) ? elsewhere.medical : null, dental: isNavii(2) ? elsewhere.dental : null }
    const facilities = this.facilities.map((own): Facility => {
      const { row: _, ...facility } = own
      const day = (this.partOf.get(own) as FacilityPart).credit.asOf
      return { ...facility, seen: facility.seen ?? (day < asOf ? day : null) }
    })
    return { prefecture: this.prefecture, asOf, credits, compiled, elsewhere: own, facilities }
  }
}

/**
 * All lists of one prefecture as one directory: 医療情報ネット first, then filings, then municipal lists. Null when there is nothing.
 * The directory is as old as the oldest part of its best list; a facility that only an older list has carries that day. `former`: lists that
 * these took the place of, for positions that they had and the new ones lack.
 */
export function mergePrefecture(
  prefecture: string,
  parts: readonly FacilityPart[],
  offices: ReadonlyMap<string, Position>,
  { elsewhere = null, former = [] }: { elsewhere?: Elsewhere | null; former?: readonly FacilityPart[] } = {},
): { directory: FacilityDirectory; findings: readonly Finding[]; joined: number } | null {
  const merge = new Merge(prefecture)
  for (const part of inOrder(parts)) merge.add(part)
  if (merge.facilities.length === 0) return null
  merge.dropCrowded()
  merge.dropMisplaced(offices)
  merge.dropMisplaced(offices, merge.takeOver(former))
  return { directory: merge.directory(elsewhere), findings: merge.findings, joined: merge.joined }
}
