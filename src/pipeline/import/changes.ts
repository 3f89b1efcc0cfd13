import type { FacilityShard } from '../../domain/find/facilities'

/** What an import changed in a prefecture. */
export interface Change {
  readonly added: number
  readonly gone: number
}

const idsIn = ({ columns }: FacilityShard): Set<string> => new Set(columns.id.map((id, i) => id ?? `k${columns.code?.[i]}`))

/** Facilities that are new and that are gone, by id. `before`: the text of the shard that was there, if any. */
export function changeOf(before: string | null, after: FacilityShard): Change {
  const [old, now] = [before === null ? new Set<string>() : idsIn(JSON.parse(before)), idsIn(after)]
  return { added: [...now].filter((id) => !old.has(id)).length, gone: [...old].filter((id) => !now.has(id)).length }
}
