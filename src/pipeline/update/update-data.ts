import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CacheIndex, isWhole, readCacheIndex, writeCacheIndex } from './cache-index'
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

/** Turns files into shards below `outDir`, all or nothing: rejects when it refuses one, and leaves what was there. */
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
 * A file that cannot be had, or a set the importer refuses, changes nothing: what was on hand stays.
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

  const hasNew = files.some(({ kind }) => kind === 'new')
  const paths = sources.flatMap(({ id }) => (after[id] ? [join(cacheDir, after[id].path)] : []))
  const refusal = hasNew ? await refusalOf(importFiles(paths, { outDir })) : null
  if (refusal !== null) {
    log(`The new files are not used and what was there stays: ${refusal}`)
    const reason = `the import refused it or a file beside it: ${refusal}`
    files = files.map((outcome) => (outcome.kind === 'new' ? without(outcome.id, reason) : outcome))
  }
  const kept = refusal === null ? after : before
  await writeCacheIndex(cacheDir, kept)
  await sweep(cacheDir, sources, kept)
  return {
    files,
    isImported: hasNew && refusal === null,
    isComplete: files.every(({ kind }) => kind === 'new' || kind === 'unchanged'),
  }
}

const outcomeLine = (outcome: FileOutcome): string => {
  switch (outcome.kind) {
    case 'new':
      return `${outcome.id}: new, ${(outcome.bytes / 1e6).toFixed(1)} MB, sha256 ${outcome.sha256}, from ${outcome.address}`
    case 'unchanged':
      return `${outcome.id}: unchanged`
    case 'kept-old':
      return `${outcome.id}: the file of last time stays: ${outcome.reason}`
    case 'missing':
      return `${outcome.id}: missing: ${outcome.reason}`
  }
}

const refusalOf = (work: Promise<unknown>): Promise<string | null> =>
  work.then(
    () => null,
    (error: Error) => error.message,
  )

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
