import { describe, expect, it } from 'vitest'
import { isReading, nameSearch } from '../../../src/domain/find/name-search'

const LIST = [
  { name: '医療法人　前橋会　まえばし内科', shortName: 'まえばし内科', kana: 'イリョウホウジン マエバシカイ マエバシナイカ' },
  { name: 'ＡＢＣ薬局　高崎店', shortName: 'ＡＢＣ薬局　高崎店', kana: 'エービーシーヤッキョク タカサキテン' },
  { name: '高崎ペイン・クリニック', shortName: '高崎ペイン・クリニック', kana: 'タカサキペインクリニック' },
]
const search = nameSearch(LIST)
const found = (query: string) => LIST.flatMap((_, i) => (search(query)?.(i) ? [i] : []))

describe('a name that is typed', () => {
  it.each([
    ['前橋', [0]],
    ['まえばし', [0]],
    ['マエバシ', [0]],
    ['ﾏｴﾊﾞｼ', [0]],
    ['abc', [1]],
    ['ＡＢＣ', [1]],
    ['高崎', [1, 2]],
    ['たかさき ぺいん', [2]],
    ['ペインクリニック', [2]],
    ['ﾍﾟｲﾝ・ｸﾘﾆｯｸ', [2]],
    ['高崎　内科', []],
    ['草津', []],
  ])('%s finds %j', (query, expected) => {
    expect(found(query)).toEqual(expected)
  })

  it.each(['', ' ', '　'])('of nothing leaves nothing out ("%s")', (query) => {
    expect(search(query)).toBeUndefined()
  })
})

describe('another spelling of the same name', () => {
  it.each([
    ['鎌ヶ谷総合', '鎌ケ谷総合', '鎌が谷総合', '鎌ガ谷総合'],
    ['冨岡医院', '富岡医院'],
    ['大学附属病院', '大学付属病院'],
    ['山﨑医院', '山崎医院', '山嵜医院'],
    ['髙橋歯科', '高橋歯科'],
    ['斎藤医院', '齋藤医院', '齊藤医院', '斉藤医院'],
    ['渡邊内科', '渡邉内科', '渡辺内科'],
    ['德島大學', '徳島大学'],
    ['三ツ沢薬局', '三ッ沢薬局', '三つ沢薬局'],
    ['つつじヶ丘歯科', 'つつじが丘歯科', 'つつじケ丘歯科'],
    ['キヤノン診療所', 'キャノン診療所'],
    ['センター薬局', 'センタ－薬局', 'ｾﾝﾀｰ薬局'],
    ['福岡医院', '福岡医院'],
  ])('%s', (...spellings) => {
    for (const written of spellings)
      for (const typed of spellings) {
        const hit = nameSearch([{ name: written, shortName: written, kana: '' }])(typed)
        expect(hit?.(0), `${typed} in ${written}`).toBe(true)
      }
  })

  it('is not another name', () => {
    const has = (written: string, typed: string) => nameSearch([{ name: written, shortName: written, kana: '' }])(typed)?.(0)
    expect(has('けやき医院', 'がやき')).toBe(false)
    expect(has('太田医院', '大田')).toBe(false)
    expect(has('斎藤医院', '佐藤')).toBe(false)
  })

  it('in kana alone is a reading', () => {
    expect(['まえばし', 'マエバシ ないか', 'ﾏｴﾊﾞｼ', 'さんくりにっくー'].map(isReading)).toEqual([true, true, true, true])
    expect(['前ばし', 'abc', '', '3ばん'].map(isReading)).toEqual([false, false, false, false])
  })
})
