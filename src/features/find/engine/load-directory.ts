import type { UsageObservation } from '../../../domain/figures/usage'
import {
  type FacilityDirectory,
  type FacilityManifest,
  type ManifestEntry,
  parseFacilityManifest,
  parseFacilityShard,
} from '../../../domain/find/facilities'
import type { PostalRanges } from '../../../domain/find/places'
import { type PlaceIndex, parsePlaceIndex, parsePostalRanges } from '../../../domain/find/places-index'
import { parseUsageShard } from '../../../domain/find/usage-shard'
import type { LocalDate } from '../../../domain/time/local-date'
import type { KeptShard } from '../../../storage/shards'

/** `unreachable`: no answer. `refused`: the server answered with an error. `wrong`: what came is not our file. */
export type LoadProblem = 'unreachable' | 'refused' | 'wrong'

/** The list of directories that the server has now, or why it cannot be told. */
export type ManifestState =
  | { readonly kind: 'fresh'; readonly manifest: FacilityManifest }
  | { readonly kind: 'missing'; readonly problem: LoadProblem }

/** A directory with the places and figures of its prefecture. */
export type Loaded = {
  readonly directory: FacilityDirectory
  /** Null when they cannot be read: then nothing can be found by name of a municipality. */
  readonly places: PlaceIndex | null
  readonly observations: readonly UsageObservation[]
  /** False when the server could not say all it has of places or figures: the next search asks again. */
  readonly isWhole: boolean
}

export type DirectoryState =
  /** The list the server has now; `savedOn` tells since when it is there without network, null if it is not. */
  | (Loaded & { readonly kind: 'fresh'; readonly savedOn: LocalDate | null })
  /** The list saved before, because the server could not be asked. */
  | (Loaded & { readonly kind: 'kept'; readonly savedOn: LocalDate; readonly problem: LoadProblem })
  | { readonly kind: 'missing'; readonly problem: LoadProblem }
  /** The site has none for this prefecture. */
  | { readonly kind: 'absent' }

/** The outside world of a load. */
export type DirectoryDoors = {
  /** Address of the folder `data`, ending in a slash. */
  readonly folder: string
  readonly fetch: (address: string, options: RequestInit) => Promise<Response>
  readonly readShard: (prefecture: string) => Promise<KeptShard | undefined>
  readonly saveShard: (shard: KeptShard) => Promise<void>
  readonly today: () => LocalDate
  /** Undefined where the browser gives none (no https): then the shape of the file is the only check. */
  readonly sha256?: (bytes: ArrayBuffer) => Promise<string>
}

/** With a kept list at hand nobody waits long for a weak signal. */
const WAIT_MS = { withKept: 4000, without: 20_000 }
const LIST = 'facilities/v1/manifest.json'

class Problem extends Error {
  constructor(
    readonly problem: LoadProblem,
    /** The server says that it has no such file. */
    readonly isAbsent = false,
  ) {
    super(problem)
  }
}

const problemOf = (error: unknown): LoadProblem => (error instanceof Problem ? error.problem : 'wrong')

async function bytesOf(doors: DirectoryDoors, file: string, waitMs: number, cache: RequestCache): Promise<ArrayBuffer> {
  const unreachable = () => {
    throw new Problem('unreachable')
  }
  // AbortSignal.timeout is newer than the oldest phones we serve (iOS 15.4).
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(), waitMs)
  try {
    const response = await doors.fetch(doors.folder + file, { cache, signal: limit.signal }).catch(unreachable)
    if (!response.ok) throw new Problem('refused', response.status === 404)
    return await response.arrayBuffer().catch(unreachable)
  } finally {
    clearTimeout(timer)
  }
}

const textOf = (bytes: ArrayBuffer) => new TextDecoder().decode(bytes)

/** The list of directories. `hasKept`: something can be shown without it. */
export async function loadManifest(doors: DirectoryDoors, hasKept: boolean): Promise<ManifestState> {
  try {
    const bytes = await bytesOf(doors, LIST, hasKept ? WAIT_MS.withKept : WAIT_MS.without, 'no-cache')
    return { kind: 'fresh', manifest: parseFacilityManifest(JSON.parse(textOf(bytes))) }
  } catch (error) {
    return { kind: 'missing', problem: problemOf(error) }
  }
}

/** A checked text, and what it holds. */
type Read<T> = { readonly text: string; readonly value: T }

/** What is known of a file; `isSettled`: by the server's word, be it that there is none. */
type Beside<T> = { readonly read: Read<T> | undefined; readonly isSettled: boolean }

/** A file that changes seldom and has no checksum: the server's when it can be read, else the kept text. */
async function fileOf<T>(
  doors: DirectoryDoors,
  file: string,
  waitMs: number,
  kept: string | undefined,
  parse: (json: unknown) => T,
): Promise<Beside<T>> {
  const read = (text: string): Read<T> => ({ text, value: parse(JSON.parse(text)) })
  try {
    return { read: read(textOf(await bytesOf(doors, file, waitMs, 'default'))), isSettled: true }
  } catch (error) {
    const isSettled = error instanceof Problem && error.isAbsent
    try {
      return { read: kept === undefined ? undefined : read(kept), isSettled }
    } catch {
      return { read: undefined, isSettled }
    }
  }
}

/** The postal codes of Japan; undefined when they cannot be read. */
export const loadPostal = async (doors: DirectoryDoors): Promise<PostalRanges | undefined> =>
  (await fileOf(doors, 'places/v1/postal.json', WAIT_MS.without, undefined, parsePostalRanges)).read?.value

/** The municipalities and postal codes of a prefecture, from the server, the worker or what is kept; undefined if from none. */
export const loadPlaces = async (prefecture: string, doors: DirectoryDoors): Promise<PlaceIndex | undefined> => {
  const kept = await doors.readShard(prefecture).catch(() => undefined)
  const waitMs = kept ? WAIT_MS.withKept : WAIT_MS.without
  return (await fileOf(doors, `places/v1/${prefecture}.json`, waitMs, kept?.places, parsePlaceIndex)).read?.value
}

/** What was kept, if it can still be read. */
async function keptOf(doors: DirectoryDoors, prefecture: string) {
  try {
    const shard = await doors.readShard(prefecture)
    return shard && { shard, directory: parseFacilityShard(JSON.parse(shard.json)) }
  } catch {
    return undefined
  }
}

/** The server's directory, checked against its line in the manifest. */
async function freshOf(doors: DirectoryDoors, prefecture: string, entry: ManifestEntry, waitMs: number): Promise<Read<FacilityDirectory>> {
  const bytes = await bytesOf(doors, `facilities/v1/${prefecture}.json`, waitMs, 'no-cache')
  if (doors.sha256 && (await doors.sha256(bytes)) !== entry.sha256) throw new Problem('wrong')
  const text = textOf(bytes)
  return { text, value: parseFacilityShard(JSON.parse(text)) }
}

/**
 * The directory of a prefecture: the server's, checked and (with `keep`) kept; else the one kept before; else why there is none.
 * What is kept is replaced only by something that passed all checks.
 */
export async function loadDirectory(
  prefecture: string,
  list: ManifestState,
  doors: DirectoryDoors,
  keep: (entry: ManifestEntry) => boolean,
): Promise<DirectoryState> {
  const kept = await keptOf(doors, prefecture)
  const waitMs = kept ? WAIT_MS.withKept : WAIT_MS.without
  const [places, usage] = await Promise.all([
    fileOf(doors, `places/v1/${prefecture}.json`, waitMs, kept?.shard.places, parsePlaceIndex),
    fileOf(doors, `usage/v1/${prefecture}.json`, waitMs, kept?.shard.usage, parseUsageShard),
  ])
  const beside = {
    places: places.read?.value ?? null,
    observations: usage.read?.value.observations ?? [],
    isWhole: places.isSettled && usage.isSettled,
  }
  try {
    if (list.kind === 'missing') throw new Problem(list.problem)
    const entry = list.manifest.prefectures[prefecture]
    if (!entry) {
      if (!kept) return { kind: 'absent' }
      throw new Problem('wrong')
    }
    const isNewest = kept?.shard.sha256 === entry.sha256
    const fresh = isNewest ? { text: kept.shard.json, value: kept.directory } : await freshOf(doors, prefecture, entry, waitMs)
    const record: KeptShard = {
      prefecture,
      sha256: entry.sha256,
      savedOn: isNewest ? kept.shard.savedOn : doors.today(),
      json: fresh.text,
      entry: JSON.stringify(entry),
      ...(places.read && { places: places.read.text }),
      ...(usage.read && { usage: usage.read.text }),
    }
    const savedOn = await saved(doors, record, kept?.shard, Boolean(kept) || keep(entry))
    return { kind: 'fresh', directory: fresh.value, ...beside, savedOn }
  } catch (error) {
    const problem = problemOf(error)
    return kept
      ? { kind: 'kept', directory: kept.directory, ...beside, savedOn: kept.shard.savedOn, problem }
      : { kind: 'missing', problem }
  }
}

const PARTS = ['sha256', 'json', 'entry', 'places', 'usage'] as const

/** The day since which the record is kept; null when it is not. */
async function saved(
  doors: DirectoryDoors,
  record: KeptShard,
  before: KeptShard | undefined,
  isWanted: boolean,
): Promise<LocalDate | null> {
  if (!isWanted) return null
  if (before && PARTS.every((part) => before[part] === record[part])) return record.savedOn
  return doors.saveShard(record).then(
    () => record.savedOn,
    () => (before && before.sha256 === record.sha256 ? before.savedOn : null),
  )
}
