import type { UsageObservation } from '../../domain/figures/usage'
import { type FacilityDirectory, type FacilityManifest, type FacilityShard, parseFacilityShard } from '../../domain/find/facilities'
import { parseUsageShard, type UsageShard } from '../../domain/find/usage-shard'
import { facilityShard, manifestOf } from '../shard/facility-shard'
import { type Finding, ImportError } from './findings'
import { mergePrefecture } from './merge-prefecture'
import { type FacilityPart, grouped, type Part, type UsagePart } from './parts'
import type { ProjectData } from './project-data'
import { partPath, withNewParts } from './stored-parts'

export interface PrefectureFiles {
  /** Path below the output folder to text. */
  readonly files: ReadonlyMap<string, string>
  readonly entry: FacilityManifest['prefectures'][string] | null
  /** The directory as the page reads it; null where only use rates are known. */
  readonly shard: FacilityShard | null
  readonly findings: readonly Finding[]
  /** Rows of other lists that were recognised in the directory. */
  readonly joined: number
}

/** What the page would refuse is never written. */
function checked<T>(path: string, value: T, parse: (json: unknown) => unknown): string {
  const text = JSON.stringify(value)
  try {
    parse(JSON.parse(text))
  } catch (error) {
    throw new ImportError({ file: path, expectation: `expected a shard the page can read: ${(error as Error).message}` })
  }
  return text
}

/** Rates belong to a facility by its id, or by its institution code. Those of no facility of the directory are told and stay in their part. */
function resolved(usage: UsagePart, directory: FacilityDirectory | null): { observations: UsageObservation[]; findings: Finding[] } {
  const facilities = directory?.facilities ?? []
  const ids = new Map(facilities.flatMap(({ code, id }) => (code ? [[code, id] as const] : [])))
  // An id of the directory may have ten digits too; it goes before a code.
  for (const { id } of facilities) ids.set(id, id)
  const findings: Finding[] = []
  const observations = usage.observations.flatMap((observation): UsageObservation[] => {
    const { scope, key } = observation
    if (scope !== 'facility') return [observation]
    const id = ids.get(key)
    if (id) return [{ ...observation, key: id }]
    findings.push({
      file: 'use rates',
      column: 'key',
      value: key,
      expectation: 'expected the id or code of a facility of the directory',
      effect: 'not joined',
    })
    return []
  })
  return { observations, findings }
}

/** All files of one prefecture, made from the parts that were stored and those that came now. Nothing is written yet. */
export function prefectureFiles(
  prefecture: string,
  stored: readonly Part[],
  added: readonly Part[],
  { offices, elsewhere, former = [] }: Pick<ProjectData, 'offices' | 'elsewhere'> & { readonly former?: readonly FacilityPart[] },
): PrefectureFiles {
  const files = new Map<string, string>()
  const { facility, usage } = withNewParts(stored, added, prefecture)
  const newKeys = new Set(added.map(({ key }) => key))
  for (const [path, own] of grouped(
    facility.filter(({ key }) => newKeys.has(key)),
    partPath,
  ))
    files.set(path, JSON.stringify(own))
  if (usage && newKeys.has('usage')) files.set(partPath(usage), JSON.stringify([usage]))

  const merged = mergePrefecture(prefecture, facility, offices, { elsewhere: elsewhere.get(prefecture) ?? null, former })
  const findings = [...(merged?.findings ?? [])]
  let entry: PrefectureFiles['entry'] = null
  const shard = merged && facilityShard(merged.directory)
  if (shard) {
    const path = `facilities/v1/${prefecture}.json`
    const text = checked(path, shard, parseFacilityShard)
    files.set(path, text)
    entry = manifestOf([{ shard, text }]).prefectures[prefecture] ?? null
  }
  if (usage) {
    const path = `usage/v1/${prefecture}.json`
    const { observations, findings: unresolved } = resolved(usage, merged?.directory ?? null)
    findings.push(...unresolved)
    files.set(path, checked(path, { v: 1, prefecture, observations } satisfies UsageShard, parseUsageShard))
  }
  return { files, entry, shard, findings, joined: merged?.joined ?? 0 }
}
