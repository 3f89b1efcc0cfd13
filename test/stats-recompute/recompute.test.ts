import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageRenderer } from '../../src/app/render-page'
import { allPages } from '../../src/app/routes'
import { localDate } from '../../src/domain/time/local-date'
import { languages } from '../../src/i18n/languages'
import { setFigures } from '../../src/page/figures'
import { loadFigures } from '../../src/pipeline/read/load-figures'
import { checkFigurePage, rowIdOf } from './check-figure-page'
import { checkPage, type Ground, groundOf } from './check-page'
import { checkTables } from './check-tables'
import { readCsv } from './csv-facts'
import { parseHtml } from './html-tree'
import { READ_IN } from './numbers'
import { isFigureDigit, isStatsPage } from './pages'
import { pageOfPicture, picturesOf, quotesIn } from './pictures'
import { wordsOf } from './words'

const DATA = fileURLToPath(new URL('../../src/data', import.meta.url))
const csv = readCsv(DATA)
const grounds = new Map<string, Ground>(READ_IN.map((code) => [code, groundOf(csv, wordsOf(code))]))
const check = (html: string, lang: string) => checkPage(html, grounds.get(lang) as Ground)

setFigures(loadFigures(DATA))
const render = pageRenderer(localDate('2026-11-21'), '/')
const everyPage = allPages().flatMap(({ page, language }) =>
  isStatsPage(page.id) || page.id.startsWith('figures.')
    ? [{ id: page.id, lang: language.code, html: `<html data-page="${page.id}"><body>${render(page, language).body}</body></html>` }]
    : [],
)
const pages = everyPage.filter(({ lang }) => READ_IN.includes(lang))
const stats = pages.filter(({ id }) => isStatsPage(id))
const figurePages = pages.filter(({ id }) => id.startsWith('figures.'))

describe.each(READ_IN)('every number of the figures, in %s', (lang) => {
  it('is found again in a file, for the month and place beside it', () => {
    let numbers = 0
    for (const { id, html } of stats.filter((page) => page.lang === lang)) {
      const result = check(html, lang)
      expect(result.problems, `${id} in ${lang}`).toEqual([])
      numbers += result.numbers
    }
    expect(numbers).toBeGreaterThan(1000)
  }, 60_000)

  it('stands on a figure page with its row, whatever the file', () => {
    const seen = new Map<string, string[]>()
    for (const { id, html } of figurePages.filter((page) => page.lang === lang)) {
      const { file, ids, problems } = checkFigurePage(html, csv)
      expect(problems, `${id} in ${lang}`).toEqual([])
      seen.set(file, [...(seen.get(file) ?? []), ...ids])
    }
    const tables = Object.keys(csv).filter((name) => name !== 'sources.csv')
    for (const file of tables) expect(seen.get(file)?.sort(), file).toEqual((csv[file] ?? []).map((row) => rowIdOf(file, row)).sort())
  }, 60_000)
})

/** Cells, labels and numbers of a page with their digits alone: languages differ in what stands between them, and in the order of words. */
function digitsShown(html: string) {
  const shown = html.replace(/<script.*?<\/script>|<time[^>]*>.*?<\/time>/gs, '')
  const digits = (tag: string) =>
    [...shown.matchAll(new RegExp(`<${tag}\\b([^>]*)>(.*?)</${tag}>`, 'gs'))].map(([, attributes = '', inner = '']) => {
      const text = inner.replace(/<[^>]+>/g, '').replace(/(?<=\d)[.,\u00a0 ](?=\d)/g, '')
      return [...(attributes.match(/(?:value|data-[\w-]+)="[^"]*"/g) ?? []), ...(text.match(/\d+/g) ?? [])].join(' ')
    })
  const times = [...html.matchAll(/<time datetime="([^"]*)"/g)].map(([, day]) => day)
  return { cells: digits('td'), labels: digits('text'), numbers: digits('data').sort(), times: times.sort() }
}

/** Counts large numbers in ten thousands, as Japanese does. */
const IN_TEN_THOUSANDS = ['zh-Hans', 'ko']

describe.each(languages.map(({ code }) => code).filter((code) => !READ_IN.includes(code)))('the numbers of the figures, in %s', (lang) => {
  it('are those of the page that was read', () => {
    let numbers = 0
    for (const { id, html } of everyPage.filter((page) => page.lang === lang)) {
      const read = stats.find((page) => page.id === id && page.lang === (IN_TEN_THOUSANDS.includes(lang) ? 'ja' : 'en'))
      const shown = digitsShown(html)
      expect(shown, `${id} in ${lang}`).toEqual(digitsShown(read?.html ?? ''))
      numbers += shown.cells.length + shown.labels.length + shown.numbers.length
    }
    expect(numbers).toBeGreaterThan(1000)
  })
})

describe.each(READ_IN)('every number of the pictures, in %s', (lang) => {
  const own = stats.filter((page) => page.lang === lang)

  it('is found again in a file, and month, source and address stand inside', () => {
    let pictures = 0
    for (const { id, html } of own)
      for (const { file, svg } of picturesOf(html, lang)) {
        const page = pageOfPicture(svg, id, lang)
        expect(check(page, lang).problems, `${file} of ${id} in ${lang}`).toEqual([])
        const quote = quotesIn(html).find((one) => file.startsWith(one.file))
        expect(page.replace(/\s/g, ''), file).toContain(quote?.notes.at(-1)?.replace(/\s/g, ''))
        expect(page).toMatch(/20\d\d/)
        expect(page).toContain('madoguchi.example/stats/')
        pictures += 1
      }
    expect(pictures).toBeGreaterThan(90)
  }, 60_000)

  it('with one changed digit is found', () => {
    const places = own.flatMap(({ id, html }) =>
      picturesOf(html, lang).flatMap(({ svg }) => {
        const page = pageOfPicture(svg, id, lang)
        return [...page.matchAll(/\d(?=[\d.]*[％%])/g)].map(({ index }) => ({ page, index }))
      }),
    )
    const tried = fc.sample(fc.tuple(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 })), { numRuns: 60, seed: 20261126 })
    const missed = tried.filter(([{ page, index }, by]) => check(changed(page, index, by), lang).problems.length === 0)
    expect(missed.length).toBeLessThanOrEqual(2)
  }, 60_000)
})

const changed = (html: string, at: number, by: number) => html.slice(0, at) + String((Number(html[at]) + by) % 10) + html.slice(at + 1)

/** Places of digits in the text that is read, with the number they belong to. */
const digitsOf = (html: string) =>
  [...html.slice(html.indexOf('<main'), html.indexOf('</main>')).matchAll(/>([^<]*\d[^<]*)</g)].flatMap((text) =>
    [...(text[1] ?? '').matchAll(/\d[\d,.]*/g)].flatMap((number) =>
      [...number[0].matchAll(/\d/g)].map((digit) => ({
        number: number[0],
        at: html.indexOf('<main') + text.index + 1 + number.index + digit.index,
      })),
    ),
  )

describe('one changed digit', () => {
  it('in a rate, a count or a change of any page is found', () => {
    const places = stats.flatMap((page) =>
      digitsOf(page.html)
        .filter(({ number, at }) => /\d\.\d\d|,\d{3}/.test(number) && isFigureDigit(page.html, at))
        .map(({ at }) => ({ page, at })),
    )
    expect(places.length).toBeGreaterThan(3000)
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), ({ page, at }, by) => {
        expect(check(changed(page.html, at, by), page.lang).problems, `${page.id}: ${page.html.slice(at - 40, at + 20)}`).not.toEqual([])
      }),
      // Always the same digits: 6.73 and 7.73 may both stand in one row, and then the change cannot be seen.
      { numRuns: 150, seed: 20261121 },
    )
  }, 120_000)

  it('in any other number, a date or a rounded one, is found nearly always', () => {
    const places = stats.flatMap((page) => digitsOf(page.html).flatMap(({ at }) => (isFigureDigit(page.html, at) ? [{ page, at }] : [])))
    const tried = fc.sample(fc.tuple(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 })), { numRuns: 200, seed: 20261121 })
    const missed = tried.filter(([{ page, at }, by]) => check(changed(page.html, at, by), page.lang).problems.length === 0)
    expect(missed.length, missed.map(([{ page, at }]) => page.html.slice(at - 20, at + 10)).join('\n')).toBeLessThanOrEqual(4)
  }, 120_000)

  it('on a figure page is found', () => {
    const places = figurePages.flatMap((page) =>
      [...page.html.matchAll(/<data [^>]*>([^<]*\d[^<]*)<\/data>/g)].map((match) => ({
        page,
        at: match.index + match[0].indexOf('>') + 1 + (match[1] ?? '').search(/\d/),
      })),
    )
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 9 }), ({ page, at }, by) => {
        expect(checkFigurePage(changed(page.html, at, by), csv).problems).not.toEqual([])
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

describe('a table that names its file', () => {
  const page = (cell: string) =>
    `<html data-page="stats.nation"><body><main><table data-csv="national-usage.csv" data-where="facility_type=all"><thead><tr><th scope="col" data-columns="month">x</th><th scope="col" data-columns="rate_percent mynumber_count eligibility_checks">y</th></tr></thead><tbody><tr><th scope="row" data-key="2024-07">a</th><td>${cell}</td></tr></tbody></table></main></body></html>`

  it('is compared cell by cell', () => {
    expect(check(page('11.13 22,807,316 ÷ 204,975,295'), 'ja').problems).toEqual([])
    expect(check(page('<data value="11.13">11.13</data>＊'), 'ja').problems).toEqual([])
  })

  it('may join conditions, turn metrics into columns, and be a grid of tiles', () => {
    const pivot = `<table data-csv="national-funnel.csv" data-pivot="metric"><thead><tr><th data-columns="month">x</th><th data-columns="cards_held cards_held_share">y</th></tr></thead><tbody><tr><th scope="row" data-key="2025-10">a</th><td>99,480,000 79.9</td></tr></tbody></table>`
    const grid = (rate: string) =>
      `<ul class="tiles" data-csv="prefecture-usage.csv prefecture-usage-2024-05-scan.csv" data-where="month=2024-05"><li><a href="/stats/01/">北海道 <b>${rate}</b></a></li></ul>`
    const main = (inner: string) => `<html data-page="stats"><body><main>${inner}</main></body></html>`
    const own = (html: string) => checkTables(parseHtml(html), csv)
    expect(own(main(pivot))).toEqual({ numbers: 2, problems: [] })
    expect(own(main(pivot.replace('79.9', '79.8'))).problems).toHaveLength(1)
    expect(own(main(grid('8.3')))).toEqual({ numbers: 1, problems: [] })
    expect(own(main(grid('8.4'))).problems).toHaveLength(1)
  })

  it.each(['11.14', '<data value="11.13">11.12</data>', '11.13 22,807,317 ÷ 204,975,295', '11.13 ― ÷ 204,975,295'])(
    'and %s is found',
    (cell) => {
      expect(check(page(cell), 'ja').problems).not.toEqual([])
    },
  )
})
