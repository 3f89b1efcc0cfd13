import { type Csv, rounded } from './csv-facts'
import { descendants, find, parseHtml, textOf } from './html-tree'
import { canonical, DATE, isoOf, NUMBER, type Problem } from './numbers'

/** Which columns name a row in its id, in the order of the id. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'national-usage.csv': ['month', 'facility_type'],
  'national-usage-receipt-basis.csv': ['month'],
  'national-age-usage.csv': ['month', 'age_group'],
  'national-funnel.csv': ['month', 'metric'],
  'prefecture-usage.csv': ['month', 'prefecture_code'],
  'prefecture-usage-2024-05-scan.csv': ['month', 'prefecture_code'],
  'prefecture-facility-usage.csv': ['month', 'prefecture_code', 'facility_type'],
  'prefecture-facility-usage-2024-05-scan.csv': ['month', 'prefecture_code', 'facility_type'],
  'prefecture-card-holding.csv': ['month', 'prefecture_code'],
  'gunma-municipal-usage.csv': ['month', 'municipality_code'],
  'gunma-context.csv': ['month', 'metric', 'area'],
}

/** Numeric columns a figure page must show whenever they are not empty. */
const NUMBERS = [
  'rate_percent',
  'rate_percent_published',
  'holding_percent',
  'value',
  'delta_points',
  'mynumber_count',
  'eligibility_checks',
]

export const rowIdOf = (file: string, row: Readonly<Record<string, string>>) =>
  (KEYS[file] ?? []).map((column) => (row[column] ?? '').replace('+', '-up')).join('-')

/** Compares each row of a figure page with the row of the file that its id names: values, month and sources. */
export function checkFigurePage(
  html: string,
  csv: Csv,
): { readonly file: string; readonly ids: readonly string[]; readonly problems: readonly Problem[] } {
  const root = parseHtml(html)
  const list = find(root, ({ attributes }) => attributes['data-csv'] !== undefined && attributes.class === 'figures')
  const file = list?.attributes['data-csv'] ?? ''
  const problems: Problem[] = []
  const ids: string[] = []
  for (const item of list ? [...descendants(list)] : []) {
    if (item.parent !== list || item.tag !== 'li') continue
    const id = item.attributes.id ?? ''
    ids.push(id)
    const row = (csv[file] ?? []).find((candidate) => rowIdOf(file, candidate) === id)
    const wrong = (number: string, expected: string) => problems.push({ number, where: `${file} ${id}: expected ${expected}` })
    if (!row) {
      wrong(id, 'a row')
      continue
    }
    const shown = new Set<string>()
    for (const data of [...descendants(item)].filter(({ tag }) => tag === 'data')) {
      const column = data.attributes['data-column'] ?? ''
      const cell = row[column] ?? ''
      shown.add(column)
      const [match] = textOf(data).trim().matchAll(NUMBER)
      const text = match ? canonical(match).replace('+', '') : ''
      if (cell === '' || Number(data.attributes.value) !== Number(cell)) wrong(data.attributes.value ?? '', `${column} ${cell}`)
      else if (rounded(cell, text.split('.')[1]?.length ?? 0) !== text || Number(text) !== Number(cell)) wrong(text, `${column} ${cell}`)
    }
    for (const column of NUMBERS) if (row[column] && !shown.has(column)) wrong('', `${column} ${row[column]} to be shown`)
    const times = [...descendants(item)].filter(({ tag }) => tag === 'time')
    if (times[0]?.attributes.datetime !== row.month) wrong(times[0]?.attributes.datetime ?? '', `the month ${row.month}`)
    for (const time of times) {
      const [match] = textOf(time).matchAll(DATE)
      const isYear = /^\d{4}年?$/.test(textOf(time).trim()) && time.attributes.datetime === textOf(time).trim().slice(0, 4)
      if (!isYear && (!match || isoOf(match) !== time.attributes.datetime)) wrong(textOf(time), time.attributes.datetime ?? '')
    }
    const text = textOf(item)
    for (const sourceId of row.source_id?.split(';') ?? []) {
      const source = (csv['sources.csv'] ?? []).find((candidate) => candidate.source_id === sourceId)
      for (const part of [source?.title, source?.publisher]) if (!part || !text.includes(part)) wrong(sourceId, `the source ${part}`)
      if (source?.url && !find(item, ({ attributes }) => attributes.href === source.url)) wrong(sourceId, `a link to ${source.url}`)
      if (!times.some(({ attributes }) => attributes.datetime === source?.date)) wrong(sourceId, `the date ${source?.date}`)
    }
  }
  return { file, ids, problems }
}
