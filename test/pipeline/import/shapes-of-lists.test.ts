import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Facility } from '../../../src/domain/find/facilities'
import { totalsOf } from '../../../src/pipeline/import/totals'
import { csv, directoryOf, folder, hospitals, run, workbook, written } from './made-files'

type Rows = readonly (readonly string[])[]

/** Imports one list as an office would, without options, and gives what became of each of its rows. */
async function imported(content: Rows | Uint8Array, name = '船橋市_20260401.csv', out = folder(), prefecture = '12') {
  const report = await run(written({ [name]: content instanceof Uint8Array ? content : csv(content) }), out)
  const path = join(out, `facilities/v1/${prefecture}.json`)
  const facilities: readonly Facility[] = existsSync(path) ? directoryOf(out, prefecture).facilities : []
  const totals = totalsOf(report)
  const leftOut = [...totals.lost, ...totals.noLoss].reduce((sum, [, count]) => sum + count, 0)
  expect(totals.taken + leftOut).toBe(totals.rows)
  return { report, totals, facilities, kinds: facilities.map((own) => `${own.kind} ${own.name}`).sort() }
}

const HEADER = ['名称', '住所', '電話番号']
const at = (number: number) => `船橋市みほん町1-${number}`

describe('titles of columns', () => {
  it.each([
    ['病院・診療所名', '所在地', '電話番号'],
    ['事業所の名称', '事業所の所在地', 'TEL・FAX'],
    ['※医療機関名（施設名）', '住 所', '電 話'],
    ['名前', '所在地（船橋市）', '℡'],
    ['協力医療機関等の名称', '協力医療機関等所在地', '連絡先'],
    ['name', 'address', 'phone'],
    ['施設名', '所在地１', '電話番号（代表）'],
  ])('%s, %s, %s', async (name, address, tel) => {
    const { facilities } = await imported([
      [name, address, tel],
      ['みほん医院', at(1), '047-000-0001'],
    ])
    expect(facilities).toMatchObject([{ name: 'みほん医院', address: at(1), tel: '047-000-0001', municipality: '12204' }])
  })

  it('for two parts of an address', async () => {
    const { facilities } = await imported([
      ['施設名', '住所１', '住所２'],
      ['みほん医院', '船橋市みほん町', '1-1'],
      ['みほん薬局', at(2), 'みほんビル2階'],
    ])
    expect(facilities.map(({ address }) => address).sort()).toEqual(['船橋市みほん町1-1', `${at(2)} みほんビル2階`].sort())
  })

  it('that stand once more further down, in another order', async () => {
    const { facilities, totals } = await imported([
      HEADER,
      ['みほん病院', at(1), '047-000-0001'],
      HEADER,
      ['みほん医院', at(2), '047-000-0002'],
      ['医療機関名', '電話番号', '所在地'],
      ['みほん歯科', '047-000-0003', at(3)],
    ])
    expect(facilities.find(({ name }) => name === 'みほん歯科')).toMatchObject({ address: at(3), tel: '047-000-0003' })
    expect([facilities.length, totals.noLoss, totals.lost]).toEqual([3, [['no-row', 2]], []])
  })

  it('that repeat from left to right over tables beside each other', async () => {
    const { kinds, totals } = await imported([
      ['No', '名称', '住所', '', 'No', '名称', '住所'],
      ['1', 'みほん医院', at(1), '', '3', 'みほん歯科', at(3)],
      ['2', 'みほん内科', at(2), '', '', '', ''],
    ])
    expect(kinds).toEqual(['1 みほん内科', '1 みほん医院', '2 みほん歯科'].sort())
    expect(totals.rows).toBe(3)
  })
})

describe('lines that are no facility', () => {
  it('are headings that tell the kind, notes, sums and second lines; none of them is a loss', async () => {
    const { kinds, totals } = await imported([
      HEADER,
      ['【病院】', '', ''],
      ['みほんの丘', at(1), ''],
      ['２．診療所', '', ''],
      ['みほん', at(2), ''],
      ['', '', '047-000-0003'],
      ['歯科', '', ''],
      ['ホワイト', at(3), ''],
      ['※', '掲載を希望しない施設は載せていません', ''],
      ['※注', '', '午後は要予約'],
      ['合計', '', '3'],
    ])
    expect(kinds).toEqual(['0 みほんの丘', '1 みほん', '2 ホワイト'])
    expect([totals.lost, totals.noLoss]).toEqual([[], [['no-row', 7]]])
  })

  it('are the second rows of a record in the list of a bureau, which tells hospitals by their beds', async () => {
    const header = ['項番', '医療機関番号', '医療機関名称', '医療機関所在地', '電話番号', '開設者氏名', '病床数', '備考']
    const book = workbook({
      Sheet1: [
        ['[令和 8年 4月 1日現在　医科　現存／休止]'],
        header,
        ['1', '01,0001,7', 'みほんセンター', `〒273－0005${at(1)}`, '047-000-0001', '秘密', '一般　　50', '現存'],
        ['', '', '', '', '(医　 1)', '', '療養　10', ''],
        ['2', '01,0002,5', 'みほん', `〒273－0005${at(2)}`, '047-000-0002', '秘密', '', '現存'],
        ['3', '01,0003,3', 'みほん医院', `〒273－0005${at(3)}`, '047-000-0003', '秘密', '', '休止'],
      ],
    })
    const { facilities, kinds, totals } = await imported(book, '医科_千葉.xlsx')
    expect(kinds).toEqual(['0 みほんセンター', '1 みほん'])
    expect(facilities.map(({ postal, code }) => [postal, code]).sort()).toEqual([
      ['2730005', '1210100017'],
      ['2730005', '1210100025'],
    ])
    expect([totals.lost, new Map(totals.noLoss)]).toEqual([
      [],
      new Map([
        ['no-row', 1],
        ['closed', 1],
      ]),
    ])
  })
})

describe('merged cells', () => {
  it('tell kind and municipality of the rows below', async () => {
    const rows = [
      ['市町村名', '区分', '医療機関名', '所在地'],
      ['船橋市', '病院', 'みほん一', 'みほん町1-1'],
      ['', '', 'みほん二', 'みほん町1-2'],
      ['市川市', '診療所', 'みほん三', 'みほん町1-3'],
      ['', '', 'みほん四', 'みほん町1-4'],
      ['〃', '歯科', 'みほん五', 'みほん町1-5'],
    ]
    const { facilities, kinds } = await imported(workbook({ 一覧: rows }), '千葉県_R8.4.1.xlsx')
    expect(kinds).toEqual(['0 みほん一', '0 みほん二', '1 みほん三', '1 みほん四', '2 みほん五'])
    expect(facilities.filter(({ municipality }) => municipality === '12203')).toHaveLength(3)
  })

  it('are none where neighbours repeat a value, or a name says something else: there nothing is guessed', async () => {
    const rows = [
      ['区分', '名称', '住所'],
      ['薬局', 'みほん一', at(1)],
      ['', 'みほん医院', at(2)],
      ['', 'みほんセンター', at(3)],
      ['薬局', 'みほん四', at(4)],
    ]
    const { kinds, totals } = await imported(rows)
    expect(kinds).toEqual(['1 みほん医院', '4 みほん一', '4 みほん四'])
    expect(totals.lost).toEqual([['no-kind', 1]])
  })
})

describe('positions', () => {
  it.each([
    ['緯度', '経度', '139.985', '35.694', [35.694, 139.985]],
    ['緯度', '経度', '35°41\'38.4"N', '139°59\'6"E', [35.694, 139.985]],
    ['緯度', '経度', '35度41分38.4秒', '139度59分6秒', [35.694, 139.985]],
    ['北緯（緯度）', '経度', '北緯３５．６９４', '東経139.985', [null, null]],
    ['緯度（世界測地系）', '経度（世界測地系）', '35.694', '139.985', [35.694, 139.985]],
    ['緯度（日本測地系）', '経度（日本測地系）', '35.69077', '139.98823', [35.694, 139.985]],
    ['Y座標', 'X座標', '35.694', '139.985', [35.694, 139.985]],
    ['X座標', 'Y座標', '-35012.4', '12001.7', [null, null]],
    ['座標', '備考', '35.694, 139.985', '', [35.694, 139.985]],
  ])('under %s and %s: %s, %s', async (first, second, a, b, [lat, lng]) => {
    const { facilities } = await imported([
      ['名称', '住所', first, second],
      ['みほん医院', at(1), a, b],
    ])
    expect(facilities).toHaveLength(1)
    if (lat === null || lat === undefined) expect(facilities[0]?.lat).toBeNull()
    else expect([facilities[0]?.lat, facilities[0]?.lng].map((own) => own?.toFixed(3))).toEqual([lat.toFixed(3), lng?.toFixed(3)])
  })
})

describe('the day of a list', () => {
  it.each([
    ['船橋市iryoR80401.csv', ''],
    ['船橋市_r8_4_1.csv', ''],
    ['260401_船橋市.csv', ''],
    ['122041_医療機関.csv', '（令和八年四月一日現在）'],
    ['船橋市.csv', 'Ｒ８．４．１　現在'],
  ])('%s, "%s": 2026-04-01', async (name, title) => {
    const out = folder()
    await imported([...(title ? [[title, '', '']] : []), HEADER, ['みほん医院', at(1), '']], name, out)
    expect(directoryOf(out, '12').asOf).toBe('2026-04-01')
  })

  it('may be a number in a cell of a workbook, and is never the code of a municipality', async () => {
    const out = folder()
    const book = workbook({ 一覧: [['薬局一覧'], [46113], HEADER, ['みほん', at(1), '']] })
    await imported(book, '船橋市薬局.xlsx', out)
    expect(directoryOf(out, '12').asOf).toBe('2026-04-01')
    const { report } = await imported(workbook({ 一覧: [[46201], HEADER, ['みほん医院', at(1), '']] }), '船橋市.xlsx')
    expect(report.findings[0]?.expectation).toContain('--as-of')
  })
})

describe('a kind that nothing in the list tells', () => {
  it('is that of the directory where it has the facility', async () => {
    const out = folder()
    await run(written({ 'a_20260601.csv': hospitals(1).replace('見本1病院', '県立がんセンター') }), out)
    const rows = [HEADER, ['県立がんセンター', '鳥取市見本町1丁目1番1号', '0857-00-0001'], ['みほん会館', '鳥取市見本町2-1', '']]
    const { facilities, totals } = await imported(rows, '鳥取市_20260401.csv', out, '31')
    expect(facilities).toMatchObject([{ name: '県立がんセンター', kind: 0, tel: '0857-00-0001' }])
    expect(totals.lost).toEqual([['no-kind', 1]])
  })
})

describe('cells', () => {
  it('hold postal codes without a blank, and villages that need no prefecture', async () => {
    const { facilities } = await imported([HEADER, ['みほん医院', `273-0005${at(1)}`, ''], ['みほん内科', `(273-0005)${at(2)}`, '']])
    expect(facilities.map(({ postal, address }) => [postal, address]).sort()).toEqual([
      ['2730005', at(1)],
      ['2730005', at(2)],
    ])
    const village = await imported(
      [HEADER, ['みほん診療所', '片品村大字みほん1', ''], ['みほん歯科', 'みほん2', '']],
      '片品村医療機関_20260401.csv',
      folder(),
      '10',
    )
    expect(village.facilities.map(({ municipality }) => municipality)).toEqual(['10443', '10443'])
  })

  it('without a title cost no row of a workbook', async () => {
    const book = workbook({ '一覧（R8.4.1）': [HEADER.slice(0, 2), ['みほん医院', at(1), '047-000-0001', '午後休診']] })
    expect((await imported(book, '船橋市.xlsx')).facilities).toHaveLength(1)
  })
})
