import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(html|js|json|jsonld|css|csv|svg|txt|xml|webmanifest)$/
/** Above this the best quality takes seconds a file and wins some hundredths. */
const LARGE = 200_000
/** What every phone fetches: no byte is too dear. */
const isPack = (file: string) => /[\\/]packs[\\/]/.test(file)
/** Each takes some megabytes beside its file. */
const AT_ONCE = 4
const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** From this size on a page weighs enough for the last per cent. */
const HEAVY_PAGE = 7_000

/**
 * Writes a `.br` and a `.gz` beside a file. Returns the brotli size. The work is done beside that of the caller, on other processors.
 * `isBrief` asks for half the work and three in a hundred bytes more, unless the result is heavy: for pages that few open.
 */
export async function compressFile(file: string, content: Buffer, isBrief = false): Promise<number> {
  const brief = isBrief ? await brotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } }) : undefined
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: content.length > LARGE && !isPack(file) ? 9 : 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }
  const isEnough = brief && brief.length < HEAVY_PAGE
  const [small, wide] = await Promise.all([isEnough ? brief : brotli(content, options), gz(content, { level: 9 })])
  await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, wide)])
  return small.length
}

/** Compresses every text file of a folder but those that are done. Returns the brotli size of each, by path below the folder. */
export async function compress(folder: string, done: ReadonlyMap<string, number> = new Map()): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
  const sizes = new Map(done)
  const work = files
    .map((file) => [file.slice(folder.length + 1).replaceAll('\\', '/'), file] as const)
    .filter(([name]) => !sizes.has(name))
  const next = async (): Promise<void> => {
    for (let one = work.pop(); one; one = work.pop()) sizes.set(one[0], await compressFile(one[1], await readFile(one[1])))
  }
  await Promise.all(Array.from({ length: AT_ONCE }, next))
  return sizes
}
