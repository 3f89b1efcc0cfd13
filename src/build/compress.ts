import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { KeptResults } from './kept-results'

const TEXT = /\.(html|js|json|jsonld|css|csv|svg|txt|xml|webmanifest)$/
/** Above this the best quality takes seconds a file and wins some hundredths. */
const LARGE = 200_000
/** What every phone fetches: no byte is too dear. */
const isPack = (file: string) => /[\\/]packs[\\/]/.test(file)
/**
 * Pages fit into a window of 64 kB and packs into one of 1 MB. Left to itself the coder prepares 16 MB for each file, which at middle
 * qualities takes longer than the work itself.
 */
const windowFor = (bytes: number) => Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes + 16))))
/** Each takes some megabytes beside its file. */
const AT_ONCE = 4
const brotli = promisify(brotliCompress)
const gz = promisify(gzip)
/** Two thirds of the work of a build, mostly on files that are what they were in the last one. */
const kept = new KeptResults('.cache/compressed')
const { brotli: BROTLI, zlib: ZLIB } = process.versions

const BRIEF = 9
/** From this size on a page weighs enough for the last per cent. */
const HEAVY_PAGE = 7_000

/**
 * Writes a `.br` and a `.gz` beside a file. Returns the brotli size. The work is done beside that of the caller, on other processors.
 * `isBrief` asks for a fortieth of the work and six in a hundred bytes more, unless the result is heavy: for pages that few open, which are
 * two of three.
 */
export async function compressFile(file: string, content: Buffer, isBrief = false): Promise<number> {
  const withQuality = (quality: number) =>
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        [constants.BROTLI_PARAM_LGWIN]: windowFor(content.length),
      },
    })
  const best = content.length > LARGE && !isPack(file) ? 9 : 11
  const smallest = async () => {
    const brief = isBrief ? await withQuality(BRIEF) : undefined
    return brief && brief.length < HEAVY_PAGE ? brief : withQuality(best)
  }
  const [small, wide] = await Promise.all([
    kept.of(content, `brotli ${BROTLI} ${best} ${isBrief ? `${BRIEF} below ${HEAVY_PAGE}` : ''}`, smallest),
    kept.of(content, `gzip ${ZLIB}`, () => gz(content, { level: 9 })),
  ])
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
  await kept.tidy(Date.now())
  return sizes
}
