import { dirname } from 'node:path'
import type { Naming } from './credits'
import { type Finding, ImportError } from './findings'
import { type InputFile, visitInputFiles } from './input-files'
import type { KnownKind } from './known-kinds'
import { LAYOUTS, type LayoutName } from './layouts'
import { isSheetOfNotes } from './no-facility'
import type { ReadTable } from './parts'
import { readCompiled } from './read-compiled'
import { readFilings } from './read-filings'
import { readMunicipal } from './read-municipal'
import { readNavii } from './read-navii'
import { readPrefectureTable, readUsage } from './read-usage'
import { type RecognisedSheet, recognise } from './recognise'
import { RowReader } from './row-reader'
import { type Sheet, sheetsOf } from './sheets'
import { type UsageSource, usageSources } from './usage-sources'

/** One table that was met on the way. */
export interface TableReport {
  readonly file: string
  readonly sheet?: string
  readonly sha256: string
  /** What it was recognised as; empty when it was not. */
  readonly title: string
  readonly state: 'taken' | 'refused' | 'not needed'
  readonly read: ReadTable | null
  readonly findings: readonly Finding[]
}

export interface ReadOptions {
  readonly naming: Naming
  /** With a sources.csv that tables may name sources of. */
  readonly sourceDir: string
  /** What the directory knows already. */
  readonly knownKind?: KnownKind
  /** Called for each row and each piece of a file; may throw to stop. */
  readonly onStep: (file: string, row: number | null) => void
}

const NOTHING: ReadTable = { rows: 0, detail: '', parts: [], batches: [] }

async function readRecognised(
  found: RecognisedSheet,
  sheet: Sheet,
  folder: string,
  findings: Finding[],
  options: ReadOptions,
): Promise<ReadTable> {
  const { naming, sourceDir, knownKind = () => null, onStep } = options
  const place = { file: sheet.file, ...(sheet.sheet !== undefined && { sheet: sheet.sheet }) }
  const reader = new RowReader<string>(place, found.columns, found.width, findings)
  const onRow = () => onStep(sheet.file, reader.row)
  const readers: Record<LayoutName, () => Promise<ReadTable>> = {
    usage: () => readUsage(found, reader, onRow),
    prefectureTable: () => {
      const sources = new Map<string, UsageSource>([...usageSources(sourceDir), ...usageSources(folder)])
      return readPrefectureTable(found, reader, sources, onRow)
    },
    naviiHours: async () => NOTHING,
    navii: () => readNavii(found, reader, naming, onRow),
    compiled: () => readCompiled(found, reader, onRow),
    filings: () => readFilings(found, reader, naming, onRow),
    municipal: () => readMunicipal(found, reader, naming, knownKind, onRow),
  }
  return { ...(await readers[found.layout]()), leftOut: reader.leftOut }
}

async function readSheet(sheet: Sheet, folder: string, options: ReadOptions): Promise<TableReport> {
  const { file, sha256 } = sheet
  const place = { file, ...(sheet.sheet !== undefined && { sheet: sheet.sheet }) }
  const findings: Finding[] = []
  let title = ''
  let found: RecognisedSheet | undefined
  try {
    if (sheet.isHidden || isSheetOfNotes(sheet.sheet ?? '')) {
      const why = sheet.isHidden ? 'the sheet is hidden: not needed' : 'the sheet explains the form: not needed'
      return { ...place, sha256, title: '', state: 'not needed', read: null, findings: [{ ...place, expectation: why, effect: 'note' }] }
    }
    found = await recognise(sheet, options.naming.columns)
    title = LAYOUTS[found.layout].title
    const read = await readRecognised(found, sheet, folder, findings, options)
    if (found.layout === 'naviiHours') return { ...place, sha256, title, state: 'not needed', read: null, findings }
    if (read.parts.length === 0) throw new ImportError({ ...place, expectation: 'expected at least one row that can be used' })
    return { ...place, sha256, title, state: 'taken', read, findings }
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    return { ...place, sha256, title, state: 'refused', read: null, findings: [error.finding, ...findings] }
  } finally {
    await found?.rows.return(undefined)
  }
}

/** A workbook may hold sheets with notes beside its tables: they do not make it wrong. */
function withoutNotes(tables: readonly TableReport[]): TableReport[] {
  if (!tables.some(({ state }) => state === 'taken')) return [...tables]
  return tables.map((table) => {
    if (table.sheet === undefined || table.title !== '') return table
    return { ...table, state: 'not needed', findings: table.findings.map((finding) => ({ ...finding, effect: 'note' as const })) }
  })
}

/** Reads all tables of a file or archive. Nothing is thrown for what is in them: it stands in the reports. */
export async function readTables(path: string, options: ReadOptions): Promise<TableReport[]> {
  const tables: TableReport[] = []
  const refuse = ({ finding }: ImportError) =>
    tables.push({ file: finding.file, sha256: '', title: '', state: 'refused', read: null, findings: [finding] })
  const visit = async (input: InputFile) => {
    const sheets = await sheetsOf(input, () => options.onStep(input.name, null))
    const own: TableReport[] = []
    for (const sheet of sheets) own.push(await readSheet(sheet, dirname(path), options))
    tables.push(...withoutNotes(own))
  }
  await visitInputFiles(path, visit, refuse)
  return tables
}
