import { distanceKm, insideJapan, type MaybePlaced, type Position, roundedPosition } from './distance'

/** A position as a device tells it; `accuracy` in metres. */
export interface DeviceFix extends Position {
  readonly accuracy: number
}

export type PlaceOfFix =
  /** Rounded: the exact position goes no further. */
  { readonly kind: 'at'; readonly position: Position } | { readonly kind: 'outside-japan' } | { readonly kind: 'inaccurate' }

/** Worse than this, the nearest town may be the wrong one. */
const ACCURATE_M = 2000

export function placeOfFix({ lat, lng, accuracy }: DeviceFix): PlaceOfFix {
  if (!insideJapan(lat, lng)) return { kind: 'outside-japan' }
  return accuracy > ACCURATE_M ? { kind: 'inaccurate' } : { kind: 'at', position: roundedPosition({ lat, lng }) }
}

/** No place of a prefecture with a directory is farther than this from the nearest municipal office of it. */
export const OUTSIDE_KM = 25

/** The municipality that is nearest, with the distance to it; undefined when none has a position. */
export function nearestArea<T extends MaybePlaced>(areas: readonly T[], from: Position): { area: T; km: number } | undefined {
  let best: { area: T; km: number } | undefined
  for (const area of areas) {
    if (area.lat === null || area.lng === null) continue
    const km = distanceKm(from, { lat: area.lat, lng: area.lng })
    if (!best || km < best.km) best = { area, km }
  }
  return best
}
