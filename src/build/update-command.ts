import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { parseOfficialFiles } from '../pipeline/update/official-files'
import { type ImportFiles, updateData } from '../pipeline/update/update-data'
import { inLanguage, languageOf } from './office/speaker'

/**
 * `npm run data -- update [--out DIR] [--cache DIR] [--list FILE] [--lang ja|en]`: fetches what is newer than on hand and imports it.
 * Gives the exit status: 0 when all files are the newest there are, 1 when one had to be left as it was.
 */
export async function updateCommand(args: string[], defaultOut: string, importFiles: ImportFiles): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string', default: defaultOut },
      cache: { type: 'string', default: '.cache/official-files' },
      list: { type: 'string', default: 'src/data/updates/official-files.csv' },
      lang: { type: 'string' },
    },
  })
  const { out: outDir, cache: cacheDir, list } = values
  const sources = parseOfficialFiles(basename(list), readFileSync(list, 'utf8'))
  const lang = languageOf(args)
  const log = (line: string) => console.log(inLanguage(line, lang))
  const { files, isImported, isComplete } = await updateData({ sources, cacheDir, outDir, importFiles, log })
  const newest = files.filter(({ kind }) => kind === 'new' || kind === 'unchanged').length
  log(`${isImported ? `Imported into ${outDir}` : 'Nothing was imported'}; ${newest} of ${files.length} files are the newest there are`)
  return isComplete ? 0 : 1
}
