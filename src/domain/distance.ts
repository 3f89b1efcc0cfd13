export interface Position {
  /** Degrees, WGS 84. */
  readonly lat: number
  readonly lng: number
}

export interface MaybePlaced {
  readonly lat: number | null
  readonly lng: number | null
}

const COMPASS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const
export type Compass = (typeof COMPASS)[number]

/** Mean radius of the Earth (IUGG). */
const EARTH_KM = 6371.0088
const RADIANS = Math.PI / 180

/** Haversine before the arcsine: grows with distance, cheap to compare. */
function closeness(lat1: number, lng1: number, lat2: number, lng2: number): number {
  const s = Math.sin(((lat2 - lat1) * RADIANS) / 2)
  const t = Math.sin(((lng2 - lng1) * RADIANS) / 2)
  return s * s + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * t * t
}

const toKm = (h: number) => 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))

/** Great-circle distance in km (haversine). */
export const distanceKm = (a: Position, b: Position): number => toKm(closeness(a.lat, a.lng, b.lat, b.lng))

/** Direction in which to set out from `from` to reach `to`. */
export function compassOf(from: Position, to: Position): Compass {
  const turn = (to.lng - from.lng) * RADIANS
  const [lat1, lat2] = [from.lat * RADIANS, to.lat * RADIANS]
  const east = Math.sin(turn) * Math.cos(lat2)
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(turn)
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4))
  return COMPASS[(eighth + 8) % 8] as Compass
}

/** For display: steps of 0.1 km below 10 km (at least 0.1), whole km above. */
export const roundedKm = (km: number): number => (km < 9.95 ? Math.max(1, Math.round(km * 10)) / 10 : Math.round(km))

/** The box around Japan. Latitude and longitude do not overlap in it, so swapped columns fall outside. */
export const insideJapan = (lat: number, lng: number): boolean => lat >= 20 && lat <= 46 && lng >= 122 && lng <= 154

/** To 0.001 degree, about 100 m: what the distances shown can bear, too coarse to tell the house. */
export const roundedPosition = ({ lat, lng }: Position): Position => ({
  lat: Math.round(lat * 1000) / 1000,
  lng: Math.round(lng * 1000) / 1000,
})

export interface Near<T> {
  readonly item: T
  readonly km: number
}

/** The k nearest places, nearest first; places without a position are left out. Looks at each one: a prefecture needs no index. */
export function nearest<T extends MaybePlaced>(items: readonly T[], from: Position, k: number): Near<T>[] {
  const best: { item: T; h: number }[] = []
  let limit = Number.POSITIVE_INFINITY
  let limitLat = Number.POSITIVE_INFINITY
  if (k <= 0) return []
  for (const item of items) {
    if (item.lat === null || item.lng === null) continue
    // The latitude alone rules out most places without any trigonometry.
    if (Math.abs(item.lat - from.lat) > limitLat) continue
    const h = closeness(from.lat, from.lng, item.lat, item.lng)
    if (h >= limit) continue
    let at = best.length
    while (at > 0 && (best[at - 1] as { h: number }).h > h) at -= 1
    best.splice(at, 0, { item, h })
    if (best.length > k) best.pop()
    if (best.length < k) continue
    limit = (best[k - 1] as { h: number }).h
    // A hair more than the angle, so that rounding never drops a place.
    limitLat = (2 * Math.asin(Math.sqrt(limit))) / RADIANS + 1e-9
  }
  return best.map(({ item, h }) => ({ item, km: toKm(h) }))
}
