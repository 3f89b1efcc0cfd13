import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundedKm } from '../../src/domain/distance'
import type { Facility } from '../../src/domain/facilities'
import { type FindArea, findFacilities } from '../../src/domain/find-order'
import { loadFigures } from '../../src/pipeline/build-data'
import { parseHospitals } from '../../src/pipeline/parse-hospitals'
import { DATA_DIR, sourceTexts } from '../pipeline/source-texts'

const { municipalUsage } = loadFigures(DATA_DIR)
const { facilities } = parseHospitals('gunma-hospitals.csv', sourceTexts().get('gunma-hospitals.csv') ?? '', municipalUsage)
const areas: FindArea[] = municipalUsage.map(({ municipality, lat, lng, used, total, month }) => ({
  code: municipality,
  lat,
  lng,
  usage: {
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
  },
}))
const areaOf = (code: string) => areas.find((area) => area.code === code) as FindArea
const officeOf = (code: string) => ({ position: areaOf(code), municipality: code })
const MAEBASHI_STATION = { position: { lat: 36.383, lng: 139.073 } }
const names = (hits: readonly { facility: Facility }[]) => hits.map(({ facility }) => facility.shortName)

describe('from Maebashi station', () => {
  const { near, far, radiusKm } = findFacilities(facilities, areas, MAEBASHI_STATION, 'band')

  it('the list starts with the nearest hospitals of Maebashi', () => {
    expect(radiusKm).toBe(10)
    expect(near.slice(0, 4).map(({ facility, km }) => [facility.shortName, roundedKm(km ?? 0)])).toEqual([
      ['群馬中央病院', 1.1],
      ['（医）積心会富沢病院', 1.5],
      ['わかば病院', 1.7],
      ['前橋協立病院', 1.9],
    ])
    expect(near[0]).toMatchObject({ band: { fromPercent: 6, toPercent: 8 }, usage: { used: 36275, total: 456284 } })
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
    const byDistance = findFacilities(facilities, areas, MAEBASHI_STATION, 'near')
    const kms = byDistance.near.map(({ km }) => km ?? Number.POSITIVE_INFINITY)
    expect(kms).toEqual(kms.toSorted((a, b) => a - b))
    expect(names(byDistance.near).toSorted()).toEqual(names(near).toSorted())
  })
})

describe('near', () => {
  it('reaches farther where hospitals are few', () => {
    const { radiusKm, near } = findFacilities(facilities, areas, officeOf('10443'), 'band')
    expect(radiusKm).toBe(40)
    expect(near.length).toBeGreaterThanOrEqual(5)
  })

  it('holds the whole municipality that was chosen', () => {
    const { near } = findFacilities(facilities, areas, officeOf('10202'), 'band')
    expect(near.filter(({ facility }) => facility.municipality === '10202')).toHaveLength(24)
  })

  it('holds a hospital without position when its municipality is near', () => {
    expect(names(findFacilities(facilities, areas, officeOf('10210'), 'band').near)).toContain('西毛病院')
  })

  it('is everything for someone far away', () => {
    const { radiusKm, near, far } = findFacilities(facilities, areas, { position: { lat: 26.2, lng: 127.7 } }, 'band')
    expect([radiusKm, near.length, far.length]).toEqual([null, 126, 0])
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
    const { near } = findFacilities([at('ueno', '10366'), at('kawaba', '10444')], areas, officeOf('10366'), 'band')
    expect(near.map(({ facility, band }) => [facility.id, band.kind])).toEqual([
      ['kawaba', 'step'],
      ['ueno', 'few'],
    ])
  })

  it('give unknown where nothing was published', () => {
    const [hit] = findFacilities([{ ...at('x', '10366'), municipality: '13101' }], areas, officeOf('10366'), 'band').near
    expect(hit).toMatchObject({ band: { kind: 'unknown' }, usage: null })
  })
})

it('nothing is lost from anywhere, in either order', () => {
  const japan = fc.record({ lat: fc.double({ min: 24, max: 45, noNaN: true }), lng: fc.double({ min: 123, max: 145, noNaN: true }) })
  fc.assert(
    fc.property(japan, fc.constantFrom('band' as const, 'near' as const), (position, order) => {
      const { near, far } = findFacilities(facilities, areas, { position }, order)
      expect(new Set([...near, ...far].map(({ facility }) => facility.id)).size).toBe(126)
      expect(near.length + far.length).toBe(126)
    }),
    { numRuns: 30 },
  )
})
