import { describe, expect, it } from 'vitest'
import { parseFacilityManifest, parseFacilityShard } from '../../../src/domain/find/facilities'
import { parsePlaceIndex } from '../../../src/domain/find/places-index'
import { parseUsageShard } from '../../../src/domain/find/usage-shard'

const shard = () => ({
  v: 1,
  prefecture: '10',
  asOf: '2025-06-01',
  count: 3,
  located: 2,
  credits: [{ title: 't', publisher: 'p', url: '', licence: 'PDL1.0', asOf: '2025-06-01' }],
  editions: ['2025-06-01', '2024-12-01'],
  columns: {
    id: ['1', '2', null],
    name: ['一般財団法人甲病院', '乙病院', '医療法人 丙院'],
    short: ['甲病院', null, 2],
    kana: ['コウ', 'オツ', 'ヘイ'],
    kind: [0, 0, 0],
    municipality: ['10201', '10201', '10202'],
    addressFrom: [0, 6, 0],
    addressRest: ['群馬県前橋市昭和町1', '大手町2', ''],
    la: [3640784, -33],
    lo: [13906375, 6586],
    website: ['https://example.jp/', null, null],
    code: [null, null, '1010000001'],
    edition: [0, 1, 0],
    approx: [0, 1, 0],
  },
})

describe('facility shard', () => {
  it('gives rows with added-up positions, and null where there is none', () => {
    const { facilities, asOf } = parseFacilityShard(shard())
    expect(asOf).toBe('2025-06-01')
    expect(facilities.map(({ shortName, lat, lng, website }) => [shortName, lat, lng, website])).toEqual([
      ['甲病院', 36.40784, 139.06375, 'https://example.jp/'],
      ['乙病院', 36.40751, 139.12961, null],
      ['丙院', null, null, null],
    ])
    expect(facilities.map(({ id, address, seen, isApproximate }) => [id, address, seen, isApproximate])).toEqual([
      ['1', '群馬県前橋市昭和町1', null, false],
      ['2', '群馬県前橋市大手町2', '2024-12-01', true],
      ['k1010000001', '', null, false],
    ])
  })

  it.each([
    ['another version', { v: 2 }],
    ['a count that is not that of the columns', { count: 4 }],
    ['more positions than it says', { located: 1 }],
    ['a row of an edition that is not listed', { columns: { ...shard().columns, edition: [0, 2, 0] } }],
    ['no date', { asOf: '2025' }],
    ['a link that runs script', { columns: { ...shard().columns, website: ['javascript:alert(1)', null, null] } }],
    ['an unknown kind', { columns: { ...shard().columns, kind: [0, 0, 9] } }],
  ])('is refused with %s', (_, change) => {
    expect(() => parseFacilityShard({ ...shard(), ...change })).toThrow()
  })

  it.each([null, undefined, 'text', [], {}])('is refused when it is %j', (json) => {
    for (const parse of [parseFacilityShard, parseFacilityManifest, parsePlaceIndex, parseUsageShard]) expect(() => parse(json)).toThrow()
  })
})
