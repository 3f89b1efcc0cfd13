import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UsageObservation } from '../domain/figures/usage'
import { type FacilityDirectory, parseFacilityShard } from '../domain/find/facilities'
import { parseUsageShard } from '../domain/find/usage-shard'
import { SourceError } from './source-error'

export interface ImportedData {
  readonly directories: readonly FacilityDirectory[]
  /** By prefecture; '00' is the nation. */
  readonly usage: ReadonlyMap<string, readonly UsageObservation[]>
}

/** Shards of a folder by prefecture, in the order of the codes. */
function shardsIn<T extends { readonly prefecture: string }>(folder: string, parse: (json: unknown) => T): T[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => /^\d{2}\.json$/.test(name))
  return names.sort().map((name) => {
    const file = join(folder, name)
    try {
      const shard = parse(JSON.parse(readFileSync(file, 'utf8')))
      if (`${shard.prefecture}.json` !== name) throw new Error(`it says it is that of prefecture ${shard.prefecture}`)
      return shard
    } catch (error) {
      throw new SourceError({ file }, `expected an imported shard; import its files again: ${(error as Error).message}`)
    }
  })
}

/** What `npm run data -- import` left in a folder, checked. Throws a SourceError that names the file of a bad shard. */
const readImported = (folder: string): ImportedData => ({
  directories: shardsIn(join(folder, 'facilities/v1'), parseFacilityShard),
  usage: new Map(shardsIn(join(folder, 'usage/v1'), parseUsageShard).map((shard) => [shard.prefecture, shard.observations])),
})

const NONE: ImportedData = { directories: [], usage: new Map() }

/** Nothing where there is no folder. */
export const importedOrNone = (folder: string | null): ImportedData => (folder === null ? NONE : readImported(folder))

const identityOf = ({ scope, key, kind, month, basis, provenance }: UsageObservation) =>
  [scope, key, kind, month, basis, provenance].join('|')

/** Observations of both; the imported one of two that speak of the same. */
export function joinedObservations(embedded: readonly UsageObservation[], imported: readonly UsageObservation[]): UsageObservation[] {
  const known = new Set(imported.map(identityOf))
  return [...embedded.filter((observation) => !known.has(identityOf(observation))), ...imported]
}
