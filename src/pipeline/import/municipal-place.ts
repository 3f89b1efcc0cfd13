import { prefectureOf } from '../../domain/figures/prefectures'
import type { Column } from './layouts'
import {
  municipalityCode,
  municipalityInText,
  municipalityOfAddress,
  municipalityOfBareAddress,
  placeInside,
  splitPrefecture,
} from './municipalities'
import type { RowReader } from './row-reader'

type Reader = RowReader<Column<'municipal'>>

export interface Place {
  readonly code: string
  /** With what the row leaves to its other columns. */
  readonly address: string
}

/** The municipality of a whole list, from its titles and names. */
export function publisherOf(texts: readonly string[]): string | null {
  for (const text of texts) {
    const found = municipalityInText(text)
    if (found) return found
  }
  return null
}

/** Prefecture and municipality that stand in columns of the row itself. */
function columnsOf(reader: Reader): { prefecture: string | null; municipality: string | null } {
  const digits = reader.text('publisherCode').padStart(6, '0')
  const byCode = prefectureOf(digits.slice(0, 2)) ? digits.slice(0, 2) : null
  const prefecture = splitPrefecture(reader.text('prefectureName')).prefecture ?? byCode
  const named = reader.text('municipalityName')
  const byName = named ? municipalityOfAddress(named, prefecture) : null
  return { prefecture, municipality: byName ?? (prefecture && municipalityCode(reader.text('publisherCode'), prefecture)) }
}

/** Where a row lies; null when nothing tells. `publisher`: the municipality of the list as a whole, where one is known. */
export function placeOf(reader: Reader, address: string, publisher: string | null): Place | null {
  const { prefecture, municipality } = columnsOf(reader)
  const inside = municipality ?? publisher
  if (inside) return placeInside(address, inside)
  // The list of a prefecture: its addresses begin with a municipality.
  const code = prefecture ? municipalityOfAddress(address, prefecture) : municipalityOfBareAddress(address)
  return code === null || code === '' ? null : { code, address }
}
