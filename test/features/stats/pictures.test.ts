import { describe, expect, it } from 'vitest'
import { PREFECTURES } from '../../../src/domain/figures/prefectures'
import { linesOf, pictureOf, SQUARE, WIDE, widthOf } from '../../../src/features/stats/quote/picture'
import { quotesIn } from '../../stats-recompute/pictures'
import { LANGUAGES, rendered } from './rendered'

const FOOT = { brand: 'まどぐち', notOfficial: '国や市町村のサイトではありません', address: 'madoguchi.example/easy/stats/10/' }
const ids = ['stats.nation', 'stats.kinds', 'stats.people', ...PREFECTURES.map(({ code }) => `stats.${code}`)]
const number = (attributes: string, name: string) => Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(attributes)?.[1])

describe.each(LANGUAGES.map((language) => [language.code, language] as const))('pictures in %s', (_, language) => {
  const pictures = ids.flatMap((id) =>
    quotesIn(rendered(id, language).body).flatMap((quote) =>
      [WIDE, SQUARE].map((size) => ({
        name: `${quote.file} ${size.width}`,
        size,
        svg: pictureOf(quote, size, FOOT, language.code),
        quote,
      })),
    ),
  )

  it('keep every line inside and above the one below, and give each bar its room', () => {
    for (const { name, size, svg, quote } of pictures) {
      const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, at = '', text = '']) => ({
        text,
        x: number(at, 'x'),
        y: number(at, 'y'),
        size: number(at, 'font-size'),
        isEnd: at.includes('text-anchor="end"'),
      }))
      for (const { text, x, y, size: font, isEnd } of texts) {
        const width = widthOf(text.replaceAll('&amp;', '&')) * font
        expect(isEnd ? x - width : x, `${name}: ${text}`).toBeGreaterThanOrEqual(0)
        expect(isEnd ? x : x + width, `${name}: ${text}`).toBeLessThanOrEqual(size.width)
        expect(y, `${name}: ${text}`).toBeLessThanOrEqual(size.height)
        expect(font, `${name}: ${text}`).toBeGreaterThanOrEqual(18)
      }
      const bars = [...svg.matchAll(/<rect ([^>]*stroke-width="3"[^>]*)\/>/g)].map(([, at = '']) => [number(at, 'y'), number(at, 'height')])
      expect(bars, name).toHaveLength(quote.bars.length)
      for (const [, height = 0] of bars) expect(height, name).toBeGreaterThanOrEqual(40)
      const lowest = Math.max(...bars.map(([y = 0, height = 0]) => y + height))
      const firstNote = texts.find(({ text }) => quote.notes[0]?.startsWith(text.replaceAll('&amp;', '&')))
      expect((firstNote?.y ?? 0) - (firstNote?.size ?? 0), name).toBeGreaterThan(lowest + 26)
    }
  })
})

describe('lines of a picture', () => {
  it('break between words, never before a closing sign or within a number or a word in katakana', () => {
    expect(linesOf('福井県は54.71％。全国より17.57ポイント高い', 62, 1088).join('|')).not.toMatch(/ポ\||\|[。、％]|\d\|\d/)
    expect(linesOf('レセプトで数えた率とは、くらべられません。', 26, 500)).toEqual(['レセプトで数えた率とは、', 'くらべられません。'])
    expect(linesOf('カードを持つ人は81人、登録した人は74人', 62, 880)).toEqual(['カードを持つ人は81人、', '登録した人は74人'])
    expect(linesOf('Uses out of all insurance checks by machine.', 26, 200).join(' ')).toBe('Uses out of all insurance checks by machine.')
  })
})
