import type { LocalDate } from '../domain/time/local-date'
import { withDatabase } from './db'

/** A large directory takes a slow phone longer than a tick. */
const LIMIT_MS = 15_000

/** A directory as it was received: its text, the day it was saved and its checksum, with what belongs to it. */
export type KeptShard = {
  readonly prefecture: string
  readonly sha256: string
  readonly savedOn: LocalDate
  readonly json: string
  /** Texts of its line in the manifest, its places and its figures. Earlier versions of the site kept none of them. */
  readonly entry?: string
  readonly places?: string
  readonly usage?: string
}

/** The kept directory of a prefecture, or undefined. Rejects when nothing can be read. */
export const readShard = async (prefecture: string): Promise<KeptShard | undefined> =>
  (await withDatabase((db) => db.get('shards', prefecture), LIMIT_MS)) as KeptShard | undefined

/** The prefectures whose directories are kept. Rejects when nothing can be read. */
export const keptPrefectures = (): Promise<string[]> => withDatabase((db) => db.getAllKeys('shards'))

/** Keeps a checked directory in place of the last one, in one transaction. Rejects when nothing can be kept. */
export const saveShard = async (shard: KeptShard): Promise<void> => {
  await withDatabase((db) => db.put('shards', shard), LIMIT_MS)
}

/** Removes a kept directory. Rejects when storage does not answer. */
export const removeShard = async (prefecture: string): Promise<void> => {
  await withDatabase((db) => db.delete('shards', prefecture))
}
