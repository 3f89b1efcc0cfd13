import type { Credit } from '../../domain/find/facilities'
import { joinKeys, joinNames } from './join-keys'
import type { FacilityPart, PartRow } from './parts'

export interface FormerPosition {
  readonly lat: number
  readonly lng: number
  readonly isApproximate: boolean
  /** Who looked the position up by the address. */
  readonly placedBy: Credit | undefined
}

type Found = { readonly row: PartRow; readonly part: FacilityPart }

/** By every key of name and address; null where two have the same. Only those with a name that is looked for. */
function foundByKey(placed: readonly Found[], wantedNames: ReadonlySet<string>): Map<string, Found | null> {
  const byKey = new Map<string, Found | null>()
  for (const found of placed) {
    const names = joinNames(found.row)
    if (!names.some((name) => wantedNames.has(name))) continue
    for (const key of joinKeys(found.row, names)) byKey.set(key, byKey.has(key) && byKey.get(key)?.row !== found.row ? null : found)
  }
  return byKey
}

/**
 * For facilities without a position that of the same facility in a list whose place was taken: the same id in the same municipality, else
 * the same name and address. A name and address that two had is nobody's.
 */
export function formerPositions(facilities: readonly PartRow[], former: readonly FacilityPart[]): Map<PartRow, FormerPosition> {
  const positions = new Map<PartRow, FormerPosition>()
  const wanting = facilities.filter(({ lat }) => lat === null)
  if (wanting.length === 0 || former.length === 0) return positions
  const towns = new Set(wanting.map(({ municipality }) => municipality))
  const placed = former.flatMap((part) =>
    part.rows.filter((row) => row.lat !== null && towns.has(row.municipality)).map((row) => ({ row, part })),
  )
  const byId = new Map(placed.map((found) => [found.row.id, found]))
  const sameIdOf = ({ id, municipality }: PartRow) => {
    const found = byId.get(id)
    return found?.row.municipality === municipality ? found : undefined
  }
  const byKey = foundByKey(placed, new Set(wanting.filter((facility) => !sameIdOf(facility)).flatMap(joinNames)))
  for (const facility of wanting) {
    const found =
      sameIdOf(facility) ??
      joinKeys(facility)
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
