import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingText, ImportError } from '../../../src/pipeline/import/findings'
import { readLog } from '../../../src/pipeline/import/import-log'
import { writeReport } from '../../../src/pipeline/import/report-csv'
import { withZipEntries } from '../../../src/pipeline/import/zip-entries'
import { csv, directoryOf, emptyFolder, filing, filings, folder, hospitals, run, workbook, written, zip } from './made-files'

/** What the importer says of one file it does not take. */
async function refusalOf(name: string, content: string | Uint8Array): Promise<string> {
  const out = folder()
  const report = await run(written({ [name]: content }), out)
  expect(report.isWritten).toBe(false)
  expect(report.tables.map(({ state }) => state)).toContain('refused')
  expect(readdirSync(out)).toEqual([])
  const finding = report.findings.find(({ effect }) => effect === 'file refused')
  return finding ? findingText(finding) : ''
}

const sjis = Buffer.from([0x96, 0xbc, 0x8f, 0xcc])

describe('a file is refused as a whole, with the reason', () => {
  it.each<[string, string, string | Uint8Array, string]>([
    ['without content', 'a.csv', '', 'a.csv: expected rows, got an empty table'],
    ['with a header only', 'a_20260601.csv', hospitals(0), 'a_20260601.csv: expected at least one row that can be used'],
    ['that is something else', 'a.csv', 'x,y\n1,2\n', 'a.csv, row 1: expected a row of titles with one of names (名称, '],
    [
      'that lacks a column',
      'a_20260601.csv',
      hospitals(3).replace('所在地座標（緯度）', '緯度'),
      'a_20260601.csv, row 1, column 所在地座標（緯度）: expected this column too',
    ],
    ['in no known encoding', 'a.csv', Buffer.concat([sjis, Buffer.from([0x82, 0xff])]), 'a.csv: expected text in UTF-8 or Shift_JIS'],
    ['that is a web page', 'a.csv', '<!DOCTYPE html><html></html>', 'a.csv: expected a table, got a web page'],
    [
      'with a quote never closed',
      'a_20260601.csv',
      hospitals(3).replace('"見本2病院"', '"見本2病院'),
      'a_20260601.csv, row 3: expected well-formed CSV',
    ],
    ['in the old Excel form', 'a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1]), 'a.xls: expected .xlsx, got the old .xls form'],
    [
      'of an unknown day',
      'a.csv',
      hospitals(3),
      'a.csv: expected the day of the list above the table, in the name of the sheet or of the file',
    ],
    ['cut off', 'a.xlsx', filings(filing({})).subarray(0, 400), 'a.xlsx: expected an undamaged zip archive'],
    ['without tables', 'a.xlsx', workbook({ 表: [['x', 'y']] }), 'a.xlsx, sheet 表, row 1: expected a row of titles'],
    ['empty inside', 'a.zip', zip([]), 'a.zip: expected an archive with tables'],
  ])('%s', async (_, name, content, message) => expect(await refusalOf(name, content)).toContain(message))

  it.each([
    ['../a.csv', 'invalid relative path'],
    ['/etc/a.csv', 'absolute path'],
    ['C:\\a.csv', 'absolute path'],
    ['x\\..\\..\\a.csv', 'invalid relative path'],
  ])('an archive with the path %s', async (name, message) => {
    expect(await refusalOf('a.zip', zip([{ name, content: hospitals(3) }]))).toContain(message)
  })

  it('an archive that unpacks to far more than its size, or lies about it', async () => {
    const zeros = Buffer.alloc(11_000_000)
    expect(await refusalOf('a.zip', zip([{ name: 'a.csv', content: zeros }]))).toContain('to unpack to at most 200 times its size')
    expect(await refusalOf('a.zip', zip([{ name: 'a.csv', content: zeros, size: 100 }]))).toContain('expected an undamaged file')
    const parts = ['a.csv', 'b.csv'].map((name) => ({ name, content: zeros.subarray(0, 9_900_000) }))
    expect(await refusalOf('a.zip', zip(parts))).toContain('all files together to unpack to at most 200 times their size')
    const limits = { entries: 1, entryBytes: 10, totalBytes: 15, ratio: 2 }
    const entry = { name: 'a', content: '12345678' }
    const open = (...parts: (typeof entry)[]) => withZipEntries(zip(parts), 'a.zip', async (entries) => entries.length, limits)
    expect(await open(entry)).toBe(1)
    await expect(open(entry, { ...entry, name: 'b' })).rejects.toThrow('at most 1 files')
    await expect(open({ ...entry, content: '12345678901' })).rejects.toThrow('at most 10 bytes')
  })

  it('a file that is not there', async () => {
    const { findings } = await run([join(folder(), 'no.csv'), folder()], folder())
    expect(findings.map(({ expectation }) => expectation)).toEqual(['expected a file that exists', 'expected a file, not a folder'])
  })
})

describe('what is taken', () => {
  const taken = async (name: string, content: string | Uint8Array) => {
    const out = folder()
    const { tables } = await run(written({ [name]: content }), out)
    return {
      states: tables.map(({ state }) => state),
      count: existsSync(join(out, 'facilities')) ? directoryOf(out, '31').facilities.length : 0,
    }
  }

  it.each<[string, string, string | Uint8Array]>([
    ['UTF-8', 'a_20260601.csv', hospitals(3)],
    ['UTF-8 with a byte order mark', 'a_20260601.csv', `\ufeff${hospitals(3)}`],
    ['lines that end in LF', 'a_20260601.csv', hospitals(3).replaceAll('\r\n', '\n')],
    ['whatever its name ends in', 'a_20260601.dat', hospitals(3)],
    [
      'UTF-16 with tabs',
      'a_20260601.txt',
      Buffer.from(`\ufeff${hospitals(3).replaceAll('","', '"\t"').replaceAll('",', '"\t').replaceAll(',"', '\t"')}`, 'utf16le'),
    ],
    ['a title above the header', 'a_20260601.csv', `医療情報ネット\r\n\r\n${hospitals(3)}`],
  ])('%s', async (_, name, content) => expect(await taken(name, content)).toEqual({ states: ['taken'], count: 3 }))

  it('a table in an archive with a Japanese name in Shift_JIS, beside things that are no tables', async () => {
    const name = Buffer.concat([sjis, Buffer.from('_20260601.csv')])
    const archive = zip([
      { name, content: hospitals(3) },
      { name: '__MACOSX/._a.csv', content: 'x' },
      { name: '説明.pdf', content: '%PDF' },
    ])
    const out = folder()
    const { tables } = await run(written({ 'a.csv.zip': archive }), out)
    expect(tables).toMatchObject([{ file: 'a.csv.zip/名称_20260601.csv', state: 'taken' }])
  })

  it('a workbook in an archive', async () => {
    expect(await taken('a.zip', zip([{ name: 'x/31.xlsx', content: filings(filing({})) }]))).toEqual({ states: ['taken'], count: 1 })
  })

  it('not the table of opening hours, which is recognised', async () => {
    const hours = csv([
      ['ID', '診療科目コード', '診療科目名', '診療時間帯', '月_診療開始時間'],
      ['3111000000001', '01001', '内科', '1', '09:00'],
    ])
    expect(await taken('01-2_hospital_speciality_hours_20260601.csv', hours)).toEqual({ states: ['not needed'], count: 0 })
  })

  it('one good file beside a bad one, unless all or none is asked for', async () => {
    const files = written({ 'a_20260601.csv': hospitals(3), 'b.csv': 'x,y\n1,2' })
    const [out, none] = [folder(), folder()]
    expect((await run(files, out)).isWritten).toBe(true)
    await expect(run(files, none, { allOrNothing: true })).rejects.toThrow(ImportError)
    expect(readdirSync(none)).toEqual([])
  })

  it('of two files with the same content one, of two editions the newer', async () => {
    const out = folder()
    const files = written({ 'a_20260601.csv': hospitals(3), 'b_20260601.csv': hospitals(3), 'c_20251201.csv': hospitals(9) })
    const { tables, findings } = await run(files, out)
    expect(tables.map(({ state }) => state)).toEqual(['taken', 'not needed', 'taken'])
    expect(directoryOf(out, '31').facilities).toHaveLength(3)
    expect(findings).toContainEqual(expect.objectContaining({ file: 'c_20251201.csv', effect: 'note' }))
  })
})

describe('a list that has become much shorter', () => {
  it('is refused and what was there stays, until told otherwise', async () => {
    const out = folder()
    await run(written({ 'a_20260601.csv': hospitals(10) }), out)
    const before = readFileSync(join(out, 'facilities/v1/31.json'), 'utf8')
    const short = written({ 'a_20261201.csv': hospitals(7) })
    const report = await run(short, out)
    expect(report.findings[0]).toMatchObject({
      effect: 'file refused',
      value: '7',
      expectation: expect.stringContaining('expected about 10 rows of navii-0 for 鳥取県'),
    })
    expect(readFileSync(join(out, 'facilities/v1/31.json'), 'utf8')).toBe(before)
    expect(readLog(out).entries).toMatchObject([{ rows: 10, asOf: '2026-06-01' }])

    expect((await run(written({ 'a_20261201.csv': hospitals(8) }), out)).isWritten).toBe(true)
    await run(short, out, { acceptFewer: true })
    expect(directoryOf(out, '31').facilities).toHaveLength(7)
    expect(readLog(out).entries).toMatchObject([{ rows: 7, asOf: '2026-12-01', importedOn: '2026-11-21', file: 'a_20261201.csv' }])
  })

  it('counts the pieces of a list that comes in several files', async () => {
    const out = folder()
    await run(written({ 'a_20260601.csv': hospitals(10) }), out)
    const halves = written({ 'a_20261201.csv': hospitals(5), 'b_20261201.csv': hospitals(5, 6) })
    expect((await run(halves, out)).isWritten).toBe(true)
    expect(directoryOf(out, '31').facilities).toHaveLength(10)
  })
})

describe('checking only', () => {
  it('writes nothing and says the same', async () => {
    const out = join(folder(), 'never')
    const report = await run(written({ 'a_20260601.csv': hospitals(3) }), out, { isCheck: true })
    expect(report).toMatchObject({ isWritten: false, prefectures: { '31': { count: 3 } } })
    expect(existsSync(out)).toBe(false)
  })
})

describe('the report', () => {
  const reported = (value: string, expectation: string) => {
    const path = join(folder(), 'report.csv')
    writeReport(path, [{ file: 'a.csv', row: 2, column: '名称', value, expectation, effect: 'note' }])
    return readFileSync(path, 'utf8')
  }

  it('is CSV that a spreadsheet does not take for formulas', () => {
    expect(reported('=HYPERLINK("x")', 'expected, "this"')).toBe(
      '\ufefffile,sheet,row,column,value,expectation,effect\na.csv,,2,名称,"\'=HYPERLINK(""x"")","expected, ""this""",note\n',
    )
  })

  it.each(['-1+1', "-2+3+cmd|' /C calc'!A0", '＝1+1', '＋1', '＠SUM(A1)', ' =1+1', '－1+1', '\t=1', '+81 3'])(
    'writes %j as text',
    (value) => expect(reported(value, 'this').split('\n')[1]).toContain(`,'${value},`),
  )

  it.each(['-1', '-0.5', 'ＡＢ医院', '03-1234'])('leaves %j as it is', (value) =>
    expect(reported(value, 'this').split('\n')[1]).toContain(`,${value},`),
  )
})

describe('a damaged folder', () => {
  it.each(['import-log.json', 'facilities/v1/manifest.json', 'parts/navii-0/31.json'])('is named: %s', async (path) => {
    const out = folder()
    await run(written({ 'a_20260601.csv': hospitals(3) }), out)
    writeFileSync(join(out, path), '{"v":')
    await expect(run(written({ 'f.xlsx': filings(filing({})) }), out)).rejects.toThrow(path.split('/').at(-1))
  })

  it('left by an import that was cut off while the folders changed places is put back', async () => {
    const parent = folder()
    const out = join(parent, 'imported')
    writeFileSync(join(emptyFolder(`${out}.old`), 'kept.txt'), 'kept')
    writeFileSync(join(`${out}.old`, 'import-log.json'), '{"v":1,"entries":[]}')
    emptyFolder(`${out}.next-999999999`)
    await run(written({ 'a_20260601.csv': hospitals(3) }), out)
    expect(readdirSync(parent)).toEqual(['imported'])
    expect(readFileSync(join(out, 'kept.txt'), 'utf8')).toBe('kept')
  })

  it('of something else is never exchanged', async () => {
    const out = folder()
    writeFileSync(join(out, 'thesis.txt'), 'mine')
    await expect(run(written({ 'a_20260601.csv': hospitals(3) }), out)).rejects.toThrow('expected a new or empty folder')
    await expect(run(written({ 'a_20260601.csv': hospitals(3) }), join(out, 'thesis.txt'))).rejects.toThrow(
      'expected a new or empty folder',
    )
    expect(readdirSync(out)).toEqual(['thesis.txt'])
  })

  it('is not touched while another import is at work', async () => {
    const parent = folder()
    const out = join(parent, 'imported')
    emptyFolder(`${out}.next-${process.ppid}`)
    await expect(run(written({ 'a_20260601.csv': hospitals(3) }), out)).rejects.toThrow('no other import at work')
  })
})
