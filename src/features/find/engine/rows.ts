import type { Kind } from '../../../domain/figures/usage'
import { FARTHEST_KM, findFacilities } from '../../../domain/find/find-order'
import type { ListQuery, Rows } from './messages'
import type { Session } from './session'

/** How far the rows reach that are shown. */
export const reachOf = ({ radiusKm, near, far }: Pick<Rows, 'radiusKm' | 'near' | 'far'>): number =>
  Math.max(radiusKm ?? FARTHEST_KM, ...[...near.slice(-1), ...far.slice(-1)].map(({ km }) => km ?? 0))

/** The rows a query asks for, from the lists of a session. */
export function rowsOf({ findable, from, search }: Session, query: ListQuery): Omit<Rows, 'found'> {
  const { order, radiusKm, kinds, flags, name, shown } = query
  const hasName = search(name)
  const fits = (index: number) => {
    const facility = findable.facilities[index]
    return facility !== undefined && (facility.flags & flags) === flags && (!hasName || hasName(index))
  }
  const keep = (index: number) => fits(index) && (kinds.length === 0 || kinds.includes(findable.facilities[index]?.kind as Kind))
  const result = findFacilities(findable, { from, order, radiusKm, keep })
  const near = result.near.slice(0, shown)
  const isEmpty = result.near.length + result.farCount === 0
  return {
    radiusKm: result.radiusKm,
    near,
    nearCount: result.near.length,
    far: result.far(shown - near.length),
    farCount: result.farCount,
    otherKinds: isEmpty && kinds.length > 0 ? findable.facilities.filter((_, index) => fits(index)).length : 0,
  }
}
