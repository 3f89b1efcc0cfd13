import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

/** The CSV files by name, read here anew: nothing of the site's own reading is used. */
export type Csv = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>

export const readCsv = (folder: string): Csv =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .map((name) => [name, parse(readFileSync(join(folder, name), 'utf8'), { columns: true }) as Record<string, string>[]]),
  )

/** What one row allows a page to show, and where: of a month and a place (a prefecture, a municipality, or 00). */
export interface Fact {
  readonly file: string
  readonly month: string
  readonly place: string
  /** Numbers as they may be written, without grouping: `8.32`, `+1.19`, `36275`. */
  readonly numbers: readonly string[]
}

/** A decimal number rounded half up, on its digits: no binary fraction gets in the way. */
export function rounded(text: string, digits: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  const scaled = BigInt(whole + fraction.padEnd(digits, '0').slice(0, digits)) + (Number(fraction[digits] ?? '0') >= 5 ? 1n : 0n)
  const written = String(scaled).padStart(digits + 1, '0')
  return sign + (digits === 0 ? written : `${written.slice(0, -digits)}.${written.slice(-digits)}`)
}

const rates = (text: string | undefined) => (text ? [rounded(text, 2), rounded(text, 1), rounded(text, 0)] : [])
const changes = (text: string | undefined) => (text ? [text.startsWith('-') ? text : `+${text}`] : [])
const counts = (...texts: (string | undefined)[]) => texts.filter((text): text is string => Boolean(text))

/** The 95 % interval after Wilson, in percent with one decimal. */
export function wilson(used: number, total: number): [string, string] {
  const z = 1.959963984540054
  const p = used / total
  const middle = (p + (z * z) / (2 * total)) / (1 + (z * z) / total)
  const half = (z / (1 + (z * z) / total)) * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total))
  return [middle - half, middle + half].map((share) => rounded((Math.min(1, Math.max(0, share)) * 100).toFixed(9), 1)) as [string, string]
}

/** Every fact of every file, and what is calculated from several rows. */
export function factsOf(csv: Csv): Fact[] {
  const facts: Fact[] = []
  const rows = (file: string) => csv[file] ?? []
  const add = (file: string, month: string | undefined, place: string, ...numbers: string[]) =>
    facts.push({ file, month: month ?? '', place, numbers })

  for (const row of rows('national-usage.csv'))
    add('national-usage.csv', row.month, '00', ...rates(row.rate_percent), ...counts(row.mynumber_count, row.eligibility_checks))
  for (const row of rows('national-usage-receipt-basis.csv'))
    add('national-usage-receipt-basis.csv', row.month, '00', ...rates(row.rate_percent))
  for (const row of rows('national-age-usage.csv'))
    add('national-age-usage.csv', row.month, '00', ...rates(row.rate_percent), ...(row.age_group ?? '').split(/[-+]/).filter(Boolean))
  for (const file of ['prefecture-usage.csv', 'prefecture-usage-2024-05-scan.csv'])
    for (const row of rows(file))
      add(
        file,
        row.month,
        row.prefecture_code ?? '',
        ...rates(row.rate_percent),
        ...changes(row.delta_points),
        ...counts(row.mynumber_count, row.eligibility_checks),
      )
  for (const file of ['prefecture-facility-usage.csv', 'prefecture-facility-usage-2024-05-scan.csv'])
    for (const row of rows(file))
      add(file, row.month, row.prefecture_code ?? '', ...rates(row.rate_percent), ...counts(row.mynumber_count, row.eligibility_checks))
  for (const row of rows('prefecture-card-holding.csv'))
    add('prefecture-card-holding.csv', row.month, row.prefecture_code ?? '', rounded(row.holding_percent ?? '', 1))

  const municipal = rows('gunma-municipal-usage.csv')
  for (const row of municipal) {
    const [a, b] = [Number(row.mynumber_count), Number(row.eligibility_checks)]
    add(
      'gunma-municipal-usage.csv',
      row.month,
      row.municipality_code ?? '',
      ...rates(row.rate_percent_published),
      ...counts(row.mynumber_count, row.eligibility_checks),
      ...wilson(a, b),
    )
  }
  const [a, b] = (['mynumber_count', 'eligibility_checks'] as const).map((column) =>
    municipal.reduce((sum, row) => sum + Number(row[column]), 0),
  ) as [number, number]
  add('gunma-municipal-usage.csv', municipal[0]?.month, '10', String(a), String(b), rounded(((a / b) * 100).toFixed(9), 2))
  const enough = municipal.filter((row) => Number(row.eligibility_checks) >= 100)
  add(
    'gunma-municipal-usage.csv',
    municipal[0]?.month,
    '10',
    String(municipal.length),
    String(enough.length),
    String(municipal.length - enough.length),
    '100',
  )
  const shares = enough.map((row) => (Number(row.mynumber_count) / Number(row.eligibility_checks)) * 100)
  const ends = [Math.min(...shares), Math.max(...shares)].map((share) => rounded(share.toFixed(9), 2))
  add('gunma-municipal-usage.csv', municipal[0]?.month, '10', ...ends)

  for (const row of rows('gunma-context.csv'))
    add('gunma-context.csv', row.month, row.area === 'gunma' ? '10' : '00', row.value ?? '', rounded(row.value ?? '', 1))

  const funnel = rows('national-funnel.csv')
  const funnelOf = (month: string, metric: string) => funnel.find((row) => row.month === month && row.metric === metric)?.value
  for (const { month = '', metric = '', value = '', unit = '' } of funnel) {
    const isShare = unit === 'percent_of_population' || unit === 'percent_of_cards_held'
    add('national-funnel.csv', month, '00', ...(isShare ? [rounded(value, 1), rounded(value, 0)] : [value]))
    const held = funnelOf(month, 'cards_held_share')
    if (metric === 'registered_share' && held)
      add('national-funnel.csv', month, '00', rounded(((Number(held) * Number(value)) / 100).toFixed(9), 0))
  }

  // How far a prefecture lies from the country, and how many municipal bars go beyond their scale.
  for (const file of ['prefecture-usage.csv', 'prefecture-usage-2024-05-scan.csv'])
    for (const row of rows(file)) {
      const country = rows('national-usage.csv').find(({ month, facility_type }) => month === row.month && facility_type === 'all')
      if (row.rate_percent && country?.rate_percent)
        add(file, row.month, row.prefecture_code ?? '', Math.abs(Number(row.rate_percent) - Number(country.rate_percent)).toFixed(2))
    }
  const beyond = municipal.filter((row) => Number(row.rate_percent_published) > 16).length
  add('gunma-municipal-usage.csv', municipal[0]?.month, '10', String(beyond))

  // How many of the 47 a month knows, and how many not.
  for (const month of new Set(rows('prefecture-usage.csv').map((row) => row.month ?? ''))) {
    const inMonth = [...rows('prefecture-usage.csv'), ...rows('prefecture-usage-2024-05-scan.csv')].filter(
      (row) => row.month === month && row.prefecture_code !== '00',
    )
    const known = inMonth.filter((row) => row.rate_percent !== '').length
    add('prefecture-usage.csv', month, '00', String(inMonth.length), String(47 - inMonth.length), String(known), String(47 - known))
  }
  return facts
}
