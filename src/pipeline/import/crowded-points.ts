import { normalAddress, withoutBuilding } from './join-keys'
import { grouped, type PartRow } from './parts'

/** So many addresses at one point are not in one place: the point is that of the town hall, or a default. */
const MOST_ADDRESSES = 5

/** Rows whose position many other addresses of the same list have too. */
export function crowded(rows: readonly PartRow[]): PartRow[] {
  const placed = rows.filter(({ lat, isApproximate }) => lat !== null && !isApproximate)
  return [...grouped(placed, ({ lat, lng }) => `${lat},${lng}`).values()].flatMap((own) => {
    if (own.length < MOST_ADDRESSES) return []
    const addresses = new Set(own.map(({ address }) => withoutBuilding(normalAddress(address))))
    return addresses.size >= MOST_ADDRESSES ? own : []
  })
}
