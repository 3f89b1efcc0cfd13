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

/** Writes a `.br` and a `.gz` beside every text file. Returns the brotli size of each, by path below the folder. */
export async function compress(folder: string): Promise<ReadonlyMap<string, number>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name)).map((entry) => join(entry.parentPath, entry.name))
  const sizes = new Map<string, number>()
  await Promise.all(
    files.map(async (file) => {
      const content = await readFile(file)
      const options = {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: content.length > LARGE && !isPack(file) ? 9 : 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }
      const [small, wide] = await Promise.all([brotli(content, options), gz(content, { level: 9 })])
      sizes.set(file.slice(folder.length + 1).replaceAll('\\', '/'), small.length)
      await Promise.all([writeFile(`${file}.br`, small), writeFile(`${file}.gz`, wide)])
    }),
  )
  return sizes
}
