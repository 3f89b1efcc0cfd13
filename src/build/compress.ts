import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const TEXT = /\.(html|js|json|jsonld|css|csv|svg|txt|xml|webmanifest)$/
/** Above this the best quality takes seconds a file and wins some hundredths. */
const LARGE = 200_000
/** What every phone fetches: no byte is too dear. */
const isPack = (file: string) => /[\\/]packs[\\/]/.test(file)
const brotli = promisify(brotliCompress)
const gz = promisify(gzip)

/** Writes a `.br` and a `.gz` beside a file. Returns the brotli size. The work is done beside that of the caller, on other processors. */
export async function compressFile(file: string, content: Buffer): Promise<number> {
  const options = {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: content.length > LARGE && !isPack(file) ? 9 : 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  }
  const [small, wide] = await Promise.all([brotli(content, options), gz(content, { level: 9 })])
  await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, wide)])
  return small.length
}

/** Compresses every text file of a folder but those that are done. Returns the brotli size of each, by path below the folder. */
export async function compress(folder: string, done: ReadonlyMap<string, number> = new Map()): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
  const sizes = new Map(done)
  await Promise.all(
    files.map(async (file) => {
      const name = file.slice(folder.length + 1).replaceAll('\\', '/')
      if (!sizes.has(name)) sizes.set(name, await compressFile(file, await readFile(file)))
    }),
  )
  return sizes
}
