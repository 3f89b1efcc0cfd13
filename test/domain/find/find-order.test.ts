import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UsageObservation } from '../../../src/domain/figures/usage'
import { type Position, roundedKm } from '../../../src/domain/find/distance'
import type { Facility } from '../../../src/domain/find/facilities'
import { type FindArea, type Findable, type FindFrom, type FindQuery, findFacilities } from '../../../src/domain/find/find-order'
import { nearestIndex } from '../../../src/domain/find/nearest-index'
import { usageLookup } from '../../../src/domain/find/shown-usage'
import { loadFigures } from '../../../src/pipeline/read/load-figures'
import { embedded } from '../../pipeline/embedded'
import { DATA_DIR } from '../../pipeline/source-texts'

const { municipalUsage } = loadFigures(DATA_DIR)
const facilities = (await embedded('10')).facilities.filter(({ kind }) => kind === 0)
const areas: FindArea[] = municipalUsage.map(({ municipality, lat, lng }) => ({ code: municipality, lat, lng }))
const observations = municipalUsage.map(
  ({ municipality, used, total, month }): UsageObservation => ({
    scope: 'municipality',
    key: municipality,
    month,
    basis: 'onlineCheck',
    used,
    total,
    sourceTitle: '',
    publisher: '',
    sourceUrl: '',
    publishedOn: '2024-04-26',
    provenance: 'official',
  }),
)
const findableOf = (list: readonly Facility[], known = observations, counts = new Map<string, number>()): Findable => ({
  facilities: list,
  index: nearestIndex(list),
  areas: new Map(areas.map((area) => [area.code, area])),
  usage: usageLookup(known),
  counts,
})
const gunma = findableOf(facilities)
type Query = Partial<FindQuery>
/** As the page asks: automatic radius, by bands, with all that is farther. */
function find(from: FindFrom, query: Query = {}, findable = gunma) {
  const result = findFacilities(findable, { from, order: 'area', radiusKm: null, ...query })
  return { ...result, far: result.far(Number.MAX_SAFE_INTEGER) }
}
const areaOf = (code: string) => areas.find((area) => area.code === code) as FindArea & Position
const officeOf = (code: string) => ({ position: areaOf(code), municipality: code })
const MAEBASHI_STATION = { position: { lat: 36.383, lng: 139.073 } }
const names = (hits: readonly { facility: Facility }[]) => hits.map(({ facility }) => facility.shortName)

describe('from Maebashi station', () => {
  const { near, far, radiusKm } = find(MAEBASHI_STATION)

  it('the list starts with the nearest hospitals of Maebashi', () => {
    expect(radiusKm).toBe(10)
    expect(near.slice(0, 4).map(({ facility, km }) => [facility.shortName, roundedKm(km ?? 0)])).toEqual([
      ['群馬中央病院', 1.1],
      ['富沢病院', 1.5],
      ['若松記念わかば病院', 1.7],
      ['前橋協立病院', 1.9],
    ])
    expect(near[0]).toMatchObject({ band: { fromPercent: 6, toPercent: 8 }, own: null, area: { used: 36275, total: 456284 } })
  })

  it('no far town with a high rate comes before them', () => {
    expect(names(near)).not.toContain('草津こまくさ病院')
    expect(names(far)).toContain('草津こまくさ病院')
  })

  it('西毛病院 stays listed, without a distance', () => {
    const hit = [...near, ...far].find(({ facility }) => facility.shortName === '西毛病院')
    expect(hit).toMatchObject({ km: null, direction: null, band: { fromPercent: 4, toPercent: 6 } })
  })

  it('higher bands come first, and nearer ones within a band', () => {
    const levels = near.map(({ band }) => (band.kind === 'step' ? band.level : -1))
    expect(levels).toEqual(levels.toSorted((a, b) => b - a))
    expect(new Set(levels).size).toBeGreaterThan(1)
  })

  it('nearest first does not look at the bands', () => {
    const byDistance = find(MAEBASHI_STATION, { order: 'near' })
    const kms = byDistance.near.map(({ km }) => km ?? Number.POSITIVE_INFINITY)
    expect(kms).toEqual(kms.toSorted((a, b) => a - b))
    expect(names(byDistance.near).toSorted()).toEqual(names(near).toSorted())
  })
})

describe('near', () => {
  it('reaches farther where hospitals are few', () => {
    const { radiusKm, near } = find(officeOf('10443'))
    expect(radiusKm).toBe(40)
    expect(near.length).toBeGreaterThanOrEqual(5)
  })

  it('holds the whole municipality that was chosen', () => {
    const { near } = find(officeOf('10202'))
    expect(near.filter(({ facility }) => facility.municipality === '10202')).toHaveLength(25)
  })

  it('holds a hospital without position when its municipality is near', () => {
    expect(names(find(officeOf('10210')).near)).toContain('西毛病院')
  })

  it('is everything for someone far away', () => {
    const { radiusKm, near, far } = find({ position: { lat: 26.2, lng: 127.7 } })
    expect([radiusKm, near.length, far.length]).toEqual([null, 127, 0])
  })
})

describe('municipalities whose rate says little', () => {
  const at = (id: string, municipality: string): Facility => ({
    ...(facilities[0] as Facility),
    id,
    municipality,
    lat: areaOf(municipality).lat,
    lng: areaOf(municipality).lng,
  })

  it('give few, not a band, and follow those with one', () => {
    const { near } = find(officeOf('10366'), {}, findableOf([at('ueno', '10366'), at('kawaba', '10444')]))
    expect(near.map(({ facility, band }) => [facility.id, band.kind])).toEqual([
      ['kawaba', 'step'],
      ['ueno', 'few'],
    ])
  })

  it('give unknown where nothing was published', () => {
    const [hit] = find(officeOf('10366'), {}, findableOf([{ ...at('x', '10366'), municipality: '13101' }])).near
    expect(hit).toMatchObject({ band: { kind: 'unknown' }, own: null, area: null, isAreaHidden: false })
  })

  it('are not shown beside one of three facilities, and do not order them', () => {
    const three = ['a', 'b', 'c'].map((id) => at(id, '10367'))
    const hidden = find(officeOf('10367'), {}, findableOf(three, observations, new Map([['10367', 3]]))).near[0]
    expect(hidden).toMatchObject({ band: { kind: 'unknown' }, area: null, isAreaHidden: true })
    const shown = find(officeOf('10367'), {}, findableOf(three, observations, new Map([['10367', 4]]))).near[0]
    expect(shown).toMatchObject({ band: { kind: 'step' }, area: { used: 115, total: 121 }, isAreaHidden: false })
  })
})

describe('a distance that was chosen', () => {
  it.each([1, 3, 5, 10])('of %d km is kept to, whatever the municipality', (radiusKm) => {
    const { near, far } = find(officeOf('10202'), { radiusKm })
    expect(near.every(({ km }) => km === null || km <= radiusKm)).toBe(true)
    expect(far.every(({ km }) => km === null || km > radiusKm)).toBe(true)
    expect(near.length + far.length).toBe(127)
  })

  it('is short by itself where there are very many', () => {
    const crowd = Array.from({ length: 300 }, (_, i) => ({
      ...(facilities[0] as Facility),
      id: `crowd ${i}`,
      lat: 36.383 + i / 10_000,
      lng: 139.073,
    }))
    expect(find(MAEBASHI_STATION, {}, findableOf(crowd)).radiusKm).toBe(3)
  })
})

it('those left out are neither near nor far', () => {
  const { near, far } = find(MAEBASHI_STATION, { keep: (i) => facilities[i]?.municipality === '10201' })
  expect(new Set([...near, ...far].map(({ facility }) => facility.municipality))).toEqual(new Set(['10201']))
})

it('nothing is lost from anywhere, in either order', () => {
  const japan = fc.record({ lat: fc.double({ min: 24, max: 45, noNaN: true }), lng: fc.double({ min: 123, max: 145, noNaN: true }) })
  fc.assert(
    fc.property(japan, fc.constantFrom('own' as const, 'area' as const, 'near' as const), (position, order) => {
      const { near, far } = find({ position }, { order })
      expect(new Set([...near, ...far].map(({ facility }) => facility.id)).size).toBe(127)
      expect(near.length + far.length).toBe(127)
    }),
    { numRuns: 30 },
  )
})
