import { SUM_LENGTH } from '../domain/pack/pack-file'
import { base } from './settings'

/** A connection that brings nothing for so long is given up. */
const STALL_MS = 20_000

/** The checksum of bytes, as hexadecimal digits. */
export async function sumOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, SUM_LENGTH)
}

/** Everything of a file, or a rejection when the server refuses it or falls silent. */
async function bytesOf(file: string, cache: RequestCache): Promise<Uint8Array<ArrayBuffer>> {
  const stop = new AbortController()
  let timer = setTimeout(() => stop.abort(), STALL_MS)
  const goOn = () => {
    clearTimeout(timer)
    timer = setTimeout(() => stop.abort(), STALL_MS)
  }
  try {
    const answer = await fetch(base + file, { cache, signal: stop.signal })
    if (answer.status !== 200 || answer.redirected || !answer.body) throw new Error(`${file}: ${answer.status}`)
    const parts: Uint8Array[] = []
    const reader = answer.body.getReader()
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value)
      goOn()
    }
    return new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer())
  } finally {
    clearTimeout(timer)
  }
}

/** A file whose checksum is known. What does not match is asked for once more past the browser's own store; then this rejects. */
export async function checkedBytes(file: string, sum: string): Promise<Uint8Array<ArrayBuffer>> {
  let problem: unknown
  for (const cache of ['default', 'reload'] as const) {
    try {
      const bytes = await bytesOf(file, cache)
      if ((await sumOf(bytes)) === sum) return bytes
      problem = new Error(`${file}: not what this version consists of`)
    } catch (error) {
      problem = error
    }
  }
  throw problem
}
