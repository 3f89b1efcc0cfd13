import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf, type PrefectureUsage } from '../../../src/domain/figures/figures'
import { PREFECTURES_BY_TILE } from '../../../src/domain/figures/prefecture-tiles'
import { PREFECTURES } from '../../../src/domain/figures/prefectures'
import { wilsonInterval95 } from '../../../src/domain/figures/wilson'
import { rateAxis } from '../../../src/features/stats/chart/scales'
import { inTwo } from '../../../src/features/stats/latin-name'
import { levelEdges, levelOf } from '../../../src/features/stats/map/levels'
import { barAxis } from '../../../src/features/stats/municipalities/municipal-order'
import { findingOf } from '../../../src/features/stats/prefecture/prefecture-finding'
import type { Language } from '../../../src/i18n/languages'
import { figures, LANGUAGES, mainOf, rendered, textOf } from './rendered'

const [JA, , EN] = LANGUAGES as unknown as readonly [Language, Language, Language]
const known = (code: string) =>
  figuresOf(figures, code).usage.filter((row): row is PrefectureUsage & { ratePercent: number } => row.ratePercent !== null)
const nationOf = (month: string) => figures.national.find((row) => row.month === month && row.facilityType === 'all')?.ratePercent

const widths = (html: string) => [...html.matchAll(/<rect width="([\d.]+)%"/g)].map(([, width]) => Number(width))

describe('a prefecture beside the country', () => {
  it.each(PREFECTURES.map(({ code, nameEn }) => [code, nameEn]))('%s %s: bars as long as the rates of its newest month', (code) => {
    const html = mainOf(rendered(`stats.${code}`, EN))
    const [drawing = ''] = /<figure class="chart">[\s\S]*?<\/figure>/.exec(html) ?? []
    const newest = known(code)
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
      .at(-1)
    if (!newest) {
      expect(drawing).toBe('')
      return
    }
    const rates = [newest.ratePercent, nationOf(newest.month)].filter((rate) => rate !== undefined)
    const { top } = rateAxis(rates)
    expect(widths(drawing)).toHaveLength(rates.length)
    for (const [index, width] of widths(drawing).entries()) expect((width * top) / 100).toBeCloseTo(rates[index] ?? 0, 1)
    expect([...drawing.matchAll(/<data[^>]* value="([\d.]+)"/g)].map(([, value]) => Number(value))).toEqual(rates)
    expect(textOf(drawing)).toContain(top.toString())
  })
})

describe('the finding of a prefecture', () => {
  it('of Gunma is May 2024, 8.95 against 7.73', () => {
    const finding = findingOf(figures, figuresOf(figures, '10').usage)
    expect([finding?.own.month, finding?.own.ratePercent, finding?.nation?.ratePercent]).toEqual(['2024-05', 8.95, 7.73])
  })

  const prefectures = PREFECTURES.map(({ code, nameEn }) => [code, nameEn])
  it.each(prefectures)('%s %s is the newest, in the first sentence and in the text to hand on, with month, basis and mark', (code) => {
    const finding = findingOf(figures, figuresOf(figures, code).usage)
    expect(finding?.own.month).toBe(
      known(code)
        .map(({ month }) => month)
        .toSorted()
        .at(-1),
    )
    for (const language of LANGUAGES) {
      const html = mainOf(rendered(`stats.${code}`, language))
      const quote = /<p class="note" data-quote="[^"]*">(.*?)<\/p>/.exec(html)?.[1]
      const quoted = quote === undefined ? undefined : textOf(quote)
      const numbers = finding ? [finding.own.ratePercent, finding.nation?.ratePercent].flatMap((rate) => rate?.toFixed(2) ?? []) : undefined
      expect(textOf(/<p class="lead">.*?<\/p>/.exec(html)?.[0] ?? '').match(/\d+\.\d\d/g) ?? undefined).toEqual(numbers)
      if (!finding) {
        expect(quoted).toBeUndefined()
        continue
      }
      const { own, nation } = finding
      expect(quoted).toContain(own.ratePercent.toFixed(2))
      expect(quoted).toContain(own.month.slice(0, 4))
      expect(quoted).toMatch(/窓口の確認で数えた|窓口で 数えました|by checks at the desk/)
      expect(quoted).toMatch(/出典：|書いて ある 所：|Sources?: /)
      if (own.mark === 'ambiguous-pair') expect(quoted).toMatch(/岡山県|岡山|Okayama/)
      if (own.mark === 'print-order') expect(quoted).toMatch(/並び順だけ|順番だけ|only the order of the list/)
      if (own.mark === 'cross-checked') expect(quoted).toMatch(/スキャン|写真|scan/)
      // A difference is told only where the value is certain to be that of the prefecture.
      const points = nation && Math.abs(own.ratePercent - nation.ratePercent).toFixed(2)
      const isCertain = own.mark === 'verified' || own.mark === 'cross-checked'
      expect(quoted?.includes(`${points}ポイント`) || quoted?.includes(`${points} points`)).toBe(isCertain)
    }
  })
})

describe('the bars of the municipalities', () => {
  const html = mainOf(rendered('stats.10.municipalities', JA))
  const rows = figures.municipalUsage.toSorted((a, b) => (a.municipality < b.municipality ? -1 : 1))
  const TOP = 16

  it('are as long as the rate on a scale from 0 to 16, whiskers at both ends of the interval', () => {
    expect([...(/<svg class="axis"[\s\S]*?<\/svg>/.exec(html)?.[0] ?? '').matchAll(/>(\d+)<\/text>/g)].map(([, tick]) => tick)).toEqual([
      '0',
      '4',
      '8',
      '12',
      '16',
    ])
    expect(html.match(/viewBox="0 0 16 1"/g)).toHaveLength(35)
    const bars = [...html.matchAll(/<rect width="([\d.]+)" height="1"><\/rect>(?:<path d="M([\d.]+) \.5H([\d.]+)">|<path class="cut")/g)]
    expect(bars).toHaveLength(35)
    bars.forEach(([, width, lower, upper], index) => {
      const row = rows[index]
      const interval = wilsonInterval95(row?.used ?? 0, row?.total ?? 0)
      expect(Number(width)).toBe(Math.min(row?.ratePercent ?? 0, TOP))
      const ends = [interval?.lower ?? 0, Math.min(interval?.upper ?? 0, TOP / 100)].map((share) => (share * 100).toFixed(1))
      expect([lower, upper]).toEqual((row?.ratePercent ?? 0) > TOP ? [undefined, undefined] : ends)
    })
  })

  it('beyond the scale are cut and marked: three, and the page says so', () => {
    const cut = rows.filter(({ ratePercent }) => ratePercent > TOP).map(({ name }) => name)
    expect(cut.toSorted()).toEqual(['上野村', '神流町', '草津町'].toSorted())
    expect(html.match(/class="cut"/g)).toHaveLength(3)
    expect(textOf(html)).toContain('二本線の3つの帯')
  })

  it('of other places get a scale that fits them', () => {
    expect(barAxis([62, 71, 68, 80, 75]).top).toBe(80)
    expect(barAxis([0.4, 0.9, 1.1]).top).toBe(2)
    expect(barAxis([3, 3, 3, 3, 3, 3, 99]).top).toBe(4)
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 60 }), (percents) => {
        const { top, ticks } = barAxis(percents)
        expect(ticks).toEqual([0, top / 4, top / 2, (top * 3) / 4, top])
        expect(percents.filter((percent) => percent > top).length).toBeLessThanOrEqual(percents.length / 4)
      }),
    )
  })
})

describe('the levels of the map', () => {
  it('are the same for months of low rates, and the quarters of the month when rates have left them', () => {
    expect(levelEdges([3, 12, 7])).toEqual([6, 8, 10])
    const high = Array.from({ length: 47 }, (_, index) => 50 + index / 2)
    const edges = levelEdges(high)
    for (const level of [1, 2, 3, 4]) expect(high.filter((percent) => levelOf(percent, edges) === level).length).toBeGreaterThan(9)
    expect(levelEdges([60, 60, 60])).toEqual([60])
  })
})

describe('names in Latin letters', () => {
  it.each([
    ['Fukushima', 'Fuku|shima'],
    ['Gunma', 'Gun|ma'],
    ['Hyogo', 'Hyo|go'],
    ['Tottori', 'To|ttori'],
    ['Kagoshima', 'Kago|shima'],
    ['Mie', 'Mie'],
  ])('%s breaks between two beats', (name, expected) => {
    expect(inTwo(name).join('|')).toBe(expected)
  })

  it('of every prefecture leave no part longer than five letters on a narrow tile', () => {
    const narrow = PREFECTURES_BY_TILE.filter(({ tile }) => !tile.wide)
    for (const { nameEn } of narrow) for (const part of inTwo(nameEn)) expect(part.length, nameEn).toBeLessThanOrEqual(5)
  })
})

describe.each([
  ['stats', '2024-05', 42],
  ['stats.2024-05', '2024-05', 42],
  ['stats.2024-03', '2024-03', 30],
])('the tiles of %s', (id, month, count) => {
  it(`show the rates of ${month} and a dash for each that is missing`, () => {
    const html = mainOf(rendered(id, JA))
    const shown = [...html.matchAll(/<a class="([^"]*)" href="\/stats\/(\d\d)\/"[^>]*>[^<]*<b>([^<]*)/g)].map(([, look, code, text]) => ({
      look,
      code,
      text,
    }))
    expect(shown.map(({ code }) => code)).toEqual(PREFECTURES_BY_TILE.map(({ code }) => code))
    for (const { look, code, text } of shown) {
      const rate = figures.prefectureUsage.find((row) => row.month === month && row.prefecture === code)?.ratePercent ?? null
      expect(text).toBe(rate === null ? '―' : (Math.round(rate * 10 + 1e-6) / 10).toFixed(1))
      expect(look === 'none').toBe(rate === null)
    }
    expect(shown.filter(({ text }) => text !== '―')).toHaveLength(count)
  })
})
