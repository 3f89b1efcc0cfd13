import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageRenderer } from '../../src/app/render-page'
import { allPages, languagesOf, pageById } from '../../src/app/routes'
import { siteMap } from '../../src/build/site-map'
import { DESK_CASES } from '../../src/domain/desk/desk-ways'
import { localDate } from '../../src/domain/time/local-date'
import { dateInOrder, dateParts, formatDate, formatMonth, formatNumber } from '../../src/i18n/format'
import { hasJapaneseNames } from '../../src/i18n/joints'
import { knownLanguages, languageOf, languages, offerOnly } from '../../src/i18n/languages'
import { flatTexts, textTree } from '../../src/i18n/page-words'
import { placeText } from '../../src/i18n/place-text'
import { plainText } from '../../src/i18n/rich-text'
import { isJapanese, writingOf } from '../../src/i18n/writing'
import { showBlocksOf } from '../../src/page/blocks-of-today'
import { setFigures } from '../../src/page/figures'
import { loadFigures } from '../../src/pipeline/read/load-figures'
import { open } from './opened'

const CODES = knownLanguages.map(({ code }) => code)
const DAY = localDate('2026-11-26')

beforeAll(() => {
  setFigures(loadFigures('src/data'))
  offerOnly(CODES)
})
afterAll(() => offerOnly())

describe('the table of languages', () => {
  it('has eleven, Japanese first, each with an address and a name of its own', () => {
    expect(CODES).toEqual(['ja', 'ja-x-easy', 'en', 'pt-BR', 'vi', 'zh-Hans', 'ko', 'es', 'fil', 'ne', 'id'])
    for (const name of ['path', 'name'] as const) expect(new Set(knownLanguages.map((one) => one[name])).size).toBe(CODES.length)
    for (const { path } of knownLanguages.slice(1)) expect(path).toMatch(/^[a-z]+\/$/)
  })

  it('tells of every offered language when and how it was checked', () => {
    offerOnly()
    for (const { code, checkedOn, how } of languages) {
      expect(checkedOn, code).toMatch(/^\d{4}-\d\d-\d\d$/)
      expect(how, code).toMatch(/\S{3}/)
    }
    offerOnly(CODES)
  })

  it.each(CODES)('names a locale that Intl knows: %s', (code) => {
    const { locale } = writingOf(code)
    expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).toEqual([locale])
    expect(Intl.PluralRules.supportedLocalesOf(locale)).toEqual([locale])
  })

  it.each(CODES)('names the letters in which the words are: %s', (code) => {
    const letters = {
      Jpan: /[ぁ-ん]/,
      Latn: /\p{Script=Latin}/u,
      Hans: /\p{Script=Han}/u,
      Kore: /\p{Script=Hangul}/u,
      Deva: /\p{Script=Devanagari}/u,
    }
    expect(flatTexts(textTree(code)).get('desk.index.calm')).toMatch(letters[writingOf(code).script])
  })
})

describe('dates and numbers', () => {
  it.each([
    ['pt-BR', '21 de novembro de 2026', 'novembro de 2026', 'novembro', '1.234,5'],
    ['vi', '21 tháng 11, 2026', 'tháng 11 năm 2026', 'tháng 11', '1.234,5'],
    ['zh-Hans', '2026年11月21日', '2026年11月', '11月', '1,234.5'],
    ['ko', '2026년 11월 21일', '2026년 11월', '11월', '1,234.5'],
    ['es', '21 de noviembre de 2026', 'noviembre de 2026', 'noviembre', '1234,5'],
    ['fil', 'Nobyembre 21, 2026', 'Nobyembre 2026', 'Nobyembre', '1,234.5'],
    ['ne', '2026 नोभेम्बर 21', '2026 नोभेम्बर', 'नोभेम्बर', '1,234.5'],
    ['id', '21 November 2026', 'November 2026', 'November', '1.234,5'],
  ])('in %s', (lang, day, month, alone, number) => {
    expect(formatDate('2026-11-21', lang)).toBe(day)
    expect(formatDate('2026-11', lang)).toBe(month)
    expect(formatMonth(11, lang)).toBe(alone)
    expect(formatNumber(1234.5, lang)).toBe(number)
  })

  it.each(CODES)('have the digits that stand on cards: %s', (lang) => {
    const texts = [formatDate('2026-10-09', lang), formatMonth(10, lang), formatNumber(1_234_567.89, lang, 2)]
    for (const text of texts) expect(text.replace(/\p{Nd}/gu, (digit) => (/\d/.test(digit) ? '' : '!'))).not.toContain('!')
  })

  it.each(CODES.filter((code) => !isJapanese(code)))('of the reading day stand in the order of the language: %s', (code) => {
    const { document } = open(pageRenderer(DAY, '/')(pageById('switch'), languageOf(code)))
    const shown = document.querySelector('[data-day-read]')
    expect(shown?.textContent).toBe(formatDate('2026-11-26', code))
    showBlocksOf(localDate('2027-03-04'), document as unknown as ParentNode, code)
    expect(shown?.textContent).toBe(formatDate('2027-03-04', code))
    expect(dateInOrder(DAY, code).filter(({ type }) => type === 'year')).toHaveLength(1)
    expect(dateParts(DAY, code).day).toBe('26')
  })
})

describe('a browser that lacks a language', () => {
  it('is given its months, in the order and the words of Intl, and a like way to write numbers', () => {
    const { months, like, locale } = writingOf('ne')
    expect(formatNumber(1_234_567.8, 'ne')).toBe(new Intl.NumberFormat(like).format(1_234_567.8))
    for (const [month, name] of (months ?? []).entries()) {
      const day = new Date(Date.UTC(2026, month, 5))
      const options = { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' } as const
      expect(formatDate(`2026-${String(month + 1).padStart(2, '0')}-05`, 'ne')).toBe(new Intl.DateTimeFormat(locale, options).format(day))
      expect(formatMonth(month + 1, 'ne')).toBe(name)
    }
    expect(months).toHaveLength(12)
  })
})

describe('names of places', () => {
  const gunma = { name: '群馬県', kana: 'ぐんまけん', nameEn: 'Gunma' }
  it('are those on signs for readers who know the letters, marked as Japanese where the text is not', () => {
    expect(placeText(gunma, 'ja')).toBe('群馬県')
    expect(placeText(gunma, 'ja-x-easy')).toBe('{群馬県|ぐんまけん}')
    expect(placeText(gunma, 'zh-Hans')).toBe('{=群馬県}')
    for (const code of CODES.filter((one) => !hasJapaneseNames(one))) expect(placeText(gunma, code, { both: true })).toBe('Gunma (群馬県)')
    expect(plainText(placeText(gunma, 'zh-Hans'))).toBe('群馬県')
  })
})

describe('a page that is not in every language', () => {
  it('is in the site map with the languages it has, and no others', () => {
    const figure = allPages().find(({ page }) => page.id.startsWith('figures.'))?.page
    if (!figure) throw new Error('no page of figures')
    expect(languagesOf(figure).map(({ code }) => code)).toEqual(['ja', 'ja-x-easy', 'en'])
    const entries = siteMap('https://example.jp/').split('\n')
    expect(entries.filter((line) => line.includes(`${figure.path}</loc>`))).toHaveLength(3)
    expect(entries.filter((line) => line.includes('/desk/</loc>'))).toHaveLength(CODES.length)
    expect(entries.find((line) => line.includes('/pt/desk/</loc>'))).toContain('hreflang="ne" href="https://example.jp/ne/desk/"')
  })

  it('is linked in English from the others, which say so', () => {
    const { document } = open(pageRenderer(DAY, '/')(pageById('data'), languageOf('vi')))
    const links = [...document.querySelectorAll('a[href*="/stats/figures/"]')]
    expect(links.length).toBeGreaterThan(30)
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^\/en\//)
      expect(link.getAttribute('hreflang')).toBe('en')
      expect(link.parentElement?.querySelector('[lang="en"]')?.textContent).toContain('English')
    }
  })
})

describe('the menu of languages', () => {
  it('names every language as it calls itself, leads to the same page and marks this one', () => {
    const { document } = open(pageRenderer(DAY, '/')(pageById('desk.face'), languageOf('ne')))
    const links = [...document.querySelectorAll('.top li a')]
    expect(links.map((link) => [link.getAttribute('lang'), link.textContent, link.getAttribute('href')])).toEqual(
      knownLanguages.map(({ code, name, path }) => [code, name, `/${path}desk/face/`]),
    )
    expect(links.filter((link) => link.getAttribute('aria-current')).map((link) => link.getAttribute('lang'))).toEqual(['ne'])
  })
})

describe('the sentence to say aloud', () => {
  it.each(CODES.filter((code) => !isJapanese(code)))('is tagged by the letters in which it is spelled: %s', (code) => {
    for (const deskCase of DESK_CASES) {
      const { document } = open(pageRenderer(DAY, '/')(pageById(`desk.${deskCase}`), languageOf(code)))
      const reading = document.querySelector('dd[lang^="ja-"]')
      const script = reading?.getAttribute('lang')?.slice(3)
      const letters = {
        Latn: /^[\p{Script=Latin}\p{P}\s\d]+$/u,
        Hang: /^[\p{Script=Hangul}\p{P}\s\d]+$/u,
        Deva: /^[\p{Script=Devanagari}\p{P}\s\d]+$/u,
      }
      expect(reading?.textContent).toMatch(letters[script as keyof typeof letters])
    }
  })
})
