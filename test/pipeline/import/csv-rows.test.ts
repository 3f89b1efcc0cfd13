import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportError } from '../../../src/pipeline/import/findings'
import { sheetsOf } from '../../../src/pipeline/import/sheets'

/** The rows of a CSV whose bytes come in pieces of these sizes, in turns. */
async function rowsOf(text: string, sizes: readonly number[]): Promise<string[][]> {
  const bytes = Buffer.from(text)
  const pieces: Buffer[] = []
  for (let at = 0, i = 0; at < bytes.length; i += 1) {
    const size = sizes[i % sizes.length] ?? bytes.length
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  const open = async () => Readable.from(pieces)
  const rows: string[][] = []
  for (const sheet of await sheetsOf({ kind: 'text', name: 'a.csv', open }, () => undefined))
    for await (const { cells } of sheet.rows) rows.push([...cells])
  return rows
}

const refusal = (text: string) =>
  rowsOf(text, [7]).then(
    () => 'taken',
    (error) => (error instanceof ImportError ? error.message : String(error)),
  )

const cell = fc.string({ unit: fc.constantFrom('a', '前', ',', '"', '\n', ' ', 'ー', '1'), maxLength: 6 })
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 12 })
const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })

describe('rows of a CSV', () => {
  it('are the same in whatever pieces the bytes come and however the lines end', async () => {
    const ends = fc.constantFrom('\r\n', '\n', '\r')
    await fc.assert(
      fc.asyncProperty(table, sizes, ends, async (rows, pieces, end) => {
        const header = ['x', 'y', 'z']
        const text = stringify([header, ...rows], { record_delimiter: end, quoted: true })
        expect(await rowsOf(text, pieces)).toEqual([header, ...rows])
      }),
    )
  })

  it('may end in another way each', async () => {
    expect(await rowsOf('a,b\r\n1,2\n3,4\r5,"6\r\n7"\r\n\r\n8,9', [3])).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6\n7'],
      [''],
      ['8', '9'],
    ])
  })

  it('hold a quotation mark within a cell', async () => {
    expect(await rowsOf('a,b\n内科"中央",2\n', [5])).toEqual([
      ['a', 'b'],
      ['内科"中央"', '2'],
    ])
  })

  it.each([
    ['never closed', 'a,b\n1,2\n"3,4\n5,6\n', 3],
    ['closed within a cell', 'a,b\n1,2\n3,"4"5\n6,7\n', 3],
    ['opened in one row and closed by the next', 'a,b\n"1,2\n"3",4\n', 2],
  ])('are refused at the row with a quotation mark that is %s', async (_, text, row) => {
    expect(await refusal(text)).toMatch(new RegExp(`^a\\.csv, row ${row}: expected well-formed CSV: `))
  })
})
