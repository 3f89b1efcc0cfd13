import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as v from 'valibot'

const text = v.nullable(v.string())

const schema = v.object({
  v: v.literal(1),
  files: v.record(
    v.string(),
    v.object({
      address: v.string(),
      etag: text,
      lastModified: text,
      /** Below the cache folder: `<file id>/<beginning of the checksum>/<the publisher's name>`. */
      path: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\/[0-9a-f]{12}\/\w[\w.-]*$/)),
      bytes: v.number(),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
      /** ISO 8601 */
      downloadedAt: v.string(),
    }),
  ),
})

/** The files on hand that were imported, by id. */
export type CacheIndex = v.InferOutput<typeof schema>['files']
export type CachedFile = CacheIndex[string]

const NAME = 'index.json'

/** What the cache folder holds. An index that cannot be read counts as an empty cache: everything is fetched anew. */
export async function readCacheIndex(cacheDir: string, log: (line: string) => void): Promise<CacheIndex> {
  let json: string
  try {
    json = await readFile(join(cacheDir, NAME), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
  try {
    return v.parse(schema, JSON.parse(json)).files
  } catch {
    log(`${join(cacheDir, NAME)} cannot be read: everything is fetched anew`)
    return {}
  }
}

export async function writeCacheIndex(cacheDir: string, files: CacheIndex): Promise<void> {
  await mkdir(cacheDir, { recursive: true })
  const path = join(cacheDir, NAME)
  await writeFile(`${path}.part`, `${JSON.stringify({ v: 1, files }, null, 2)}\n`)
  await rename(`${path}.part`, path)
}

/** Whether the file is there and its bytes are those that were downloaded. */
export async function isWhole(cacheDir: string, { path, sha256 }: CachedFile): Promise<boolean> {
  const hash = createHash('sha256')
  try {
    await pipeline(createReadStream(join(cacheDir, path)), hash)
  } catch {
    return false
  }
  return hash.digest('hex') === sha256
}
