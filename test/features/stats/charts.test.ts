import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthScales, rateAxis } from '../../../src/features/stats/chart/scales'
import { funnelOf } from '../../../src/features/stats/people/people'
import { monthsBetween } from '../../../src/features/stats/sources/month-runs'
import { DATA_DIR } from '../../pipeline/source-texts'
import { figures, LANGUAGES, mainOf, rendered, textOf } from './rendered'

type Row = Readonly<Record<string, string>>
/** The file read anew, by nothing of the site. */
const csv = (name: string): Row[] => parse(readFileSync(`${DATA_DIR}/${name}`, 'utf8'), { columns: true })
const national = csv('national-usage.csv')
const series = national.filter((row) => row.facility_type === 'all').toSorted((a, b) => ((a.month ?? '') < (b.month ?? '') ? -1 : 1))
const funnel = csv('national-funnel.csv')
const ages = csv('national-age-usage.csv')
const rate = ({ rate_percent }: Row = {}) => Number(rate_percent)

const page = (id: string, language = LANGUAGES[2]) => mainOf(rendered(id, language as (typeof LANGUAGES)[number]))
const figuresIn = (html: string) => [...html.matchAll(/<figure[\s\S]*?<\/figure>/g)].map(([figure]) => figure)
const titleOf = (figure: string) => textOf(/<h3>([\s\S]*?)<\/h3>/.exec(figure)?.[1] ?? '')

/** A drawing by month read back: months from the left and percent below the upper edge, as its own axis says. */
function plotsIn(html: string, months: readonly string[]) {
  return [
    ...html.matchAll(
      /<svg class="plot"[\s\S]*?viewBox="0 0 (\d+) ([\d.]+)"[^>]*><path d="([^"]*)"><\/path><path class="dots" d="([^"]*)"/g,
    ),
  ].map(([drawing, width, top, line = '', dots = '']) => {
    expect(Number(width)).toBe(months.length - 1)
    const point = (pair: string) => {
      const [x = '', y = ''] = pair.split(',')
      return `${months[Number(x)]} ${(Number(top) - Number(y)).toFixed(2)}`
    }
    return {
      drawing,
      dots: [...dots.matchAll(/M([\d.]+,[\d.]+)h0/g)].map(([, pair = '']) => point(pair)),
      segments: [...line.matchAll(/M[^M]*/g)].flatMap(([run]) => {
        const points = [...run.matchAll(/([\d.]+,[\d.]+)/g)].map(([pair]) => point(pair))
        return points.slice(1).map((end, index) => [points[index] ?? '', end] as const)
      }),
    }
  })
}

const asPoints = (rows: readonly Row[]) => rows.map((row) => `${row.month} ${rate(row).toFixed(2)}`)
/** What a line may join: months that follow one another, both with a figure. */
const joined = (rows: readonly Row[]) =>
  rows.flatMap((row, index) => {
    const next = rows[index + 1]
    return next && monthsBetween(row.month ?? '', next.month ?? '').length === 2 ? [asPoints([row, next])] : []
  })

describe.each(LANGUAGES.map((language) => [language.code, language] as const))('drawings by month in %s', (_, language) => {
  it('of the country: a point for each row, a line between neighbouring months, nothing where there is no figure', () => {
    const months = monthsBetween(series[0]?.month ?? '', series.at(-1)?.month ?? '')
    const plots = plotsIn(page('stats.nation', language), months)
    expect(plots).toHaveLength(1)
    expect(plots[0]?.dots).toEqual(asPoints(series))
    expect(plots[0]?.segments).toEqual(joined(series))
    expect(months.length).toBeGreaterThan(series.length)
  })

  it('say what they show, and carry the number of the newest month', () => {
    const [drawing = ''] = /<svg class="plot"[\s\S]*?<\/svg>[\s\S]*?<\/svg>/.exec(page('stats.nation', language)) ?? []
    const title = /<title>(.*?)<\/title>/.exec(drawing)?.[1] ?? ''
    for (const row of [series[0], series.at(-1)]) expect(title).toContain(rate(row).toFixed(2))
    expect([...drawing.matchAll(/<text[^>]*>(\d+\.\d+)<\/text>/g)].map(([, number]) => number)).toEqual([rate(series.at(-1)).toFixed(2)])
    expect(drawing).toMatch(/role="img"[\s\S]*<desc>[^<]+<\/desc>/)
  })
})

describe('titles say what the rows say', () => {
  const [receiptFigure = '', firstFigure = ''] = figuresIn(page('stats.nation'))
  it('by receipts: the newest month', () => {
    const newest = csv('national-usage-receipt-basis.csv').toSorted((a, b) => ((a.month ?? '') < (b.month ?? '') ? 1 : -1))[0]
    expect(titleOf(receiptFigure)).toBe(`July 2026: ${newest?.rate_percent}%`)
  })

  it('of the series: first and newest month and the months between', () => {
    const between = monthsBetween(series[0]?.month ?? '', series.at(-1)?.month ?? '').length - 1
    expect(titleOf(firstFigure)).toBe(
      `From ${series[0]?.rate_percent}% in January 2023 to ${series.at(-1)?.rate_percent}% in October 2025: ${between} months`,
    )
    const counted = series.findLast((row) => row.eligibility_checks)
    expect(firstFigure).toContain(`value="${counted?.eligibility_checks}"`)
  })

  it('of kinds and ages: the largest and the smallest rate of the month', () => {
    const months = [
      national.filter((row) => row.facility_type !== 'all' && row.month === '2025-10'),
      ages.filter((row) => row.month === '2024-09'),
      ages.filter((row) => row.month === '2023-11'),
    ]
    const titles = figuresIn(page('stats.kinds')).map(titleOf)
    expect(titles).toHaveLength(months.length)
    months.forEach((rows, index) => {
      const rates = rows.map(rate)
      expect([...(titles[index]?.matchAll(/(\d+\.\d+)%/g) ?? [])].map(([, number]) => Number(number))).toEqual([
        Math.max(...rates),
        Math.min(...rates),
      ])
    })
  })

  it('of people and visits: rounded from the shares of the month', () => {
    const value = (month: string, metric: string) => Number(funnel.find((row) => row.month === month && row.metric === metric)?.value)
    const people = (month: string) => {
      const held = value(month, 'cards_held_share')
      return [Math.round(held), Math.round((held * value(month, 'registered_share')) / 100)]
    }
    const visits = (month: string) => [Math.round(rate(series.find((row) => row.month === month)))]
    const numbers = figuresIn(page('stats.people')).map((figure) =>
      [...titleOf(figure).matchAll(/(?<!Of )\b(\d{1,2})\b/g)].map(([, n]) => Number(n)),
    )
    expect(numbers).toEqual([people('2026-02'), people('2024-04'), visits('2024-05')])
  })
})

describe('bars', () => {
  const widths = (html: string) => [...html.matchAll(/<rect width="([\d.]+)%"/g)].map(([, width]) => Number(width))

  it('of kinds are as long as the rates of the newest month, older months are tables', () => {
    const rows = national.filter((row) => row.facility_type !== 'all' && row.month === '2025-10')
    const [kinds = ''] = figuresIn(page('stats.kinds'))
    const { top } = rateAxis(rows.map(rate))
    expect(widths(kinds).map((width) => ((width * top) / 100).toFixed(2))).toEqual(rows.map((row) => rate(row).toFixed(2)))
    expect(page('stats.kinds')).not.toContain('class="plot"')
  })

  it('by receipts stand in a table of their own, as long as the rates', () => {
    const rows = csv('national-usage-receipt-basis.csv').toReversed()
    const [drawing = ''] = figuresIn(page('stats.nation'))
    const { top } = rateAxis(rows.map(rate))
    expect(widths(drawing).map((width) => ((width * top) / 100).toFixed(2))).toEqual(rows.map((row) => rate(row).toFixed(2)))
    expect(drawing).not.toContain('class="plot"')
  })

  it('of ages are as long as their rates, one for each row and none for other ages', () => {
    const { top } = rateAxis(ages.map(rate))
    const [, ...shown] = figuresIn(page('stats.kinds'))
    expect(
      shown.map((figure) =>
        widths(figure)
          .map((width) => ((width * top) / 100).toFixed(2))
          .toSorted(),
      ),
    ).toEqual(
      ['2024-09', '2023-11'].map((month) =>
        ages
          .filter((row) => row.month === month)
          .map((row) => rate(row).toFixed(2))
          .toSorted(),
      ),
    )
    for (const figure of shown) expect(figure).not.toContain('class="plot"')
  })

  it('of people and of visits stand in different drawings; rough answers are hatched and called so; what is not known has no bar', () => {
    const [people = '', older = '', olderVisits = ''] = figuresIn(page('stats.people'))
    expect(widths(people)).toEqual([100, 81.4, 73.5])
    expect(widths(older)).toEqual([100, 73.7, 57.85, 36.85, 24.57])
    expect(widths(olderVisits)).toEqual([100, 7.73])
    expect([...older.matchAll(/fill="url\(#(\w+)\)"/g)].map(([, id]) => id)).toEqual(['carried', 'used'])
    expect([...older.matchAll(/<li>([\s\S]*?)<svg/g)].slice(3).map(([, label = '']) => textOf(label))).toEqual([
      'Always carry it about 50% of card holders＊',
      'Have used it about one card holder in 3＊',
    ])
    expect(people).not.toContain('pattern')
    expect(textOf(people)).toMatch(/81◇[\s\S]*74◇/)
  })

  it('of a month before anything was published of people are refused', () => {
    expect(() => funnelOf(figures, '2020-01')).toThrow(RangeError)
  })
})

describe('the two bases', () => {
  const receipts = csv('national-usage-receipt-basis.csv')
  const receipt = receipts.find(({ month }) => series.some((row) => row.month === month))
  const checks = series.find((row) => row.month === receipt?.month)

  it('are told apart with both rates of one month, in sentences of their own', () => {
    for (const language of LANGUAGES) {
      const [note = ''] = /<section class="note stop"[\s\S]*?<\/section>/.exec(page('stats.nation', language)) ?? []
      const paragraphs = [...note.matchAll(/<p>([\s\S]*?)<\/p>/g)].map(([, text = '']) => textOf(text))
      const holding = (number = '') => paragraphs.flatMap((text, index) => (text.includes(number) ? [index] : []))
      expect([holding(checks?.rate_percent), holding(receipt?.rate_percent)]).toEqual([[1], [2]])
    }
  })

  it('stand on the first page in panels of their own, the newest first, each with month, basis and mark', () => {
    for (const language of LANGUAGES) {
      const [pair = ''] = /<div class="pair"[\s\S]*?<\/div>/.exec(page('stats', language)) ?? []
      const [first = '', second = '', ...more] = [...pair.matchAll(/<section>([\s\S]*?)<\/section>/g)].map(([, panel = '']) =>
        textOf(panel),
      )
      expect(more).toEqual([])
      expect(first).toMatch(/2026[\s\S]*70\.43[\s\S]*◇[\s\S]*(レセプト|receipts)/)
      expect(second).toMatch(/2025[\s\S]*37\.14[\s\S]*(窓口|desk)/)
      expect(textOf(pair)).toMatch(/くらべられません|比べる ?ことは できません|cannot be compared/)
      expect(pair).not.toMatch(/<svg[^>]*class="(?:plot|strip)/)
    }
  })

  it('never share a drawing or a table', () => {
    const numbers = receipts.map((row) => rate(row).toFixed(2))
    for (const id of ['stats', 'stats.nation', 'stats.kinds', 'stats.people', 'stats.10'])
      for (const [drawing] of page(id).matchAll(/<figure[\s\S]*?<\/figure>|<table[\s\S]*?<\/table>/g)) {
        const holdsReceipts = numbers.some((number) => drawing.includes(number))
        const holdsChecks = series.some((row) => drawing.includes(`>${row.rate_percent}<`))
        expect(holdsReceipts && holdsChecks, id).toBe(false)
      }
  })
})

describe('scales', () => {
  const rates = fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), { minLength: 1, maxLength: 20 })

  it('begin at 0, end at or above the largest rate, and lead back to it', () => {
    fc.assert(
      fc.property(rates, (percents) => {
        const { top, ticks, y } = rateAxis(percents)
        expect(top).toBeGreaterThanOrEqual(Math.max(...percents))
        expect([ticks[0], y(0), y(top)]).toEqual([0, 100, 0])
        for (const percent of percents) expect(Math.abs(top * (1 - y(percent) / 100) - percent)).toBeLessThanOrEqual(top * 0.000_51)
      }),
    )
  })

  it('know the months of their axis only', () => {
    const { x } = monthScales(['2024-01', '2024-02', '2024-03'], [5])
    expect(['2024-01', '2024-02', '2024-03'].map(x)).toEqual([0, 50, 100])
    expect(() => x('2024-04')).toThrow('2024-04')
  })
})
