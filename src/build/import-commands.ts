import { parseArgs } from 'node:util'
import { localDate, todayIn } from '../domain/time/local-date'
import { embeddedDirectory } from '../pipeline/embedded-directory'
import { type Finding, findingText, ImportError } from '../pipeline/import/findings'
import { type ImportReport, importFiles } from '../pipeline/import/import-files'
import { readLog } from '../pipeline/import/import-log'
import { Stopped } from '../pipeline/import/progress'
import { projectData } from '../pipeline/import/project-data'
import { writeReport } from '../pipeline/import/report-csv'
import { IMPORTED } from './settings'

/** Enough to see what is wrong; `--report` holds all. */
const SHOWN_PER_TABLE = 8

const USE = `npm run data -- import FILE… [--out DIR] [--report FILE] [--accept-fewer] [--progress]
  [--as-of YYYY-MM-DD] [--title T] [--publisher P] [--url U] [--licence L]`

const OPTIONS = {
  out: { type: 'string', default: IMPORTED },
  report: { type: 'string' },
  'accept-fewer': { type: 'boolean', default: false },
  progress: { type: 'boolean', default: false },
  'as-of': { type: 'string' },
  title: { type: 'string' },
  publisher: { type: 'string' },
  url: { type: 'string' },
  licence: { type: 'string' },
} as const

function wrongUse(message: string): number {
  console.error(`${message}\n${USE}`)
  return 2
}

const isDay = (text: string) => {
  try {
    return Boolean(localDate(text))
  } catch {
    return false
  }
}

function printFindings(findings: readonly Finding[]): void {
  for (const finding of findings.slice(0, SHOWN_PER_TABLE)) console.log(`  ${findingText(finding)}`)
  if (findings.length > SHOWN_PER_TABLE) console.log(`  … and ${findings.length - SHOWN_PER_TABLE} more (--report FILE writes all)`)
}

function printReport({ tables, findings, prefectures, isWritten }: ImportReport, outDir: string): void {
  const shown = new Set<Finding>()
  for (const { file, sheet, title, state, read, findings: own } of tables) {
    const place = sheet === undefined ? file : `${file}, sheet ${sheet}`
    const counts = read && state === 'taken' ? `: ${read.rows} rows, ${read.detail}` : ''
    console.log(`${place}: ${title || 'not recognised'}, ${state}${counts}`)
    printFindings(own)
    for (const finding of own) shown.add(finding)
  }
  const others = findings.filter((finding) => !shown.has(finding))
  if (others.length > 0) {
    console.log('Between the lists:')
    printFindings(others)
  }
  for (const [prefecture, entry] of Object.entries(prefectures).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (entry) console.log(`${prefecture}: ${entry.count} facilities as of ${entry.asOf}, ${entry.located} with a position`)
  console.log(isWritten ? `Written to ${outDir}. npm run build takes it from there.` : 'Nothing was written.')
}

/** Stops at the next row on Ctrl-C; what was there stays. */
async function stoppable<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController()
  const stop = () => controller.abort()
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, stop)
  try {
    return await work(controller.signal)
  } finally {
    for (const signal of signals) process.off(signal, stop)
  }
}

/** `import` writes, `check` only looks. */
export async function importCommand(args: string[], command: 'import' | 'check'): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const { out, report: reportPath, progress, 'accept-fewer': acceptFewer, 'as-of': asOf, title, publisher, url, licence } = values
  if (positionals.length === 0) return wrongUse('Name at least one file')
  if (asOf !== undefined && !isDay(asOf)) return wrongUse(`--as-of: expected a day as YYYY-MM-DD, got "${asOf}"`)
  if (url !== undefined && !/^https?:\/\//.test(url)) return wrongUse(`--url: expected an address with http or https, got "${url}"`)
  const epoch = process.env.SOURCE_DATE_EPOCH
  const today = todayIn('Asia/Tokyo', epoch ? new Date(Number(epoch) * 1000) : new Date())
  try {
    const report = await stoppable(async (signal) =>
      importFiles(positionals, {
        outDir: out,
        isCheck: command === 'check',
        acceptFewer,
        project: projectData('src/data', await embeddedDirectory('src/data', { log: console.error })),
        naming: {
          ...(asOf && { asOf }),
          ...(title && { title }),
          ...(publisher && { publisher }),
          ...(url && { url }),
          ...(licence && { licence }),
        },
        today,
        signal,
        ...((progress || process.stderr.isTTY) && { onProgress: (line: string) => console.error(line) }),
      }),
    )
    printReport(report, out)
    if (reportPath) writeReport(reportPath, report.findings)
    return report.tables.some(({ state }) => state === 'refused') ? 1 : 0
  } catch (error) {
    if (error instanceof Stopped) {
      console.error(`Stopped; ${out} is as it was.`)
      return 130
    }
    if (!(error instanceof ImportError)) throw error
    console.error(error.message)
    return 1
  }
}

/** What is in the folder: each list with its day, rows and file. */
export function listCommand(args: string[]): number {
  const { values } = parseArgs({ args, options: { out: OPTIONS.out } })
  const { entries } = readLog(values.out)
  if (entries.length === 0) console.log(`Nothing was imported to ${values.out}.`)
  for (const { prefecture, key, rows, asOf, importedOn, file, sha256 } of entries)
    console.log(`${prefecture} ${key}: ${rows} rows as of ${asOf}, imported on ${importedOn} from ${file} (sha256 ${sha256.slice(0, 12)})`)
  return 0
}
