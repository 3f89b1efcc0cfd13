import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { FACILITY_FLAGS } from '../../../src/domain/find/facilities'
import { directoryOf, folder, run } from './made-files'

// Real files as published; they are not part of the project.
const FOLDERS = [process.env.MADOGUCHI_FIXTURES, resolve('../shared/fixtures'), resolve('../../shared/fixtures')]
const fixtures = FOLDERS.map((path) => path && join(path, 'facilities')).find((path) => path && existsSync(path))
const file = (name: string) => join(fixtures ?? '', name)

const HOSPITALS = file('navii-01-1_hospital_facility_info_20250601.gunma-sample.csv')
const DENTAL = file('kouseikyoku-shisetsukijun-dental-10gunma-20260501.xlsx')
const KUMAMOTO = file('kumamoto-city-hospitals-20240201.csv')

describe.skipIf(!fixtures)('official files', () => {
  it('hospitals of Gunma: 19 rows with every known defect', async () => {
    const out = folder()
    const { tables, findings } = await run([HOSPITALS], out)
    expect(tables).toMatchObject([{ state: 'taken', read: { rows: 19, detail: '19 facilities' } }])
    const { facilities, asOf } = directoryOf(out, '10')
    expect([facilities.length, facilities.filter(({ lat }) => lat !== null).length, asOf]).toEqual([19, 18, '2025-06-01'])
    const byName = new Map(facilities.map((facility) => [facility.shortName, facility]))
    const nameOf = (row: number | undefined) => facilities.find(({ id }) => id === ids[(row ?? 2) - 2])?.name
    const ids = (parse(readFileSync(HOSPITALS), { bom: true, from: 2 }) as string[][]).map(([id]) => id)
    expect(findings.filter(({ effect }) => effect === 'value left out').map(({ row, value }) => [nameOf(row), value])).toEqual([
      ['さわらび医療福祉センター', '0.0,0.0'],
    ])
    // Addresses that end with the name of a town.
    const withoutNumber = findings.filter(({ expectation }) => expectation === 'expected a house number').map(({ row }) => nameOf(row))
    expect(withoutNumber).toEqual(['群馬ペインクリニック病院', '医療法人 真木会 真木病院', '一般財団法人榛名荘榛名荘病院'])
    // Full-width digits, three kinds of hyphen and blanks are read, and said once per column.
    expect(findings.filter(({ expectation }) => expectation.startsWith('read ')).map(({ column }) => column)).toEqual(
      expect.arrayContaining(['正式名称', '所在地']),
    )
    expect(facilities.find(({ name }) => name.includes('駒井病院'))?.address).toBe('群馬県高崎市矢島町449-2')
    expect(facilities.find(({ name }) => name.includes('富沢病院'))?.website).toBeNull()
    expect(byName.get('群馬中央病院')).toMatchObject({ kind: 0, municipality: '10201', lat: 36.38641, lng: 139.06162 })
    for (const { postal, tel, code } of facilities) expect([postal, tel, code]).toEqual([null, null, null])
  })

  it('dental filings of Gunma: 8,185 filings of 928 facilities, 346 with digital medical care', async () => {
    const out = folder()
    const { tables } = await run([DENTAL], out)
    expect(tables).toMatchObject([{ state: 'taken', read: { rows: 8185, detail: '928 facilities, 346 with a DX filing' } }])
    const dental = directoryOf(out, '10').facilities.filter(({ kind }) => kind === 2)
    const expected: string[][] = parse(readFileSync(file('shisetsukijun-facilities-gunma-dental-20260501.csv')), { from: 2 })
    expect(dental.map(({ code }) => code).sort()).toEqual(expected.map(([code]) => code).sort())
    const own = new Map(dental.map((facility) => [facility.code, facility]))
    for (const [code = '', , , postal = '', , tel = '', hasFiling] of expected) {
      expect(own.get(code)?.postal, code).toBe(postal.replace('-', ''))
      expect((own.get(code)?.tel ?? '').replaceAll('-', ''), code).toBe(tel.replace(/\D/g, ''))
      expect(own.get(code)?.flags, code).toBe(hasFiling === '1' ? FACILITY_FLAGS.dxFiling : 0)
    }
    expect(directoryOf(out, '10').facilities).toHaveLength(928)
  }, 30_000)

  it('hospitals of the city of Kumamoto: 90 rows without position or code', async () => {
    const out = folder()
    const { tables, findings } = await run([KUMAMOTO], out)
    expect(tables).toMatchObject([{ state: 'taken', read: { rows: 90, detail: '90 facilities' } }])
    const { facilities, credits, asOf } = directoryOf(out, '43')
    expect([facilities.length, asOf, credits[0]?.publisher]).toEqual([90, '2024-02-01', '熊本市'])
    expect(new Set(facilities.map(({ municipality }) => municipality))).toEqual(new Set(['43101', '43102', '43103', '43104', '43105']))
    for (const { postal, tel, code, lat, address } of facilities) {
      expect([/^\d{7}$/.test(postal ?? ''), /^0/.test(tel ?? ''), code, lat]).toEqual([true, true, null, null])
      expect(address).toBe(address.trim())
    }
    expect(findings.map(({ column, effect }) => `${column ?? '-'} ${effect}`)).toEqual(
      expect.arrayContaining(['所在地 note', '施設正式名称 note', '- note']),
    )
    expect(findings.filter(({ effect }) => effect !== 'note')).toEqual([])
  })
})
