import { readdirSync, readFileSync } from 'node:fs'
import { parseFacilityShard } from '../../src/domain/find/facilities'

// What the list must be, worked out by looking at every row of the built lists, without the index, order and reach of the site.

export type Place = { readonly lat: number; readonly lng: number }
type Row = { readonly id: string; readonly name: string; readonly kind: number; readonly lat: number; readonly lng: number }

const json = (path: string) => JSON.parse(readFileSync(`dist/data/${path}`, 'utf8'))

let all: Row[] | undefined
function rowsOfJapan(): Row[] {
  all ??= readdirSync('dist/data/facilities/v1')
    .filter((name) => /^\d\d\.json$/.test(name))
    .flatMap((name) => parseFacilityShard(json(`facilities/v1/${name}`)).facilities)
    .flatMap(({ id, shortName: name, kind, lat, lng }) => (lat === null || lng === null ? [] : [{ id, name, kind, lat, lng }]))
  return all
}

/** Where the site says that a municipality lies. */
export function pointOf(code: string): Place {
  const { lat, lng } = json(`places/v1/${code.slice(0, 2)}.json`).municipalities.find((one: { code: string }) => one.code === code)
  return { lat, lng }
}

/** Law of cosines: another formula than the site's. */
function kmBetween(a: Place, b: Place): number {
  const [p, q, d] = [a.lat, b.lat, b.lng - a.lng].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number]
  return 6371.0088 * Math.acos(Math.min(1, Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(d)))
}

/**
 * The five places nearest to a place, each as the names that may stand there: facilities of one building are equally near, to a metre.
 */
export function nearestFive(from: Place, kind: number): string[][] {
  const rows = rowsOfJapan()
    .filter((row) => row.kind === kind && Math.abs(row.lat - from.lat) < 0.5 && Math.abs(row.lng - from.lng) < 0.6)
    .map((row) => ({ name: row.name, km: kmBetween(from, row) }))
    .sort((a, b) => a.km - b.km)
  return rows.slice(0, 5).map(({ km }) => rows.filter((row) => Math.abs(row.km - km) < 0.001).map(({ name }) => name))
}
