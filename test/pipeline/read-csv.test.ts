import { describe, expect, it } from 'vitest'
import { readCsv } from '../../src/pipeline/read/read-csv'
import { SourceError } from '../../src/pipeline/read/source-error'

describe('reading CSV', () => {
  it('strips a byte order mark, knows quotes and CRLF, and numbers rows like a spreadsheet', () => {
    expect(readCsv('a.csv', '\ufeffx,y\r\n1,"2,3"\r\n4,\r\n', ['x', 'y'])).toEqual([
      { file: 'a.csv', row: 2, cells: { x: '1', y: '2,3' } },
      { file: 'a.csv', row: 3, cells: { x: '4', y: '' } },
    ])
  })

  it.each([
    ['x,z\n1,2\n', 'a.csv row 1, column y: expected the header "x,y", got "x,z"'],
    ['x,y,z\n1,2,3\n', 'a.csv row 1, column z: expected the header "x,y", got "x,y,z"'],
    ['y,x\n1,2\n', 'a.csv row 1, column x: expected the header "x,y", got "y,x"'],
    ['', 'a.csv row 1, column x: expected the header "x,y", got ""'],
    ['x,y\n', 'a.csv: expected at least one row'],
    ['x,y\n1,2\n3\n', 'a.csv row 3: expected 2 cells, got 1'],
    ['x,y\n1,2\n\n3,4\n', 'a.csv row 3: expected 2 cells, got 1'],
    ['x,y\n1,"2\n', /^a\.csv row \d: expected well-formed CSV: /],
  ])('stops at %j', (text, message) => {
    expect(() => readCsv('a.csv', text, ['x', 'y'])).toThrow(SourceError)
    expect(() => readCsv('a.csv', text, ['x', 'y'])).toThrow(message)
  })
})
