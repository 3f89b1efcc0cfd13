import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageRenderer } from '../../src/app/render-page'
import { pageById, pages } from '../../src/app/routes'
import { figuresOf } from '../../src/domain/figures/figures'
import type { UsageObservation } from '../../src/domain/figures/usage'
import { localDate } from '../../src/domain/time/local-date'
import { languages } from '../../src/i18n/languages'
import { figures, setFigures } from '../../src/page/figures'
import { buildData } from '../../src/pipeline/build-data'
import { loadFigures } from '../../src/pipeline/read/load-figures'
import { usageIn } from '../../src/pipeline/shard/imported-data'
import { withImported } from '../../src/pipeline/shard/imported-figures'
import { checkTables } from '../stats-recompute/check-tables'
import { readCsv } from '../stats-recompute/csv-facts'
import { parseHtml } from '../stats-recompute/html-tree'
import { DATA_DIR } from './source-texts'

const source = { sourceTitle: '広島県 利用状況', publisher: '広島県', sourceUrl: 'https://example.jp/usage', publishedOn: '2026-10-20' }
const base = { month: '2026-08', basis: 'onlineCheck', provenance: 'official', ...source } as const
const OBSERVATIONS: readonly UsageObservation[] = [
  { ...base, scope: 'prefecture', key: '34', used: 712_345, total: 1_000_000 },
  { ...base, scope: 'prefecture', key: '34', basis: 'receipt', used: 0, total: 0, rateOnly: 0.7512 },
  { ...base, scope: 'prefecture', key: '34', kind: 0, used: 81_000, total: 100_000 },
  { ...base, scope: 'municipality', key: '34202', used: 61_234, total: 90_000 },
  { ...base, scope: 'municipality', key: '34369', used: 30, total: 60 },
  { ...base, scope: 'municipality', key: '34462', used: 8_000, total: 11_000 },
  { ...base, scope: 'facility', key: '3410000000001', used: 1, total: 2 },
]

let folder = ''
const render = pageRenderer(localDate('2026-11-26'), '/')
const [ja, , en] = languages as unknown as readonly [(typeof languages)[number], unknown, (typeof languages)[number]]
const page = (id: string, language = ja) => render(pageById(id), language).body
const text = (html: string) => html.replace(/<rt>.*?<\/rt>|<rp>.*?<\/rp>|<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, '')

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'imported-'))
  mkdirSync(join(folder, 'usage/v1'), { recursive: true })
  writeFileSync(join(folder, 'usage/v1/34.json'), JSON.stringify({ v: 1, prefecture: '34', observations: OBSERVATIONS }))
  setFigures(withImported(loadFigures(DATA_DIR), usageIn(folder).values()))
})
afterAll(() => setFigures(loadFigures(DATA_DIR)))

describe('figures that a host imported', () => {
  it('are the newest of the prefecture, with their mark and source', () => {
    const html = text(page('stats.34'))
    expect(html).toContain('2026年8月は 71.23％☆')
    expect(html).toContain('このサイトを出している所が取り込んだ数字です')
    expect(html).toContain('広島県')
    expect(page('stats.34')).toContain('href="/stats/sources/#imported-1"')
    expect(page('stats.sources')).toContain('https://example.jp/usage')
  })

  it('by receipts stand in a table of their own', () => {
    const [own = ''] = [...page('stats.34').matchAll(/<table[\s\S]*?<\/table>/g)]
      .map(([table]) => table)
      .filter((table) => table.includes('75.12'))
    expect(own).toContain('basis=receipt')
    expect(own).not.toContain('71.23')
  })

  it('have a page of their month among the months of the map', () => {
    expect(pages().some(({ id }) => id === 'stats.2026-08')).toBe(true)
    expect(text(page('stats.2026-08'))).toContain('71.23☆')
    expect(page('stats')).toContain('href="/stats/2026-08/"')
  })

  it('of municipalities give the prefecture the page that Gunma has', () => {
    const html = page('stats.34.municipalities')
    const read = text(html)
    for (const part of ['呉市', '北広島町', '世羅町', '68.04', '61,234', '90,000', '☆']) expect(read).toContain(part)
    expect(html.match(/data-few/g)).toHaveLength(1)
    expect(text(page('stats.34.municipalities', en))).toMatch(/Kure/)
    expect(page('stats.34')).toContain('href="/stats/34/municipalities/"')
    expect(page('stats')).toContain('href="/stats/34/municipalities/"')
    expect(figuresOf(figures(), '10').municipalRates).toHaveLength(35)
  })

  it('are told with the numbers of their file, and those of single facilities are not', () => {
    const out = mkdtempSync(join(tmpdir(), 'out-'))
    buildData({ sourceDir: DATA_DIR, outDir: out, embeddedDir: null, importedDir: folder })
    const file = join(out, 'data/v1/imported-usage.csv')
    const rows: Record<string, string>[] = parse(readFileSync(file), { columns: true })
    expect(rows.map(({ scope, key, rate_percent }) => `${scope} ${key} ${rate_percent}`)).toEqual([
      'prefecture 34 71.23',
      'prefecture 34 75.12',
      'prefecture 34 81.00',
      'municipality 34202 68.04',
      'municipality 34369 50.00',
      'municipality 34462 72.73',
    ])
    // As the pages name its columns: those of the table beside which it stands.
    const TYPES: Readonly<Record<string, string>> = { '': 'all', '0': 'hospital', '1': 'medical', '2': 'dental', '4': 'pharmacy' }
    const imported = rows.map((row) => ({
      ...row,
      [row.scope === 'municipality' ? 'municipality_code' : 'prefecture_code']: row.key ?? '',
      facility_type: TYPES[row.kind ?? ''] ?? '',
      mynumber_count: row.used ?? '',
      eligibility_checks: row.total ?? '',
      rate_percent_published: row.rate_percent ?? '',
      delta_points: '',
    }))
    const csv = { ...readCsv(DATA_DIR), 'imported-usage.csv': imported as Record<string, string>[] }
    for (const id of ['stats.34', 'stats.34.municipalities', 'stats.2026-08', 'stats.2024-05', 'stats.10'])
      expect(checkTables(parseHtml(page(id)), csv).problems, id).toEqual([])
  })
})
