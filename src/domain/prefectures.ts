export type Region = 'hokkaido' | 'tohoku' | 'kanto' | 'chubu' | 'kinki' | 'chugoku' | 'shikoku' | 'kyushu'

/** Place in the grid of 6 columns; wide cells take two columns. */
interface Tile {
  readonly column: number
  readonly row: number
  readonly wide: boolean
}

export interface Prefecture {
  /** JIS X 0401, '01' to '47' */
  readonly code: string
  /** 青森県 */
  readonly name: string
  /** 青森 */
  readonly shortName: string
  /** Aomori */
  readonly nameEn: string
  /** あおもりけん */
  readonly kana: string
  /** あおもり */
  readonly shortKana: string
  readonly region: Region
  readonly tile: Tile
}

export const REGIONS: readonly Region[] = ['hokkaido', 'tohoku', 'kanto', 'chubu', 'kinki', 'chugoku', 'shikoku', 'kyushu']

// name, kana of the short name, English, region, column, row, wide; in the order of the codes
const ROWS: readonly [string, string, string, Region, number, number, 'wide'?][] = [
  ['北海道', 'ほっかいどう', 'Hokkaido', 'hokkaido', 5, 1, 'wide'],
  ['青森県', 'あおもり', 'Aomori', 'tohoku', 5, 2],
  ['岩手県', 'いわて', 'Iwate', 'tohoku', 6, 3],
  ['宮城県', 'みやぎ', 'Miyagi', 'tohoku', 6, 4],
  ['秋田県', 'あきた', 'Akita', 'tohoku', 5, 3],
  ['山形県', 'やまがた', 'Yamagata', 'tohoku', 5, 4],
  ['福島県', 'ふくしま', 'Fukushima', 'tohoku', 6, 5],
  ['茨城県', 'いばらき', 'Ibaraki', 'kanto', 6, 6],
  ['栃木県', 'とちぎ', 'Tochigi', 'kanto', 5, 6],
  ['群馬県', 'ぐんま', 'Gunma', 'kanto', 4, 6],
  ['埼玉県', 'さいたま', 'Saitama', 'kanto', 4, 7],
  ['千葉県', 'ちば', 'Chiba', 'kanto', 6, 7],
  ['東京都', 'とうきょう', 'Tokyo', 'kanto', 5, 7],
  ['神奈川県', 'かながわ', 'Kanagawa', 'kanto', 5, 8, 'wide'],
  ['新潟県', 'にいがた', 'Niigata', 'chubu', 5, 5],
  ['富山県', 'とやま', 'Toyama', 'chubu', 4, 5],
  ['石川県', 'いしかわ', 'Ishikawa', 'chubu', 3, 5],
  ['福井県', 'ふくい', 'Fukui', 'chubu', 1, 6],
  ['山梨県', 'やまなし', 'Yamanashi', 'chubu', 3, 7],
  ['長野県', 'ながの', 'Nagano', 'chubu', 3, 6],
  ['岐阜県', 'ぎふ', 'Gifu', 'chubu', 2, 6],
  ['静岡県', 'しずおか', 'Shizuoka', 'chubu', 4, 8],
  ['愛知県', 'あいち', 'Aichi', 'chubu', 2, 7],
  ['三重県', 'みえ', 'Mie', 'kinki', 3, 8],
  ['滋賀県', 'しが', 'Shiga', 'kinki', 1, 7],
  ['京都府', 'きょうと', 'Kyoto', 'kinki', 1, 8],
  ['大阪府', 'おおさか', 'Osaka', 'kinki', 4, 9],
  ['兵庫県', 'ひょうご', 'Hyogo', 'kinki', 3, 9],
  ['奈良県', 'なら', 'Nara', 'kinki', 2, 8],
  ['和歌山県', 'わかやま', 'Wakayama', 'kinki', 5, 9, 'wide'],
  ['鳥取県', 'とっとり', 'Tottori', 'chugoku', 2, 9],
  ['島根県', 'しまね', 'Shimane', 'chugoku', 1, 9],
  ['岡山県', 'おかやま', 'Okayama', 'chugoku', 3, 10],
  ['広島県', 'ひろしま', 'Hiroshima', 'chugoku', 2, 10],
  ['山口県', 'やまぐち', 'Yamaguchi', 'chugoku', 1, 10],
  ['徳島県', 'とくしま', 'Tokushima', 'shikoku', 5, 10],
  ['香川県', 'かがわ', 'Kagawa', 'shikoku', 4, 10],
  ['愛媛県', 'えひめ', 'Ehime', 'shikoku', 3, 11],
  ['高知県', 'こうち', 'Kochi', 'shikoku', 4, 11],
  ['福岡県', 'ふくおか', 'Fukuoka', 'kyushu', 1, 11],
  ['佐賀県', 'さが', 'Saga', 'kyushu', 1, 12],
  ['長崎県', 'ながさき', 'Nagasaki', 'kyushu', 1, 13],
  ['熊本県', 'くまもと', 'Kumamoto', 'kyushu', 2, 12],
  ['大分県', 'おおいた', 'Oita', 'kyushu', 2, 11],
  ['宮崎県', 'みやざき', 'Miyazaki', 'kyushu', 3, 12],
  ['鹿児島県', 'かごしま', 'Kagoshima', 'kyushu', 2, 13, 'wide'],
  ['沖縄県', 'おきなわ', 'Okinawa', 'kyushu', 1, 14],
]

const SUFFIX_KANA: Readonly<Record<string, string>> = { 都: 'と', 府: 'ふ', 県: 'けん' }

/** All 47, in the order of their codes. */
export const PREFECTURES: readonly Prefecture[] = ROWS.map(([name, shortKana, nameEn, region, column, row, wide], index) => {
  // 北海道 keeps its 道: nobody says 北海.
  const suffix = SUFFIX_KANA[name.slice(-1)] ?? ''
  return {
    code: String(index + 1).padStart(2, '0'),
    name,
    shortName: suffix ? name.slice(0, -1) : name,
    nameEn,
    kana: shortKana + suffix,
    shortKana,
    region,
    tile: { column, row, wide: wide === 'wide' },
  }
})

const BY_CODE = new Map(PREFECTURES.map((prefecture) => [prefecture.code, prefecture]))

export const prefectureOf = (code: string): Prefecture | undefined => BY_CODE.get(code)

/** In the order in which the tile grid is read: row by row. */
export const PREFECTURES_BY_TILE: readonly Prefecture[] = PREFECTURES.toSorted(
  (a, b) => a.tile.row - b.tile.row || a.tile.column - b.tile.column,
)
