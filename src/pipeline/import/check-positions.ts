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

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

const middleOf = (rows: readonly Located[]): Position => ({
  lat: median(rows.map(({ lat }) => lat)),
  lng: median(rows.map(({ lng }) => lng)),
})

interface Neighbourhood {
  readonly all: readonly Located[]
  readonly index: NearestIndex
}

function reasonAgainst(row: Located, own: readonly Located[], { all, index }: Neighbourhood, office: Position | undefined): string | null {
  const name = municipalityName(row.municipality) ?? row.municipality
  if (office) {
    const km = distanceKm(row, office)
    return km > FAR_KM ? `expected a position within ${FAR_KM} km of the office of ${name}, it is ${Math.round(km)} km away` : null
  }
  const others = own.filter(({ id }) => id !== row.id)
  if (others.length < ENOUGH_OTHERS) return null
  const km = distanceKm(row, middleOf(others))
  if (km <= FAR_KM) return null
  const neighbours = index.around(row, { most: NEIGHBOURS + 1 }).map((at) => all[at] as Located)
  if (neighbours.some(({ id, municipality }) => id !== row.id && municipality === row.municipality)) return null
  return `expected a position near the others of ${name}, it is ${Math.round(km)} km from them among those of another municipality`
}

/**
 * Positions of one prefecture that cannot be right, with the reason: far from the office of the stated municipality where that is known,
 * else far from its other facilities and among strangers.
 */
export function misplaced(rows: readonly PartRow[], offices: ReadonlyMap<string, Position>): Map<PartRow, string> {
  const all = rows.filter(isLocated)
  const around = { all, index: nearestIndex(all) }
  const reasons = new Map<PartRow, string>()
  for (const [municipality, own] of grouped(all, (row) => row.municipality)) {
    // The middle of all is close to the middle of the others; only what is far from it is looked at closely.
    const middle = middleOf(own)
    const office = offices.get(municipality)
    for (const row of own) {
      if (distanceKm(row, office ?? middle) <= FAR_KM / 2) continue
      const reason = reasonAgainst(row, own, around, office)
      if (reason) reasons.set(row, reason)
    }
  }
  return reasons
}
