import type { Readable } from 'node:stream'
import { type Entry, fromBufferPromise, openPromise, validateFileName, type ZipFile } from 'yauzl'
import { ImportError } from './findings'

export interface ZipEntry {
  /** Path inside the archive, with slashes. */
  readonly name: string
  /** Bytes after unpacking; reading stops with an error when there are more or fewer. */
  readonly size: number
  readonly open: () => Promise<Readable>
}

export interface ZipLimits {
  readonly entries: number
  readonly entryBytes: number
  readonly totalBytes: number
  /** Unpacked to packed bytes; only asked of what is above 10 MB, be it one entry or all together. */
  readonly ratio: number
}

/** The largest official archive unpacks to about 500 MB, its most repetitive table 30 times its packed size. */
export const ZIP_LIMITS: ZipLimits = { entries: 2000, entryBytes: 1_000_000_000, totalBytes: 4_000_000_000, ratio: 200 }

const RATIO_COUNTS_FROM = 10_000_000
const isBlown = (size: number, packed: number, { ratio }: ZipLimits) => size > RATIO_COUNTS_FROM && size > packed * ratio

/** Japanese archives often carry names in Shift_JIS without saying so, and those of Windows backslashes. */
function nameOf({ fileNameRaw }: Entry): string {
  const decoded = (encoding: string) => new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(fileNameRaw)
  let name: string
  try {
    name = decoded('utf-8')
  } catch {
    name = decoded('shift_jis')
  }
  return name.replaceAll('\\', '/')
}

function problemOf(entry: Entry, name: string, limits: ZipLimits): string | null {
  const wrongPath = validateFileName(name) ?? (name.includes('\0') ? 'zero byte in name' : null)
  if (wrongPath) return `expected paths inside the archive: ${wrongPath}`
  if (entry.isEncrypted()) return `expected an archive without password, ${name} has one`
  if (entry.uncompressedSize > limits.entryBytes)
    return `expected at most ${limits.entryBytes} bytes in ${name}, got ${entry.uncompressedSize}`
  return isBlown(entry.uncompressedSize, entry.compressedSize, limits)
    ? `expected ${name} to unpack to at most ${limits.ratio} times its size, got ${entry.uncompressedSize} bytes`
    : null
}

async function entriesOf(zip: ZipFile, file: string, limits: ZipLimits): Promise<ZipEntry[]> {
  if (zip.entryCount > limits.entries) throw new ImportError({ file, expectation: `expected at most ${limits.entries} files inside` })
  const entries: ZipEntry[] = []
  let [total, packed] = [0, 0]
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    const problem = problemOf(entry, name, limits)
    if (problem) throw new ImportError({ file, expectation: problem })
    total += entry.uncompressedSize
    packed += entry.compressedSize
    if (total > limits.totalBytes)
      throw new ImportError({ file, expectation: `expected at most ${limits.totalBytes} bytes after unpacking` })
    if (isBlown(total, packed, limits))
      throw new ImportError({ file, expectation: `expected all files together to unpack to at most ${limits.ratio} times their size` })
    if (!name.endsWith('/')) entries.push({ name, size: entry.uncompressedSize, open: () => zip.openReadStreamPromise(entry) })
  }
  return entries
}

/**
 * Opens an archive (a path, or its bytes), checks paths and sizes of all entries before any is unpacked, and hands them to `use`;
 * they can be read until `use` is done. `file` names the archive in messages. Throws ImportError when it is no archive or a dangerous one.
 */
export async function withZipEntries<T>(
  source: string | Buffer,
  file: string,
  use: (entries: readonly ZipEntry[]) => Promise<T>,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<T> {
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false }
  const damaged = (error: unknown): never => {
    if (error instanceof ImportError) throw error
    throw new ImportError({ file, expectation: `expected an undamaged zip archive: ${(error as Error).message}` })
  }
  const zip = await (typeof source === 'string' ? openPromise(source, options) : fromBufferPromise(source, options)).catch(damaged)
  try {
    return await use(await entriesOf(zip, file, limits).catch(damaged))
  } finally {
    zip.close()
  }
}
