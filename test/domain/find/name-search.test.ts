import { describe, expect, it } from 'vitest'
import { nameSearch } from '../../../src/domain/find/name-search'

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
