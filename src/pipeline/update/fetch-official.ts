import { mkdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { CachedFile } from './cache-index'
import { downloadFile, downloadPage } from './download'
import { DownloadError } from './download-error'
import { fileNameOf, newestLink } from './find-link'
import type { OfficialFile } from './official-files'
import type { Net } from './request'
import { type Patience, withRetries } from './retry'

/** What is on hand after asking: `unchanged` when its bytes are those of last time. */
export interface Fetched {
  readonly kind: 'new' | 'unchanged'
  readonly entry: CachedFile
}

/** A name that is safe on every system and ends as its format does; the publisher's own wherever possible, for it tells the day. */
function safeName(url: URL, { id, format }: OfficialFile): string {
  const name = fileNameOf(url)
  const isSafe = /^\w[\w.-]{0,99}$/.test(name) && name.toLowerCase().endsWith(`.${format}`)
  return isSafe ? name : `${id}.${format}`
}

/**
 * Fetches one official file after the other into the cache folder, beside the one of last time. A page that several files are linked from is asked for once.
 * Throws a DownloadError that says why a file cannot be had.
 */
export function officialFetcher(
  cacheDir: string,
  net: Net,
  patience: Patience,
  log: (line: string) => void,
): (file: OfficialFile, old: CachedFile | undefined) => Promise<Fetched> {
  const patiently = <T>(work: () => Promise<T>) => withRetries(work, patience, net.clock, net.signal, log)
  const pages = new Map<string, ReturnType<typeof downloadPage>>()

  async function addressOf({ place, id }: OfficialFile): Promise<URL> {
    if (place.kind === 'direct') return new URL(place.url)
    const page = pages.get(place.page) ?? patiently(() => downloadPage(new URL(place.page), net))
    pages.set(place.page, page)
    const { html, url } = await page
    const link = newestLink(html, url, place.name)
    if (!link)
      throw new DownloadError(`${url.href} has no link to ${place.name.source.slice(1, -1)}; a direct address can be set for ${id}`)
    return link
  }

  return async (file, old) => {
    const { id, format, maxBytes } = file
    const url = await addressOf(file)
    const name = safeName(url, file)
    const onHand = old?.address === url.href ? old : null
    const got = await patiently(() => downloadFile(url, { folder: join(cacheDir, id, 'incoming'), name, format, maxBytes, onHand }, net))
    if (got.kind === 'unchanged') return { kind: 'unchanged', entry: got.onHand }
    const { sha256, bytes, etag, lastModified } = got
    const version = { address: url.href, etag, lastModified, bytes, sha256, downloadedAt: new Date(net.clock.now()).toISOString() }
    if (old?.sha256 === sha256) return { kind: 'unchanged', entry: { ...version, path: old.path } }
    const path = `${id}/${sha256.slice(0, 12)}/${name}`
    await mkdir(dirname(join(cacheDir, path)), { recursive: true })
    await rename(got.path, join(cacheDir, path))
    return { kind: 'new', entry: { ...version, path } }
  }
}
