import { describe, expect, it } from 'vitest'
import { figuresOf, type PrefectureUsage } from '../../../src/domain/figures/figures'
import { PREFECTURES_BY_TILE } from '../../../src/domain/figures/prefecture-tiles'
import { PREFECTURES } from '../../../src/domain/figures/prefectures'
import { wilsonInterval95 } from '../../../src/domain/figures/wilson'
import { findingOf } from '../../../src/features/stats/prefecture/prefecture-finding'
import type { Language } from '../../../src/i18n/languages'
import { figures, LANGUAGES, mainOf, rendered, textOf } from './rendered'

const [JA, , EN] = LANGUAGES as unknown as readonly [Language, Language, Language]
const known = (code: string) =>
  figuresOf(figures, code).usage.filter((row): row is PrefectureUsage & { ratePercent: number } => row.ratePercent !== null)
const nationOf = (month: string) => figures.national.find((row) => row.month === month && row.facilityType === 'all')?.ratePercent

/** Points of a drawing: month, and x of the prefecture and the country in percent of the width, with the axis to read them by. */
function pointsOf(html: string) {
  const [drawing = ''] = /<figure class="dots">[\s\S]*?<\/figure>/.exec(html) ?? []
  const ticks = [...drawing.matchAll(/<text(?: class="\w+")? x="([\d.]+)%"[^>]*>([\d.]+)<\/text>/g)].map(([, x, value]) => [
    Number(x),
    Number(value),
  ])
  const [end = [0, 0]] = ticks.slice(-1)
  const percentAt = (x: string | undefined) => (x === undefined ? undefined : (Number(x) / (end[0] ?? 1)) * (end[1] ?? 0))
  const months = [...drawing.matchAll(/<g data-month="([\d-]+)">([\s\S]*?)<\/circle><\/g>/g)].map(([, month = '', inside = '']) => ({
    month,
    own: percentAt(/cx="([\d.]+)%"/.exec(inside)?.[1]),
    country: percentAt(/<svg[^>]* x="([\d.]+)%"/.exec(inside)?.[1]),
    look: /<circle class="([^"]*)"/.exec(inside)?.[1],
  }))
  return {
    months,
    circles: drawing.match(/<circle[^>]*cx="[\d.]+%"/g)?.length ?? 0,
    lines: drawing.match(/<(?:polyline|line)(?! class="tick")/g),
  }
}

describe('the points of a prefecture', () => {
  it.each(PREFECTURES.map(({ code, nameEn }) => [code, nameEn]))('%s %s: one a known month, at the rate of its row, none else', (code) => {
    const { months, circles, lines } = pointsOf(mainOf(rendered(`stats.${code}`, EN)))
    const rows = known(code)
    expect(months.map(({ month }) => month)).toEqual(rows.map(({ month }) => month))
    expect(circles).toBe(rows.length)
    expect(lines, 'nothing joins the points').toBeNull()
    for (const [index, { month, ratePercent, mark }] of rows.entries()) {
      expect(months[index]?.own).toBeCloseTo(ratePercent, 1)
      const nation = nationOf(month)
      if (nation === undefined) expect(months[index]?.country).toBeUndefined()
      else expect(months[index]?.country).toBeCloseTo(nation, 1)
      const look = { verified: 'dot', 'cross-checked': 'dot scan' }[mark as string] ?? 'dot scan q'
      expect(months[index]?.look).toBe(look)
    }
  })

  it('has a title that tells its first and last month', () => {
    for (const { code } of PREFECTURES) {
      const rows = known(code)
      const title = /<title id="dots-title">([^<]*)/.exec(mainOf(rendered(`stats.${code}`, EN)))?.[1]
      if (rows.length === 0) expect(title).toBeUndefined()
      else if (rows.length === 1) expect(title).toContain('only')
      else expect(title?.match(/\d+\.\d\d/g)).toEqual([rows[0], rows.at(-1)].map((row) => row?.ratePercent.toFixed(2)))
    }
  })
})

describe('the finding of a prefecture', () => {
  it('of Gunma is March 2024, 6.22 against 5.47', () => {
    const finding = findingOf(figures, figuresOf(figures, '10').usage)
    expect([finding?.own.month, finding?.own.ratePercent, finding?.nation?.ratePercent]).toEqual(['2024-03', 6.22, 5.47])
  })

  const prefectures = PREFECTURES.map(({ code, nameEn }) => [code, nameEn])
  it.each(prefectures)('%s %s stands in the first sentence and in the text to share, with month and basis', (code) => {
    const finding = findingOf(figures, figuresOf(figures, code).usage)
    for (const language of LANGUAGES) {
      const html = mainOf(rendered(`stats.${code}`, language))
      const shared = /<p class="note" id="share">([^<]*)<\/p>/.exec(html)?.[1]
      const numbers = finding ? [finding.own.ratePercent, finding.nation?.ratePercent].flatMap((rate) => rate?.toFixed(2) ?? []) : undefined
      expect(textOf(/<p class="lead">.*?<\/p>/.exec(html)?.[0] ?? '').match(/\d+\.\d\d/g) ?? undefined).toEqual(numbers)
      expect(shared?.match(/\d+\.\d\d/g) ?? undefined).toEqual(numbers)
      if (!finding) continue
      expect(shared).toContain(finding.own.month.slice(0, 4))
      expect(shared).toMatch(/保険を ?(?:確かめた|調べた) ?回数|insurance checks/)
      if (finding.own.mark !== 'verified') expect(shared).toMatch(/スキャン|写真|scan/)
    }
  })
})

describe('the bars of the municipalities', () => {
  it('are as long as the rate, with whiskers at both ends of the interval, for all 35', () => {
    const html = mainOf(rendered('stats.10.municipalities', JA))
    const drawn = [...html.matchAll(/<rect width="([\d.]+)%"><\/rect><line x1="([\d.]+)%" x2="([\d.]+)%">/g)].map((match) =>
      match.slice(1).map(Number),
    )
    const expected = figures.municipalUsage
      .toSorted((a, b) => (a.municipality < b.municipality ? -1 : 1))
      .map(({ ratePercent, used, total }) => {
        const interval = wilsonInterval95(used, total)
        return [ratePercent, Number(((interval?.lower ?? 0) * 100).toFixed(1)), Number(((interval?.upper ?? 0) * 100).toFixed(1))]
      })
    expect(drawn).toHaveLength(35)
    expect(drawn).toEqual(expected)
  })
})

describe.each([
  ['stats', '2024-05', 42],
  ['stats.2024-03', '2024-03', 30],
])('the tiles of %s', (id, month, count) => {
  it(`show the rates of ${month} and a dash for each that is missing`, () => {
    const html = mainOf(rendered(id, JA))
    const shown = [...html.matchAll(/<a class="([^"]*)" href="\/stats\/(\d\d)\/">[^<]*<b>([^<]*)/g)].map(([, look, code, text]) => ({
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
