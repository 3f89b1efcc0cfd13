import { readFileSync } from 'node:fs'

// What the list must be, worked out by looking at every row of the built files, without any code of the site.

type Row = { id: string; name: string; municipality: string; lat?: number; lng?: number }
type Place = { lat: number; lng: number; municipality?: string }

const json = (path: string) => JSON.parse(readFileSync(`dist/data/${path}`, 'utf8'))

function builtRows(): Row[] {
  const { located, columns } = json('facilities/v1/10.json')
  let [la, lo] = [0, 0]
  return columns.id.map((id: string, i: number) => {
    const row: Row = { id, name: columns.short[i] ?? columns.name[i], municipality: columns.municipality[i] }
    if (i >= located) return row
    la += columns.la[i]
    lo += columns.lo[i]
    return { ...row, lat: la / 1e5, lng: lo / 1e5 }
  })
}

export const officeOf = (code: string): Place => {
  const { lat, lng } = json('places/v1/10.json').municipalities.find((one: { code: string }) => one.code === code)
  return { lat, lng, municipality: code }
}

/** Law of cosines: another formula than the site's. */
function kmBetween(a: Place, b: Place): number {
  const [p, q, d] = [a.lat, b.lat, b.lng - a.lng].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number]
  return 6371.0088 * Math.acos(Math.min(1, Math.sin(p) * Math.sin(q) + Math.cos(p) * Math.cos(q) * Math.cos(d)))
}

/** Number of the band, from 1 on; 0 without a usable figure. */
function bandOf(municipality: string): number {
  const { observations } = json('usage/v1/10.json')
  const { used, total } = observations.find((one: { key: string }) => one.key === municipality) ?? { used: 0, total: 0 }
  if (total < 100) return 0
  const [p, z] = [used / total, 1.959963984540054]
  const lower = (p + (z * z) / (2 * total) - z * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total))) / (1 + (z * z) / total)
  return 1 + [2, 4, 6, 8, 12, 20, 30, 50, 70].filter((cut) => lower * 100 >= cut).length
}

/** The first five names of the list by bands from a place. */
export function firstFive(from: Place): string[] {
  const rows = builtRows().map((row) => {
    const km = row.lat !== undefined && row.lng !== undefined ? kmBetween(from, { lat: row.lat, lng: row.lng }) : Number.POSITIVE_INFINITY
    const reach = row.municipality === from.municipality ? 0 : Number.isFinite(km) ? km : kmBetween(from, officeOf(row.municipality))
    return { ...row, km, reach, band: bandOf(row.municipality) }
  })
  const radius = [10, 20, 40].find((km) => rows.filter(({ reach }) => reach <= km).length >= 5) ?? Number.POSITIVE_INFINITY
  return rows
    .filter(({ reach }) => reach <= radius)
    .sort((a, b) => b.band - a.band || a.km - b.km || (a.id < b.id ? -1 : 1))
    .slice(0, 5)
    .map(({ name }) => name)
}
