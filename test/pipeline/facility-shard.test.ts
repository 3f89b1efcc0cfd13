import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kind } from '../../src/domain/figures/usage'
import { type Facility, parseFacilityManifest, parseFacilityShard } from '../../src/domain/find/facilities'
import { facilityShard, manifestOf } from '../../src/pipeline/shard/facility-shard'

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null })
const text = fc.string({ unit: 'binary', maxLength: 30 })
const position = fc.option(fc.record({ lat: degrees(20, 46), lng: degrees(122, 154) }), { nil: { lat: null, lng: null } })

const facility: fc.Arbitrary<Facility> = fc
  .record({
    id: digits(13),
    kind: fc.constantFrom<Kind>(0, 1, 2, 3, 4),
    name: text,
    shortName: text,
    nameEn: orNull(text),
    kana: text,
    municipality: digits(5),
    address: text,
    website: orNull(fc.webUrl()),
    postal: orNull(digits(7)),
    tel: orNull(fc.stringMatching(/^[0-9-]{9,15}$/)),
    code: orNull(digits(10)),
    flags: fc.integer({ min: 0, max: 7 }),
    isApproximate: fc.boolean(),
    seen: orNull(fc.constantFrom('2025-06-01', '2025-12-01')),
    position,
  })
  // Most short names end the name, and some ids are made of the code.
  .chain((own) => fc.record({ own: fc.constant(own), isEnd: fc.boolean(), isCoded: fc.boolean() }))
  .map(
    ({
      own: {
        position: { lat, lng },
        isApproximate,
        ...rest
      },
      isEnd,
      isCoded,
    }) => ({
      ...rest,
      ...(isEnd && { name: `医療法人 ${rest.shortName}` }),
      ...(isCoded && rest.code && { id: `k${rest.code}` }),
      lat,
      lng,
      isApproximate: isApproximate && lat !== null,
    }),
  )

const directories = fc.uniqueArray(facility, { selector: ({ id }) => id, maxLength: 40 })

const shardOf = (facilities: readonly Facility[]) =>
  facilityShard({
    prefecture: '10',
    asOf: '2026-06-01',
    credits: [{ title: 't', publisher: 'p', url: '', licence: 'PDL1.0', asOf: '2026-06-01' }],
    facilities,
    compiled: [1, 4],
    elsewhere: { medical: 12, dental: null },
  })

const byId = (facilities: readonly Facility[]) => facilities.toSorted((a, b) => (a.id < b.id ? -1 : 1))
const fine = (value: number | null) => (value === null ? null : Math.round(value * 1e5) / 1e5)

describe('a facility shard', () => {
  it('gives back any facilities, positions to 1e-5 degree', () => {
    fc.assert(
      fc.property(directories, (facilities) => {
        const back = parseFacilityShard(JSON.parse(JSON.stringify(shardOf(facilities)))).facilities
        expect(byId(back)).toEqual(byId(facilities).map((one) => ({ ...one, lat: fine(one.lat), lng: fine(one.lng) })))
      }),
      { numRuns: 1000 },
    )
  })

  it('is the same bytes in whatever order the facilities come', () => {
    fc.assert(
      fc.property(
        directories.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([facilities, shuffled]) => {
          expect(JSON.stringify(shardOf(shuffled))).toBe(JSON.stringify(shardOf(facilities)))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('is listed with the box that holds every position', () => {
    fc.assert(
      fc.property(directories, (facilities) => {
        const shard = shardOf(facilities)
        const manifest = manifestOf([{ shard, text: JSON.stringify(shard) }])
        expect(parseFacilityManifest(JSON.parse(JSON.stringify(manifest)))).toEqual(manifest)
        const entry = manifest.prefectures['10']
        const lats = facilities.flatMap(({ lat }) => fine(lat) ?? [])
        const lngs = facilities.flatMap(({ lng }) => fine(lng) ?? [])
        expect(entry?.box).toEqual(lats.length === 0 ? null : [Math.min(...lats), Math.min(...lngs), Math.max(...lats), Math.max(...lngs)])
        expect(entry?.kinds.reduce((sum, kind) => sum + kind, 0)).toBe(facilities.length)
      }),
      { numRuns: 300 },
    )
  })
})
