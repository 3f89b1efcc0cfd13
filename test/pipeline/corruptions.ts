import { parse } from 'csv-parse/sync'
import { sourceTexts } from './source-texts'

export interface CsvFile {
  readonly name: string
  readonly text: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
export const FILES: readonly CsvFile[] = [...sourceTexts()].map(([name, text]) => {
  const [header = [], ...rows] = parse(text) as string[][]
  return { name, text, header, rows }
})

export interface Corruption {
  readonly content: string | Uint8Array
  /** The row the message must name; the header is 1. */
  readonly row?: number
  readonly column?: string
}

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
const line = (cells: readonly string[]) => cells.map(quoted).join(',')
export const written = (header: readonly string[], rows: readonly (readonly string[])[]) => `${[header, ...rows].map(line).join('\n')}\n`

type Row = Readonly<Record<string, string>>
export const rowsOf = ({ header, rows }: CsvFile): Row[] =>
  rows.map((cells) => Object.fromEntries(header.map((name, k) => [name, cells[k] ?? ''])))

/** Changes the first row that fits, in one column. Null when the file has no such column or row. */
function cell(file: CsvFile, column: string, value: (row: Row) => string, fits: (row: Row) => boolean = () => true): Corruption | null {
  const k = file.header.indexOf(column)
  const at = rowsOf(file).findIndex((row) => k >= 0 && fits(row))
  if (at < 0) return null
  const rows = file.rows.map((cells, i) => (i === at ? cells.with(k, value(rowsOf(file)[at] as Row)) : cells))
  return { content: written(file.header, rows), row: at + 2, column }
}

export const has = (column: string) => (row: Row) => (row[column] ?? '') !== ''
const firstOf = (file: CsvFile, columns: readonly string[]) => columns.find((column) => file.header.includes(column)) ?? ''
const RATES = ['rate_percent', 'rate_percent_published', 'holding_percent', 'value']
const COUNTS = ['mynumber_count', 'eligibility_checks']
export const NUMBERS = [...RATES, ...COUNTS, 'lat']
const rateColumn = (file: CsvFile) => firstOf(file, RATES)
const countColumn = (file: CsvFile) => firstOf(file, COUNTS)
const numberColumn = (file: CsvFile) => firstOf(file, NUMBERS)
const isScan = (file: CsvFile) => file.header.includes('reading')
const inside = (text: string, at: number, put: string) => text.slice(0, at) + put + text.slice(at)

/** The bytes of a text with 事 in Shift_JIS at the end of the first cell of a row. */
function withShiftJis({ text }: CsvFile): Corruption {
  const at = text.indexOf('\n') + 1
  const end = text.indexOf(',', at)
  const content = Buffer.concat([Buffer.from(text.slice(0, end)), Buffer.from([0x8e, 0x96]), Buffer.from(text.slice(end))])
  return { content, row: 2, column: text.slice(0, text.indexOf(',')) }
}

/** Kinds of damage. Each is nothing where a file cannot have it. */
export const KINDS: Readonly<Record<string, (file: CsvFile) => Corruption | null | false | ''>> = {
  'an empty file': () => ({ content: '', row: 1 }),
  'a header alone': ({ header }) => ({ content: written(header, []) }),
  'a byte order mark': ({ text }) => ({ content: `\ufeff${text}`, row: 1 }),
  'bytes of Shift_JIS': withShiftJis,
  'lines of Windows': ({ text }) => ({ content: text.replaceAll('\n', '\r\n'), row: 1 }),
  'an empty line': ({ text, rows }) => ({ content: `${text}\n`, row: rows.length + 2 }),
  'a file cut off within its last row': ({ text, rows }) => ({ content: text.slice(0, -4), row: rows.length + 1 }),
  'a file cut off after a row': ({ header, rows }) =>
    rows.length < 2 ? null : { content: written(header, rows.slice(0, -1)), row: rows.length },
  'a quote that is not closed': ({ text }) => ({ content: inside(text, text.indexOf('\n') + 1, '"') }),
  'a lost cell': ({ header, rows }) => ({
    content: written(header, [...rows.slice(0, -1), rows.at(-1)?.slice(1) ?? []]),
    row: rows.length + 1,
  }),
  'a cell too many': ({ header, rows }) => ({
    content: written(header, [...rows.slice(0, -1), [...(rows.at(-1) ?? []), 'x']]),
    row: rows.length + 1,
  }),
  'a lost column': ({ header, rows }) => ({
    content: written(
      header.slice(0, -1),
      rows.map((cells) => cells.slice(0, -1)),
    ),
    row: 1,
    column: header.at(-1) ?? '',
  }),
  'a column too many': ({ header, rows }) => ({
    content: written(
      [...header, 'extra'],
      rows.map((cells) => [...cells, '']),
    ),
    row: 1,
    column: 'extra',
  }),
  'columns in another order': ({ header, rows }) => {
    const swap = (cells: readonly string[]) => [cells[1] ?? '', cells[0] ?? '', ...cells.slice(2)]
    return { content: written(swap(header), rows.map(swap)), row: 1, column: header[0] ?? '' }
  },
  'a slip in the header': ({ header, rows }) => ({
    content: written(header.with(1, `${header[1]}s`), rows),
    row: 1,
    column: header[1] ?? '',
  }),
  'a row twice': ({ header, rows }) => ({ content: written(header, [...rows, rows.at(-1) ?? []]), row: rows.length + 2 }),
  'rows in another order': ({ name, header, rows }) =>
    /^(prefecture-usage|gunma-municipal)/.test(name)
      ? { content: written(header, [rows[1] ?? [], rows[0] ?? [], ...rows.slice(2)]), row: 3 }
      : null,
  'a lost name of the 47': (file) => {
    if (file.name !== 'prefecture-usage-2024-05-scan.csv') return null
    return {
      content: written(
        file.header,
        file.rows.filter(([, code]) => code !== '13'),
      ),
      row: 43,
    }
  },
  'a prefecture 48': (file) => cell(file, 'prefecture_code', () => '48'),
  'a code without its zero': (file) =>
    cell(
      file,
      'prefecture_code',
      () => '9',
      (row) => row.prefecture_code === '09',
    ),
  'the name of another prefecture': (file) =>
    cell(
      file,
      'prefecture_ja',
      () => '岐阜県',
      (row) => row.prefecture_code !== '21',
    ),
  'the name of another town': (file) =>
    cell(
      file,
      'name_ja',
      () => '沼田町',
      (row) => row.name_ja === '吉岡町',
    ),
  'the reading of another town': (file) =>
    cell(
      file,
      'name_kana',
      () => 'ぬまたまち',
      (row) => row.name_ja === '吉岡町',
    ),
  'an unknown municipality': (file) => cell(file, 'municipality_code', () => '10999'),
  'a rate that is not the ratio of its counts': (file) =>
    countColumn(file) &&
    cell(
      file,
      rateColumn(file),
      (row) => (Number(row[rateColumn(file)]) + 0.3).toFixed(2),
      (row) => COUNTS.every((c) => has(c)(row)),
    ),
  'a count with a changed digit': (file) => {
    const isNine = (row: Row) => row.mynumber_count?.startsWith('9')
    const change = cell(
      file,
      'mynumber_count',
      (row) => `9${row.mynumber_count?.slice(1)}`,
      (row) => COUNTS.every((c) => has(c)(row)) && !isNine(row),
    )
    // Found as a wrong rate, a wrong sum or a wrong order: any column may be named.
    return change && { content: change.content, row: change.row as number }
  },
  'a rate above 100': (file) =>
    file.name === 'national-funnel.csv'
      ? cell(
          file,
          'value',
          () => '170.0',
          (row) => row.metric === 'cards_held_share',
        )
      : cell(file, rateColumn(file), () => '100.01', has(rateColumn(file))),
  'a negative rate': (file) => cell(file, rateColumn(file), (row) => `-${row[rateColumn(file)]}`, has(rateColumn(file))),
  'a negative count': (file) => cell(file, countColumn(file), (row) => `-${row[countColumn(file)]}`, has(countColumn(file))),
  'more uses than checks': (file) =>
    cell(
      file,
      'mynumber_count',
      (row) => `${Number(row.eligibility_checks) + 10000}`,
      (row) => COUNTS.every((c) => has(c)(row)),
    ),
  'a count in half units': (file) => cell(file, countColumn(file), (row) => `${row[countColumn(file)]}.5`, has(countColumn(file))),
  'a month 13': (file) => cell(file, 'month', () => '2024-13'),
  'a month in another form': (file) => cell(file, 'month', () => '2024/05'),
  'a month in the future': (file) => cell(file, 'month', () => '2031-04'),
  'a source dated in the future': (file) => cell(file, 'date', () => '2031-04-01'),
  'a source dated on a day 32': (file) => cell(file, 'date', () => '2024-05-32'),
  'フ read for 7': (file) => cell(file, numberColumn(file), (row) => `フ${row[numberColumn(file)]?.slice(1)}`, has(numberColumn(file))),
  'O read for 0': (file) => cell(file, numberColumn(file), (row) => `${row[numberColumn(file)]?.slice(0, -1)}O`, has(numberColumn(file))),
  'l read for 1': (file) => cell(file, numberColumn(file), (row) => `l${row[numberColumn(file)]?.slice(1)}`, has(numberColumn(file))),
  'digits of full width': (file) => cell(file, numberColumn(file), () => '７.１０', has(numberColumn(file))),
  'a thousands separator': (file) => cell(file, numberColumn(file), () => '1,234', has(numberColumn(file))),
  'a decimal comma': (file) => cell(file, rateColumn(file), () => '7,10', has(rateColumn(file))),
  'a rate cut to one decimal': (file) =>
    /value|holding/.test(rateColumn(file))
      ? null
      : cell(file, rateColumn(file), (row) => row[rateColumn(file)]?.slice(0, -1) ?? '', has(rateColumn(file))),
  'a number in powers of ten': (file) => cell(file, numberColumn(file), () => '1e1', has(numberColumn(file))),
  'a word for no number': (file) => cell(file, numberColumn(file), () => 'NaN', has(numberColumn(file))),
  'an unknown source': (file) => (file.name === 'sources.csv' ? null : cell(file, 'source_id', () => 'nobody')),
  'no source': (file) => cell(file, 'source_id', () => ''),
  'two sources said, one named': (file) =>
    cell(
      file,
      'verified',
      () => 'two-sources',
      (row) => !row.source_id?.includes(';'),
    ),
  'an unknown way of confirmation': (file) => cell(file, 'verified', () => 'sure'),
  'an unknown mark of reading': (file) => cell(file, 'reading', () => 'guessed'),
  'a value that is said to be illegible': (file) =>
    isScan(file) &&
    cell(
      file,
      file.name.includes('facility') ? 'reading' : 'rate_percent',
      () => (file.name.includes('facility') ? 'illegible' : '4.10'),
      (row) => file.name.includes('facility') || row.reading === 'illegible',
    ),
  'no value though it is said to be legible': (file) => cell(file, 'rate_percent', () => '', has('rate_percent')),
  'a change that contradicts the month before': (file) =>
    file.name === 'prefecture-usage.csv'
      ? cell(
          file,
          'delta_points',
          () => '1.07',
          (row) => row.month === '2024-05' && row.prefecture_code === '16',
        )
      : null,
  'an unknown type of facility': (file) => cell(file, 'facility_type', () => 'clinic'),
  'an unknown metric': (file) => cell(file, 'metric', () => 'popularity'),
  'a unit of another metric': (file) => cell(file, 'unit', () => 'yen'),
  'a blank at the end of a cell': (file) => cell(file, file.header[1] ?? '', (row) => `${row[file.header[1] ?? '']} `),
  'a full-width blank at the beginning': (file) => cell(file, file.header[2] ?? '', (row) => `\u3000${row[file.header[2] ?? '']}`),
  'a control character': (file) => cell(file, file.header[1] ?? '', (row) => `${row[file.header[1] ?? '']}\u0007x`),
  'a formula': (file) => cell(file, file.header[1] ?? '', () => '=1+1'),
  'a replacement character': (file) => cell(file, file.header[1] ?? '', (row) => `x\ufffd${row[file.header[1] ?? '']}`),
  'an address that is none': (file) => cell(file, firstOf(file, ['url', 'website']), () => 'javascript:alert(1)'),
  'a position elsewhere': (file) => cell(file, 'lat', () => '35.6812'),
}
