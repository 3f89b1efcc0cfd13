import { parseArgs } from 'node:util'
import { localDate, todayIn } from '../domain/time/local-date'
import type { Naming } from '../pipeline/import/credits'
import { embeddedDirectory } from '../pipeline/import/embedded-directory'
import { type Effect, type Finding, ImportError } from '../pipeline/import/findings'
import { type ImportReport, importFiles } from '../pipeline/import/import-files'
import { readLog } from '../pipeline/import/import-log'
import { municipalityCode } from '../pipeline/import/municipalities'
import { KIND_NAMES, KINDS } from '../pipeline/import/parts'
import { Stopped } from '../pipeline/import/progress'
import { projectData } from '../pipeline/import/project-data'
import { writeReport } from '../pipeline/import/report-csv'
import { type ImportTotals, isLossy, totalsOf } from '../pipeline/import/totals'
import { findingLine } from './office/finding-line'
import { inJapanese } from './office/in-japanese'
import { type OfficeLanguage, officeLanguage } from './office/language'
import { inLanguage, languageOf } from './office/speaker'
import { summaryLines } from './office/summary'
import { WORDS } from './office/summary-words'
import { IMPORTED } from './settings'

/** Enough to see what is wrong; `--report` holds all. */
const SHOWN_PER_TABLE = 8

const WEIGHTS: readonly Effect[] = ['file refused', 'row left out', 'not joined', 'value left out', 'note']

const USE = `npm run data -- import FILE… [--out DIR] [--report FILE] [--lang ja|en] [--progress]
  [--as-of YYYY-MM-DD] [--municipality CODE] [--kind hospital|clinic|dental|maternity|pharmacy] [--column address=HEADER]
  [--accept-loss] [--accept-fewer] [--accept-older] [--replace]
  [--title T] [--publisher P] [--url U] [--licence L]`

const OPTIONS = {
  out: { type: 'string', default: IMPORTED },
  report: { type: 'string' },
  lang: { type: 'string' },
  'accept-fewer': { type: 'boolean', default: false },
  'accept-older': { type: 'boolean', default: false },
  'accept-loss': { type: 'boolean', default: false },
  replace: { type: 'boolean', default: false },
  municipality: { type: 'string' },
  kind: { type: 'string' },
  column: { type: 'string', multiple: true, default: [] as string[] },
  progress: { type: 'boolean', default: false },
  'as-of': { type: 'string' },
  title: { type: 'string' },
  publisher: { type: 'string' },
  url: { type: 'string' },
  licence: { type: 'string' },
} as const

function wrongUse(message: string, lang: OfficeLanguage): number {
  console.error(`${inLanguage(message, lang)}\n${USE}`)
  return 2
}

const isDay = (text: string) => {
  try {
    return Boolean(localDate(text))
  } catch {
    return false
  }
}

function printFindings(findings: readonly Finding[], lang: OfficeLanguage): void {
  // What costs most comes first: a file, a row, a value.
  const sorted = findings.toSorted((a, b) => WEIGHTS.indexOf(a.effect) - WEIGHTS.indexOf(b.effect))
  for (const finding of sorted.slice(0, SHOWN_PER_TABLE)) console.log(`  ${findingLine(finding, lang)}`)
  if (findings.length > SHOWN_PER_TABLE) console.log(`  ${WORDS[lang].more(findings.length - SHOWN_PER_TABLE)}`)
}

/** The result first, then table by table what led to it. */
function printReport(report: ImportReport, totals: ImportTotals, outDir: string, lang: OfficeLanguage): void {
  const { tables, findings, isWritten } = report
  const words = WORDS[lang]
  for (const line of summaryLines(report, totals, lang)) console.log(line)
  console.log(isWritten ? words.written(outDir) : words.notWritten)
  console.log(`\n${words.details}`)
  const shown = new Set<Finding>()
  for (const { file, sheet, title, state, read, findings: own } of tables) {
    const place = [file, sheet].filter(Boolean).join(' / ')
    const counts = read && state === 'taken' ? `: ${words.rows(read.rows, read.detail)}` : ''
    console.log(`${place}: ${title || words.notRecognised}, ${words.states[state]}${counts}`)
    printFindings(own, lang)
    for (const finding of own) shown.add(finding)
  }
  const others = findings.filter((finding) => !shown.has(finding))
  if (others.length > 0) {
    console.log(words.betweenLists)
    printFindings(others, lang)
  }
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

const COLUMN = /^(name|address|tel|postal|kind|kana|lat|lng|code|website)=(.+)$/

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values']

/** What the operator says about the files; a text says what is wrong with it. */
function namingOf(values: Values): Naming | string {
  const { 'as-of': asOf, title, publisher, url, licence, municipality, kind: kindName, column } = values
  if (asOf !== undefined && !isDay(asOf)) return `--as-of: expected a day as YYYY-MM-DD, got "${asOf}"`
  if (url !== undefined && !/^https?:\/\//.test(url)) return `--url: expected an address with http or https, got "${url}"`
  const code = municipality && municipalityCode(municipality, municipality.padStart(5, '0').slice(0, 2))
  if (municipality && !code) return `--municipality: expected the code of a municipality such as 37201, got "${municipality}"`
  const kind = KINDS.find((own) => KIND_NAMES[own] === kindName)
  if (kindName !== undefined && kind === undefined)
    return `--kind: expected one of ${KINDS.map((own) => KIND_NAMES[own]).join(', ')}, got "${kindName}"`
  const columns = column.map((text) => COLUMN.exec(text))
  const wrong = columns.indexOf(null)
  if (wrong >= 0) return `--column: expected something like address=所在地, got "${column[wrong]}"`
  return {
    ...(asOf && { asOf }),
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(url && { url }),
    ...(licence && { licence }),
    ...(code && { municipality: code }),
    ...(kind !== undefined && { kind }),
    ...(columns.length > 0 && { columns: Object.fromEntries(columns.map((found) => [found?.[1] ?? '', found?.[2] ?? ''])) }),
  }
}

/** 1: something was refused. 2: it was taken, but more was left out than anybody should overlook. */
function statusOf(totals: ImportTotals, acceptsLoss: boolean): number {
  if (totals.refused > 0) return 1
  return isLossy(totals) && !acceptsLoss ? 2 : 0
}

/** `import` writes, `check` only looks. */
export async function importCommand(args: string[], command: 'import' | 'check'): Promise<number> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  const { out, report: reportPath, progress } = values
  const lang = officeLanguage(values.lang)
  if (lang === undefined) return wrongUse(`--lang: expected ja or en, got "${values.lang}"`, officeLanguage(undefined) ?? 'en')
  if (positionals.length === 0) return wrongUse('Name at least one file', lang)
  const naming = namingOf(values)
  if (typeof naming === 'string') return wrongUse(naming, lang)
  const warn = (line: string) => console.error(inLanguage(line, lang))
  const epoch = process.env.SOURCE_DATE_EPOCH
  const today = todayIn('Asia/Tokyo', epoch ? new Date(Number(epoch) * 1000) : new Date())
  try {
    const report = await stoppable(async (signal) =>
      importFiles(positionals, {
        outDir: out,
        isCheck: command === 'check',
        acceptFewer: values['accept-fewer'],
        acceptOlder: values['accept-older'],
        replacesLists: values.replace,
        project: projectData('src/data', await embeddedDirectory('src/data', { log: warn })),
        naming,
        today,
        signal,
        ...((progress || process.stderr.isTTY) && { onProgress: warn }),
      }),
    )
    const totals = totalsOf(report)
    printReport(report, totals, out, lang)
    if (reportPath) writeReport(reportPath, report.findings, (text) => (lang === 'ja' ? inJapanese(text) : text))
    const status = statusOf(totals, values['accept-loss'])
    if (status === 2) console.log(WORDS[lang].loss)
    return status
  } catch (error) {
    if (error instanceof Stopped) {
      warn(`Stopped; ${out} is as it was.`)
      return 130
    }
    if (!(error instanceof ImportError)) throw error
    console.error(findingLine(error.finding, lang))
    return 1
  }
}

/** What is in the folder: each list with its day, rows and file. */
export function listCommand(args: string[]): number {
  const { values } = parseArgs({ args, options: { out: OPTIONS.out, lang: OPTIONS.lang } })
  const lang = languageOf(args)
  const { entries } = readLog(values.out)
  if (entries.length === 0) console.log(inLanguage(`Nothing was imported to ${values.out}.`, lang))
  for (const { prefecture, key, rows, asOf, importedOn, file, sha256 } of entries)
    console.log(
      inLanguage(
        `${prefecture} ${key}: ${rows} rows as of ${asOf}, imported on ${importedOn} from ${file} (sha256 ${sha256.slice(0, 12)})`,
        lang,
      ),
    )
  return 0
}
