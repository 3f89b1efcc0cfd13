import { insideJapan } from '../../domain/find/distance'
import { degrees } from './cell-values'
import type { RowReader } from './row-reader'

interface Point {
  readonly lat: number
  readonly lng: number
}

/** Rounded as the shards keep it: 1e-5 degree is about 1 m. */
const fine = (value: number) => Math.round(value * 1e5) / 1e5

function problemOf(lat: number, lng: number): string | null {
  if (lat === 0 && lng === 0) return 'expected a position, 0,0 stands for unknown'
  return insideJapan(lat, lng) ? null : 'expected a position in Japan'
}

const OLD_DATUM = /日本測地系|旧測地系|tokyo/i

/** From the datum of maps before 2002 to that of today, good to about 10 m (Geospatial Information Authority's linear approximation). */
const toWorld = ({ lat, lng }: Point): Point => ({
  lat: lat - 0.00010695 * lat + 0.000017464 * lng + 0.0046017,
  lng: lng - 0.000046038 * lat - 0.000083043 * lng + 0.01004,
})

function checked(reader: RowReader<string>, column: 'lat' | 'point', written: string, point: Point): Point | null {
  const isSwapped = !insideJapan(point.lat, point.lng) && insideJapan(point.lng, point.lat)
  if (isSwapped) reader.noteValue(column, written, 'expected latitude before longitude; read the other way round', 'note')
  const turned = isSwapped ? { lat: point.lng, lng: point.lat } : point
  const problem = problemOf(turned.lat, turned.lng)
  if (problem) {
    reader.noteValue(column, written, problem, 'value left out')
    return null
  }
  const { lat, lng } = OLD_DATUM.test(reader.header(column)) ? toWorld(turned) : turned
  return { lat: fine(lat), lng: fine(lng) }
}

/** Two numbers in one cell: `35.69,139.98`. */
function ofOneCell(reader: RowReader<string>): Point | null {
  const written = reader.text('point')
  if (written === '') return null
  const numbers = written.normalize('NFKC').match(/\d+\.\d+/g) ?? []
  const [lat, lng] = numbers.map(Number)
  if (numbers.length === 2 && lat !== undefined && lng !== undefined) return checked(reader, 'point', written, { lat, lng })
  reader.note('point', 'expected a position such as 36.38,139.07', 'value left out')
  return null
}

/** The position of a row; null (noted) when it is missing in part, not a number, 0,0 or outside Japan. Swapped values are turned round. */
export function positionOf(reader: RowReader<string>): Point | null {
  if (reader.text('lat') === '' && reader.text('lng') === '') return ofOneCell(reader)
  const lat = reader.optional('lat', degrees, 'expected degrees such as 36.38')
  const lng = reader.optional('lng', degrees, 'expected degrees such as 139.07')
  if (lat === null || lng === null) {
    if (reader.text('lat') === '' || reader.text('lng') === '')
      reader.note('lat', 'expected latitude and longitude, or neither', 'value left out')
    return null
  }
  return checked(reader, 'lat', `${reader.text('lat')},${reader.text('lng')}`, { lat, lng })
}
