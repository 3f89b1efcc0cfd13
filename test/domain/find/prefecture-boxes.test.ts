import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PREFECTURES } from '../../../src/domain/figures/prefectures'
import { distanceKm } from '../../../src/domain/find/distance'
import { circleMeetsBox, PREFECTURE_BOXES } from '../../../src/domain/find/prefecture-boxes'

const around = (lat: number, lng: number, km: number) =>
  [...PREFECTURE_BOXES].filter(([, box]) => circleMeetsBox({ lat, lng }, km, box)).map(([code]) => code)

describe('the prefectures around a place', () => {
  it.each([
    ['Maebashi station', 36.383, 139.073, 10, ['10']],
    ['Fujioka, at the river that is the border', 36.259, 139.075, 10, ['10', '11']],
    ['Naha', 26.212, 127.681, 40, ['47']],
    ['Sapporo', 43.064, 141.347, 40, ['01']],
  ])('%s', (_, lat, lng, km, expected) => {
    expect(around(lat, lng, km)).toEqual(expected)
  })

  it('are known for all 47, each box the right way round', () => {
    expect([...PREFECTURE_BOXES.keys()]).toEqual(PREFECTURES.map(({ code }) => code))
    for (const [south, west, north, east] of PREFECTURE_BOXES.values()) {
      expect(south).toBeLessThan(north)
      expect(west).toBeLessThan(east)
    }
  })

  it('never miss a box with a point inside the circle', () => {
    const degrees = fc.record({ lat: fc.double({ min: 24, max: 45, noNaN: true }), lng: fc.double({ min: 123, max: 146, noNaN: true }) })
    fc.assert(
      fc.property(degrees, degrees, (from, point) => {
        const km = distanceKm(from, point)
        expect(circleMeetsBox(from, km, [point.lat, point.lng, point.lat, point.lng])).toBe(true)
      }),
    )
  })
})
