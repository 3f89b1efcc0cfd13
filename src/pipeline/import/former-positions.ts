import type { Credit } from '../../domain/find/facilities'
import { joinKeys } from './join-keys'
import type { FacilityPart, PartRow } from './parts'

export interface FormerPosition {
  readonly lat: number
  readonly lng: number
  readonly isApproximate: boolean
  /** Who looked the position up by the address. */
  readonly placedBy: Credit | undefined
}

type Found = { readonly row: PartRow; readonly part: FacilityPart }

/**
 * For facilities without a position that of the same facility in a list whose place was taken: the same id in the same municipality, else
 * the same name and address. A name and address that two had is nobody's.
 */
export function formerPositions(facilities: readonly PartRow[], former: readonly FacilityPart[]): Map<PartRow, FormerPosition> {
  const positions = new Map<PartRow, FormerPosition>()
  const wanting = facilities.filter(({ lat }) => lat === null)
  if (wanting.length === 0 || former.length === 0) return positions
  const byId = new Map<string, Found>()
  const byKey = new Map<string, Found | null>()
  const towns = new Set(wanting.map(({ municipality }) => municipality))
  for (const part of former)
    for (const row of part.rows) {
      if (row.lat === null || !towns.has(row.municipality)) continue
      byId.set(row.id, { row, part })
      for (const key of joinKeys(row)) byKey.set(key, byKey.has(key) && byKey.get(key)?.row !== row ? null : { row, part })
    }
  for (const facility of wanting) {
    const sameId = byId.get(facility.id)
    const found =
      sameId?.row.municipality === facility.municipality
        ? sameId
        : joinKeys(facility)
            .map((key) => byKey.get(key))
            .find((own) => own)
    if (!found || found.row.kind !== facility.kind || found.row.lat === null || found.row.lng === null) continue
    const { row, part } = found
    positions.set(facility, {
      lat: found.row.lat,
      lng: found.row.lng,
      isApproximate: row.isApproximate,
      placedBy: row.isApproximate ? part.placedBy : undefined,
    })
  }
  return positions
}
