import { type Compass, compassOf, distanceKm, type Position } from './distance'
import type { Facility } from './facilities'
import { type Band, rankFacilities } from './ranking'
import type { UsageObservation } from './usage'

/** A municipality with the figure known of it. */
export interface FindArea extends Position {
  readonly code: string
  readonly usage: UsageObservation | null
}

/** `band`: higher use of the area first, then distance. `near`: distance alone. */
export type FindOrder = 'band' | 'near'

/** Where to look from. `municipality`: it was chosen by name, so all of it counts as near. */
export interface FindFrom {
  readonly position: Position
  readonly municipality?: string
}

export interface Hit {
  readonly facility: Facility
  /** Null where the directory has no position that can be right. */
  readonly km: number | null
  readonly direction: Compass | null
  readonly band: Band
  /** Of the municipality, never of the facility. */
  readonly usage: UsageObservation | null
}

export interface FindResult {
  /** How far "near" reaches; null when everything counts as near. */
  readonly radiusKm: number | null
  readonly near: readonly Hit[]
  /** Beyond the radius, always nearest first: a high rate far away is no help to someone who is ill. */
  readonly far: readonly Hit[]
}

/** The first of these that gives enough to choose from is "near". */
const RADII_KM = [10, 20, 40]
const ENOUGH = 5

const inNearOrder = (a: Hit, b: Hit) => (a.km ?? Number.POSITIVE_INFINITY) - (b.km ?? Number.POSITIVE_INFINITY) || 0

/**
 * The facilities as a patient looks for them: those near first, in the order asked for, then the others.
 * A facility without position stays in the list: it counts as near when its municipality does.
 */
export function findFacilities(facilities: readonly Facility[], areas: readonly FindArea[], from: FindFrom, order: FindOrder): FindResult {
  const areaOf = new Map(areas.map((area) => [area.code, area]))
  const items = facilities.map((facility) => {
    const at = facility.lat === null || facility.lng === null ? null : { lat: facility.lat, lng: facility.lng }
    const area = areaOf.get(facility.municipality)
    const place = at ?? area
    return {
      id: facility.id,
      facility,
      usage: area?.usage ?? null,
      distanceKm: at && distanceKm(from.position, at),
      direction: at && compassOf(from.position, at),
      reach: facility.municipality === from.municipality ? 0 : place ? distanceKm(from.position, place) : Number.POSITIVE_INFINITY,
    }
  })
  const radiusKm = RADII_KM.find((radius) => items.filter(({ reach }) => reach <= radius).length >= ENOUGH) ?? null
  const near: Hit[] = []
  const far: Hit[] = []
  for (const { item, band } of rankFacilities(items)) {
    const { facility, distanceKm: km, direction, usage } = item
    const zone = radiusKm === null || item.reach <= radiusKm ? near : far
    zone.push({ facility, km, direction, band, usage })
  }
  return { radiusKm, near: order === 'near' ? near.sort(inNearOrder) : near, far: far.sort(inNearOrder) }
}
