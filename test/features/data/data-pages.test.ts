import { afterEach, describe, expect, it } from 'vitest'
import { pageRenderer } from '../../../src/app/render-page'
import { pageById } from '../../../src/app/routes'
import { COLLECTION, CREDITS, DATA_TABLES, tableFiles } from '../../../src/domain/figures/data-tables'
import { FIGURE_PARTS, type FigureTable, figurePageId } from '../../../src/domain/figures/figure-address'
import { localDate } from '../../../src/domain/time/local-date'
import { setFigures } from '../../../src/page/figures'
import { figures, LANGUAGES, mainOf, rendered, textOf } from '../stats/rendered'

const pages = LANGUAGES.map((language) => [language.code, language] as const)

describe.each(pages)('the dictionary in %s', (_, language) => {
  const html = mainOf(rendered('data', language))
  const columns = mainOf(rendered('data.columns', language))

  it('names each table with rows, columns and all its files', () => {
    for (const { id, rows, columns: known } of DATA_TABLES) {
      const [entry = ''] = new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(html) ?? []
      expect(textOf(entry), id).toMatch(new RegExp(`\\b${rows}\\b|${rows}行`))
      for (const { name } of known) expect(entry, `${id}, ${name}`).toContain(`>${name}</a>`)
      for (const file of Object.values(tableFiles(id))) expect(entry).toContain(`href="/${file}"`)
    }
  })

  it('leads to every part of every table', () => {
    for (const table of Object.keys(FIGURE_PARTS) as FigureTable[])
      for (const part of FIGURE_PARTS[table]) expect(html).toContain(`href="/${language.path}${pageById(figurePageId(table, part)).path}"`)
  })

  it('explains each column it links to', () => {
    const targets = [...html.matchAll(/stats\/data\/columns\/#([\w-]+)"/g)].map((match) => match[1])
    expect(targets.length).toBeGreaterThan(80)
    for (const target of targets) expect(columns).toContain(`id="${target}"`)
  })

  it('gives licence, credits, an example of a citation and the index', () => {
    for (const { credit } of CREDITS) if (credit) expect(html).toContain(credit)
    expect(html).toContain(COLLECTION.licenceUrl)
    expect(html).toContain('/data/v1/catalog.jsonld')
    expect(textOf(html)).toMatch(/CC BY 4\.0/)
  })

  it('explains every mark', () => {
    for (const mark of [
      'two-sources',
      'single-clean-source',
      'scan+source',
      'scan-consistent',
      'cross-checked',
      'print-order',
      'ambiguous-pair',
      'illegible',
    ])
      expect(columns).toContain(`<code>${mark}</code>`)
  })
})

describe.each(pages)('figure pages in %s', (_, language) => {
  it('say of a scanned value how it was read, and of an illegible one that there is none', () => {
    const html = mainOf(rendered('figures.prefecture-usage-2024-05-scan.2024-05', language))
    const item = (code: string) => textOf(new RegExp(`<li id="2024-05-${code}"[\\s\\S]*?</ul></li>`).exec(html)?.[0] ?? '')
    expect(item('13')).toMatch(/スキャンから読み取り|写真から 読みました|Read from the scan/)
    expect(item('29')).toMatch(/奈良県と 岡山県|奈良県と岡山県|Nara and Okayama/)
    expect(item('02')).toMatch(/低いという 意味では ありません|低いという意味ではありません|does not mean low/)
    expect(item('02')).not.toMatch(/\d\.\d\d/)
  })

  it('say that counts in units of 10,000 are such, and where counts were not found', () => {
    const nation = textOf(mainOf(rendered('figures.national-usage.2023', language)))
    expect(nation).toMatch(/1万回単位|1万回の 単位|units of 10,000/)
    const prefecture = textOf(mainOf(rendered('figures.prefecture-usage.2024-03', language)))
    expect(prefecture).toMatch(/もとの回数は見つかっていません|もとの 回数は 見つかって いません|counts behind it were not found/)
  })

  it('keep the basis of the receipts apart', () => {
    const text = textOf(mainOf(rendered('figures.national-usage-receipt-basis.2025', language)))
    expect(text).toMatch(/レセプト|claims/)
    expect(text).toContain('47.26')
    expect(text).not.toContain('37.14')
  })
})

describe('a new month in a file', () => {
  const english = LANGUAGES[2] as (typeof LANGUAGES)[number]
  const render = pageRenderer(localDate('2026-11-21'), '/')
  afterEach(() => setFigures(figures))

  it('stops the build until its figures have a page', () => {
    const [first] = figures.prefectureUsage
    if (!first) throw new Error('no figures')
    setFigures({ ...figures, prefectureUsage: [...figures.prefectureUsage, { ...first, month: '2026-01' }] })
    expect(() => render(pageById('data'), english)).toThrow('prefecture-usage.csv has rows of 2026-01; add "2026-01" to FIGURE_PARTS')
  })

  it('and a page without rows stops it too', () => {
    setFigures({ ...figures, receipt: [] })
    expect(() => render(pageById('figures.national-usage-receipt-basis.2025'), english)).toThrow('no row of national-usage-receipt-basis')
  })
})
