import type { LocalDate } from '../domain/local-date'
import { database } from './db'

/** A directory as it was received: its text, the day it was saved and its checksum. */
export type KeptShard = { readonly prefecture: string; readonly sha256: string; readonly savedOn: LocalDate; readonly json: string }

/** The kept directory of a prefecture, or undefined. Rejects when nothing can be read. */
export const readShard = async (prefecture: string): Promise<KeptShard | undefined> =>
  (await (await database()).get('shards', prefecture)) as KeptShard | undefined

/** Keeps a checked directory in place of the last one, in one transaction. Rejects when nothing can be kept. */
export const saveShard = async (shard: KeptShard): Promise<void> => {
  await (await database()).put('shards', shard)
}
