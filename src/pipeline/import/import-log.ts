import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { ImportError } from './findings'

const LOG_FILE = 'import-log.json'

const logSchema = v.object({
  v: v.literal(1),
  entries: v.array(
    v.object({
      key: v.string(),
      prefecture: v.string(),
      /** Rows that were taken: what the next file of this kind is compared with. */
      rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
      file: v.string(),
      sha256: v.string(),
      /** 'YYYY-MM-DD', of use rates the newest month. */
      asOf: v.string(),
      importedOn: v.string(),
    }),
  ),
})

export type ImportLog = v.InferOutput<typeof logSchema>
export type LogEntry = ImportLog['entries'][number]

const pathOf = ({ key, prefecture }: Pick<LogEntry, 'key' | 'prefecture'>) => `${key}/${prefecture}`

/** What was imported into a folder and when; empty for a new one. */
export function readLog(outDir: string): ImportLog {
  const path = join(outDir, LOG_FILE)
  if (!existsSync(path)) return { v: 1, entries: [] }
  try {
    return v.parse(logSchema, JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    throw new ImportError({ file: path, expectation: `expected the log of the last import: ${(error as Error).message}` })
  }
}

export const logged = (log: ImportLog): ReadonlyMap<string, LogEntry> => new Map(log.entries.map((entry) => [pathOf(entry), entry]))

/** The log with these entries in place of older ones of the same kind and prefecture, as it is written. */
export function newLog(log: ImportLog, entries: readonly LogEntry[]): { path: string; text: string } {
  const all = new Map([...logged(log), ...entries.map((entry) => [pathOf(entry), entry] as const)])
  const sorted = [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry)
  return { path: LOG_FILE, text: `${JSON.stringify({ v: 1, entries: sorted } satisfies ImportLog, null, 1)}\n` }
}
