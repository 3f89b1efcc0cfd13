import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildData } from '../../src/pipeline/build-data'
import { checkFigures } from '../../src/pipeline/check/check-figures'
import { parseFigures } from '../../src/pipeline/read/parse-figures'
import { SourceError } from '../../src/pipeline/read/source-error'
import { sourceText } from '../../src/pipeline/read/source-texts'
import { type CsvFile, FILES, has, KINDS, NUMBERS, rowsOf, written } from './corruptions'
import { DATA_DIR, sourceTexts } from './source-texts'

const shipped = sourceTexts()

function errorFrom(run: () => unknown): SourceError {
  try {
    run()
  } catch (error) {
    if (error instanceof SourceError) return error
    throw error
  }
  throw new Error('the build took it')
}

/** What reading the folder says when one file is replaced: the steps of `loadFigures`, without the other files being read again. */
const errorOf = (file: string, content: string | Uint8Array): SourceError =>
  errorFrom(() => {
    const texts = new Map(shipped).set(file, sourceText(file, Buffer.from(content)))
    const [problem] = checkFigures(parseFigures(texts))
    if (problem) throw problem
  })

const cases = Object.entries(KINDS).flatMap(([kind, corrupt]) =>
  FILES.flatMap((file) => {
    const corruption = corrupt(file) || null
    return corruption ? [{ kind, file: file.name, corruption }] : []
  }),
)

describe('a corrupted copy of a file stops the build', () => {
  it('in more than twenty kinds, of which each file meets most', () => {
    expect(Object.keys(KINDS).length).toBeGreaterThan(20)
    for (const kind of Object.keys(KINDS)) expect(cases.filter((c) => c.kind === kind).length, kind).toBeGreaterThan(0)
    for (const { name } of FILES) expect(cases.filter(({ file }) => file === name).length, name).toBeGreaterThanOrEqual(20)
  })

  it.each(cases)('$file: $kind', ({ file, corruption: { content, row, column } }) => {
    const { message, ...place } = errorOf(file, content)
    // A source that is gone is missed where it is named.
    const isElsewhere = file === 'sources.csv' && place.file !== file
    expect(message).toMatch(/^[a-z0-9-]+\.csv( row \d+)?(, column \w+)?: (expected|must) /)
    if (isElsewhere) return expect(message).toMatch(/column source_id: expected a source of sources\.csv/)
    expect(place.file).toBe(file)
    if (row !== undefined) expect(place.row, message).toBe(row)
    if (column) expect(place.column, message).toBe(column)
  })
})

describe('the build itself', () => {
  it.each(FILES.map(({ name }) => name))('stops at a damaged %s', (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-corrupted-'))
    cpSync(DATA_DIR, folder, { recursive: true })
    const last = cases.findLast(({ file, kind }) => file === name && kind === 'a control character')
    writeFileSync(join(folder, name), last?.corruption.content ?? '')
    const error = errorFrom(() => buildData({ sourceDir: folder, outDir: join(folder, 'out'), embeddedDir: null, importedDir: null }))
    expect(error.message).toMatch(new RegExp(`^${name} row 2, column \\w+: expected no control`))
    rmSync(folder, { recursive: true })
  })
})

describe('whatever is put in the place of a number', () => {
  const places = FILES.flatMap((file) =>
    rowsOf(file).flatMap((row, i) =>
      file.header
        .filter((column) => [...NUMBERS, 'delta_points', 'lng'].includes(column) && has(column)(row))
        .map((column) => ({ file, i, column })),
    ),
  )
  const noNumber = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((text) => !/^-?\d+(\.\d+)?$/.test(text))

  it('is refused at its file, row and column', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), noNumber, ({ file, i, column }, text) => {
        const k = file.header.indexOf(column)
        const rows = file.rows.map((cells, at) => (at === i ? cells.with(k, text) : cells))
        const error = errorOf(file.name, written(file.header, rows))
        expect(error.file).toBe(file.name)
        // A carriage return is found before any cell is read.
        if (!/[\r\n]/.test(text)) expect([error.row, error.column]).toEqual([i + 2, column])
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

describe('any changed digit of a municipal count', () => {
  const file = FILES.find(({ name }) => name === 'gunma-municipal-usage.csv') as CsvFile
  it('is found: the rate is a/b and the columns have known sums', () => {
    fc.assert(
      fc.property(
        fc.nat(file.rows.length - 1),
        fc.constantFrom('mynumber_count', 'eligibility_checks'),
        fc.nat(20),
        fc.integer({ min: 1, max: 9 }),
        (i, column, at, by) => {
          const k = file.header.indexOf(column)
          const digits = file.rows[i]?.[k] ?? ''
          const place = at % digits.length
          const changed = digits.slice(0, place) + String((Number(digits[place]) + by) % 10) + digits.slice(place + 1)
          const error = errorOf(
            file.name,
            written(
              file.header,
              file.rows.map((cells, row) => (row === i ? cells.with(k, changed) : cells)),
            ),
          )
          expect(error.file).toBe(file.name)
        },
      ),
      { numRuns: 100 },
    )
  }, 60_000)
})
