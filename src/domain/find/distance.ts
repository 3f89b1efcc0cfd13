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

/** Great-circle distance in km (haversine). */
export function distanceKm(a: Position, b: Position): number {
  const s = Math.sin(((b.lat - a.lat) * RADIANS) / 2)
  const t = Math.sin(((b.lng - a.lng) * RADIANS) / 2)
  const h = s * s + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * t * t
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Angle in which to set out from `from` to reach `to`: radians from north, clockwise. */
export function bearingOf(from: Position, to: Position): number {
  const turn = (to.lng - from.lng) * RADIANS
  const [lat1, lat2] = [from.lat * RADIANS, to.lat * RADIANS]
  const east = Math.sin(turn) * Math.cos(lat2)
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(turn)
  return Math.atan2(east, north)
}

/** The eighth of the sky in which a bearing points. */
export function compassOf(bearing: number): Compass {
  const eighth = Math.round(bearing / (Math.PI / 4))
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
