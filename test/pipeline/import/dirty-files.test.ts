import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseFacilityManifest } from '../../../src/domain/find/facilities'
import type { ImportReport } from '../../../src/pipeline/import/import-files'
import { projectData } from '../../../src/pipeline/import/project-data'
import { csv, directoryOf, filing, filings, fixture, folder, hospitals, run, usageOf, workbook, written } from './made-files'

const NAVII = fixture('01-1_hospital_facility_info_20260601.csv')
const MUNICIPAL = fixture('iryo_kikan_20260401-sjis.csv')
const USE = fixture('use-rates.csv')

const lines = ({ findings }: ImportReport) => findings.map(({ row, column, effect }) => `${row ?? '-'} ${column ?? '-'} ${effect}`)

describe('a dirty table of the national directory', () => {
  it('gives every good row and reports every bad value', async () => {
    const out = folder()
    const report = await run([NAVII], out)
    expect(report.tables).toMatchObject([{ state: 'taken', read: { rows: 23, detail: '17 facilities' } }])
    expect(lines(report).sort()).toEqual(
      [
        '3 案内用ホームページアドレス value left out',
        '7 所在地座標（緯度） value left out',
        '8 所在地座標（緯度） note',
        '9 所在地座標（緯度） value left out',
        '10 所在地座標（緯度） value left out',
        '16 ID row left out',
        '18 市区町村コード value left out',
        '18 所在地 note',
        '19 市区町村コード row left out',
        '20 正式名称 row left out',
        '21 ID row left out',
        '22 都道府県コード row left out',
        '23 - row left out',
        '24 所在地 note',
        // Summed up, once per column.
        '2 所在地 note',
        '3 正式名称 note',
        '17 都道府県コード note',
        '17 ID note',
        // Found only when all facilities are together.
        '6 緯度, 経度 value left out',
      ].sort(),
    )
    const finding = (row: number) => report.findings.find((own) => own.row === row)
    expect(finding(8)).toMatchObject({ value: '134.23,35.5', expectation: 'expected latitude before longitude; read the other way round' })
    expect(finding(9)?.expectation).toBe('expected a position in Japan')
    expect(finding(6)?.expectation).toMatch(/^expected a position near the others of 鳥取市, it is 8\d km/)
    expect(finding(23)?.expectation).toBe('expected 17 cells, got 2')
  })

  it('keeps a facility whose position cannot be right, without it', async () => {
    const out = folder()
    await run([NAVII], out)
    const { facilities, asOf, credits } = directoryOf(out, '31')
    expect(asOf).toBe('2026-06-01')
    expect(credits).toMatchObject([{ publisher: '厚生労働省', licence: 'PDL1.0' }])
    const byName = new Map(facilities.map((facility) => [facility.name, facility]))
    expect(facilities).toHaveLength(16)
    for (const name of ['見本遠方病院', '見本無位置病院', '見本国外病院', '見本文字病院'])
      expect(byName.get(name)).toMatchObject({ lat: null, lng: null })
    expect(byName.get('見本逆病院')).toMatchObject({ lat: 35.5, lng: 134.23 })
    expect(byName.get('見本 第四病院')).toMatchObject({ lat: 35.49, address: '鳥取県鳥取市見本町8' })
    expect(byName.get('見本第一病院')).toMatchObject({ address: '鳥取県鳥取市見本町1-2-3', kind: 0, municipality: '31201' })
    expect(byName.get('（医）見本会見本第二病院')).toMatchObject({
      shortName: '見本第二病院',
      website: null,
      address: '鳥取県鳥取市見本町4-5',
    })
    expect(byName.get('見本無番病院')?.municipality).toBe('31203')
    expect(directoryOf(out, '01').facilities).toMatchObject([{ id: '0111010000020', municipality: '01101' }])
  })
})

describe('a municipal list in Shift_JIS', () => {
  it('adds to the directory and is the list of the kinds that nothing better has', async () => {
    const out = folder()
    const report = await run([NAVII, MUNICIPAL], out)
    const { facilities, credits } = directoryOf(out, '31')
    expect(facilities.find(({ id }) => id === '3111010000001')).toMatchObject({ tel: '0857-00-0001', code: '3110110011', kana: 'ミホン' })
    expect(facilities.filter(({ id }) => id.startsWith('m')).map(({ id, name, tel, code }) => [id, name, tel, code])).toEqual([
      [expect.stringMatching(/^m312011[0-9a-z]{8}$/), 'みほん診療所', '0857-00-0002', '3110010012'],
      [expect.stringMatching(/^m312012[0-9a-z]{8}$/), 'みほん歯科', null, null],
      [expect.stringMatching(/^m312014[0-9a-z]{8}$/), 'カナ薬局', '0857000003', null],
    ])
    expect(credits.map(({ publisher }) => publisher)).toEqual(['厚生労働省', '鳥取市'])
    const own = report.findings.filter(({ file }) => file.startsWith('iryo'))
    expect(own.map(({ row, column, effect }) => `${row} ${column} ${effect}`)).toEqual(
      expect.arrayContaining(['4 電話番号 value left out', '5 名称 row left out', '6 名称 row left out']),
    )
  })
})

describe('use rates', () => {
  it('are taken row by row, with whom they belong to', async () => {
    const out = folder()
    const report = await run([NAVII, MUNICIPAL, USE], out)
    expect(usageOf(out, '31').map(({ scope, key, month, used, total, rateOnly }) => [scope, key, month, used, total, rateOnly])).toEqual([
      ['facility', '3111010000001', '2026-04', 31, 62, undefined],
      ['facility', '3111010000001', '2026-05', 30, 60, undefined],
      ['municipality', '31201', '2026-05', 400, 1000, undefined],
      ['municipality', '31202', '2026-05', 1200, 2400, undefined],
      ['prefecture', '31', '2026-05', 0, 0, 0.5258],
    ])
    expect(usageOf(out, '00')).toMatchObject([{ scope: 'nation', key: 'JP', used: 5 }])
    const own = report.findings.filter(({ file }) => file === 'use-rates.csv')
    expect(own.map(({ row, column }) => `${row} ${column ?? '-'}`)).toEqual([
      '9 -',
      '10 used',
      '11 rate_percent',
      '12 total',
      ...['key', 'month', 'basis', 'provenance', 'source_title', 'published_on', 'source_url'].map((column) => `13 ${column}`),
      '14 published_on',
      '15 source_url',
    ])
    expect(report.findings).toContainEqual(expect.objectContaining({ column: 'key', value: '3119999999', effect: 'not joined' }))
  })

  it('stay when newer months come, and are replaced by the same month', async () => {
    const out = folder()
    await run([USE], out)
    const header = 'scope,key,kind,month,basis,used,total,rate_percent,source_title,publisher,source_url,published_on,provenance'
    const row = (month: string, used: number) => `municipality,31201,,${month},receipt,${used},1000,,表,鳥取県,,2026-08-01,official`
    await run(written({ 'later.csv': `${header}\n${row('2026-05', 444)}\n${row('2026-06', 500)}\n` }), out, { acceptFewer: true })
    expect(
      usageOf(out, '31')
        .filter(({ key }) => key === '31201')
        .map(({ month, used }) => [month, used]),
    ).toEqual([
      ['2026-05', 444],
      ['2026-06', 500],
    ])
  })

  it('come from the monthly table of prefectures with the sources it names', async () => {
    const out = folder()
    const table = [
      'month,prefecture_code,prefecture_ja,rate_percent,delta_points,mynumber_count,eligibility_checks,source_id,verified',
      '2026-05,00,全国,50.00,,5,10,s1,two-sources',
      '2026-05,9,栃木県,69.75,,,,s1,two-sources',
      '2026-05,10,群馬県,40.00,,,,nobody,two-sources',
      '2026-05,11,埼玉県,,,,,s1,two-sources',
    ]
    const files = written({
      'table.csv': table.join('\n'),
      'sources.csv': 'source_id,title,publisher,date,url\ns1,表題,厚生労働省,2026-06,https://example.jp/\n',
    })
    const report = await run(files.slice(0, 1), out)
    expect(usageOf(out, '00')).toMatchObject([{ key: 'JP', used: 5, total: 10, sourceTitle: '表題', publishedOn: '2026-06-30' }])
    expect(usageOf(out, '09')).toMatchObject([{ key: '09', rateOnly: 0.6975, basis: 'onlineCheck' }])
    expect(report.findings.filter(({ effect }) => effect === 'row left out').map(({ row, column }) => [row, column])).toEqual([
      [4, 'source_id'],
      [5, 'rate_percent'],
    ])
  })
})

describe('filings', () => {
  it('make one facility of many rows, with phone, postal code, code and flag', async () => {
    const out = folder()
    const book = filings(
      filing({ symbol: '初診' }),
      filing({}),
      filing({ number: 110012, name: '見本クリニック', postal: 6800002, tel: 857000002, symbol: '医療DX', beds: '一般　　19' }),
      filing({ number: '0110013', name: '見本センター', symbol: '在宅ＤＸ', beds: '一般　　504／結核　　10' }),
      filing({ section: '薬局', number: '0410011', name: '見本薬局', symbol: '薬ＤＸ' }),
      filing({ section: '歯科', number: '01-1001-1', name: '見本歯科', symbol: '訪看ＤⅩ' }),
      filing({ section: '訪問看護', number: '1', name: '見本ステーション' }),
      filing({ number: 'x' }),
      filing({ number: '0110011', name: '別の名前' }),
    )
    const report = await run(written({ 'filings.xlsx': book }), out)
    expect(report.tables).toMatchObject([{ sheet: '届出', read: { rows: 9, detail: '5 facilities, 3 with a DX filing' } }])
    const { facilities, asOf, credits } = directoryOf(out, '31')
    expect(asOf).toBe('2026-05-01')
    expect(credits.map(({ publisher, title }) => [publisher, title])).toEqual([
      ['中国四国厚生局', '施設基準の届出受理状況（医科）'],
      ['中国四国厚生局', '施設基準の届出受理状況（歯科）'],
      ['中国四国厚生局', '施設基準の届出受理状況（薬局）'],
    ])
    expect(facilities.map(({ id, kind, postal, tel, flags }) => [id, kind, postal, tel, flags])).toEqual([
      ['k3110110011', 0, '6800001', '0857-00-0001', 4],
      ['k3110110013', 0, '6800001', '0857-00-0001', 0],
      ['k3110110012', 1, '6800002', '0857000002', 4],
      ['k3130110011', 2, '6800001', '0857-00-0001', 0],
      ['k3140410011', 4, '6800001', '0857-00-0001', 4],
    ])
    expect(report.findings.filter(({ effect }) => effect === 'row left out').map(({ row, column, value }) => [row, column, value])).toEqual(
      [
        [12, '医療機関番号', 'x'],
        [13, '医療機関番号', '0110011'],
      ],
    )
  })
})

describe('names of people', () => {
  it('reach nothing that is written or said', async () => {
    const out = folder()
    const report = await run([NAVII, MUNICIPAL, USE, ...written({ 'filings.xlsx': filings(filing({})) })], out)
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(8)
    for (const { name, parentPath } of files) expect(readFileSync(join(parentPath, name), 'utf8'), name).not.toMatch(/秘密|見本会"|Mihon/)
    expect(JSON.stringify(report)).not.toContain('秘密')
  })
})

describe('the folder', () => {
  it('is the same whatever the order and number of imports', async () => {
    const [one, other] = [folder(), folder()]
    const [book] = written({ 'filings.xlsx': filings(filing({ name: '見本第一病院', address: '鳥取市見本町１－２－３' })) }) as [string]
    await run([NAVII, MUNICIPAL, book, USE], one)
    for (const path of [USE, book, MUNICIPAL, NAVII]) await run([path], other)
    const shards = ['facilities/v1/31.json', 'facilities/v1/01.json', 'facilities/v1/manifest.json', 'usage/v1/31.json', 'usage/v1/00.json']
    for (const path of shards) expect(readFileSync(join(other, path), 'utf8'), path).toBe(readFileSync(join(one, path), 'utf8'))
    const { prefectures } = parseFacilityManifest(JSON.parse(readFileSync(join(one, 'facilities/v1/manifest.json'), 'utf8')))
    expect(Object.keys(prefectures).sort()).toEqual(['01', '31'])
    expect(prefectures['31']).toMatchObject({ count: 19, kinds: [16, 1, 1, 0, 1] })
  })

  it('keeps what came before for other kinds and prefectures', async () => {
    const out = folder()
    await run([NAVII], out)
    const [dental] = written({ 'dental.xlsx': filings(filing({ section: '歯科', name: '見本歯科' })) }) as [string]
    await run([dental], out)
    expect(directoryOf(out, '31').facilities).toHaveLength(17)
    expect(directoryOf(out, '01').facilities).toHaveLength(1)
  })

  it('has the embedded hospitals beside an imported list of dentists, until hospitals are imported', async () => {
    const [embedded, out] = [folder(), folder()]
    await run(written({ 'a_20250601.csv': hospitals(3) }), embedded)
    const project = projectData('src/data', embedded)
    const rows = [
      ['名称', '住所', '医療機関の種類'],
      ['見本歯科', '鳥取県鳥取市見本町1', '歯科診療所'],
    ]
    await run(written({ 'dentists_20260401.csv': csv(rows) }), out, { project })
    const kinds = () => [0, 2].map((kind) => directoryOf(out, '31').facilities.filter((own) => own.kind === kind).length)
    expect(kinds()).toEqual([3, 1])
    await run(written({ 'a_20260601.csv': hospitals(2) }), out, { project })
    expect(kinds()).toEqual([2, 1])
  })
})

describe('the five tables of the national directory', () => {
  const base = (name: string, kana: string) => [
    'ID',
    name,
    kana,
    '都道府県コード',
    '市区町村コード',
    '所在地',
    '所在地座標（緯度）',
    '所在地座標（経度）',
  ]
  const row = (id: string, more: number) => [
    id,
    '見本',
    'ミホン',
    '31',
    '201',
    '鳥取県鳥取市見本町1',
    '35.5',
    '134.2',
    ...Array(more).fill(''),
  ]

  it.each<[string, number, string[], string]>([
    ['hospital', 0, [...base('正式名称', '正式名称（フリガナ）'), '一般病床', '精神病床'], '3111000000001'],
    ['clinic', 1, [...base('正式名称', '正式名称（フリガナ）'), '一般病床', '合計病床数'], '3121000000001'],
    ['dental', 2, base('正式名称', '正式名称（フリガナ）'), '3131000000001'],
    ['maternity', 3, [...base('正式名称', '正式名称（フリガナ）'), '祝日に休業', '月_就業時間帯1_開始時間'], '3141000000001'],
    ['pharmacy', 4, [...base('名称', 'フリガナ'), '薬局のホームページアドレス', '月_開店時間帯1_開始時間'], '3151000000001'],
  ])('%s is kind %i', async (_, kind, header, id) => {
    const out = folder()
    await run(written({ 'a_20260601.csv': csv([header, row(id, header.length - 8)]) }), out)
    expect(directoryOf(out, '31').facilities).toMatchObject([{ id, kind, kana: 'ミホン' }])
  })
})

describe('the municipal standard', () => {
  it('gives the address in parts, or a town and a number', async () => {
    const out = folder()
    const header = [
      '全国地方公共団体コード',
      'ID',
      '地方公共団体名',
      '名称',
      '所在地_都道府県',
      '所在地_市区町村',
      '所在地_町字',
      '所在地_番地以下',
      '緯度',
      '経度',
      '医療機関の種類',
    ]
    const row = ['262021', '7', '京都府舞鶴市', '見本医院', '京都府', '舞鶴市', '字見本', '１２３番地', '35.47', '135.38', '診療所']
    await run(written({ '262021_hospital_20260401.csv': csv([header, row]) }), out)
    const { facilities, credits } = directoryOf(out, '26')
    expect(facilities).toMatchObject([
      {
        id: expect.stringMatching(/^m262021[0-9a-z]{8}$/),
        address: '京都府舞鶴市字見本123番地',
        municipality: '26202',
        lat: 35.47,
        kind: 1,
      },
    ])
    expect(credits[0]?.publisher).toBe('舞鶴市')
  })
})

describe('a workbook', () => {
  it('may hold notes and a list per prefecture', async () => {
    const out = folder()
    const header = ['名称', '住所', '種別']
    const book = workbook({
      説明: [['この表について', '注']],
      鳥取: [header, ['甲病院', '鳥取県鳥取市甲1', '病院']],
      島根: [header, ['乙病院', '島根県松江市乙1', '病院']],
    })
    const report = await run(written({ 'lists_20260401.xlsx': book }), out)
    expect(report.tables.map(({ sheet, state }) => [sheet, state])).toEqual([
      ['説明', 'not needed'],
      ['鳥取', 'taken'],
      ['島根', 'taken'],
    ])
    expect([directoryOf(out, '31'), directoryOf(out, '32')].map(({ facilities }) => facilities.length)).toEqual([1, 1])
  })
})
