import { type FacilityDirectory, parseFacilityManifest, parseFacilityShard } from '../../domain/facilities'
import type { LocalDate } from '../../domain/local-date'
import type { KeptShard } from '../../storage/shards'

/** `unreachable`: no answer. `refused`: the server answered with an error. `wrong`: what came is not our file. */
export type LoadProblem = 'unreachable' | 'refused' | 'wrong'

export type DirectoryState =
  /** The list the server has now; `isKept` tells whether it is there without network next time. */
  | { readonly kind: 'fresh'; readonly directory: FacilityDirectory; readonly isKept: boolean }
  /** The list saved before, because the server could not be asked. */
  | { readonly kind: 'kept'; readonly directory: FacilityDirectory; readonly savedOn: LocalDate; readonly problem: LoadProblem }
  | { readonly kind: 'missing'; readonly problem: LoadProblem }

/** The outside world of a load. */
export type DirectoryDoors = {
  /** Address of the folder with the manifest and the shards, ending in a slash. */
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

class Problem extends Error {
  constructor(readonly problem: LoadProblem) {
    super(problem)
  }
}

const orProblem = <T>(problem: LoadProblem, work: () => T): T => {
  try {
    return work()
  } catch {
    throw new Problem(problem)
  }
}

async function bytesOf(doors: DirectoryDoors, file: string, waitMs: number): Promise<ArrayBuffer> {
  const unreachable = () => {
    throw new Problem('unreachable')
  }
  const options: RequestInit = { cache: 'no-cache', signal: AbortSignal.timeout(waitMs) }
  const response = await doors.fetch(doors.folder + file, options).catch(unreachable)
  if (!response.ok) throw new Problem('refused')
  return response.arrayBuffer().catch(unreachable)
}

const jsonOf = (bytes: ArrayBuffer): { text: string; json: unknown } => {
  const text = new TextDecoder().decode(bytes)
  return { text, json: JSON.parse(text) }
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

/** The directory of a prefecture: the server's, checked and kept; else the one kept before; else why there is none. */
export async function loadDirectory(prefecture: string, doors: DirectoryDoors): Promise<DirectoryState> {
  const kept = await keptOf(doors, prefecture)
  const waitMs = kept ? WAIT_MS.withKept : WAIT_MS.without
  try {
    const list = await bytesOf(doors, 'manifest.json', waitMs)
    const entry = orProblem('wrong', () => parseFacilityManifest(jsonOf(list).json)).prefectures[prefecture]
    if (!entry) throw new Problem('wrong')
    if (kept?.shard.sha256 === entry.sha256) return { kind: 'fresh', directory: kept.directory, isKept: true }

    const bytes = await bytesOf(doors, `${prefecture}.json`, waitMs)
    if (doors.sha256 && (await doors.sha256(bytes)) !== entry.sha256) throw new Problem('wrong')
    const { text, directory } = orProblem('wrong', () => {
      const read = jsonOf(bytes)
      return { text: read.text, directory: parseFacilityShard(read.json) }
    })
    const isKept = await doors.saveShard({ prefecture, sha256: entry.sha256, savedOn: doors.today(), json: text }).then(
      () => true,
      () => false,
    )
    return { kind: 'fresh', directory, isKept }
  } catch (error) {
    const problem = error instanceof Problem ? error.problem : 'wrong'
    return kept ? { kind: 'kept', directory: kept.directory, savedOn: kept.shard.savedOn, problem } : { kind: 'missing', problem }
  }
}
