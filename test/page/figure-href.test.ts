import { describe, expect, it } from 'vitest'
import { pages, pathOf } from '../../src/app/routes'
import {
  FIGURE_PARTS,
  type FigureRows,
  type FigureTable,
  figureAddress,
  figurePageId,
  figureRows,
  prefectureFacilityTableOf,
  prefectureTableOf,
} from '../../src/domain/figures/figure-address'
import { languages } from '../../src/i18n/languages'
import { figureHref } from '../../src/page/figure-href'
import { loadFigures } from '../../src/pipeline/read/load-figures'

const figures = loadFigures('src/data')
const tables = Object.keys(FIGURE_PARTS) as FigureTable[]
const href = (id: string) => {
  const page = pages().find((candidate) => candidate.id === id)
  if (!page) throw new Error(`no page ${id}`)
  return `/${pathOf(page, languages[0] as (typeof languages)[number])}`
}

describe('the address of a figure', () => {
  it('is one of its own for each row of each table, on a page that exists', () => {
    const seen = new Set<string>()
    for (const table of tables)
      for (const row of figureRows(table, figures)) {
        const address = figureHref(href, table, row as never)
        expect(seen.has(address), address).toBe(false)
        expect(address).toMatch(/^\/stats\/figures\/[\w-]+\/[\w-]+\/#[\w-]+$/)
        seen.add(address)
      }
    expect(seen.size).toBe(363)
  })

  it('never changes, because it is cited', () => {
    const rowOf = <T extends FigureTable>(table: T, fits: (row: FigureRows[T]) => boolean) => {
      const row = figureRows(table, figures).find(fits)
      if (!row) throw new Error(table)
      return figureHref(href, table, row)
    }
    expect(rowOf('prefecture-usage', (row) => row.prefecture === '10')).toBe('/stats/figures/prefecture-usage/2024-03/#2024-03-10')
    expect(rowOf('prefecture-facility-usage-2024-05-scan', (row) => row.prefecture === '16' && row.facilityType === 'hospital')).toBe(
      '/stats/figures/prefecture-facility-usage-2024-05-scan/2024-05-hospital/#2024-05-16-hospital',
    )
    expect(rowOf('national-usage', (row) => row.month === '2025-10' && row.facilityType === 'all')).toBe(
      '/stats/figures/national-usage/2025/#2025-10-all',
    )
    expect(rowOf('national-age-usage', (row) => row.ageGroup === '75+')).toMatch(
      /^\/stats\/figures\/national-age-usage\/\d{4}\/#\d{4}-\d{2}-75-up$/,
    )
    expect(rowOf('gunma-municipal-usage', (row) => row.name === '上野村')).toBe(
      '/stats/figures/gunma-municipal-usage/2024-02/#2024-02-10366',
    )
  })

  it('lies in the file the value was published in', () => {
    for (const row of figures.prefectureUsage) {
      const table = prefectureTableOf(row)
      expect(table === 'prefecture-usage').toBe(row.verification !== null)
      expect(FIGURE_PARTS[table]).toContain(figureAddress(table, row).part)
    }
    for (const row of figures.prefectureFacilityUsage) {
      const table = prefectureFacilityTableOf(row)
      expect(table === 'prefecture-facility-usage').toBe(row.verification !== null)
      expect(FIGURE_PARTS[table]).toContain(figureAddress(table, row).part)
    }
  })

  it('has no page without rows', () => {
    for (const table of tables) {
      const used = new Set(figureRows(table, figures).map((row) => figureAddress(table, row as never).part))
      expect([...used].sort()).toEqual([...FIGURE_PARTS[table]].sort())
      for (const part of used) expect(() => href(figurePageId(table, part))).not.toThrow()
    }
  })
})
