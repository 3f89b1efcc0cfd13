import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseOfficialFiles } from '../pipeline/update/official-files'
import { type ImportFiles, updateData } from '../pipeline/update/update-data'
import { option } from './settings'

const LIST = 'src/data/official-files.csv'
const CACHE = '.cache/official-files'

/**
 * `npm run data -- update [--list FILE] [--cache DIR]`: fetches what is newer than on hand and imports it into `outDir`.
 * Gives the exit status: 0 when all files are the newest there are, 1 when one had to be left as it was.
 */
export async function updateCommand(args: readonly string[], outDir: string, importFiles: ImportFiles): Promise<number> {
  const list = option(args, 'list') ?? LIST
  const cacheDir = option(args, 'cache') ?? CACHE
  const sources = parseOfficialFiles(basename(list), readFileSync(list, 'utf8'))
  const log = (line: string) => console.log(line)
  const { files, isImported, isComplete } = await updateData({ sources, cacheDir, outDir, importFiles, log })
  const left = files.filter(({ kind }) => kind === 'kept-old' || kind === 'missing').length
  console.log(
    `${isImported ? `Imported into ${outDir}` : 'Nothing was imported'}; ${files.length - left} of ${files.length} files are the newest there are`,
  )
  return isComplete ? 0 : 1
}
