import { dayRead, type LocalDate } from '../../../domain/time/local-date'
import { readSetting, saveSetting } from '../../../storage/settings'
import { keptPrefectures, readShard, removeShard, saveShard } from '../../../storage/shards'
import { Finder, type FinderDoors } from './finder'
import type { Call, Reply } from './messages'

const hex = (bytes: ArrayBuffer) => [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')

// The address of the worker tells what it needs: where the data lies, the language of the names, and the day of the build.
const settings = new URLSearchParams(location.hash.slice(1))

// Browsers give `subtle` only over https.
const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle

const doors: FinderDoors = {
  folder: settings.get('data') ?? '/data/',
  lang: settings.get('lang') ?? 'ja',
  fetch: (address, options) => fetch(address, options),
  readShard,
  saveShard,
  removeShard,
  keptPrefectures,
  readNotKept: async () => new Set((await readSetting('not-kept'))?.split(',').filter(Boolean)),
  saveNotKept: (prefectures) => saveSetting('not-kept', [...prefectures].join()),
  today: () => dayRead(new Date(), (settings.get('built') ?? undefined) as LocalDate | undefined),
  ...(subtle && { sha256: async (bytes: ArrayBuffer) => hex(await subtle.digest('SHA-256', bytes)) }),
}
const finder = new Finder(doors)

addEventListener('message', async ({ data: { id, name, argument } }: MessageEvent<Call>) => {
  let reply: Reply
  try {
    // Each name takes its own argument; the client's types hold them together.
    const work = finder[name] as (argument: unknown) => Promise<unknown>
    reply = { id, result: await work.call(finder, argument) }
  } catch (error) {
    reply = { id, error: String(error) }
  }
  postMessage(reply)
})
