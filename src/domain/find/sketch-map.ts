/** Where something lies, seen from the middle of the map. `bearing`: radians from north, clockwise. */
export interface Seen {
  readonly km: number
  readonly bearing: number
}

export interface Point {
  readonly x: number
  readonly y: number
}

export interface Sketch {
  /** Distances of the three rings. */
  readonly ringsKm: readonly [number, number, number]
  /** In the order of what was seen; null for what lies outside the last ring. */
  readonly points: readonly (Point | null)[]
}

/** Radii of the rings in units of the drawing: what is near is drawn larger, else the first dots would lie on the middle. */
export const RING_RADII = [60, 104, 144] as const
/** Radius of a dot. */
export const DOT = 14

/** 1, 3 and 5 km where that holds the nearest ones; closer rings in the middle of a city, wider ones in the country. */
const RINGS: readonly Sketch['ringsKm'][] = [
  [0.2, 0.5, 1],
  [1, 3, 5],
  [3, 6, 10],
  [5, 10, 20],
  [10, 20, 40],
]
const APART = 2 * DOT + 1
const FROM_MIDDLE = DOT + 11
const EDGE = RING_RADII[2] + 6
const ROUNDS = 120
/** A label this far from every dot is free. */
const MUCH_ROOM = 40

function radiusOf(km: number, rings: Sketch['ringsKm']): number {
  let [innerKm, inner] = [0, 0]
  for (const [i, outerKm] of rings.entries()) {
    const outer = RING_RADII[i] as number
    if (km <= outerKm) return inner + ((km - innerKm) / (outerKm - innerKm)) * (outer - inner)
    ;[innerKm, inner] = [outerKm, outer]
  }
  return EDGE
}

/** Moves a pair apart until they no longer cover each other; the same input always gives the same drawing. */
function moveApart(points: { x: number; y: number }[]): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    let isCalm = true
    for (const [i, a] of points.entries()) {
      for (const b of points.slice(i + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y]
        const distance = Math.hypot(dx, dy)
        if (distance >= APART) continue
        isCalm = false
        const angle = distance > 0.01 ? Math.atan2(dy, dx) : i + 1
        const push = (APART - distance) / 2 + 0.05
        a.x -= Math.cos(angle) * push
        a.y -= Math.sin(angle) * push
        b.x += Math.cos(angle) * push
        b.y += Math.sin(angle) * push
      }
    }
    for (const [i, point] of points.entries()) {
      const distance = Math.hypot(point.x, point.y)
      const wanted = Math.min(EDGE - DOT, Math.max(FROM_MIDDLE, distance))
      if (Math.abs(wanted - distance) < 0.01) continue
      isCalm = false
      const angle = distance > 0.01 ? Math.atan2(point.y, point.x) : i
      point.x = Math.cos(angle) * wanted
      point.y = Math.sin(angle) * wanted
    }
    if (isCalm) return
  }
}

const gapBetween = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y)

/** Which of several places for a label is farthest from all dots; the first of equal ones. */
export function freest<T extends { readonly at: readonly Point[] }>(places: readonly [T, ...T[]], points: readonly (Point | null)[]): T {
  const room = ({ at }: T) =>
    Math.min(MUCH_ROOM, ...at.flatMap((spot) => points.map((point) => (point ? gapBetween(spot, point) : MUCH_ROOM))))
  return places.reduce((best, place) => (room(place) > room(best) + 1 ? place : best))
}

/** Places dots around the middle (0, 0), north at the top, so that none covers another. */
export function sketchOf(seen: readonly Seen[]): Sketch {
  const farthest = Math.max(0, ...seen.map(({ km }) => km))
  const ringsKm = RINGS.find(([, , outer]) => farthest <= outer) ?? (RINGS.at(-1) as Sketch['ringsKm'])
  const placed = seen.map(({ km, bearing }) => {
    const radius = radiusOf(km, ringsKm)
    return km <= ringsKm[2] ? { x: Math.sin(bearing) * radius, y: -Math.cos(bearing) * radius } : null
  })
  moveApart(placed.filter((point) => point !== null))
  return { ringsKm, points: placed.map((point) => point && { x: Math.round(point.x) + 0, y: Math.round(point.y) + 0 }) }
}
