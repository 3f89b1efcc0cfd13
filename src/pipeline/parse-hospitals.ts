import type { MunicipalUsage } from '../domain/figures/figures'
import { distanceKm, insideJapan, type Position } from '../domain/find/distance'
import type { Facility } from '../domain/find/facilities'
import { expectCell, patternCell, textCell } from './cells'
import { type CsvRow, readCsv } from './read-csv'
import { SourceError } from './source-error'

/** A value of the directory that was left out because it cannot be right. The facility itself stays listed. */
export interface DropReport {
  readonly file: string
  readonly row: number
  readonly id: string
  readonly name: string
  readonly what: 'position' | 'website'
  readonly value: string
  readonly reason: string
}

type Area = Pick<MunicipalUsage, 'municipality' | 'name' | 'lat' | 'lng'>

/** A facility farther than this from the office of its municipality was misplaced; the farthest right one is at 15 km. */
const FARTHEST_KM = 20

const HEADER = ['id', 'name', 'kana', 'short_name', 'name_en', 'municipality_code', 'address', 'lat', 'lng', 'website'] as const
type Row = CsvRow<(typeof HEADER)[number]>

function degreesCell(row: Row, column: 'lat' | 'lng'): number {
  return Number(patternCell(row, column, /^-?\d+(\.\d+)?$/, 'a number near Japan'))
}

function reasonAgainst(position: Position, area: Area): string | null {
  const { lat, lng } = position
  if (lat === 0 && lng === 0) return 'is 0,0, which stands for unknown'
  if (!insideJapan(lat, lng)) return 'is outside Japan'
  const km = distanceKm(position, area)
  return km > FARTHEST_KM ? `is ${Math.round(km)} km from the office of ${area.name}` : null
}

/** `http://wwwexample.com` has lost its dot: it may belong to anyone, so it is no link for a patient. */
const hasLostDot = (website: string) => /^www[^.]+\.[^.]+$/.test(new URL(website).hostname)

/**
 * Hospitals of one prefecture from the national directory (file 01-1). Only the municipalities given are known;
 * a code elsewhere stops the import.
 */
export function parseHospitals(file: string, text: string, areas: readonly Area[]): { facilities: Facility[]; drops: DropReport[] } {
  const areaOf = new Map(areas.map((area) => [area.municipality, area]))
  const drops: DropReport[] = []
  const seen = new Set<string>()

  const facilities = readCsv(file, text, HEADER).map((row): Facility => {
    const id = patternCell(row, 'id', /^\d{13}$/, 'an id of 13 digits')
    expectCell(!seen.has(id), row, 'id', 'each id once')
    seen.add(id)
    const municipality = row.cells.municipality_code
    const area = areaOf.get(municipality)
    if (!area)
      throw new SourceError({ file, row: row.row, column: 'municipality_code' }, `expected a known municipality, got "${municipality}"`)
    const name = textCell(row, 'name')
    const address = textCell(row, 'address')
    expectCell(address.includes(area.name), row, 'address', `an address in ${area.name}`)
    const drop = (what: DropReport['what'], value: string, reason: string) =>
      drops.push({ file, row: row.row, id, name, what, value, reason })

    let position: Position | null = null
    expectCell((row.cells.lat === '') === (row.cells.lng === ''), row, 'lng', 'latitude and longitude, or neither')
    if (row.cells.lat !== '') {
      position = { lat: degreesCell(row, 'lat'), lng: degreesCell(row, 'lng') }
      const reason = reasonAgainst(position, area)
      if (reason) {
        drop('position', `${position.lat},${position.lng}`, reason)
        position = null
      }
    }

    let website: string | null = patternCell(row, 'website', /^(https?:\/\/\S+)?$/, 'a web address or nothing') || null
    if (website && hasLostDot(website)) {
      drop('website', website, 'has lost a dot after www')
      website = null
    }

    return {
      id,
      kind: 0,
      name,
      shortName: textCell(row, 'short_name').replaceAll('\u3000', ' '),
      kana: textCell(row, 'kana').replaceAll('\u3000', ' '),
      municipality,
      address,
      lat: position?.lat ?? null,
      lng: position?.lng ?? null,
      website,
      postal: null,
      tel: null,
      code: null,
      flags: 0,
    }
  })
  return { facilities, drops }
}
