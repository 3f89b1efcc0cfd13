import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  day,
  dayInName,
  degrees,
  displayAddress,
  institutionCode,
  month,
  naviiId,
  percent,
  postalCode,
  telephone,
  webAddress,
  wholeNumber,
} from '../../../src/pipeline/import/cell-values'

describe('days', () => {
  it.each([
    ['令和 7年 6月 1日', '2025-06-01'],
    ['[令和８年５月１日 現在 ]令和８年５月２２日作成', '2026-05-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['平成28年 5月 1日', '2016-05-01'],
    ['昭和 64年 1月 7日', '1989-01-07'],
    ['R8.5.1', '2026-05-01'],
    ['2026/5/1', '2026-05-01'],
    ['2026-05-01', '2026-05-01'],
    ['令和 7年 2月30日', null],
    ['5月1日', null],
    ['', null],
  ])('read %j as %j', (text, expected) => expect(day(text)).toBe(expected))

  it.each([
    ['01-1_hospital_facility_info_20260601.csv', '2026-06-01'],
    ['05_pharmacy_20251201.zip/05_pharmacy.csv', '2025-12-01'],
    ['list_20261399.csv', null],
    ['0123456789.csv', null],
  ])('in the name %s are %j', (name, expected) => expect(dayInName(name)).toBe(expected))

  it.each([
    ['2026-05', '2026-05'],
    ['2026/5', '2026-05'],
    ['令和8年5月', '2026-05'],
    ['2022-12', null],
    ['2026-13', null],
  ])('month %j is %j', (text, expected) => expect(month(text)).toBe(expected))
})

describe('numbers that a spreadsheet has shortened', () => {
  it.each([
    [telephone, '027-231-3260', '027-231-3260'],
    [telephone, '（０２７）２３１ー３２６０', '027-231-3260'],
    [telephone, '272313260', '0272313260'],
    [telephone, '096‐366−3666', '096-366-3666'],
    [telephone, '27-231', null],
    [telephone, '027-231-3260 内線12', '027-231-3260'],
    [telephone, '027-231-3260（内線12）', '027-231-3260'],
    [telephone, 'TEL：027-231-3260', '027-231-3260'],
    [telephone, '027-231-3260/3261', '027-231-3260'],
    [telephone, '027-231-3260、027-231-3261', '027-231-3260'],
    [telephone, '代表 027-231-3260', '027-231-3260'],
    [telephone, '（代）027-231-3260', '027-231-3260'],
    [postalCode, '〒371－0022', '3710022'],
    [postalCode, '8620971', '8620971'],
    [postalCode, '600001', '0600001'],
    [postalCode, '371', null],
    [wholeNumber, '１,２３４', 1234],
    [wholeNumber, '-1', null],
    [percent, '52.58%', 52.58],
    [percent, '100.1', null],
    [degrees, '３６．３８', 36.38],
    [degrees, '1e5', null],
    [webAddress, 'https://example.jp/', 'https://example.jp/'],
    [webAddress, 'HTTP://EXAMPLE.jp', 'http://EXAMPLE.jp'],
    [webAddress, 'http://wwwexample.jp', null],
    [webAddress, 'javascript:alert(1)', null],
    [webAddress, 'https://a.jp https://b.jp', null],
    [webAddress, 'https://user@example.jp/', null],
    [webAddress, 'www.example.jp', null],
  ] as [(text: string) => string | number | null, string, string | number | null][])('%o reads %j as %j', (read, text, expected) =>
    expect(read(text)).toBe(expected),
  )

  it.each([
    ['0100034', '1030100034'],
    ['100034', '1030100034'],
    ['01,1047,8', '1030110478'],
    ['01-1857-5', '1030118575'],
    ['01.1857.5', '1030118575'],
    ['1030100034', '1030100034'],
    ['100100034', '1030100034'],
    ['1110100034', null],
    ['前歯3', null],
    ['34', null],
  ])('code %j is %j', (text, expected) => expect(institutionCode(text, '10', '3')).toBe(expected))

  it.each([
    ['0111010000010', '01', '0111010000010'],
    ['111010000010', '01', '0111010000010'],
    ['1.11E+12', '01', null],
    ['1011100000005', '11', null],
    ['061199510014', '06', '061199510014'],
    ['47111', '47', '47111'],
    ['421xxx0001', '42', '421xxx0001'],
    ['151XXXXX00001', '15', '151XXXXX00001'],
    ['4711', '47', null],
    ['41799001', '04', '041799001'],
  ])('id %j of prefecture %s is %j', (text, prefecture, expected) => expect(naviiId(text, prefecture)).toBe(expected))
})

describe('addresses', () => {
  it('show one kind of hyphen for seven, and keep the long vowels of words', () => {
    for (const hyphen of ['-', 'ー', '－', '−', '‐', '―', '–', 'ｰ'])
      expect(displayAddress(`群馬県前橋市紅雲町１${hyphen}７${hyphen}１３　センタービル`)).toBe('群馬県前橋市紅雲町1-7-13 センタービル')
  })

  it('are read without ever failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const read of [day, month, telephone, postalCode, webAddress, displayAddress, degrees]) read(text)
        const phone = telephone(text)
        expect(phone === null || /^[\d-]{9,15}$/.test(phone)).toBe(true)
      }),
    )
  })
})
