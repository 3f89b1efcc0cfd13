import { describe, expect, it } from 'vitest'
import { nearestArea, placeOfFix } from '../../../src/domain/find/find-place'

describe('a position told by a device', () => {
  it.each([
    [36.38312, 139.07288, 2000, { kind: 'at', position: { lat: 36.383, lng: 139.073 } }],
    [36.38312, 139.07288, 2000.1, { kind: 'inaccurate' }],
    [139.07288, 36.38312, 10, { kind: 'outside-japan' }],
    [0, 0, 10, { kind: 'outside-japan' }],
  ])('at %d, %d with %d m', (lat, lng, accuracy, expected) => {
    expect(placeOfFix({ lat, lng, accuracy })).toEqual(expected)
  })
})

it('the nearest of no areas is none', () => {
  expect(nearestArea([], { lat: 36, lng: 139 })).toBeUndefined()
})
