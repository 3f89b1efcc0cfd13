import { type Band, rankFacilities } from '../figures/ranking'
import { bearingOf, type Compass, compassOf, distanceKm, type MaybePlaced, type Position } from './distance'
import type { Facility } from './facilities'
import type { NearestIndex } from './nearest-index'
import { FEW_FACILITIES, type ShownUsage, type UsageLookup } from './shown-usage'

/** A municipality; without a position when neither its office nor any facility has one. */
export interface FindArea extends MaybePlaced {
  readonly code: string
}

/**
 * `near`: distance alone. `own`: higher use first by the facilities' own figures, those without one by distance. `area`: the figure
 * of the town stands for facilities without their own; only for who asks for it, because it is that of the town and often old.
 */
export type FindOrder = 'near' | 'own' | 'area'

/**
 * Where to look from. `municipality`: it was chosen by name, so in an order by rates all of it counts as near. Without a position there are no
 * distances: the municipality comes first, then the others.
 */
export type FindFrom =
  | { readonly position: Position; readonly municipality?: string }
  | { readonly position: null; readonly municipality: string }

/** All that a search looks through. */
export interface Findable {
  readonly facilities: readonly Facility[]
  readonly index: NearestIndex
  readonly areas: ReadonlyMap<string, FindArea>
  readonly usage: UsageLookup
  /**
   * Facilities by municipality, where the list holds clinics too. A list of hospitals alone does not tell how many
   * facilities a municipal figure is made of.
   */
  readonly counts: ReadonlyMap<string, number>
}

export interface FindQuery {
  readonly from: FindFrom
  readonly order: FindOrder
  /** Null: as far as it takes to have some to choose from. */
  readonly radiusKm: number | null
  /** Leaves out facilities by their place in the list. */
  readonly keep?: (index: number) => boolean
}

export interface Hit extends ShownUsage {
  readonly facility: Facility
  /** Null where the directory has no position that can be right. */
  readonly km: number | null
  readonly direction: Compass | null
  /** Radians from north, clockwise. */
  readonly bearing: number | null
  readonly band: Band
}

export interface FindResult {
  /** How far "near" reaches; null when everything counts as near. */
  readonly radiusKm: number | null
  readonly near: readonly Hit[]
  readonly farCount: number
  /** The first ones beyond the radius, always nearest first: a high rate far away is no help to someone who is ill. */
  far(most: number): Hit[]
}

/** The first of these that gives enough to choose from is "near". */
const RADII_KM = [10, 20, 40]
const ENOUGH = 5
/** In a large city a short way is enough, when it alone gives plenty. */
const SHORT_RADII_KM = [1, 3, 5]
const PLENTY = 100
export const FARTHEST_KM = 40
/** geokdbush measures on a slightly smaller Earth; the exact distance is checked afterwards. */
const SLACK = 1.001

const inNearOrder = (a: Hit, b: Hit) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) || 0
const isPlaced = (place: MaybePlaced): place is Position => place.lat !== null && place.lng !== null

/**
 * The facilities as a patient looks for them: those near first, in the order asked for, then the others.
 * A facility without position stays in the list: it counts as near when its municipality does.
 */
export function findFacilities({ facilities, index, areas, usage, counts }: Findable, query: FindQuery): FindResult {
  const { from, order, keep = () => true } = query
  const at = (i: number) => facilities[i] as Facility
  const { position } = from
  const kmTo = (place: MaybePlaced | undefined) => (position && place && isPlaced(place) ? distanceKm(position, place) : null)

  // What the index does not hold, or what counts as near wherever it lies: looked at one by one.
  const unplaced: { i: number; reach: number }[] = []
  const own: number[] = []
  let total = 0
  for (const [i, facility] of facilities.entries()) {
    if (!keep(i)) continue
    total += 1
    if (facility.municipality === from.municipality) own.push(i)
    if (!isPlaced(facility)) unplaced.push({ i, reach: kmTo(areas.get(facility.municipality)) ?? Number.POSITIVE_INFINITY })
  }
  const within = (radiusKm: number, withOwn: boolean) => {
    const around = position ? index.around(position, { maxKm: radiusKm * SLACK, keep }) : []
    const found = around.filter((i) => (kmTo(at(i)) as number) <= radiusKm)
    const beside = unplaced.filter(({ reach }) => reach <= radiusKm).map(({ i }) => i)
    return new Set([...found, ...beside, ...(withOwn ? own : [])])
  }
  const { radiusKm, near } = nearOnes()

  function nearOnes(): { radiusKm: number | null; near: ReadonlySet<number> | null } {
    if (!position) return { radiusKm: null, near: new Set(own) }
    if (query.radiusKm !== null) return { radiusKm: query.radiusKm, near: within(query.radiusKm, false) }
    // By distance alone the border of a town means nothing: the next street may belong to another.
    const withOwn = order !== 'near'
    for (const km of SHORT_RADII_KM) {
      const found = within(km, withOwn)
      if (found.size >= PLENTY) return { radiusKm: km, near: found }
    }
    for (const km of RADII_KM) {
      const found = within(km, withOwn)
      if (found.size >= ENOUGH) return { radiusKm: km, near: found }
    }
    return { radiusKm: null, near: null }
  }

  function hitsOf(indexes: Iterable<number>): Hit[] {
    const items = [...indexes].map((i) => {
      const facility = at(i)
      const count = counts.get(facility.municipality)
      const shown = usage.of(facility.id, facility.municipality, count === undefined || count > FEW_FACILITIES)
      return { id: facility.id, facility, shown, usage: usage.comparable(shown, order === 'area'), distanceKm: kmTo(facility) }
    })
    return rankFacilities(items, usage.basis).map(({ item: { facility, shown, distanceKm: km }, band }) => {
      const bearing = position && isPlaced(facility) ? bearingOf(position, facility) : null
      return { facility, ...shown, km, bearing, direction: bearing === null ? null : compassOf(bearing), band }
    })
  }

  const nearHits = hitsOf(near ?? [...facilities.keys()].filter(keep))
  return {
    radiusKm,
    near: order === 'near' ? nearHits.sort(inNearOrder) : nearHits,
    farCount: near ? total - near.size : 0,
    far: (most) => {
      if (!near || most <= 0) return []
      const isFar = (i: number) => keep(i) && !near.has(i)
      if (!position) return hitsOf([...facilities.keys()].filter(isFar).slice(0, most))
      const found = index.around(position, { most, keep: isFar })
      const nowhere = unplaced.map(({ i }) => i).filter(isFar)
      return hitsOf([...found, ...nowhere])
        .sort(inNearOrder)
        .slice(0, most)
    },
  }
}
