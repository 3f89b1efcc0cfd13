import { todayIn } from '../../domain/local-date'
import { type PlaceIndex, parsePlaceIndex } from '../../domain/places-index'
import type { UsageObservation } from '../../domain/usage'
import { parseUsageShard } from '../../domain/usage-shard'
import { readShard, saveShard } from '../../storage/shards'
import { type DirectoryState, loadDirectory } from './load-directory'

const WAIT_MS = 10_000

const hex = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** The directory of a prefecture, from the site below `base` or from what is kept on the phone. */
export function loadList(prefecture: string, base: string): Promise<DirectoryState> {
  // Browsers give `subtle` only over https.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  return loadDirectory(prefecture, {
    folder: `${base}data/facilities/v1/`,
    fetch: (address, options) => fetch(address, options),
    readShard,
    saveShard,
    today: () => todayIn('Asia/Tokyo', new Date()),
    ...(subtle && { sha256: async (bytes: ArrayBuffer) => hex(await subtle.digest('SHA-256', bytes)) }),
  })
}

async function jsonAt(address: string): Promise<unknown> {
  const response = await fetch(address, { signal: AbortSignal.timeout(WAIT_MS) })
  return response.json()
}

/** Municipalities and postal codes of a prefecture; the worker keeps them with the pages. Rejects when they cannot be read. */
export const loadPlaces = async (prefecture: string, base: string): Promise<PlaceIndex> =>
  parsePlaceIndex(await jsonAt(`${base}data/places/v1/${prefecture}.json`))

/** The published figures of a prefecture, kept by the worker too. None when they cannot be read: the list does without. */
export const loadUsage = (prefecture: string, base: string): Promise<readonly UsageObservation[]> =>
  jsonAt(`${base}data/usage/v1/${prefecture}.json`).then(
    (json) => parseUsageShard(json).observations,
    () => [],
  )
