import { describe, expect, it } from 'vitest'
import { distanceKm } from '../../../src/domain/find/distance'
import { nearestIndex } from '../../../src/domain/find/nearest-index'

/** Numbers from 0 to 1, the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const random = seeded(20261121)
const inJapan = () => ({ lat: 24 + random() * 21, lng: 123 + random() * 22 })
/** Towns with places close together, as facilities are. */
const towns = Array.from({ length: 60 }, inJapan)
const townPlace = () => {
  const town = towns[Math.floor(random() * towns.length)] as (typeof towns)[number]
  return { lat: town.lat + (random() - 0.5) / 10, lng: town.lng + (random() - 0.5) / 10 }
}
const places = Array.from({ length: 2000 }, (_, i) => (i % 50 === 0 ? { lat: null, lng: null } : townPlace()))

describe('the nearest places', () => {
  it('are those that looking at every place finds, for 10,000 random questions', () => {
    const index = nearestIndex(places)
    for (let question = 0; question < 10_000; question += 1) {
      const from = question % 2 === 0 ? townPlace() : inJapan()
      const most = 1 + Math.floor(random() * 20)
      const all: number[] = []
      for (const { lat, lng } of places) if (lat !== null && lng !== null) all.push(distanceKm(from, { lat, lng }))
      const expected = Float64Array.from(all).sort().slice(0, most)
      const found = index.around(from, { most }).map((i) => distanceKm(from, places[i] as { lat: number; lng: number }))
      expect(found.length).toBe(expected.length)
      for (const [i, km] of found.entries()) if (Math.abs(km - (expected[i] as number)) > 1e-9) expect(km).toBe(expected[i])
    }
  }, 60_000)

  it('are only those that are kept, within the distance', () => {
    const index = nearestIndex(places)
    const from = towns[0] as (typeof towns)[number]
    const found = index.around(from, { maxKm: 5, keep: (i) => i % 3 === 0 })
    const expected = places.flatMap(({ lat, lng }, i) =>
      i % 3 === 0 && lat !== null && lng !== null && distanceKm(from, { lat, lng }) <= 5 ? [i] : [],
    )
    expect(found.toSorted((a, b) => a - b)).toEqual(expected)
    expect(expected.length).toBeGreaterThan(0)
  })

  it('are none where nothing has a position', () => {
    expect(nearestIndex([{ lat: null, lng: null }]).around({ lat: 36, lng: 139 }, { most: 3 })).toEqual([])
  })
})
