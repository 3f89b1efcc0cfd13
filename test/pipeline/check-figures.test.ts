import { describe, expect, it } from 'vitest'
import { checkFigures } from '../../src/pipeline/check/check-figures'
import { parseFigures } from '../../src/pipeline/read/parse-figures'
import { SourceError } from '../../src/pipeline/read/source-error'
import { changedTexts, type Patch, patchedTexts, sourceTexts } from './source-texts'

const NAT = 'national-usage.csv'
const PREF = 'prefecture-usage.csv'
const SCAN = 'prefecture-usage-2024-05-scan.csv'
const FAC = 'prefecture-facility-usage.csv'
const FACSCAN = 'prefecture-facility-usage-2024-05-scan.csv'
const FUNNEL = 'national-funnel.csv'
const GUNMA = 'gunma-municipal-usage.csv'

function messagesOf(texts: ReadonlyMap<string, string>): string[] {
  try {
    return checkFigures(parseFigures(texts)).map(({ message }) => message)
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError)
    return [(error as SourceError).message]
  }
}

const patch = (file: string, row: string, column: string, value: string): Patch => ({ file, row, column, value })

describe('shipped figures', () => {
  it('hold in every respect', () => {
    expect(messagesOf(sourceTexts())).toEqual([])
  })
})

// [what is wrong, where, text that the message must hold]
const CELLS: [string, Patch, string][] = [
  [
    'a katakana left by text recognition',
    patch(PREF, '2024-03,10', 'rate_percent', 'フ.22'),
    'expected a rate in percent with two decimals, got "フ.22"',
  ],
  ['a letter for a digit in a count', patch(GUNMA, '2024-02,10201', 'mynumber_count', '3627S'), 'expected a whole number, got "3627S"'],
  ['a full-width digit', patch(PREF, '2024-03,10', 'rate_percent', '６.22'), 'two decimals'],
  ['a rate with one decimal', patch(NAT, '2024-04,hospital', 'rate_percent', '13.7'), 'two decimals, got "13.7"'],
  ['a rate above 100', patch(NAT, '2024-04,hospital', 'rate_percent', '137.30'), 'at most 100 percent'],
  ['an impossible month', patch(PREF, '2024-03,10', 'month', '2024-13'), 'expected a month such as 2024-05'],
  ['a month before there were checks', patch(NAT, '2023-01,all', 'month', '2022-12'), 'not before 2023'],
  ['a name of another prefecture', patch(PREF, '2024-03,10', 'prefecture_ja', '栃木県'), 'expected 群馬県, the name of 10, got "栃木県"'],
  ['a name with a slip', patch(SCAN, '2024-05,10', 'prefecture_ja', '群馬'), 'expected 群馬県'],
  ['a code above 47', patch(PREF, '2024-03,10', 'prefecture_code', '48'), 'a prefecture code from 00 to 47'],
  ['the country among scanned prefectures', patch(SCAN, '2024-05,10', 'prefecture_code', '00'), 'a prefecture code from 01 to 47'],
  ['an unknown facility type', patch(NAT, '2024-04,hospital', 'facility_type', 'clinic'), 'expected one of all, hospital'],
  ['an unknown way of confirmation', patch(PREF, '2024-03,10', 'verified', 'sure'), 'expected one of two-sources'],
  ['a funnel-only confirmation elsewhere', patch(PREF, '2024-03,10', 'verified', 'scan-consistent'), 'expected one of two-sources'],
  ['a unit without counts', patch(NAT, '2024-04,hospital', 'count_unit', '1'), 'a unit exactly where there are counts'],
  ['an odd change', patch(PREF, '2024-03,10', 'delta_points', '+0.54'), 'a change in points'],
  ['an odd age group', patch('national-age-usage.csv', '2024-09,75+', 'age_group', 'over 75'), 'an age group'],
  ['a wrong unit of the funnel', patch(FUNNEL, '2024-01,population', 'unit', 'cards'), 'expected one of persons'],
  ['a value of 0', patch(FUNNEL, '2024-01,population', 'value', '0'), 'a number above 0'],
  ['a share of 100', patch('prefecture-card-holding.csv', '2024-07,47', 'holding_percent', '100'), 'below 100 percent'],
  ['an illegible value that has one', patch(SCAN, '2024-05,02', 'rate_percent', '4.10'), 'nothing where the reading is illegible'],
  ['a legible reading without a value', patch(SCAN, '2024-05,10', 'rate_percent', ''), 'expected a rate'],
  ['an odd web address', patch('sources.csv', 'gunma-20240426', 'url', 'ftp://example.jp'), 'a web address or nothing'],
  ['a source without a title', patch('sources.csv', 'gunma-20240426', 'title', ''), 'expected a text'],
  ['an odd source id', patch('sources.csv', 'gunma-20240426', 'source_id', 'Gunma 1'), 'small letters'],
  ['a municipality elsewhere', patch(GUNMA, '2024-02,10201', 'municipality_code', '11201'), 'a municipality code of Gunma'],
  ['a town with the code of a city', patch(GUNMA, '2024-02,10345', 'municipality_code', '10213'), 'below 10300 for cities'],
  ['kana that do not fit', patch(GUNMA, '2024-02,10345', 'name_kana', 'よしおかむら'), 'a reading that ends in まち'],
  ['katakana as reading', patch(GUNMA, '2024-02,10345', 'name_kana', 'ヨシオカマチ'), 'expected hiragana'],
  ['an English name that does not fit', patch(GUNMA, '2024-02,10345', 'name_en', 'Yoshioka-mura'), 'a name that ends in -machi'],
  ['more uses than checks', patch(GUNMA, '2024-02,10366', 'mynumber_count', '11'), 'expected at most 10'],
  ['no checks', patch(GUNMA, '2024-02,10366', 'eligibility_checks', '0'), 'a count above 0'],
  [
    'a published rate that is not a/b',
    patch(GUNMA, '2024-02,10201', 'rate_percent_published', '7.96'),
    'expected 7.95, which is 36275 of 456284',
  ],
  ['a computed rate that is not a/b', patch(GUNMA, '2024-02,10201', 'rate_percent_computed', '7.94'), 'expected 7.95'],
  ['a place outside Gunma', patch(GUNMA, '2024-02,10201', 'lat', '35.3892'), 'a latitude within Gunma'],
  ['swapped coordinates', patch(GUNMA, '2024-02,10201', 'lng', '36.3892'), 'a longitude within Gunma'],
]

const BETWEEN_ROWS: [string, Patch, string][] = [
  ['an unknown source', patch(PREF, '2024-03,01', 'source_id', 'nobody'), 'expected a source of sources.csv, got "nobody"'],
  ['a repeated source', patch('sources.csv', 'nhk-20240229', 'source_id', 'kyodo-20240229'), 'expected each key once'],
  ['two-sources with one', patch(PREF, '2024-03,01', 'verified', 'two-sources'), 'expected two sources or more'],
  ['scan+source without the scan', patch(PREF, '2024-03,10', 'verified', 'scan+source'), 'expected mhlw-179 and another source'],
  [
    'a month after its source',
    patch('prefecture-card-holding.csv', '2023-07,13', 'month', '2023-12'),
    'expected a month not after its sources (2023-08), got 2023-12',
  ],
  ['a repeated prefecture', patch(PREF, '2024-03,11', 'prefecture_code', '12'), 'the name of 12'],
  ['a change that does not fit', patch(PREF, '2024-05,16', 'delta_points', '1.07'), 'expected 2.07 after 10.45 in 2024-04, got 1.07'],
  [
    'a national rate that differs between files',
    patch(PREF, '2024-06,00', 'rate_percent', '9.91'),
    'expected 9.9 as in national-usage.csv, got 9.91',
  ],
  [
    'a national rate outside its prefectures',
    patch(PREF, '2024-01,00', 'rate_percent', '9.60'),
    'expected a rate between those of the prefectures of 2024-01',
  ],
  ['a national count ratio', patch(PREF, '2024-07,00', 'mynumber_count', '22907316'), 'from the counts, got 11.13'],
  ['a rate outside its rounded counts', patch(NAT, '2023-05,all', 'rate_percent', '6.10'), 'from the counts, got 6.1'],
  ['a count finer than its unit', patch(NAT, '2023-05,all', 'mynumber_count', '8530001'), 'expected a multiple of 10000'],
  ['types that do not add up', patch(NAT, '2024-07,dental', 'eligibility_checks', '14187469'), 'the sum of the four types'],
  ['a repeated type', patch(NAT, '2024-05,dental', 'facility_type', 'hospital'), 'expected each key once, got "2024-05/hospital" again'],
  ['a month without a row for all', patch(NAT, '2024-06,all', 'facility_type', 'hospital'), 'expected a row "all" for 2024-06'],
  [
    'receipts below checks',
    patch('national-usage-receipt-basis.csv', '2025-10', 'rate_percent', '37.00'),
    'above the one by checks (37.14), got 37',
  ],
  ['a repeated age group', patch('national-age-usage.csv', '2024-09,5-9', 'age_group', '0-4'), 'expected each key once'],
  [
    'a repeated funnel figure',
    patch(FUNNEL, '2024-01,cards_held_share', 'metric', 'registered_share'),
    'expected one of percent_of_cards_held',
  ],
  [
    'cards that do not give their share',
    patch(FUNNEL, '2024-04,cards_held_share', 'value', '74.7'),
    'expected cards held by population, got 74.7',
  ],
  [
    'registrations that do not give their share',
    patch(FUNNEL, '2024-04,registered_share', 'value', '79.5'),
    'expected registrations by cards held, got 79.5',
  ],
  ['more registrations than cards', patch(FUNNEL, '2025-10,registered,', 'value', '99500000'), 'expected fewer registrations than cards'],
  [
    'uses that differ from national-usage.csv',
    patch(FUNNEL, '2024-05,usage_count', 'value', '14260000'),
    'expected 14250000 as in national-usage.csv',
  ],
  ['fewer cards than before', patch(FUNNEL, '2024-10,cards_held,', 'value', '90498951'), 'expected more cards than in 2024-04'],
  [
    'a repeated prefecture of card holding',
    patch('prefecture-card-holding.csv', '2024-04,45', 'month', '2023-07'),
    'expected each key once, got "2023-07/45" again',
  ],
  ['a ratio of a facility type', patch(FACSCAN, '2024-05,hospital,16', 'rate_percent', '25.05'), 'from the counts, got 25.05'],
  [
    'a scanned table out of print order',
    patch(FACSCAN, '2024-05,hospital,46', 'mynumber_count', '54861'),
    'expected a ratio not above the row before',
  ],
  [
    'a scanned reading that its check denies',
    patch(SCAN, '2024-05,10', 'rate_percent', '9.95'),
    'expected April 0.8 to 1.9 points above March for cross-checked, got 2.29',
  ],
  ['cross-checked without a clean March', patch(SCAN, '2024-05,31', 'reading', 'cross-checked'), 'got NaN'],
  ['a total of Gunma', patch(GUNMA, '2024-02,10201', 'mynumber_count', '36276'), 'expected a total of 132570, got 132571'],
  ['a repeated name', patch(GUNMA, '2024-02,10204', 'name_ja', '太田市'), 'expected each key once, got "太田市" again'],
  ['a repeated English name', patch(GUNMA, '2024-02,10204', 'name_en', 'Ota-shi'), 'expected each key once'],
  ['codes out of order', patch(GUNMA, '2024-02,10204', 'municipality_code', '10299'), 'expected rising order'],
  [
    'a figure of the letter that differs',
    patch('gunma-context.csv', '2024-03,usage_rate,gunma', 'value', '6.23'),
    'expected 6.22 as in prefecture-usage.csv, got 6.23',
  ],
]

describe('a single wrong cell is named by file, row and column', () => {
  it.each(CELLS)('%s', (_, wrong, expected) => {
    const { texts, rowNumber } = patchedTexts(wrong)
    const [message = ''] = messagesOf(texts)
    expect(message).toMatch(new RegExp(`^${wrong.file} row ${rowNumber}, column \\w+: `))
    expect(message).toContain(expected)
  })
})

describe('a contradiction between rows or files is found', () => {
  it.each(BETWEEN_ROWS)('%s', (_, wrong, expected) => {
    const messages = messagesOf(patchedTexts(wrong).texts)
    expect(messages).toContainEqual(expect.stringContaining(expected))
    for (const message of messages) expect(message).toMatch(/^[a-z0-9-]+\.csv( row \d+)?(, column \w+)?: expected /)
  })

  const ROWS: [string, string, (rows: string[][]) => string[][], string][] = [
    ['a lost municipality', GUNMA, (rows) => rows.filter(([, code]) => code !== '10366'), 'expected 35 municipalities, got 34'],
    ['a repeated prefecture row', PREF, (rows) => [...rows, rows.at(-1) as string[]], 'expected each key once, got "2025-10/46" again'],
    ['rows out of order', PREF, ([head, first, second, ...rest]) => [head, second, first, ...rest] as string[][], 'expected rising order'],
    [
      'a month without the country',
      PREF,
      (rows) => rows.filter(([month, code]) => month !== '2024-06' && !(month === '2024-10' && code === '00')),
      'expected a row 00 for 2024-10',
    ],
    [
      'a lost scanned prefecture',
      SCAN,
      (rows) => rows.filter(([, code]) => code !== '13'),
      'expected 48 areas for 2024-05 in both files, got 47',
    ],
    [
      'a scanned prefecture that is known plain',
      SCAN,
      (rows) => [...rows, ['2024-05', '45', '宮崎県', '9.70', '', 'print-order', 'mhlw-179']],
      'expected a prefecture that prefecture-usage.csv lacks',
    ],
    [
      'a source that nothing uses',
      'sources.csv',
      (rows) => [...rows, ['idle', 'title', 'publisher', '2024', '', '']],
      'expected a source that some row uses, got "idle"',
    ],
    ['a repeated facility row', FAC, (rows) => [...rows, rows.at(-1) as string[]], 'expected each key once'],
    [
      'a scanned facility row that is known plain',
      FAC,
      (rows) => [...rows, ['2024-05', 'hospital', '16', '24.05', '', '', 'mhlw-179', 'single-clean-source']],
      'expected a row that prefecture-facility-usage.csv lacks',
    ],
    ['no rows at all', NAT, ([head]) => [head as string[]], 'national-usage.csv: expected at least one row'],
    [
      'an unknown column',
      NAT,
      ([head, ...rows]) => [[...(head as string[]), 'x'], ...rows],
      'national-usage.csv row 1, column x: expected the header',
    ],
    [
      'two municipalities in one place',
      GUNMA,
      (rows) => rows.map((cells) => (cells[1] === '10202' ? [...cells.slice(0, 9), '36.3892', '139.0636', cells[11] as string] : cells)),
      'expected each key once, got "36.3892,139.0636" again',
    ],
    [
      'types of a prefecture that do not lie around its rate',
      FAC,
      (rows) => rows.map((cells) => (cells[2] === '28' ? [...cells.slice(0, 3), '53.00', ...cells.slice(4)] : cells)),
      'expected a rate between those of its four facility types, got 36.26',
    ],
    [
      'types of the country that do not lie around its rate',
      NAT,
      (rows) =>
        rows.map((cells) => (cells[0] === '2024-05' && cells[1] !== 'all' ? [...cells.slice(0, 2), '9.00', ...cells.slice(3)] : cells)),
      'expected a rate between those of the four types of 2024-05, got 7.73',
    ],
  ]

  it.each(ROWS)('%s', (_, file, change, expected) => {
    expect(messagesOf(changedTexts(file, change))).toContainEqual(expect.stringContaining(expected))
  })

  it('a lost file', () => {
    const texts = sourceTexts()
    texts.delete(SCAN)
    expect(messagesOf(texts)).toEqual([`${SCAN}: expected the file to exist`])
  })
})
