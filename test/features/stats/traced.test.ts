import { describe, expect, it } from 'vitest'
import { figuresOf, sumCounts } from '../../../src/domain/figures/figures'
import { PREFECTURES } from '../../../src/domain/figures/prefectures'
import { wilsonInterval95 } from '../../../src/domain/figures/wilson'
import { figures, LANGUAGES, mainOf, rendered, textOf, withoutSources } from './rendered'

const grouped = (count: number) => count.toLocaleString('en')

/** Every number that a row about this prefecture, or about the country in the same month, allows on its page. */
function allowedNumbers(code: string): Set<string> {
  const own = figuresOf(figures, code)
  const allowed = new Set<string>()
  const rate = (percent: number | null | undefined, digits = 2) => percent != null && allowed.add(percent.toFixed(digits))
  const count = (value: number | null) => value !== null && allowed.add(grouped(value))
  const months = new Set([...own.usage, ...own.facilityUsage].map(({ month }) => month))
  for (const row of own.usage) {
    rate(row.ratePercent)
    rate(row.deltaPoints === null ? null : Math.abs(row.deltaPoints))
  }
  for (const row of own.facilityUsage) {
    rate(row.ratePercent)
    count(row.used)
    count(row.total)
  }
  for (const row of figures.national) if (months.has(row.month)) rate(row.ratePercent)
  // How far the prefecture lies from the country in the same month.
  for (const row of own.usage) {
    const country = figures.national.find(({ month, facilityType }) => month === row.month && facilityType === 'all')
    if (row.ratePercent !== null && country) rate(Math.abs(row.ratePercent - country.ratePercent))
  }
  for (const row of figures.cardHolding) if (row.prefecture === code || row.prefecture === '00') rate(row.holdingPercent, 1)
  for (const row of own.municipalRates) {
    rate(row.ratePercent)
    count(row.used)
    count(row.total)
    const interval = wilsonInterval95(row.used, row.total)
    rate(interval && interval.lower * 100, 1)
    rate(interval && interval.upper * 100, 1)
  }
  const sum = own.municipalRates.length > 0 ? sumCounts(own.municipalRates) : null
  if (sum) {
    count(sum.used)
    count(sum.total)
    rate(sum.ratePercent)
    for (const row of figures.context) rate(row.value, 1)
    rate(figures.national.find((row) => row.month === '2024-11' && row.facilityType === 'all')?.ratePercent)
  }
  return allowed
}

const NUMBER = /\d{1,3}(?:,\d{3})+|\d+\.\d+/g
const numbersOf = (html: string) => textOf(withoutSources(html)).match(NUMBER) ?? []

describe('the page of a prefecture', () => {
  it.each(PREFECTURES.map(({ code, nameEn }) => [code, nameEn]))('%s %s shows no number that no row of the data holds', (code) => {
    const allowed = allowedNumbers(code)
    const ids = [`stats.${code}`, ...(code === '10' ? ['stats.10.municipalities'] : [])]
    for (const [language, id] of LANGUAGES.flatMap((one) => ids.map((id) => [one, id] as const))) {
      const shown = numbersOf(mainOf(rendered(id, language)))
      expect(shown.length).toBeGreaterThan(0)
      expect(shown.filter((number) => !allowed.has(number))).toEqual([])
    }
  })

  it('shows every rate that is known of it', () => {
    for (const { code } of PREFECTURES) {
      const { usage, facilityUsage, municipalRates } = figuresOf(figures, code)
      const ids = [`stats.${code}`, ...(municipalRates.length > 0 ? [`stats.${code}.municipalities`] : [])]
      const shown = new Set(ids.flatMap((id) => numbersOf(mainOf(rendered(id, LANGUAGES[2] as (typeof LANGUAGES)[number])))))
      const known = [...usage, ...facilityUsage, ...municipalRates].flatMap(({ ratePercent }) => ratePercent?.toFixed(2) ?? [])
      expect(known.filter((rate) => !shown.has(rate))).toEqual([])
    }
  })

  it('never shows a value read from a scan without the mark of its reading', () => {
    for (const { code } of PREFECTURES) {
      const { usage, facilityUsage } = figuresOf(figures, code)
      const html = withoutSources(mainOf(rendered(`stats.${code}`, LANGUAGES[0] as (typeof LANGUAGES)[number])))
      // The first cell of a row is the prefecture's own rate.
      const firstCells = [...html.matchAll(/<tr><th scope="row"[^>]*>.*?<\/th><td>(.*?)<\/td>/g)].map(([, cell]) => textOf(cell ?? ''))
      for (const { mark, ratePercent } of [...usage, ...facilityUsage]) {
        if (mark === 'verified' || ratePercent === null) continue
        const sign = mark === 'cross-checked' ? '＊' : '※'
        expect(firstCells.some((cell) => cell.startsWith(`${ratePercent.toFixed(2)}${sign}`))).toBe(true)
      }
      const legible = usage.filter(({ ratePercent }) => ratePercent !== null)
      if (legible.length > 0 && legible.every(({ mark }) => mark !== 'verified'))
        expect(textOf(/<p class="lead">.*?<\/p>/.exec(html)?.[0] ?? '')).toMatch(/[＊※]/)
    }
  })

  it('names title, publisher and address of each source of its rates', () => {
    const html = mainOf(rendered('stats.16', LANGUAGES[2] as (typeof LANGUAGES)[number]))
    const ids = new Set(figuresOf(figures, '16').usage.flatMap(({ sourceIds }) => sourceIds))
    for (const { title, publisher, url } of figures.sources.filter(({ id }) => ids.has(id)))
      for (const part of [title, publisher, url.replaceAll('&', '&amp;')]) expect(html).toContain(part)
  })

  it('of Gunma says 132,570 of 2,344,271 and that the result of the target is not known', () => {
    const html = mainOf(rendered('stats.10', LANGUAGES[2] as (typeof LANGUAGES)[number]))
    expect(textOf(html)).toContain('132,570 ÷ 2,344,271 = 5.66%')
    expect(html).toContain('data-unknown="R-155"')
    expect(html).toContain('data-unknown="R-184"')
  })
})

describe('the pages of the whole country', () => {
  it('show every month of the series and of each kind, and say where there is none', () => {
    const [text = '', kinds = ''] = ['stats.nation.months', 'stats.kinds'].map((id) =>
      textOf(mainOf(rendered(id, LANGUAGES[2] as (typeof LANGUAGES)[number]))),
    )
    for (const { ratePercent, facilityType } of figures.national)
      expect(facilityType === 'all' ? text : kinds).toContain(ratePercent.toFixed(2))
    expect(text.match(/not found/g)?.length).toBeGreaterThanOrEqual(3)
  })
})
