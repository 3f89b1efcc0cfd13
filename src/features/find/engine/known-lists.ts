import { type ManifestEntry, parseManifestEntry } from '../../../domain/find/facilities'
import { type Box, PREFECTURE_BOXES } from '../../../domain/find/prefecture-boxes'
import { type DirectoryDoors, loadManifest, type ManifestState } from './load-directory'

/** Where a list that can be read lies, and what it would cost to download; null where that is not known. */
export type KnownList = {
  readonly box: Box | null
  readonly packed: number | null
  readonly sha256: string | null
  readonly count: number | null
}

export type KnownLists = { readonly state: ManifestState; readonly lists: ReadonlyMap<string, KnownList> }

export type ListDoors = DirectoryDoors & { readonly keptPrefectures: () => Promise<readonly string[]> }

/** A list without positions lies where its prefecture does. */
const knownOf = (prefecture: string, { box, packed, sha256, count }: ManifestEntry): KnownList => ({
  box: box ?? PREFECTURE_BOXES.get(prefecture) ?? null,
  packed,
  sha256,
  count,
})

/** A list kept on the phone. One kept by an earlier version does not tell where it lies: roughly where its prefecture does. */
async function keptList(prefecture: string, doors: ListDoors): Promise<KnownList> {
  try {
    const entry = (await doors.readShard(prefecture))?.entry
    if (entry) return knownOf(prefecture, parseManifestEntry(JSON.parse(entry)))
  } catch {
    // Damaged: as good as none.
  }
  return { box: PREFECTURE_BOXES.get(prefecture) ?? null, packed: null, sha256: null, count: null }
}

/** All lists that can be read: those of the server, and those kept on the phone. */
export async function knownLists(doors: ListDoors): Promise<KnownLists> {
  const kept = await doors.keptPrefectures().catch(() => [])
  const state = await loadManifest(doors, kept.length > 0)
  const served = state.kind === 'fresh' ? Object.entries(state.manifest.prefectures) : []
  const lists = new Map(served.map(([prefecture, entry]) => [prefecture, knownOf(prefecture, entry)]))
  for (const prefecture of kept) if (!lists.has(prefecture)) lists.set(prefecture, await keptList(prefecture, doors))
  return { state, lists }
}
