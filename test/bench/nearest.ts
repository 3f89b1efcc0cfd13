import { distanceKm, type MaybePlaced, type Position } from '../../src/domain/find/distance'
import { nearestIndex } from '../../src/domain/find/nearest-index'

const QUERIES = 500
const K = 20

export interface NearestTimes {
  readonly located: number
  readonly queries: number
  /** ms; medians but for the slowest. */
  readonly buildMs: number
  readonly indexMs: number
  readonly slowestMs: number
  readonly plainMs: number
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number

function timed<T>(work: () => T): { ms: number; result: T } {
  const start = performance.now()
  const result = work()
  return { ms: performance.now() - start, result }
}

const isPlaced = <T extends MaybePlaced>(place: T): place is T & Position => place.lat !== null && place.lng !== null

/** Distances to the nearest K, looking at each place. */
const plainNearest = (places: readonly Position[], from: Position): number[] => [
  ...Float64Array.from(places, (place) => distanceKm(from, place))
    .sort()
    .subarray(0, K),
]

/** How long the nearest 20 take with an index and without. Throws when the two ways disagree by more than 1 mm. */
export function measureNearest(places: readonly MaybePlaced[]): NearestTimes {
  const located = places.filter(isPlaced)
  const builds = Array.from({ length: 11 }, () => timed(() => nearestIndex(located)))
  const index = (builds[0] as (typeof builds)[number]).result
  // Around facilities, as people are: every nth of them, a few hundred metres off.
  const step = located.length / QUERIES
  const froms = Array.from({ length: QUERIES }, (_, i) => {
    const { lat, lng } = located[Math.floor(i * step)] as Position
    return { lat: lat + 0.003, lng: lng - 0.004 }
  })
  const indexed = froms.map(({ lat, lng }) => timed(() => index.around({ lat, lng }, { most: K })))
  const plain = froms.map((from) => timed(() => plainNearest(located, from)))
  for (const [i, from] of froms.entries()) {
    const ids = indexed[i]?.result ?? []
    for (const [rank, km] of (plain[i]?.result ?? []).entries())
      if (!(Math.abs(distanceKm(from, located[ids[rank] as number] as Position) - km) < 1e-6))
        throw new Error(`place ${rank + 1} of query ${i + 1}: the index finds another one`)
  }
  const times = indexed.map(({ ms }) => ms)
  return {
    located: located.length,
    queries: QUERIES,
    buildMs: median(builds.map(({ ms }) => ms)),
    indexMs: median(times),
    slowestMs: Math.max(...times),
    plainMs: median(plain.map(({ ms }) => ms)),
  }
}
