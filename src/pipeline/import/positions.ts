import { insideJapan } from '../../domain/find/distance'
import { degrees } from './cell-values'
import type { RowReader } from './row-reader'

/** Rounded as the shards keep it: 1e-5 degree is about 1 m. */
const fine = (value: number) => Math.round(value * 1e5) / 1e5

function problemOf(lat: number, lng: number): string | null {
  if (lat === 0 && lng === 0) return 'expected a position, 0,0 stands for unknown'
  if (insideJapan(lat, lng)) return null
  return insideJapan(lng, lat) ? 'expected latitude before longitude, they are swapped' : 'expected a position in Japan'
}

/** The position of a row; null (noted) when it is missing in part, not a number, 0,0, swapped or outside Japan. */
export function positionOf(reader: RowReader<'lat' | 'lng'>): { lat: number; lng: number } | null {
  if (reader.text('lat') === '' && reader.text('lng') === '') return null
  const lat = reader.optional('lat', degrees, 'expected degrees such as 36.38')
  const lng = reader.optional('lng', degrees, 'expected degrees such as 139.07')
  if (lat === null || lng === null) {
    if (reader.text('lat') === '' || reader.text('lng') === '')
      reader.note('lat', 'expected latitude and longitude, or neither', 'value left out')
    return null
  }
  const problem = problemOf(lat, lng)
  if (!problem) return { lat: fine(lat), lng: fine(lng) }
  reader.noteValue('lat', `${reader.text('lat')},${reader.text('lng')}`, problem, 'value left out')
  return null
}
