import { around } from 'geokdbush'
import KDBush from 'kdbush'
import type { MaybePlaced, Position } from './distance'

/** Finds places near a position without looking at each one. */
export interface NearestIndex {
  /**
   * Positions in the list of the places within `maxKm`, nearest first, at most `most` of them; `keep` leaves others out.
   * Places without a position are never found.
   */
  around(from: Position, options: { readonly most?: number; readonly maxKm?: number; readonly keep?: (index: number) => boolean }): number[]
}

/** Builds the index once for a list. 27,000 places take some 10 ms on a desk computer. */
export function nearestIndex(places: readonly MaybePlaced[]): NearestIndex {
  const located: number[] = []
  for (const [index, { lat, lng }] of places.entries()) if (lat !== null && lng !== null) located.push(index)
  if (located.length === 0) return { around: () => [] }
  const tree = new KDBush(located.length)
  for (const index of located) {
    const { lat, lng } = places[index] as { lat: number; lng: number }
    tree.add(lng, lat)
  }
  tree.finish()
  const indexOf = (id: number) => located[id] as number
  return {
    around: ({ lat, lng }, { most, maxKm, keep }) => around(tree, lng, lat, most, maxKm, keep && ((id) => keep(indexOf(id)))).map(indexOf),
  }
}
