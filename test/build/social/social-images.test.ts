import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cardAlt } from '../../../src/build/social/card-svg'
import { flatPng } from '../../../src/build/social/flat-png'
import { socialFigure, socialSubjectOf } from '../../../src/build/social/social-figure'
import { socialCards, writeSocialImages } from '../../../src/build/social/social-images'
import { PREFECTURES } from '../../../src/domain/figures/prefectures'
import { i18nextWithAllTexts, pageWords } from '../../../src/i18n/page-words'
import { figures, setFigures } from '../../../src/page/figures'
import { loadFigures } from '../../../src/pipeline/read/load-figures'
import { DATA_DIR, sourceTexts } from '../../pipeline/source-texts'

type Row = Record<string, string>
const rowsOf = (file: string): Row[] => parse(sourceTexts().get(file) ?? '', { columns: true })
const usage = [...rowsOf('prefecture-usage.csv'), ...rowsOf('prefecture-usage-2024-05-scan.csv')]

/** The newest row of an area with a value, read from the files alone. */
function newestRow(code: string): Row | undefined {
  const rows =
    code === '00'
      ? [...rowsOf('national-usage.csv').filter((row) => row.facility_type === 'all'), ...rowsOf('national-usage-receipt-basis.csv')]
      : usage.filter((row) => row.prefecture_code === code)
  return rows
    .filter((row) => row.rate_percent !== '')
    .sort((a, b) => ((a.month ?? '') < (b.month ?? '') ? -1 : 1))
    .at(-1)
}

const MONTH_NAMES = 'January February March April May June July August September October November December'.split(' ')
const inJapanese = (month = '') => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`
const inEnglish = (month = '') => `${MONTH_NAMES[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`
const linesOf = (svg = '') => [...svg.matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1] ?? '')

let cards = new Map<string, string>()
beforeAll(() => {
  setFigures(loadFigures(DATA_DIR))
  cards = socialCards()
})

const SUBJECTS: [string, string, string, string][] = [
  ['stats', 'japan', '00', 'Japan'],
  ...PREFECTURES.map(({ code, nameEn }): [string, string, string, string] => [`stats.${code}`, code, code, nameEn]),
]

describe('images for sharing', () => {
  it('are 48: the country and each prefecture', () => {
    expect(cards.size).toBe(48)
    expect([socialSubjectOf('home')?.id, socialSubjectOf('stats')?.id, socialSubjectOf('stats.10')?.id]).toEqual(['japan', 'japan', '10'])
    for (const id of ['desk', 'stats.nation', 'stats.48', 'figures.national-usage.2024', 'data']) expect(socialSubjectOf(id)).toBeNull()
  })

  it.each(SUBJECTS)('of %s: name, newest rate, month and basis in both languages, and the mark of a scan', (_, id, code, nameEn) => {
    const lines = linesOf(cards.get(`social/${id}.png`))
    const row = newestRow(code)
    expect(row).toBeDefined()
    const reading = row?.reading
    const isSecondHand = row?.verified === 'second-hand'
    const sign = isSecondHand ? '◇' : reading === undefined ? '' : reading === 'cross-checked' ? '＊' : '※'
    expect(lines).toContain(`${row?.rate_percent}％${sign}`)
    expect(lines).toContain(`${inJapanese(row?.month)}　${inEnglish(row?.month)}`)
    expect(lines).toContain(code === '00' ? '全国' : row?.prefecture_ja)
    expect(lines).toContain(nameEn)
    expect(lines.join()).toMatch(code === '00' ? /レセプト.*share of receipts/ : /窓口での確認.*checks at the desk/)
    expect(/写しや記事の見出し.*public copy/.test(lines.join())).toBe(isSecondHand)
    expect(lines.join()).toMatch(/国や県のサイトではありません　Not an official site/)
    expect(/スキャンから読み取り.*read from a scan/.test(lines.join())).toBe(reading !== undefined)
    expect(lines.join('').match(/\d+\.\d+/g)).toEqual([row?.rate_percent])
  })

  it.each(['ja', 'ja-x-easy', 'en'])('have an alternative text in %s with the same number, its month and its basis', (lang) => {
    const words = pageWords(i18nextWithAllTexts(), lang, () => '')
    for (const [pageId, , code] of SUBJECTS) {
      const subject = socialSubjectOf(pageId)
      if (!subject) throw new Error(pageId)
      const alt = cardAlt(subject, socialFigure(figures(), subject), words)
      const row = newestRow(code)
      expect(alt.match(/\d+\.\d+/g)).toEqual([row?.rate_percent])
      expect(alt).toContain(lang === 'en' ? inEnglish(row?.month) : inJapanese(row?.month))
      expect(alt).toMatch(code === '00' ? /share of receipts|レセプト/ : /checks at the desk|窓口での確認|窓口の 確認/)
      if (row?.reading) expect(alt).toMatch(/scan|スキャン|写真/)
      expect(alt).not.toMatch(/[{}|*]/)
    }
    expect([...words.fallbacks]).toEqual([])
  })

  it('never show a number where none is known', () => {
    const subject = socialSubjectOf('stats.10')
    if (!subject) throw new Error('no subject')
    const nothing = socialFigure({ ...figures(), prefectureUsage: [] }, subject)
    expect(nothing).toBeNull()
    expect(
      cardAlt(
        subject,
        nothing,
        pageWords(i18nextWithAllTexts(), 'en', () => ''),
      ),
    ).toBe('Use of the My Number health insurance card in Gunma. No figure was found.')
  })

  it('draw letters as outlines: no font, no link', () => {
    for (const svg of cards.values()) expect(svg).not.toMatch(/<text|font|href|<image|<style/)
  })
})

describe('the written files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-social-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('are PNG of 1200 by 630 and at most 60 kB', async () => {
    await writeSocialImages(folder)
    for (const file of cards.keys()) {
      const png = readFileSync(join(folder, file))
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630])
      expect(png.length, file).toBeLessThanOrEqual(60_000)
      expect(png.length, file).toBeGreaterThan(10_000)
    }
  }, 60_000)
})

describe('a PNG of few colours', () => {
  const pixels = (colours: number[][]) => Uint8Array.from(colours.flatMap(([r = 0, g = 0, b = 0]) => [r, g, b, 255]))
  const chunkOf = (png: Buffer, type: string) => {
    const at = png.indexOf(type, 0, 'latin1')
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
  }

  it('gives back the colours that went in', () => {
    const png = flatPng(
      pixels([
        [255, 255, 255],
        [0, 0, 0],
        [0, 0, 0],
        [255, 0, 0],
      ]),
      2,
      2,
    )
    expect([...chunkOf(png, 'PLTE')]).toEqual([255, 255, 255, 0, 0, 0, 255, 0, 0])
    expect([...inflateSync(chunkOf(png, 'IDAT'))]).toEqual([0, 0, 1, 0, 1, 2])
  })

  it('merges near colours until the palette holds them', () => {
    const many = Array.from({ length: 4096 }, (_, i) => [i % 256, (i * 7) % 256, (i * 13) % 256])
    expect(chunkOf(flatPng(pixels(many), 64, 64), 'PLTE').length / 3).toBeLessThanOrEqual(256)
  })
})
