import { describe, expect, it } from 'vitest'
import { PREFECTURES } from '../../../src/domain/figures/prefectures'
import { statsPages } from '../../../src/features/stats/pages'
import { figures, LANGUAGES, mainOf, rendered, textOf, withoutSources } from './rendered'

const RECEIPT = figures.receipt.map(({ ratePercent }) => ratePercent.toFixed(2))
const PEOPLE = figures.funnel.flatMap(({ metric, value }) =>
  metric.endsWith('_share') && metric !== 'carrying_share' ? value.toFixed(1) : [],
)
const SERIES = figures.national.map(({ ratePercent }) => ratePercent.toFixed(2))
const RANK_WORDS =
  /\d\s*位|順位|第一位|最高|最低|最多|最少|トップ|ワースト|ランキング|1番|平均の|rank|highest|lowest|\btop\b|\bbest\b|\bworst\b|\b1st\b|leading/i

const pages = statsPages(figures).flatMap(({ id }) => LANGUAGES.map((language) => [id, language.code, language] as const))

describe.each(pages)('%s in %s', (id, _, language) => {
  const html = withoutSources(mainOf(rendered(id, language)))

  it('keeps the bases apart: no table, no drawing holds two of them', () => {
    for (const [table] of html.matchAll(/<table[\s\S]*?<\/table>|<div class="share">[\s\S]*?<\/div>/g)) {
      const numbers = new Set(textOf(table).match(/\d+\.\d+/g))
      const holds = (values: readonly string[]) => values.some((value) => numbers.has(value))
      expect(holds(RECEIPT) && (holds(SERIES) || holds(PEOPLE)), 'receipts and another basis').toBe(false)
      expect(holds(SERIES) && holds(PEOPLE), 'people and visits').toBe(false)
    }
  })

  it('puts nothing in an order of places, because months are samples', () => {
    expect(textOf(html)).not.toMatch(RANK_WORDS)
  })

  it('has its words in this language', () => {
    expect(rendered(id, language).fallbacks).toEqual([])
  })
})

describe('a month of which few prefectures are known', () => {
  it('is a list in the order of the codes that says why it is no map', () => {
    const html = mainOf(rendered('stats.2025-10', LANGUAGES[0] as (typeof LANGUAGES)[number]))
    expect(html).not.toContain('class="tiles"')
    expect([...html.matchAll(/<th scope="row" data-key="(\d\d)"/g)].map(([, code]) => code)).toEqual([
      '00',
      '09',
      '17',
      '18',
      '28',
      '30',
      '46',
    ])
    expect(textOf(html)).toContain('順に並べたり、平均したりはできません')
    expect(textOf(html)).toContain('残りの41は、公表された数字が見つかっていません')
  })
})

describe('the map', () => {
  it.each(LANGUAGES.map((language) => [language.code, language] as const))('in %s leads to all 47 pages', (_, language) => {
    const html = mainOf(rendered('stats', language))
    for (const { code } of PREFECTURES) expect(html).toContain(`href="/${language.path}stats/${code}/"`)
  })

  it('draws 5 as not legible, 15 dashed, 4 as confirmed elsewhere', () => {
    const [tiles = ''] =
      /<ul class="tiles"[\s\S]*?<\/div>/.exec(mainOf(rendered('stats', LANGUAGES[0] as (typeof LANGUAGES)[number]))) ?? []
    const count = (name: string) => [...tiles.matchAll(new RegExp(`<a class="(?:[^"]* )?${name}"`, 'g'))].length
    expect([count('none'), count('q'), count('sure')]).toEqual([5, 15, 4])
  })

  it('needs no script for its drawings or its months', () => {
    const page = rendered('stats', LANGUAGES[0] as (typeof LANGUAGES)[number])
    expect(page.islands).toEqual(['PickPrefecture', 'KeepFigures'])
    expect(rendered('stats.2024-05', LANGUAGES[0] as (typeof LANGUAGES)[number]).islands).toEqual(['MonthSwitch'])
    for (const month of ['2025-10', '2024-10', '2024-07', '2024-05', '2024-04', '2024-03', '2024-01'])
      expect(page.body).toContain(`href="/stats/${month}/"`)
    expect(page.body).not.toMatch(/ style="/)
  })
})
