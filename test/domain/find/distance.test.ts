import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bearingOf, compassOf, distanceKm, insideJapan, roundedKm, roundedPosition } from '../../../src/domain/find/distance'

const MAEBASHI = { lat: 36.3892, lng: 139.0636 }
const TAKASAKI = { lat: 36.3219, lng: 139.0036 }
const TOKYO = { lat: 35.6895, lng: 139.6917 }

const degrees = fc.record({ lat: fc.double({ min: 20, max: 46, noNaN: true }), lng: fc.double({ min: 122, max: 154, noNaN: true }) })

describe('distance', () => {
  it('matches known distances between prefectural offices', () => {
    expect(distanceKm(MAEBASHI, TAKASAKI)).toBeCloseTo(9.22, 1)
    expect(distanceKm(MAEBASHI, TOKYO)).toBeCloseTo(96.1, 0)
    expect(distanceKm({ lat: 0, lng: 0 }, { lat: 0, lng: 180 })).toBeCloseTo(Math.PI * 6371.0088, 3)
  })

  it('is 0 to itself and the same both ways', () => {
    fc.assert(
      fc.property(degrees, degrees, (a, b) => {
        expect(distanceKm(a, a)).toBe(0)
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 9)
      }),
    )
  })

  it.each([
    [0, 0.1],
    [0.04, 0.1],
    [0.26, 0.3],
    [1.04, 1],
    [9.94, 9.9],
    [9.96, 10],
    [10.4, 10],
    [37.08, 37],
  ])('shows %d km as %d km', (km, shown) => {
    expect(roundedKm(km)).toBe(shown)
  })
})

describe('direction', () => {
  it.each([
    [1, 0, 'N'],
    [1, 1.2, 'NE'],
    [0, 1, 'E'],
    [-1, 1.2, 'SE'],
    [-1, 0, 'S'],
    [-1, -1.2, 'SW'],
    [0, -1, 'W'],
    [1, -1.2, 'NW'],
  ] as const)('of %d degrees north and %d east is %s', (north, east, expected) => {
    expect(compassOf(bearingOf(MAEBASHI, { lat: MAEBASHI.lat + north / 10, lng: MAEBASHI.lng + east / 10 }))).toBe(expected)
  })
})

describe('positions', () => {
  it.each([
    [36.4, 139.1, true],
    [24.34, 124.16, true],
    [0, 0, false],
    [139.1, 36.4, false],
    [51.5, -0.1, false],
  ])('%d, %d lies in Japan: %s', (lat, lng, expected) => {
    expect(insideJapan(lat, lng)).toBe(expected)
  })

  it('are rounded to about a hundred metres', () => {
    expect(roundedPosition({ lat: 36.389243, lng: 139.063612 })).toEqual({ lat: 36.389, lng: 139.064 })
  })
})
