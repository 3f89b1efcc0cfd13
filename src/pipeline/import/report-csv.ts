import { renameSync, writeFileSync } from 'node:fs'
import { stringify } from 'csv-stringify/sync'
import type { Finding } from './findings'

const COLUMNS: readonly (keyof Finding)[] = ['file', 'sheet', 'row', 'column', 'value', 'expectation', 'effect']

/** A spreadsheet takes a cell that begins like this for a formula; Japanese ones read the wide signs alike. */
const asText = (value: Finding[keyof Finding]) =>
  typeof value === 'string' && /^\s*[=+@＝＋＠]|^[\t\r]|^\s*[-－](?!\d+(?:\.\d+)?$)/.test(value) ? `'${value}` : (value ?? '')

/** All findings as CSV (UTF-8 with byte order mark, so that Excel reads it); written beside and renamed. */
export function writeReport(path: string, findings: readonly Finding[], wordsOf: (expectation: string) => string = (text) => text): void {
  const rows = findings.map((finding) =>
    COLUMNS.map((column) => asText(column === 'expectation' ? wordsOf(finding.expectation) : finding[column])),
  )
  const text = stringify([COLUMNS as string[], ...rows], { bom: true })
  const beside = `${path}.${process.pid}.tmp`
  writeFileSync(beside, text)
  renameSync(beside, path)
}
