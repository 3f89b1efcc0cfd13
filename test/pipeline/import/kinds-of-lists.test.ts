import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Facility } from '../../../src/domain/find/facilities'
import { listStem } from '../../../src/pipeline/import/list-stem'
import { municipalityInText, municipalityOfAddress } from '../../../src/pipeline/import/municipalities'
import { isLossy, totalsOf } from '../../../src/pipeline/import/totals'
import { csv, directoryOf, filing, filings, folder, hospitals, run, workbook, written, zip } from './made-files'

type Rows = readonly (readonly string[])[]
type Options = Parameters<typeof run>[2]

/** Imports one home-made list and gives what is written of a prefecture. */
async function imported(
  rows: Rows | string | Uint8Array,
  prefecture: string,
  { name = 'list_20260401.csv', ...options }: Options & { name?: string } = {},
) {
  const out = folder()
  const content = typeof rows === 'string' || rows instanceof Uint8Array ? rows : csv(rows)
  const report = await run(written({ [name]: content }), out, options)
  const facilities: readonly Facility[] = existsSync(join(out, `facilities/v1/${prefecture}.json`))
    ? directoryOf(out, prefecture).facilities
    : []
  const asOf = facilities.length > 0 ? directoryOf(out, prefecture).asOf : null
  return { report, facilities, asOf, totals: totalsOf(report), names: facilities.map(({ name: own }) => own).sort() }
}

const HEADER = ['名称', '住所', '電話番号']
const MAEBASHI = '群馬県前橋市みほん町'

describe('the kind of a facility', () => {
  it.each<[string, string, string, string, number | null]>([
    ['みほん診療所', '病院', '', '', 0],
    ['みほんデンタルオフィス', '無床診療所', '', '', 2],
    ['みほんクリニック', '一般診療所', '', '歯科、矯正歯科', 2],
    ['みほん内科歯科', '無床診療所', '1010100001', '', 1],
    ['みほん', '', '1030100001', '', 2],
    ['みほん', '', '1040100001', '', 4],
    ['みほん皮フ科', '', '', '', 1],
    ['みほん耳鼻咽喉科', '', '', '', 1],
    ['みほん病院附属クリニック', '', '', '', 1],
    ['みほんホスピタル', '病院・診療所', '', '', 0],
    ['みほん調剤薬局', '医療機関・薬局', '', '', 4],
    ['みほん会館', '', '', '', null],
  ])('%s, %s, %s, %s: %s', async (name, kind, code, fields, expected) => {
    const rows = [
      ['名称', '医療機関の種類', '医療機関コード', '診療科目', '住所'],
      [name, kind, code, fields, `${MAEBASHI}1`],
      ['みほん薬局', '', '', '', `${MAEBASHI}2`],
    ]
    const { facilities, totals } = await imported(rows, '10')
    expect(facilities.find((own) => own.name === name)?.kind ?? null).toBe(expected)
    expect(totals.lost).toEqual(expected === null ? [['no-kind', 1]] : [])
  })

  it('is that of the list, where its titles name one or it was told', async () => {
    const rows = [HEADER, ['みほんメディコ', `${MAEBASHI}1`, '']]
    expect((await imported(rows, '10', { name: '薬局一覧_20260401.csv' })).facilities[0]?.kind).toBe(4)
    expect((await imported(rows, '10', { naming: { kind: 1 } })).facilities[0]?.kind).toBe(1)
    expect((await imported(rows, '10')).report.findings[0]?.expectation).toContain('--kind')
  })
})

describe('rows that are no place for patients', () => {
  it('are counted by reason and cost no success', async () => {
    const { names, totals } = await imported(
      [
        ['名称', '住所', '電話番号', '営業状況', '廃止年月日', '備考'],
        ['みほん医院', `${MAEBASHI}1`, '', '営業中', '', '日曜は休診'],
        ['みほん休医院', `${MAEBASHI}2`, '', '休業中', '', ''],
        ['みほん止医院', `${MAEBASHI}3`, '', '', 'R8.3.31', ''],
        ['みほん後医院', `${MAEBASHI}4`, '', '', '令和8年9月30日', '令和8年9月30日閉院予定'],
        ['みほん旧医院【廃院】', `${MAEBASHI}5`, '', '', '', ''],
        ['みほん備医院', `${MAEBASHI}6`, '', '', '', '令和8年1月31日廃止'],
        ['みほんどうぶつ病院', `${MAEBASHI}7`, '', '', '', ''],
        ['みほん鍼灸整骨院', `${MAEBASHI}8`, '', '', '', ''],
        ['○○クリニック', `${MAEBASHI}9`, '', '', '', ''],
        ['みほん例医院', `${MAEBASHI}10`, '000-000-0000', '', '', ''],
        ['みほん医院', `${MAEBASHI}1`, '', '', '', ''],
      ],
      '10',
    )
    expect(names).toEqual(['みほん医院', 'みほん後医院'])
    expect(new Map(totals.noLoss)).toEqual(
      new Map([
        ['closed', 4],
        ['not-for-patients', 2],
        ['example', 2],
        ['twice', 1],
      ]),
    )
    expect([totals.lost, isLossy(totals)]).toEqual([[], false])
  })

  it.each([
    ['AED設置箇所一覧', ['名称', '住所', '設置位置']],
    ['介護サービス事業所一覧', ['名称', '住所', '実施サービス']],
  ])('make a whole list of %s refused', async (title, header) => {
    const { report } = await imported([header, ['みほん診療所', `${MAEBASHI}1`, 'x']], '10')
    expect(report.findings[0]).toMatchObject({ effect: 'file refused', expectation: expect.stringContaining(title) })
  })

  it('make a list refused when fewer than half of its rows can be used', async () => {
    const { report } = await imported(
      [HEADER, ['みほん医院', `${MAEBASHI}1`, ''], ['みほん小学校', `${MAEBASHI}2`, ''], ['みほん公民館', `${MAEBASHI}3`, '']],
      '10',
    )
    expect(report.findings[0]?.expectation).toContain('at least half of the rows')
    expect(report.isWritten).toBe(false)
  })

  it('stand on sheets that explain the form or that nobody sees', async () => {
    const table = (name: string) => [HEADER, [name, `${MAEBASHI}1`, '']]
    const book = workbook({ 一覧_20260401: table('みほん医院'), 記入例: table('みほん例医院'), 定義書: table('みほん書医院') })
    const { names, report } = await imported(book, '10', { name: 'a.xlsx' })
    expect(names).toEqual(['みほん医院'])
    expect(report.tables.map(({ state }) => state)).toEqual(['taken', 'not needed', 'not needed'])
  })
})

describe('where a facility lies', () => {
  it.each([
    ['千葉県鎌が谷市みほん1', '12224'],
    ['茨城県竜ケ崎市みほん1', '08208'],
    ['茨城県龍ヶ崎市みほん1', '08208'],
    ['東京都福生市みほん1', '13218'],
    ['兵庫県篠山市みほん1', '28221'],
    ['宮城県黒川郡富谷町みほん1', '04216'],
    ['静岡県浜松市浜北区みほん1', '22139'],
    ['埼玉県冨士見市みほん1', '11235'],
    ['高知県高岡郡檮原町みほん1', '39405'],
  ])('%s is in %s', (address, code) => expect(municipalityOfAddress(address, null)).toBe(code))

  it.each([
    ['船橋市医療機関一覧', '12204'],
    ['353434_hospital.csv', '35343'],
    ['熊本市内薬局一覧', '43100'],
    ['横浜市青葉区の医療機関', '14117'],
    ['353435_hospital.csv', null],
    ['医療機関一覧', null],
    ['船橋市・市川市の医療機関', null],
    ['栄町の医院', null],
  ])('the title %s speaks of %s', (text, code) => expect(municipalityInText(text)).toBe(code))

  it('is in the publisher, told by column, title, file name or option, when the address begins with a quarter', async () => {
    const rows = [HEADER, ['みほん医院', '昭和町1-1', ''], ['みほん内科', '高崎市本町1', '']]
    const expected = ['10201', '10202']
    const codesOf = ({ facilities }: { facilities: readonly Facility[] }) => facilities.map(({ municipality }) => municipality).sort()
    expect(codesOf(await imported(rows, '10', { naming: { municipality: '10201' } }))).toEqual(expected)
    expect(codesOf(await imported([['前橋市医療機関一覧', '', ''], ...rows], '10'))).toEqual(expected)
    expect(codesOf(await imported(rows, '10', { name: '102016_iryo_20260401.csv' }))).toEqual(expected)
    const withColumn = rows.map((cells, i) => [...cells, i === 0 ? '市区町村名' : '群馬県前橋市'])
    const { facilities } = await imported(withColumn, '10')
    expect(facilities.find(({ name }) => name === 'みほん医院')).toMatchObject({ municipality: '10201', address: '前橋市昭和町1-1' })
  })

  it('is never guessed from the name of a quarter', async () => {
    const { report, totals } = await imported([HEADER, ['みほん医院', '栄町1-1', ''], ['みほん内科', `${MAEBASHI}1`, '']], '10')
    expect(report.prefectures).not.toHaveProperty('12')
    expect(totals.lost).toEqual([['no-place', 1]])
    expect(isLossy(totals)).toBe(true)
  })

  it('has no position when many addresses share one', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => [`みほん第${i}医院`, `${MAEBASHI}${i + 1}-1`, '36.389', '139.063'])
    const { facilities } = await imported(
      [['名称', '住所', '緯度', '経度'], ...rows, ['みほん別医院', `${MAEBASHI}9-1`, '36.39', '139.07']],
      '10',
    )
    expect(facilities.filter(({ lat }) => lat !== null).map(({ name }) => name)).toEqual(['みほん別医院'])
  })
})

describe('the columns of an owner', () => {
  it('are never taken for those of the facility', async () => {
    const rows = [
      ['薬局名称', '開設者氏名', '開設者住所', '管理者', '所在地', '電話番号', '法人代表電話', '住所'],
      ['みほん薬局', 'みほん太郎', '群馬県高崎市みほん9', '秘密', `${MAEBASHI}1`, '027-000-0001', '027-999-9999', '群馬県高崎市みほん9'],
    ]
    const { facilities } = await imported(rows, '10', { naming: { columns: { address: '所在地' } } })
    expect(facilities).toMatchObject([{ address: `${MAEBASHI}1`, municipality: '10201', tel: '027-000-0001' }])
  })

  it('are a question where nothing tells which address is which', async () => {
    const rows = [
      ['名称', '所在地', '住所'],
      ['みほん薬局', `${MAEBASHI}1`, `${MAEBASHI}2`],
    ]
    const { report } = await imported(rows, '10')
    expect(report.findings[0]?.expectation).toContain('which one is it? Add --column address=')
    expect((await imported(rows, '10', { naming: { columns: { address: '住所' } } })).facilities[0]?.address).toBe(`${MAEBASHI}2`)
  })
})

describe('the day of a list', () => {
  it.each([
    ['a.csv', '医療機関一覧　令和8年4月1日現在', '2026-04-01'],
    ['a.csv', 'R8.4.1 更新', '2026-04-01'],
    ['医療機関一覧(2026年4月1日).csv', '', '2026-04-01'],
    ['一覧（令和6年12月）.csv', '', '2024-12-31'],
    ['iryokikan_202604.csv', '', '2026-04-30'],
  ])('of %s with the title "%s" is %s', async (name, title, day) => {
    const rows = [...(title ? [[title, '', '']] : []), HEADER, ['みほん医院', `${MAEBASHI}1`, '']]
    expect((await imported(rows, '10', { name })).asOf).toBe(day)
  })

  it('may stand below the table, on the tab of a sheet, or in a column', async () => {
    const table = [HEADER, ['みほん医院', `${MAEBASHI}1`, '']]
    expect((await imported([...table, ['※令和8年4月1日現在', '', '']], '10', { name: 'a.csv' })).asOf).toBe('2026-04-01')
    expect((await imported(workbook({ '一覧（R7.4.1時点）': table }), '10', { name: 'a.xlsx' })).asOf).toBe('2025-04-01')
    const dated = table.map((cells, i) => [...cells, i === 0 ? '更新日' : '2026/4/3'])
    expect((await imported(dated, '10', { name: 'a.csv' })).asOf).toBe('2026-04-03')
  })
})

describe('one list after another', () => {
  const list = (...names: string[]) => csv([HEADER, ...names.map((name, i) => [name, `${MAEBASHI}${names.join().length}-${i + 1}`, ''])])
  const namesIn = (out: string) =>
    directoryOf(out, '10')
      .facilities.map(({ name }) => name)
      .sort()

  it('a new issue replaces the last one; another list of the city stays beside it, unless told', async () => {
    const out = folder()
    await run(written({ '医科一覧_20260401.csv': list('みほん一医院', 'みほん二医院') }), out)
    await run(written({ '歯科一覧_20260301.csv': list('みほん歯科') }), out)
    expect(namesIn(out)).toEqual(['みほん一医院', 'みほん二医院', 'みほん歯科'].sort())
    await run(written({ '医科一覧_20261001.csv': list('みほん一医院', 'みほん三医院') }), out)
    expect(namesIn(out)).toEqual(['みほん一医院', 'みほん三医院', 'みほん歯科'].sort())
    await run(written({ '前橋の医院_20261101.csv': list('みほん四医院') }), out, { replacesLists: true })
    expect(namesIn(out)).toEqual(['みほん四医院', 'みほん歯科'].sort())
  })

  it.each([
    ['医療機関一覧_20260401.csv', '医療機関一覧_20261001.csv'],
    ['医療機関一覧（令和8年4月1日時点）.csv', '医療機関一覧（令和9年4月1日時点）.xlsx'],
    ['353434_hospital.csv', '353434_hospital (1).csv'],
    ['list-202604.csv', 'list-202704.csv'],
  ])('%s and %s are issues of one list', (a, b) => expect(listStem(a)).toBe(listStem(b)))

  it('ids stay when a row is put in above, and differ between facilities', async () => {
    const rows = (...first: string[][]) => [HEADER, ...first, ['みほん医院', `${MAEBASHI}1`, ''], ['みほん内科', `${MAEBASHI}2`, '']]
    const idOf = async (table: Rows) => (await imported(table, '10')).facilities.find(({ name }) => name === 'みほん内科')?.id
    expect(await idOf(rows(['みほん外科', `${MAEBASHI}3`, '']))).toBe(await idOf(rows()))
    const { facilities } = await imported(rows(), '10')
    expect(new Set(facilities.map(({ id }) => id)).size).toBe(2)
  })

  it('two facilities under one id are both kept', async () => {
    const rows = hospitals(2).replace('3111000000002', '3111000000001')
    const { facilities, report } = await imported(rows, '31', { name: 'a_20260601.csv' })
    expect(facilities.map(({ id }) => id).sort()).toEqual(['3111000000001', '3111000000001-2'])
    expect(report.findings).toContainEqual(expect.objectContaining({ effect: 'note', expectation: expect.stringContaining('kept as') }))
  })

  it('what the directory lacks is added with its own day, and what is most likely there is not listed twice', async () => {
    const out = folder()
    await run(written({ 'a_20260601.csv': hospitals(1) }), out)
    const rows = [
      ['名称', '種別', '住所', '電話番号'],
      ['見本1病院', '病院', '鳥取市見本町1丁目', '0857-00-0001'],
      ['みほん新病院', '病院', '鳥取市みほん町9-9', '0857-00-0009'],
    ]
    const report = await run(written({ '鳥取市一覧_20250401.csv': csv(rows) }), out)
    expect(
      directoryOf(out, '31')
        .facilities.map(({ name, seen }) => [name, seen])
        .sort(),
    ).toEqual([
      ['みほん新病院', '2025-04-01'],
      ['見本1病院', null],
    ])
    expect(directoryOf(out, '31').asOf).toBe('2026-06-01')
    expect(report.findings).toContainEqual(
      expect.objectContaining({ effect: 'not joined', expectation: expect.stringContaining('may be 見本1病院') }),
    )
    expect(report.changes['31']).toEqual({ added: 1, gone: 0 })
  })
})

describe('cells that hide something', () => {
  it('are cleaned of what turns the order of letters or ends a text', async () => {
    const { facilities } = await imported([HEADER, ['\u202eみほん\u0000医院\u2069', `${MAEBASHI}\u200b1`, '027\u2011000\u20110001']], '10')
    expect(facilities).toMatchObject([{ name: 'みほん医院', address: `${MAEBASHI}1`, tel: '027-000-0001' }])
  })

  it('too long for a name are none', async () => {
    const { totals } = await imported([HEADER, [`${'み'.repeat(300)}医院`, `${MAEBASHI}1`, ''], ['みほん医院', `${MAEBASHI}2`, '']], '10')
    expect(totals.lost).toEqual([['no-name', 1]])
  })

  it('lie so far out that a sheet would fill the memory', async () => {
    const far = zip([
      { name: 'xl/workbook.xml', content: '<workbook><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>' },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: '<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>',
      },
    ])
    const { report } = await imported(far, '10', { name: 'a.xlsx' })
    expect(report.findings).toMatchObject([{ effect: 'file refused', value: '1048576 × 16384' }])
  })
})

describe('what was lost', () => {
  it('names the prefecture of which nothing was taken', async () => {
    const rows = hospitals(3).replace('"31","201","鳥取県鳥取市見本町3丁目', '"32","201","島根県松江市見本町3丁目')
    const { totals } = await imported(rows, '31', { name: 'a_20260601.csv' })
    expect([totals.lost, totals.lostPrefectures, isLossy(totals)]).toEqual([[['no-id', 1]], ['32'], true])
  })

  it('is none in filings whose rows belong to one facility', async () => {
    const { totals } = await imported(filings(filing({}), filing({ symbol: '初診' })), '31', { name: 'a.xlsx' })
    expect([totals.rows, totals.taken, isLossy(totals)]).toEqual([2, 2, false])
  })
})
