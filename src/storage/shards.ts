import type { LocalDate } from '../domain/time/local-date'
import { database } from './db'

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
  (await (await database()).get('shards', prefecture)) as KeptShard | undefined

/** The prefectures whose directories are kept. Rejects when nothing can be read. */
export const keptPrefectures = async (): Promise<string[]> => (await database()).getAllKeys('shards')

/** Keeps a checked directory in place of the last one, in one transaction. Rejects when nothing can be kept. */
export const saveShard = async (shard: KeptShard): Promise<void> => {
  await (await database()).put('shards', shard)
}

/** Removes a kept directory. Rejects when storage does not answer. */
export const removeShard = async (prefecture: string): Promise<void> => {
  await (await database()).delete('shards', prefecture)
}
