import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CachedFile, type CacheIndex, isWhole, readCacheIndex, writeCacheIndex } from './cache-index'
import { officialFetcher } from './fetch-official'
import type { OfficialFile } from './official-files'
import type { Clock, Patience } from './retry'

/** `kept-old`: the file of last time stays in use. `missing`: there is none of last time either. */
export type FileOutcome = { readonly id: string } & (
  | { readonly kind: 'new'; readonly address: string; readonly bytes: number; readonly sha256: string }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'kept-old' | 'missing'; readonly reason: string }
)

export interface UpdateReport {
  readonly files: readonly FileOutcome[]
  /** Whether the importer ran and took the files. It does not run when there is nothing new. */
  readonly isImported: boolean
  /** Every file is the newest there is, and imported. */
  readonly isComplete: boolean
}

/** Turns files into shards below `outDir`, all or nothing: rejects when it refuses a file, and leaves what was there. */
export type ImportFiles = (paths: readonly string[], options: { readonly outDir: string }) => Promise<unknown>

export interface UpdateOptions {
  readonly sources: readonly OfficialFile[]
  /** Holds the files of last time; may be deleted at any time, then everything is fetched anew. */
  readonly cacheDir: string
  readonly outDir: string
  readonly importFiles: ImportFiles
  readonly log: (line: string) => void
  readonly fetch?: typeof globalThis.fetch
  readonly clock?: Clock
  readonly patience?: Patience
  /** For one answer, and for all files together. */
  readonly limits?: { readonly attemptMs: number; readonly totalMs: number }
  /** Lets tests use a server on this computer without https. */
  readonly allowLocalHttp?: boolean
}

const CLOCK: Clock = { now: Date.now, sleep: (ms, signal) => sleep(ms, undefined, { signal }), random: Math.random }
const PATIENCE: Patience = { attempts: 4, firstWaitMs: 2_000, longestWaitMs: 120_000 }
const LIMITS = { attemptMs: 5 * 60_000, totalMs: 30 * 60_000 }

/**
 * Fetches the official files that are newer than those on hand and imports all files on hand when one is new.
 * A file that cannot be had, or that the importer refuses, changes nothing: the one of last time stays in use.
 */
export async function updateData(options: UpdateOptions): Promise<UpdateReport> {
  const { sources, cacheDir, outDir, importFiles, log, clock = CLOCK, patience = PATIENCE, limits = LIMITS } = options
  const signal = AbortSignal.timeout(limits.totalMs)
  const { fetch = globalThis.fetch, allowLocalHttp = false } = options
  const fetchOfficial = officialFetcher(cacheDir, { fetch, clock, signal, attemptMs: limits.attemptMs, allowLocalHttp }, patience, log)

  const before = await wholeFiles(await readCacheIndex(cacheDir, log), sources, cacheDir, log)
  const after: CacheIndex = { ...before }
  const without = (id: string, reason: string): FileOutcome => ({ id, kind: before[id] ? 'kept-old' : 'missing', reason })

  let files: FileOutcome[] = []
  // One after the other: the hosts are public offices.
  for (const file of sources) {
    const { id } = file
    let outcome: FileOutcome
    try {
      const { kind, entry } = await fetchOfficial(file, before[id])
      after[id] = entry
      outcome = kind === 'new' ? { id, kind, address: entry.address, bytes: entry.bytes, sha256: entry.sha256 } : { id, kind }
    } catch (error) {
      outcome = without(id, signal.aborted ? 'the time for all files is over' : (error as Error).message)
    }
    log(outcomeLine(outcome))
    files.push(outcome)
  }

  const pathsOf = (index: CacheIndex) => sources.flatMap(({ id }) => (index[id] ? [join(cacheDir, index[id].path)] : []))
  const news = files.filter(({ kind }) => kind === 'new').map(({ id }) => id)
  const { kept, refusals } = await importNew(news, before, after, (index) => importFiles(pathsOf(index), { outDir }))
  for (const [id, reason] of refusals) log(`${id}: not used, what was there stays: ${reason}`)
  files = files.map((outcome) => {
    const reason = refusals.get(outcome.id)
    return reason === undefined ? outcome : without(outcome.id, `the import refused it: ${reason}`)
  })
  await writeCacheIndex(cacheDir, kept)
  await sweep(cacheDir, sources, kept)
  return {
    files,
    isImported: files.some(({ kind }) => kind === 'new'),
    isComplete: files.every(({ kind }) => kind === 'new' || kind === 'unchanged'),
  }
}

/**
 * Imports the files on hand, the new ones among them. When that is refused, the new ones are tried one after the other beside the old ones,
 * so that one bad file does not hold back the others. Gives what to keep, and why the rest was refused.
 */
async function importNew(
  news: readonly string[],
  before: CacheIndex,
  after: CacheIndex,
  importAll: (index: CacheIndex) => Promise<unknown>,
): Promise<{ kept: CacheIndex; refusals: ReadonlyMap<string, string> }> {
  const refusals = new Map<string, string>()
  const refusalOf = (index: CacheIndex): Promise<string | null> =>
    importAll(index).then(
      () => null,
      (error: Error) => error.message,
    )
  const refusal = news.length > 0 ? await refusalOf(after) : null
  if (refusal === null) return { kept: after, refusals }

  let kept: CacheIndex = Object.fromEntries(
    Object.entries(after).flatMap(([id, entry]): [string, CachedFile][] => {
      const own = news.includes(id) ? before[id] : entry
      return own ? [[id, own]] : []
    }),
  )
  for (const id of news) {
    const tried = { ...kept, [id]: after[id] as CachedFile }
    const reason = news.length === 1 ? refusal : await refusalOf(tried)
    if (reason === null) kept = tried
    else refusals.set(id, reason)
  }
  return { kept, refusals }
}

const outcomeLine = (outcome: FileOutcome): string => {
  switch (outcome.kind) {
    case 'new':
      return `${outcome.id}: new, fetched ${(outcome.bytes / 1e6).toFixed(1)} MB, sha256 ${outcome.sha256}, from ${outcome.address}`
    case 'unchanged':
      return `${outcome.id}: unchanged`
    case 'kept-old':
      return `${outcome.id}: the file of last time stays: ${outcome.reason}`
    case 'missing':
      return `${outcome.id}: missing: ${outcome.reason}`
  }
}

/** The entries of the list whose files are still what was downloaded. */
async function wholeFiles(
  index: CacheIndex,
  sources: readonly OfficialFile[],
  cacheDir: string,
  log: (line: string) => void,
): Promise<CacheIndex> {
  const whole: CacheIndex = {}
  for (const { id } of sources) {
    const entry = index[id]
    if (!entry) continue
    if (await isWhole(cacheDir, entry)) whole[id] = entry
    else log(`${join(cacheDir, entry.path)} is damaged or gone: it is fetched anew`)
  }
  return whole
}

/** Removes what no entry names: files of earlier times, and what a stopped run left. */
async function sweep(cacheDir: string, sources: readonly OfficialFile[], index: CacheIndex): Promise<void> {
  for (const { id } of sources) {
    const names = await readdir(join(cacheDir, id)).catch(() => [])
    const kept = index[id]?.path.split('/')[1]
    await Promise.all(names.filter((name) => name !== kept).map((name) => rm(join(cacheDir, id, name), { recursive: true })))
  }
}
