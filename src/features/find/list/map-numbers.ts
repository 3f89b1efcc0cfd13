import type { Hit } from '../../../domain/find/find-order'

/** Dots on the map; more would cover each other. */
const MOST = 10

export type PlacedHit = Hit & { readonly km: number; readonly bearing: number }

const isPlaced = (hit: Hit): hit is PlacedHit => hit.km !== null && hit.bearing !== null

/** The first rows that have a position: those on the map, in the order of the list. */
export const hitsOnMap = (hits: readonly Hit[]): PlacedHit[] => hits.filter(isPlaced).slice(0, MOST)

/** Their numbers, from 1 on. */
export const numbersOf = (hits: readonly Hit[]): ReadonlyMap<Hit, number> => new Map(hitsOnMap(hits).map((hit, i) => [hit, i + 1]))
