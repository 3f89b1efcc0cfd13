import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import packages from '../../package.json' with { type: 'json' }

const DECISIONS = 'src/decisions'
const pageOf = (number: string) => readdirSync(DECISIONS).find((name) => name.startsWith(number)) ?? ''

/** Rows of the tables of a page whose last column names tests. */
const rowsOf = (number: string): [row: string, tests: string][] => {
  const lines = readFileSync(`${DECISIONS}/${pageOf(number)}`, 'utf8').split('\n')
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
  const rows: [string, string][] = []
  let isOfTests = false
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith('|')) isOfTests = false
    else if (lines[at + 1]?.startsWith('| ---')) isOfTests = cells(line).at(-1) === 'test'
    else if (isOfTests && !line.startsWith('| ---')) rows.push([cells(line)[0] ?? '', cells(line).at(-1) ?? ''])
  }
  return rows
}

/** `e2e/faults, build/server, /headers (what is looked at)` as files; what begins with a slash lies beside the one before. */
const filesIn = (cell: string): string[] => {
  let folder = ''
  return cell
    .replace(/\([^)]*\)|`[^`]*`/g, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const path = name.startsWith('/') ? `${folder}${name}` : name
      folder = path.slice(0, path.lastIndexOf('/'))
      return `test/${path}`
    })
}

describe.each(['0019', '0026'])('the tests that decision %s names', (number) => {
  const rows = rowsOf(number)

  it('stand in every row of it', () => {
    expect(rows.length).toBeGreaterThan(10)
    for (const [row, cell] of rows) expect(filesIn(cell).length + (cell.match(/`npm run [\w:]+`/g)?.length ?? 0), row).toBeGreaterThan(0)
  })

  it('are there, each with a test in it', () => {
    for (const [row, cell] of rows)
      for (const file of filesIn(cell)) {
        const found = ['.test.ts', '.test.tsx'].map((end) => `${file}${end}`).find((name) => existsSync(name))
        expect(found, `${row}: ${file}`).toBeDefined()
        expect(readFileSync(found ?? '', 'utf8'), row).toMatch(/\b(?:it|test)(?:\.each\([\s\S]*?\))?\(/)
      }
  })

  it('are commands of the project where they are commands', () => {
    for (const [row, cell] of rows)
      for (const [, name = ''] of cell.matchAll(/`(?:\w+=\w+ )?npm run ([\w:]+)`/g))
        expect(Object.keys(packages.scripts), row).toContain(name)
  })
})
