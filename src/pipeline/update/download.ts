import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DownloadError } from './download-error'
import type { Format } from './official-files'
import { type Answer, type Net, request } from './request'

/** What tells the server which version is on hand. */
export interface Version {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Downloaded extends Version {
  readonly kind: 'downloaded'
  /** The file, in the folder given. */
  readonly path: string
  readonly bytes: number
  readonly sha256: string
}

const PAGE_BYTES = 4e6
const HEAD_BYTES = 512

const isPage = ({ response }: Answer) => /^(text\/html|application\/xhtml\+xml)\b/i.test(response.headers.get('content-type') ?? '')

/** An official page as text, and where it was found. */
export const downloadPage = (url: URL, net: Net): Promise<{ html: string; url: URL }> =>
  request(url, { headers: {}, maxBytes: PAGE_BYTES }, net, async (answer, pieces) => {
    if (answer.response.status !== 200 || !isPage(answer)) throw new DownloadError(`${answer.url.href} is not a web page`)
    const parts: Uint8Array[] = []
    for await (const piece of pieces) parts.push(piece)
    return { html: Buffer.concat(parts).toString('utf8'), url: answer.url }
  })

/** The beginning of a file says what it is, whatever the server calls it. */
function checkBeginning(head: Buffer, format: Format, { url }: Answer): void {
  const isZip = head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))
  const text = head.toString('utf8').replace('\ufeff', '').trimStart()
  const isRight = format === 'csv' ? !isZip && text !== '' && !text.startsWith('<') && !text.includes('\0') : isZip
  if (!isRight) throw new DownloadError(`${url.href} is not a ${format} file: it begins with ${JSON.stringify(text.slice(0, 12))}`)
}

const conditions = ({ etag, lastModified }: Version): Record<string, string> => ({
  ...(etag && { 'if-none-match': etag }),
  ...(lastModified && { 'if-modified-since': lastModified }),
})

/**
 * Fetches a file into `folder` under `name`, written beside and renamed when it is whole and of its format.
 * `unchanged` when the server says that the version on hand is its newest.
 */
export function downloadFile<OnHand extends Version>(
  url: URL,
  { folder, name, format, maxBytes, onHand }: { folder: string; name: string; format: Format; maxBytes: number; onHand: OnHand | null },
  net: Net,
): Promise<Downloaded | { readonly kind: 'unchanged'; readonly onHand: OnHand }> {
  return request(url, { headers: onHand ? conditions(onHand) : {}, maxBytes }, net, async (answer, pieces) => {
    const { headers, status } = answer.response
    if (status === 304) {
      if (onHand) return { kind: 'unchanged', onHand }
      throw new DownloadError(`${answer.url.href} answers 304 without having been asked`)
    }
    if (isPage(answer)) {
      await answer.response.body?.cancel()
      throw new DownloadError(`${answer.url.href} is a web page, not a ${format} file: the network may want a sign-in`)
    }
    const path = join(folder, name)
    const part = `${path}.part`
    await mkdir(folder, { recursive: true })
    try {
      const written = await writePieces(part, pieces)
      checkBeginning(written.head, format, answer)
      await rename(part, path)
      const { bytes, sha256 } = written
      return { kind: 'downloaded', path, bytes, sha256, etag: headers.get('etag'), lastModified: headers.get('last-modified') }
    } finally {
      await rm(part, { force: true })
    }
  })
}

async function writePieces(path: string, pieces: AsyncIterable<Uint8Array>): Promise<{ bytes: number; sha256: string; head: Buffer }> {
  const hash = createHash('sha256')
  let bytes = 0
  let head = Buffer.alloc(0)
  const file = await open(path, 'w')
  try {
    for await (const piece of pieces) {
      await file.write(piece)
      hash.update(piece)
      bytes += piece.length
      if (head.length < HEAD_BYTES) head = Buffer.concat([head, piece]).subarray(0, HEAD_BYTES)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { bytes, sha256: hash.digest('hex'), head }
}
