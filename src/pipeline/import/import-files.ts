import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { prefectureOf } from '../../domain/figures/prefectures'
import type { FacilityManifest } from '../../domain/find/facilities'
import { todayIn } from '../../domain/time/local-date'
import { type Change, changeOf } from './changes'
import type { Naming } from './credits'
import { type Finding, ImportError } from './findings'
import { type ImportLog, type LogEntry, logged, newLog, readLog } from './import-log'
import { knownKinds } from './known-kinds'
import { refuseOlder } from './older'
import { isUsage, type Part } from './parts'
import { prefectureFiles } from './prefecture-files'
import { type ProgressListener, progressOf } from './progress'
import type { ProjectData } from './project-data'
import { readTables, type TableReport } from './read-table'
import { refuseShrunken } from './shrunken'
import { Staging } from './staging'
import { storedManifest, writtenManifest } from './stored-manifest'
import { embeddedBeside, partPath, storedParts, withEmbedded } from './stored-parts'

export interface ImportOptions {
  /** Gets `facilities/v1`, `usage/v1`, the parts they are made of and the log. */
  readonly outDir: string
  /** Only look: nothing is written. */
  readonly isCheck?: boolean
  /** Takes lists that have lost more than a fifth of their rows since the last import. */
  readonly acceptFewer?: boolean
  /** Takes lists that are older than the one that was imported last. */
  readonly acceptOlder?: boolean
  /** Municipal lists take the place of all others of the same municipality, not only of their own earlier issue. */
  readonly replacesLists?: boolean
  /** Rejects when a single table is refused, instead of importing the others. */
  readonly allOrNothing?: boolean
  readonly naming?: Naming
  readonly project: ProjectData
  /** 'YYYY-MM-DD', for the log; today in Tokyo unless given. */
  readonly today?: string
  readonly signal?: AbortSignal
  readonly onProgress?: ProgressListener
}

export interface ImportReport {
  readonly tables: readonly TableReport[]
  /** Everything that is not as it must be, of the tables and of the prefectures made from them. */
  readonly findings: readonly Finding[]
  /** Prefectures that were made anew, with what their directory holds now; null for use rates alone. */
  readonly prefectures: Readonly<Record<string, FacilityManifest['prefectures'][string] | null>>
  /** What came and went in each of them. */
  readonly changes: Readonly<Record<string, Change>>
  /** Rows that were recognised as a facility that another list has. */
  readonly joined: number
  /** Lists that came with the project and were replaced, by prefecture. */
  readonly replaced: readonly { readonly key: string; readonly prefecture: string }[]
  readonly isWritten: boolean
}

const taken = (tables: readonly TableReport[]) => tables.filter(({ state }) => state === 'taken')

/** The same bytes under two names are one file. */
function withoutRepeats(tables: readonly TableReport[]): TableReport[] {
  const seen = new Set<string>()
  return tables.map((table) => {
    const { file, sheet, sha256, state } = table
    const identity = `${sha256} ${sheet ?? ''}`
    if (state !== 'taken' || !seen.has(identity)) {
      seen.add(identity)
      return table
    }
    const finding: Finding = { file, expectation: 'expected each file once, another one has the same content', effect: 'note' }
    return { ...table, state: 'not needed', read: null, findings: [finding] }
  })
}

/** Where two files of one run hold the same list, the newer one counts; equally old ones are parts of one list. */
function newestParts(tables: readonly TableReport[]): { parts: Part[]; findings: Finding[] } {
  const all = taken(tables).flatMap(({ read }) => read?.parts ?? [])
  const newest = new Map<string, string>()
  const pathOf = ({ key, prefecture }: Part) => `${key}/${prefecture}`
  const dayOf = (part: Part) => (isUsage(part) ? '' : part.credit.asOf)
  for (const part of all) if (dayOf(part) > (newest.get(pathOf(part)) ?? '')) newest.set(pathOf(part), dayOf(part))
  const parts = all.filter((part) => dayOf(part) === (newest.get(pathOf(part)) ?? ''))
  const findings = all.flatMap((part): Finding[] => {
    if (isUsage(part) || parts.includes(part)) return []
    const { file, sheet, key, prefecture } = part
    const expectation = `expected the newest list; another file has ${key} of ${prefectureOf(prefecture)?.name} as of ${newest.get(pathOf(part))}`
    return [{ file, ...(sheet !== undefined && { sheet }), value: part.credit.asOf, expectation, effect: 'note' }]
  })
  return { parts, findings }
}

/** A national list that has lost a whole prefecture says so; what was there for it stays. */
function lostPrefectures(tables: readonly TableReport[], log: ImportLog): Finding[] {
  return taken(tables).flatMap(({ file, sheet, read }): Finding[] => {
    const own = new Map<string, Set<string>>()
    for (const { key, prefecture } of read?.batches ?? []) own.set(key, (own.get(key) ?? new Set()).add(prefecture))
    const lost = log.entries.filter(({ key, prefecture }) => (own.get(key)?.size ?? 0) > 1 && !own.get(key)?.has(prefecture))
    return lost.map(({ key, prefecture }) => {
      const expectation = `expected rows of ${prefectureOf(prefecture)?.name ?? 'the nation'} for ${key} as last time, got none; the old ones stay`
      return { file, ...(sheet !== undefined && { sheet }), expectation, effect: 'note' }
    })
  })
}

function entriesOf(tables: readonly TableReport[], parts: readonly Part[], importedOn: string): LogEntry[] {
  const used = new Set(parts.map(({ key, prefecture }) => `${key}/${prefecture}`))
  const entries = new Map<string, LogEntry>()
  for (const { file, sha256, read } of taken(tables)) {
    for (const { key, prefecture, rows, asOf } of read?.batches ?? []) {
      const path = `${key}/${prefecture}`
      if (!key.startsWith('usage-') && !used.has(path)) continue
      const known = entries.get(path)
      if (known && known.asOf > asOf) continue
      const before = known?.asOf === asOf ? known.rows : 0
      entries.set(path, { key, prefecture, rows: rows + before, file, sha256, asOf, importedOn })
    }
  }
  return [...entries.values()]
}

const shardPath = (prefecture: string) => `facilities/v1/${prefecture}.json`

function shardBefore(prefecture: string, folders: readonly (string | null)[]): string | null {
  for (const folder of folders) {
    const path = folder && join(folder, shardPath(prefecture))
    if (path && existsSync(path)) return readFileSync(path, 'utf8')
  }
  return null
}

const withoutEntries = (log: ImportLog, removed: ReadonlySet<string>): ImportLog => ({
  ...log,
  entries: log.entries.filter((entry) => !removed.has(partPath(entry))),
})

/** Without municipal lists of the municipalities and kinds that new ones are of. */
function withoutOtherLists(stored: readonly Part[], added: readonly Part[]): Part[] {
  const listOf = (key: string) => /^(municipal-\d{5}-).*(-\d)$/.exec(key)?.slice(1).join('')
  const areas = new Set(added.flatMap(({ key }) => listOf(key) ?? []))
  return stored.filter(({ key }) => !areas.has(listOf(key) ?? key))
}

/**
 * Reads official files, joins them with what was imported before and writes the shards of the prefectures they speak of.
 * A table that cannot be trusted is refused as a whole and what was there stays; everything found is in the report.
 * Rejects with Stopped when `signal` is aborted, and then leaves the folder as it was.
 */
export async function importFiles(paths: readonly string[], options: ImportOptions): Promise<ImportReport> {
  const { outDir, isCheck = false, acceptFewer = false, acceptOlder = false, allOrNothing = false, naming = {}, signal } = options
  const staging = isCheck ? null : new Staging(outDir)
  try {
    const { project } = options
    const log = readLog(outDir)
    const known = logged(log)
    const progress = progressOf(options.onProgress, signal)
    const read: TableReport[] = []
    const knownKind = knownKinds((prefecture) => withEmbedded(storedParts(outDir, prefecture), project.embedded(prefecture)))
    const reading = { naming, sourceDir: project.sourceDir, knownKind, onStep: progress.step }
    for (const path of paths) read.push(...(await readTables(path, reading)))

    const once = withoutRepeats(read)
    const full = acceptFewer ? once : refuseShrunken(once, known)
    const tables = acceptOlder ? full : refuseOlder(full, known)
    const refused = tables.find(({ state }) => state === 'refused')
    if (allOrNothing && refused) throw new ImportError(refused.findings[0] as Finding)

    const { parts, findings: older } = newestParts(tables)
    const findings = [...tables.flatMap((table) => table.findings), ...older, ...lostPrefectures(tables, log)]
    const prefectures: Record<string, FacilityManifest['prefectures'][string] | null> = {}
    const changes: Record<string, Change> = {}
    const replaced: { key: string; prefecture: string }[] = []
    const removed = new Set<string>()
    let joined = 0
    const manifest = storedManifest(outDir)
    for (const prefecture of [...new Set(parts.map((part) => part.prefecture))].sort()) {
      progress.step(prefecture, null)
      await breathe()
      const own = parts.filter((part) => part.prefecture === prefecture)
      const stored = storedParts(outDir, prefecture)
      const embedded = project.embedded(prefecture)
      const kept = options.replacesLists ? withoutOtherLists(stored, own) : stored
      for (const part of stored) if (!kept.includes(part)) removed.add(partPath(part))
      const beside = embeddedBeside([...kept, ...own], embedded)
      const made = prefectureFiles(prefecture, [...kept, ...beside.kept], own, { ...project, former: beside.replaced })
      findings.push(...made.findings)
      joined += made.joined
      prefectures[prefecture] = made.entry
      if (made.shard) changes[prefecture] = changeOf(shardBefore(prefecture, [outDir, project.embeddedDir]), made.shard)
      for (const key of new Set(own.map((part) => part.key)))
        if (embedded.some((part) => part.key === key) && !stored.some((part) => part.key === key)) replaced.push({ key, prefecture })
      if (made.entry) manifest[prefecture] = made.entry
      for (const [path, text] of made.files) staging?.write(path, text)
    }
    progress.step('writing', null)
    const isWritten = staging !== null && parts.length > 0
    if (isWritten) {
      const written = new Set(parts.map(partPath))
      for (const path of removed) if (!written.has(path)) staging.write(path, '[]')
      const { path, text } = newLog(
        withoutEntries(log, removed),
        entriesOf(tables, parts, options.today ?? todayIn('Asia/Tokyo', new Date())),
      )
      staging.write(path, text)
      const list = writtenManifest(manifest)
      staging.write(list.path, list.text)
      staging.commit()
    }
    return { tables, findings, prefectures, changes, joined, replaced, isWritten }
  } finally {
    staging?.discard()
  }
}
