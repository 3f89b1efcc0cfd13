import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clinicName, NAME_LIMIT } from '../../../src/domain/poster/clinic-name'

const printed = (typed: string) => {
  const result = clinicName(typed)
  return result.kind === 'fine' ? result.name : undefined
}

// Ten digits of some scripts: plain, full width, Arabic, Devanagari, Bengali, Thai, Myanmar, Khmer, bold, circled, kanji, numerals of contracts.
const SCRIPTS = [
  '0123456789',
  '０１２３４５６７８９',
  '٠١٢٣٤٥٦٧٨٩',
  '०१२३४५६७८९',
  '০১২৩৪৫৬৭৮৯',
  '๐๑๒๓๔๕๖๗๘๙',
  '၀၁၂၃၄၅၆၇၈၉',
  '០១២៣៤៥៦៧៨៩',
  '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗',
  '⓪①②③④⑤⑥⑦⑧⑨',
  '〇一二三四五六七八九',
  '零壱弐参肆伍陸漆捌玖',
].map((digits) => [...digits])
const digit = fc.constantFrom(...SCRIPTS).chain((digits) => fc.constantFrom(...digits.slice(1)))
const between = fc.constantFrom(
  '',
  '',
  ' ',
  '　',
  '-',
  '－',
  '‐',
  '—',
  'ー',
  '.',
  '・',
  '/',
  ',',
  '、',
  '\u200b',
  '\u00ad',
  '\u2060',
  '\ufe0f',
  'a',
  'の',
  '\n',
)
const hidden = (length: number) =>
  fc
    .tuple(
      fc.array(fc.tuple(digit, between), { minLength: length, maxLength: length }),
      fc.constantFrom('', 'みほん医院', 'No.'),
      fc.string(),
    )
    .map(([signs, before, after]) => before + signs.flat().join('') + after)

describe('the name of a place on a poster', () => {
  it.each([
    ['みほん駅前クリニック', 'みほん駅前クリニック'],
    ['  ﾐﾎﾝ薬局　本店 ', 'ミホン薬局 本店'],
    ['第２みほん診療所', '第2みほん診療所'],
    ['みほん三丁目歯科', 'みほん三丁目歯科'],
    ['一二三こどもクリニック', '一二三こどもクリニック'],
    ['五十嵐医院 1-2-3', '五十嵐医院 1-2-3'],
    ['St. Mihon Clinic 24', 'St. Mihon Clinic 24'],
    ['マイナンバーカード受付', 'マイナンバーカード受付'],
  ])('%j is printed as %j', (typed, name) => {
    expect(clinicName(typed)).toEqual({ kind: 'fine', name })
  })

  it.each([
    '1234 5678 9012',
    '１２３４５６７８９０１２',
    '一二三四五六七八九〇一二',
    '١٢٣٤٥٦٧٨',
    '06 10 1234',
    '保険者番号 1',
    '記号12 番号345',
    '12-345',
    '１２・３４５',
    '12 345',
    '暗証番号は1です',
    'PIN 1',
    '1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
    '❶❷❸❹❺❻❼❽',
    '027-256-7125',
  ])('%j could be a number and is refused', (typed) => {
    expect(clinicName(typed)).toEqual({ kind: 'like-a-number' })
  })

  it.each([12, 8, 6])('%i digits of any script, however they are spread, are never printed', (length) => {
    fc.assert(
      fc.property(hidden(length), (typed) => {
        expect(printed(typed)).toBeUndefined()
      }),
      { numRuns: 1000 },
    )
  })

  it('symbol and number of an insurance are never printed', () => {
    const group = fc.array(digit, { minLength: 2, maxLength: 3 }).map((signs) => signs.join('').normalize('NFKC'))
    const mark = fc.constantFrom('-', '－', ' ', '　', '・', '/', '.', '‐', ':', 'ー', 'の')
    fc.assert(
      fc.property(group, mark, group, (symbol, separator, number) => {
        expect(printed(`みほん ${symbol}${separator}${number}`)).toBeUndefined()
      }),
    )
    fc.assert(
      fc.property(fc.constantFrom('記号', '番号', '保険者番号', '枝番', '個人番号'), digit, (word, sign) => {
        expect(printed(`${word}${sign}`)).toBeUndefined()
      }),
    )
  })

  it('is nothing when only spaces and invisible signs were typed', () => {
    expect(clinicName(' \u200b　\n')).toEqual({ kind: 'empty' })
  })

  it(`is cut nowhere: more than ${NAME_LIMIT} characters are refused`, () => {
    expect(clinicName('あ'.repeat(NAME_LIMIT)).kind).toBe('fine')
    expect(clinicName('あ'.repeat(NAME_LIMIT + 1)).kind).toBe('too-long')
    expect(clinicName('𠮷'.repeat(NAME_LIMIT)).kind).toBe('fine')
  })

  it('never throws and never prints control or invisible signs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const name = printed(typed)
        if (name !== undefined) expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u)
      }),
      { numRuns: 500 },
    )
  })
})
