import { packFile } from '../domain/pack/pack-file'

// Written in by build/worker.ts.
declare const BASE_PATH: string
declare const PACKS: readonly (readonly [path: string, sum: string])[]
declare const SINGLES: readonly { readonly file: string; readonly sum: string }[]
declare const PAGE_HEADERS: readonly [string, string][]
declare const FILE_HEADERS: readonly [string, string][]
declare const MEDIA_TYPES: Readonly<Record<string, string>>

/**
 * What is kept together: `path` is the part of the address of a language ('' or `en/`) or `shell`, `file` its pack, `sum` the
 * checksum of it.
 */
export type PackSource = { readonly path: string; readonly file: string; readonly sum: string }

export const base = BASE_PATH
export const packSources: readonly PackSource[] = PACKS.map(([path, sum]) => ({ path, sum, file: packFile(path, sum) }))
export const singles = SINGLES

/** The headers the server would send with a file. */
export const headersOf = (file: string): Headers => {
  const headers = new Headers([...(file.endsWith('.html') ? PAGE_HEADERS : FILE_HEADERS)])
  headers.set('Content-Type', MEDIA_TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream')
  return headers
}
