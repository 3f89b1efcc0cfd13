import { prefectureOf } from '../../domain/figures/prefectures'
import type { Kind } from '../../domain/figures/usage'
import type { Position } from '../../domain/find/distance'
import type { Credit, Elsewhere, Facility, FacilityDirectory } from '../../domain/find/facilities'
import { misplaced } from './check-positions'
import type { Finding } from './findings'
import { join } from './join'
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

function mergedCredits(parts: readonly FacilityPart[]): Credit[] {
  const credits = new Map<string, Credit>()
  for (const credit of [...parts.map((part) => part.credit), ...parts.flatMap(({ placedBy }) => placedBy ?? [])]) {
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

class Merge {
  readonly facilities: Merging[] = []
  readonly findings: Finding[] = []
  readonly partOf = new Map<PartRow, FacilityPart>()
  private readonly used = new Set<FacilityPart>()
  /** Parts with facilities of their own, not only additions. */
  private readonly carriers = new Set<FacilityPart>()
  private readonly positionFrom = new Map<PartRow, PartRow>()
  private readonly byId = new Map<string, Merging>()
  private readonly lists = new Map<Kind, Origin>()

  constructor(private readonly prefecture: string) {}

  private place(row: PartRow): Pick<Finding, 'file' | 'sheet' | 'row'> {
    const { file, sheet } = this.partOf.get(row) as FacilityPart
    return { file, ...(sheet !== undefined && { sheet }), row: row.row }
  }

  private take(row: PartRow, part: FacilityPart): void {
    const same = this.byId.get(row.id)
    if (same) {
      const expectation = `expected each id once, ${same.name} has it`
      this.findings.push({ ...this.place(row), value: `${row.id} ${row.name}`, expectation, effect: 'row left out' })
      return
    }
    const facility = { ...row }
    this.facilities.push(facility)
    this.byId.set(row.id, facility)
    this.partOf.set(facility, part)
    this.used.add(part)
    this.carriers.add(part)
    if (!this.lists.has(facility.kind)) this.lists.set(facility.kind, part.origin)
  }

  /** Joins a part to what is there. A row without partner is a facility of its own only where no better list of its kind exists. */
  add(part: FacilityPart): void {
    for (const row of part.rows) this.partOf.set(row, part)
    const { pairs, unmatched } =
      part.origin === 'navii'
        ? { pairs: new Map(), unmatched: new Map(part.rows.map((row) => [row, 0])) }
        : join(this.facilities, part.rows)
    for (const [row, facility] of pairs) {
      if (row.lat !== null && (facility.lat === null || facility.isApproximate)) this.positionFrom.set(facility, row)
      complete(facility as Merging, row)
      this.used.add(part)
    }
    const better = new Map(this.lists)
    for (const [row, count] of unmatched) {
      const list = better.get(row.kind)
      if ((list === undefined || list === part.origin) && count === 0) this.take(row, part)
      else this.noteUnmatched(row, count)
    }
  }

  private noteUnmatched(row: PartRow, count: number): void {
    const expectation = `expected one facility of ${prefectureOf(this.prefecture)?.name} with this name and address, found ${count === 0 ? 'none' : count}`
    this.findings.push({ ...this.place(row), value: `${row.name} ${row.address}`, expectation, effect: 'not joined' })
  }

  dropMisplaced(offices: ReadonlyMap<string, Position>): void {
    for (const [row, expectation] of misplaced(this.facilities, offices)) {
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
  }

  directory(elsewhere: Elsewhere | null): FacilityDirectory {
    const credits = mergedCredits(inOrder([...this.used]))
    const carriers = [...this.carriers]
    // A list whose rows all carry a day of their own does not make the others older.
    const dated = carriers.filter(({ rows }) => rows.some(({ seen }) => seen === null))
    const days = (dated.length > 0 ? dated : carriers).map(({ credit }) => credit.asOf)
    const asOf = days.sort()[0] as string
    const compiled = KINDS.filter((kind) => carriers.some((part) => part.isCompiled && part.rows.some((row) => row.kind === kind)))
    const isNavii = (kind: Kind) => this.lists.get(kind) === 'navii'
    // The count was made against the national directory.
    const own = elsewhere && { medical: isNavii(1) ? elsewhere.medical : null, dental: isNavii(2) ? elsewhere.dental : null }
    const facilities = this.facilities.map(({ row: _, ...facility }): Facility => facility)
    return { prefecture: this.prefecture, asOf, credits, compiled, elsewhere: own, facilities }
  }
}

/**
 * All lists of one prefecture as one directory: 医療情報ネット first, then filings, then municipal lists. Null when there is nothing.
 * The directory is as old as the oldest list that has facilities of its own in it.
 */
export function mergePrefecture(
  prefecture: string,
  parts: readonly FacilityPart[],
  offices: ReadonlyMap<string, Position>,
  elsewhere: Elsewhere | null = null,
): { directory: FacilityDirectory; findings: readonly Finding[] } | null {
  const merge = new Merge(prefecture)
  for (const part of inOrder(parts)) merge.add(part)
  if (merge.facilities.length === 0) return null
  merge.dropMisplaced(offices)
  return { directory: merge.directory(elsewhere), findings: merge.findings }
}
