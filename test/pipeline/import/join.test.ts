import { describe, expect, it } from 'vitest'
import { join } from '../../../src/pipeline/import/join'
import { joinKeys, normalAddress, normalName } from '../../../src/pipeline/import/join-keys'
import { addressNames, cityOf, municipalityCode, municipalityOfAddress } from '../../../src/pipeline/import/municipalities'
import type { PartRow } from '../../../src/pipeline/import/parts'

const facility = (own: Partial<PartRow>): PartRow => ({
  row: 2,
  id: '1',
  kind: 1,
  name: '見本医院',
  shortName: own.name ?? '見本医院',
  nameEn: null,
  kana: '',
  municipality: '10201',
  address: '群馬県前橋市見本町1-2-3',
  lat: null,
  lng: null,
  isApproximate: false,
  website: null,
  postal: null,
  tel: null,
  code: null,
  flags: 0,
  seen: null,
  ...own,
})

describe('names and addresses as they are compared', () => {
  it.each([
    ['医療法人社団　善衆会　善衆会病院', '善衆会善衆会病院'],
    ['（医社）敬寿会前橋城南病院', '敬寿会前橋城南病院'],
    ['株式会社　見本薬局', '見本薬局'],
    ['㈱ﾐﾎﾝ薬局', 'ミホン薬局'],
    ['龍ヶ崎・見本クリニック', '竜が崎見本クリニック'],
    ['髙﨑見本医院', '高崎見本医院'],
  ])('%j is %j', (name, expected) => expect(normalName(name)).toBe(expected))

  it.each([
    '群馬県前橋市紅雲町１丁目７番１３号',
    '前橋市紅雲町１ー７ー１３',
    '群馬県前橋市紅雲町一丁目７−１３',
    '前橋市紅雲町1丁目7番地の13',
    '前橋市 大字紅雲町 1-7-13',
  ])('%j is one address', (address) => expect(normalAddress(address)).toBe('前橋市紅雲町1-7-13'))

  it.each([
    ['多野郡上野村乙父1', '上野村乙父1'],
    ['奈良県大和郡山市本町1', '大和郡山市本町1'],
    ['福島県郡山市本町1', '郡山市本町1'],
    ['北海道札幌市中央区北一条西十三丁目2', '札幌市中央区北一条西13-2'],
  ])('%j is %j', (address, expected) => expect(normalAddress(address)).toBe(expected))

  it('meet with and without the name of a building or a corporation', () => {
    const keys = joinKeys({ name: '医療法人 岩下会 岩下病院', shortName: '', address: '桐生市本町4-320 見本ビル2階' })
    expect(keys).toContain('岩下病院|桐生市本町4-320')
  })
})

describe('municipalities', () => {
  it.each([
    ['201', '10', '10201'],
    ['10201', '10', '10201'],
    ['1101', '01', '01101'],
    ['431001', '43', '43100'],
    ['999', '10', null],
    ['10201', '11', null],
  ])('%s in %s is %j', (text, prefecture, expected) => expect(municipalityCode(text, prefecture)).toBe(expected))

  it.each([
    ['熊本市中央区新屋敷1丁目17番1号', null, '43101'],
    ['熊本市新屋敷1丁目', null, '43100'],
    ['府中市見本町1', null, null],
    ['府中市見本町1', '34', '34208'],
    ['東京都府中市見本町1', null, '13206'],
    ['上野村乙父1', null, '10366'],
    ['千葉県鎌ヶ谷市見本1', null, '12224'],
    ['見本町1', '10', null],
    ['', null, null],
  ])('%j within %j is %j', (address, prefecture, expected) => expect(municipalityOfAddress(address, prefecture)).toBe(expected))

  it('know the city of a ward, and whether an address says the same', () => {
    expect([cityOf('43101'), cityOf('14131'), cityOf('10201'), cityOf('13101')]).toEqual(['43100', '14130', '10201', '13101'])
    expect(addressNames('群馬県吾妻郡嬬恋村1', '10425')).toBe(true)
    expect(addressNames('群馬県高崎市見本1', '10201')).toBe(false)
  })
})

describe('joining', () => {
  const one = facility({ id: 'a' })

  it('meets by name and address, and by code before those', () => {
    const coded = facility({ id: 'c', name: '別名', code: '1010100001' })
    const byName = facility({ name: '医療法人見本医院', address: '前橋市見本町１丁目２番３号', tel: '1' })
    const byCode = facility({ name: '見本医院', code: '1010100001' })
    const { pairs } = join([one, coded], [byName, byCode])
    expect(pairs.get(byName)).toBe(one)
    expect(pairs.get(byCode)).toBe(coded)
  })

  it.each([
    ['the same name elsewhere', facility({ address: '前橋市見本町1-2-4' }), 0],
    ['another name there', facility({ name: '見本内科' }), 0],
    ['a pharmacy of that name', facility({ kind: 4 }), 0],
  ])('leaves %s alone', (_, row, count) => {
    const { pairs, unmatched } = join([one], [row])
    expect(pairs.size).toBe(0)
    expect(unmatched.get(row)).toBe(count)
  })

  it('never guesses between two', () => {
    const [twin, row] = [facility({ id: 'b' }), facility({})]
    expect(join([one, twin], [row]).unmatched.get(row)).toBe(2)
    const [first, second] = [facility({ row: 3 }), facility({ row: 4 })]
    expect([...join([one], [first, second]).unmatched.keys()]).toEqual([first, second])
  })

  it('does not meet a facility that has another code of the same fee table', () => {
    const row = facility({ code: '1010100002' })
    expect(join([facility({ code: '1010100001' })], [row]).pairs.size).toBe(0)
    const dental = facility({ kind: 2, code: '1030100002' })
    expect(join([facility({ kind: 0, code: '1010100001' })], [dental]).pairs.size).toBe(1)
  })
})
