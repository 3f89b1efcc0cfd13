import { embeddedDirectory } from '../../pipeline/import/embedded-directory'
import { importFiles } from '../../pipeline/import/import-files'
import { projectData } from '../../pipeline/import/project-data'
import { totalsOf } from '../../pipeline/import/totals'
import type { ImportFiles } from '../../pipeline/update/update-data'
import { importCommand, listCommand } from '../import-commands'
import type { OfficeLanguage } from '../office/language'
import { inLanguage, languageOf, spoken } from '../office/speaker'
import { summaryLines } from '../office/summary'
import { IMPORTED } from '../settings'
import { updateCommand } from '../update-command'

type Command = (args: string[]) => number | Promise<number>

/** New files replace the old ones together: half a directory would be worse than last time's. */
const importAllOrNothing =
  (lang: OfficeLanguage): ImportFiles =>
  async (paths, { outDir }) => {
    const embedded = await embeddedDirectory('src/data', { log: (line) => console.log(inLanguage(line, lang)) })
    const report = await importFiles(paths, { outDir, allOrNothing: true, project: projectData('src/data', embedded) })
    for (const line of summaryLines(report, totalsOf(report), lang)) console.log(line)
    return report
  }

/** What can be done with data, by name. Each gives the exit status: 0 fine, 1 data refused, 2 wrong use. */
const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  ['import', (args) => importCommand(args, 'import')],
  ['check', (args) => importCommand(args, 'check')],
  ['list', listCommand],
  ['update', (args) => updateCommand(args, IMPORTED, importAllOrNothing(languageOf(args)))],
])

const isWrongUse = (error: unknown) => /^ERR_PARSE_ARGS/.test((error as NodeJS.ErrnoException).code ?? '')

/** A folder that may not be written, a full disk. */
const isOfSystem = (error: unknown) => (error as NodeJS.ErrnoException).syscall !== undefined

/** `npm run data -- import FILE…`, `check FILE…`, `list`, `update` */
export const main = ([name = '', ...args]: string[]) =>
  spoken(args, async ({ warn }) => {
    const command = COMMANDS.get(name)
    if (!command) {
      warn(`npm run data -- COMMAND: name one of ${[...COMMANDS.keys()].join(', ')}`)
      process.exitCode = 2
      return
    }
    try {
      process.exitCode = await command(args)
    } catch (error) {
      if (!isWrongUse(error) && !isOfSystem(error)) throw error
      warn(`npm run data -- ${name}: ${(error as Error).message}`)
      process.exitCode = isWrongUse(error) ? 2 : 1
    }
  })
