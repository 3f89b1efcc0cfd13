import { distanceKm, type Position } from '../../domain/find/distance'
import { type NearestIndex, nearestIndex } from '../../domain/find/nearest-index'
import { municipalityName } from './municipalities'
import { grouped, type PartRow } from './parts'

/** Farther than this from the middle of its municipality a facility may be misplaced. */
const FAR_KM = 20
/** With fewer others nothing is known about where a municipality lies. */
const ENOUGH_OTHERS = 3
/** A village within a wide municipality has neighbours of that municipality; a misplaced facility has strangers. */
const NEIGHBOURS = 5

type Located = PartRow & Position

const isLocated = (row: PartRow): row is Located => row.lat !== null && row.lng !== null

/** Numbers in order; gives their median, also as it were without one of them. */
class Ordered {
  private readonly values: Float64Array

  constructor(values: readonly number[]) {
    this.values = Float64Array.from(values).sort()
  }

  median(without?: number): number {
    const gap = without === undefined ? this.values.length : this.values.indexOf(without)
    const count = this.values.length - (without === undefined ? 0 : 1)
    const at = (i: number) => this.values[i < gap ? i : i + 1] as number
    const middle = count >> 1
    return count % 2 ? at(middle) : (at(middle - 1) + at(middle)) / 2
  }
}

/** Where the facilities of a municipality lie. */
class Middle {
  private readonly lats: Ordered
  private readonly lngs: Ordered

  constructor(rows: readonly Located[]) {
    this.lats = new Ordered(rows.map(({ lat }) => lat))
    this.lngs = new Ordered(rows.map(({ lng }) => lng))
  }

  of(): Position {
    return { lat: this.lats.median(), lng: this.lngs.median() }
  }

  without({ lat, lng }: Position): Position {
    return { lat: this.lats.median(lat), lng: this.lngs.median(lng) }
  }
}

interface Neighbourhood {
  readonly all: readonly Located[]
  readonly index: () => NearestIndex
}

interface Municipality {
  readonly count: number
  readonly middle: Middle
  readonly office: Position | undefined
}

function reasonAgainst(row: Located, { count, middle, office }: Municipality, { all, index }: Neighbourhood): string | null {
  const name = municipalityName(row.municipality) ?? row.municipality
  if (office) {
    const km = distanceKm(row, office)
    return km > FAR_KM ? `expected a position within ${FAR_KM} km of the office of ${name}, it is ${Math.round(km)} km away` : null
  }
  if (count - 1 < ENOUGH_OTHERS) return null
  const km = distanceKm(row, middle.without(row))
  if (km <= FAR_KM) return null
  const neighbours = index()
    .around(row, { most: NEIGHBOURS + 1 })
    .map((at) => all[at] as Located)
  if (neighbours.some(({ id, municipality }) => id !== row.id && municipality === row.municipality)) return null
  return `expected a position near the others of ${name}, it is ${Math.round(km)} km from them among those of another municipality`
}

/**
 * Positions of one prefecture that cannot be right, with the reason: far from the office of the stated municipality where that is known,
 * else far from its other facilities and among strangers. `only`: those that are looked at; the others are there to compare.
 */
export function misplaced(
  rows: readonly PartRow[],
  offices: ReadonlyMap<string, Position>,
  only?: ReadonlySet<PartRow>,
): Map<PartRow, string> {
  const all = rows.filter(isLocated)
  let known: NearestIndex | undefined
  const index = () => {
    known ??= nearestIndex(all)
    return known
  }
  const reasons = new Map<PartRow, string>()
  for (const [municipality, own] of grouped(all, (row) => row.municipality)) {
    // The middle of all is close to the middle of the others; only what is far from it is looked at closely.
    const looked = only ? own.filter((row) => only.has(row)) : own
    if (looked.length === 0) continue
    const [middle, office] = [new Middle(own), offices.get(municipality)]
    const from = office ?? middle.of()
    for (const row of looked) {
      if (distanceKm(row, from) <= FAR_KM / 2) continue
      const reason = reasonAgainst(row, { count: own.length, middle, office }, { all, index })
      if (reason) reasons.set(row, reason)
    }
  }
  return reasons
}
