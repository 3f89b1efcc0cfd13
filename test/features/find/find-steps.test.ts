import { describe, expect, it } from 'vitest'
import { parsePlaceIndex } from '../../../src/domain/places-index'
import type { UsageObservation } from '../../../src/domain/usage'
import type { FindRequest } from '../../../src/features/find/find-props'
import { namedAreas, stepOfFields, stepOfLocated } from '../../../src/features/find/find-steps'
import type { Located } from '../../../src/features/find/locate'
import { loadFigures } from '../../../src/pipeline/build-data'
import { placeIndex } from '../../../src/pipeline/place-index'
import { DATA_DIR } from '../../pipeline/source-texts'

const { municipalUsage } = loadFigures(DATA_DIR)
const index = parsePlaceIndex(JSON.parse(JSON.stringify(placeIndex('10', municipalUsage))))
const observationOf = (key: string, used: number, total: number, month = '2024-02'): UsageObservation => ({
  scope: 'municipality',
  key,
  month,
  basis: 'onlineCheck',
  used,
  total,
  sourceTitle: '',
  publisher: '',
  sourceUrl: '',
  publishedOn: '2024-04-26',
  provenance: 'official',
})
const observations = municipalUsage.map(({ municipality, used, total }) => observationOf(municipality, used, total))
const areas = namedAreas(index, observations, 'ja')
const fields = (postal: string, municipality = ''): FindRequest => ({ number: 1, by: 'fields', postal, municipality })
const stepAfter = (postal: string, municipality = '') => stepOfFields(fields(postal, municipality), index, areas)

describe('the fields of the form', () => {
  it.each([
    ['371-0026', '前橋市'],
    ['3710026', '前橋市'],
    ['〒３７０－０８２８', '高崎市'],
    [' 370ー1617 ', '上野村'],
  ])('lead from the postal code %s to %s', (postal, label) => {
    expect(stepAfter(postal)).toMatchObject({ kind: 'place', place: { kind: 'municipality', area: { label } } })
  })

  it('lead from a municipality to it, with its figure', () => {
    expect(stepAfter('', '10201')).toMatchObject({
      place: { area: { label: '前橋市', usage: { used: 36275, total: 456284, month: '2024-02' } } },
    })
  })

  it('let the postal code count when both are filled', () => {
    expect(stepAfter('370-0828', '10201')).toMatchObject({ place: { area: { label: '高崎市' } } })
  })

  it('let choose when a postal code belongs to several municipalities', () => {
    const several = { ...index, postal: [[3790000, 3790000, '10201', '10202']] as const }
    expect(stepOfFields(fields('379-0000'), several, areas)).toMatchObject({
      kind: 'several',
      areas: [{ code: '10201' }, { code: '10202' }],
    })
  })

  it.each([
    ['', '', 'nothing', 'municipality'],
    ['', '13101', 'nothing', 'municipality'],
    ['371', '', 'postal', 'postal'],
    ['前橋', '', 'postal', 'postal'],
    ['371002612345', '', 'postal', 'postal'],
    ['100-0001', '', 'elsewhere', 'postal'],
  ])('say what is wrong with "%s" and "%s": %s', (postal, municipality, name, field) => {
    expect(stepAfter(postal, municipality)).toEqual({ kind: 'problem', name, field })
  })
})

describe('the position of the device', () => {
  const at = (lat: number, lng: number, accuracy = 50): Located => ({ kind: 'fix', fix: { lat, lng, accuracy } })

  it('is rounded, and the nearest municipality is named with its distance', () => {
    const step = stepOfLocated(at(36.3831, 139.0732), areas)
    expect(step).toMatchObject({ place: { kind: 'here', position: { lat: 36.383, lng: 139.073 }, nearest: { label: '前橋市' } } })
  })

  it('outside the prefecture still leads to the nearest municipality', () => {
    const step = stepOfLocated(at(35.6812, 139.7671), areas)
    expect(step).toMatchObject({ place: { kind: 'here', nearest: { label: '板倉町' } } })
    expect(step.kind === 'place' && step.place.kind === 'here' && Math.round(step.place.nearestKm)).toBe(62)
  })

  it.each([
    ['outsideJapan', at(51.5, -0.12)],
    ['outsideJapan', at(0, 0)],
    ['inaccurate', at(36.38, 139.07, 2001)],
    ['denied', { kind: 'denied' } as const],
    ['timeout', { kind: 'timeout' } as const],
    ['unavailable', { kind: 'unavailable' } as const],
  ])('leads to the list of municipalities when it is no use: %s', (name, located) => {
    expect(stepOfLocated(located, areas)).toEqual({ kind: 'problem', name, field: 'municipality' })
  })
})

describe('names of municipalities', () => {
  it.each([
    ['ja', '前橋市'],
    ['ja-x-easy', '{前橋市|まえばしし}'],
    ['en', 'Maebashi-shi (前橋市)'],
  ])('in %s', (lang, label) => {
    expect(namedAreas(index, observations, lang)[0]?.label).toBe(label)
  })

  it('stay without a figure where none could be read', () => {
    expect(namedAreas(index, [], 'ja').every(({ usage }) => usage === null)).toBe(true)
  })

  it('come with the newest figure, and never with that of a facility or prefecture', () => {
    const others = [
      observationOf('10201', 3, 4, '2024-05'),
      observationOf('10201', 1, 4, '2024-01'),
      { ...observationOf('10202', 1, 1), scope: 'prefecture' as const },
    ]
    const [maebashi, takasaki] = namedAreas(index, others, 'ja')
    expect(maebashi?.usage).toMatchObject({ used: 3, month: '2024-05' })
    expect(takasaki?.usage).toBeNull()
  })
})
