import type { Kind } from '../../domain/figures/usage'
import { joinKeys } from './join-keys'
import { isUsage, type Part } from './parts'

/** The kind that a facility with this name and address has in the lists that are there; null when they have none, or several. */
export type KnownKind = (prefecture: string, name: string, address: string) => Kind | null

/** Reads the lists of a prefecture when they are asked for first. */
export function knownKinds(partsOf: (prefecture: string) => readonly Part[]): KnownKind {
  const indexes = new Map<string, Map<string, Kind | null>>()
  const indexOf = (prefecture: string) => {
    const known = indexes.get(prefecture)
    if (known) return known
    const index = new Map<string, Kind | null>()
    for (const part of partsOf(prefecture))
      if (!isUsage(part))
        for (const row of part.rows)
          for (const key of joinKeys(row)) index.set(key, index.has(key) && index.get(key) !== row.kind ? null : row.kind)
    indexes.set(prefecture, index)
    return index
  }
  return (prefecture, name, address) => {
    const index = indexOf(prefecture)
    for (const key of joinKeys({ name, shortName: name, address })) {
      const kind = index.get(key)
      if (kind !== undefined) return kind
    }
    return null
  }
}
