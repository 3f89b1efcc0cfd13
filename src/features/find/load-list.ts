import { todayIn } from '../../domain/local-date'
import { type PlaceIndex, parsePlaceIndex } from '../../domain/places-index'
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

/** Municipalities and postal codes of a prefecture; the worker keeps them with the pages. Rejects when they cannot be read. */
export async function loadPlaces(prefecture: string, base: string): Promise<PlaceIndex> {
  const response = await fetch(`${base}data/places/v1/${prefecture}.json`, { signal: AbortSignal.timeout(WAIT_MS) })
  return parsePlaceIndex(await response.json())
}
