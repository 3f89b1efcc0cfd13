import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UsageObservation } from '../../domain/figures/usage'
import { type FacilityDirectory, type ManifestEntry, parseFacilityManifest, parseFacilityShard } from '../../domain/find/facilities'
import { parseUsageShard } from '../../domain/find/usage-shard'
import { SourceError } from '../read/source-error'

/** A file that was checked, and what it holds. */
interface CheckedShard<T> {
  readonly text: string
  readonly value: T
}

/** A directory with its line in the list of its folder. */
export interface ListedShard extends CheckedShard<FacilityDirectory> {
  readonly entry: ManifestEntry
}

const MANIFEST = 'facilities/v1/manifest.json'

/** Shards of a folder by prefecture, in the order of the codes. Throws a SourceError that names the file of a bad one. */
function shardsIn<T extends { readonly prefecture: string }>(folder: string, parse: (json: unknown) => T): Map<string, CheckedShard<T>> {
  if (!existsSync(folder)) return new Map()
  const names = readdirSync(folder).filter((name) => /^\d{2}\.json$/.test(name))
  return new Map(
    names.sort().map((name) => {
      const file = join(folder, name)
      try {
        const text = readFileSync(file, 'utf8')
        const value = parse(JSON.parse(text))
        if (`${value.prefecture}.json` !== name) throw new Error(`it says it is that of prefecture ${value.prefecture}`)
        return [value.prefecture, { text, value }]
      } catch (error) {
        throw new SourceError({ file }, `expected an imported shard; import its files again: ${(error as Error).message}`)
      }
    }),
  )
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

function manifestIn(folder: string): Readonly<Record<string, ManifestEntry>> {
  const file = join(folder, MANIFEST)
  if (!existsSync(file)) return {}
  try {
    return parseFacilityManifest(JSON.parse(readFileSync(file, 'utf8'))).prefectures
  } catch (error) {
    throw new SourceError({ file }, `expected the list of an import; import its files again: ${(error as Error).message}`)
  }
}

/** The directories of a folder of `npm run data -- import`, checked as the page checks them. Empty for no folder. */
export function facilityShardsIn(folder: string | null): ReadonlyMap<string, ListedShard> {
  if (folder === null) return new Map()
  const entries = manifestIn(folder)
  const shards = shardsIn(join(folder, 'facilities/v1'), parseFacilityShard)
  return new Map(
    [...shards].map(([prefecture, shard]) => {
      const entry = entries[prefecture]
      if (entry?.sha256 !== sha256(shard.text))
        throw new SourceError({ file: join(folder, MANIFEST) }, `expected the checksum of ${prefecture}.json; import its files again`)
      return [prefecture, { ...shard, entry }]
    }),
  )
}

/** The use rates of such a folder by prefecture; '00' is the nation. */
export const usageIn = (folder: string | null): ReadonlyMap<string, readonly UsageObservation[]> =>
  folder === null
    ? new Map()
    : new Map([...shardsIn(join(folder, 'usage/v1'), parseUsageShard)].map(([prefecture, { value }]) => [prefecture, value.observations]))

const identityOf = ({ scope, key, kind, month, basis, provenance }: UsageObservation) =>
  [scope, key, kind, month, basis, provenance].join('|')

/** Observations of both; the imported one of two that speak of the same. */
export function joinedObservations(embedded: readonly UsageObservation[], imported: readonly UsageObservation[]): UsageObservation[] {
  const known = new Set(imported.map(identityOf))
  return [...embedded.filter((observation) => !known.has(identityOf(observation))), ...imported]
}
