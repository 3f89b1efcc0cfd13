import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOT, RING_RADII, sketchOf } from '../../../src/domain/find/sketch-map'

const NORTH = 0
const EAST = Math.PI / 2

describe('the sketch map', () => {
  it.each([
    [
      [0.3, 0.9],
      [0.2, 0.5, 1],
    ],
    [
      [0.3, 1.2],
      [1, 3, 5],
    ],
    [[4.9], [1, 3, 5]],
    [[5.1], [3, 6, 10]],
    [[18], [5, 10, 20]],
    [[60], [10, 20, 40]],
    [[], [0.2, 0.5, 1]],
  ])('of places %j km away has rings of %j km', (kms, rings) => {
    expect(sketchOf(kms.map((km) => ({ km, bearing: NORTH }))).ringsKm).toEqual(rings)
  })

  it('has north at the top and east at the right, on the ring of its distance', () => {
    const { points } = sketchOf([
      { km: 3, bearing: NORTH },
      { km: 1, bearing: EAST },
      { km: 5, bearing: Math.PI },
    ])
    expect(points[0]).toEqual({ x: 0, y: -RING_RADII[1] })
    expect(points[1]).toEqual({ x: RING_RADII[0], y: 0 })
    // The outermost stay inside the drawing.
    expect(points[2]?.y).toBeLessThanOrEqual(RING_RADII[2])
    expect(points[2]?.y).toBeGreaterThan(RING_RADII[1])
  })

  it('leaves out what lies beyond the widest ring', () => {
    expect(sketchOf([{ km: 41, bearing: NORTH }]).points).toEqual([null])
  })

  it('never lets a dot cover another or the middle, even where ten stand in one house', () => {
    const place = fc.record({
      km: fc.double({ min: 0, max: 5, noNaN: true }),
      bearing: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
    })
    const many = fc.oneof(
      fc.array(place, { maxLength: 10 }),
      place.map((one) => Array(10).fill(one)),
    )
    fc.assert(
      fc.property(many, (seen) => {
        const { points } = sketchOf(seen)
        for (const [i, a] of points.entries()) {
          if (!a) continue
          expect(Math.hypot(a.x, a.y)).toBeGreaterThanOrEqual(DOT + 8)
          expect(Math.hypot(a.x, a.y)).toBeLessThanOrEqual(RING_RADII[2] + 6)
          for (const b of points.slice(i + 1)) if (b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(2 * DOT - 6)
        }
        expect(sketchOf(seen)).toEqual(sketchOf(seen))
      }),
      { numRuns: 60 },
    )
  })
})
