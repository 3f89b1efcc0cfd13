export type Region = 'hokkaido' | 'tohoku' | 'kanto' | 'chubu' | 'kinki' | 'chugoku' | 'shikoku' | 'kyushu'

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
}

export const REGIONS: readonly Region[] = ['hokkaido', 'tohoku', 'kanto', 'chubu', 'kinki', 'chugoku', 'shikoku', 'kyushu']

// name, kana of the short name, English, region; in the order of the codes
const ROWS: readonly [string, string, string, Region][] = [
  ['北海道', 'ほっかいどう', 'Hokkaido', 'hokkaido'],
  ['青森県', 'あおもり', 'Aomori', 'tohoku'],
  ['岩手県', 'いわて', 'Iwate', 'tohoku'],
  ['宮城県', 'みやぎ', 'Miyagi', 'tohoku'],
  ['秋田県', 'あきた', 'Akita', 'tohoku'],
  ['山形県', 'やまがた', 'Yamagata', 'tohoku'],
  ['福島県', 'ふくしま', 'Fukushima', 'tohoku'],
  ['茨城県', 'いばらき', 'Ibaraki', 'kanto'],
  ['栃木県', 'とちぎ', 'Tochigi', 'kanto'],
  ['群馬県', 'ぐんま', 'Gunma', 'kanto'],
  ['埼玉県', 'さいたま', 'Saitama', 'kanto'],
  ['千葉県', 'ちば', 'Chiba', 'kanto'],
  ['東京都', 'とうきょう', 'Tokyo', 'kanto'],
  ['神奈川県', 'かながわ', 'Kanagawa', 'kanto'],
  ['新潟県', 'にいがた', 'Niigata', 'chubu'],
  ['富山県', 'とやま', 'Toyama', 'chubu'],
  ['石川県', 'いしかわ', 'Ishikawa', 'chubu'],
  ['福井県', 'ふくい', 'Fukui', 'chubu'],
  ['山梨県', 'やまなし', 'Yamanashi', 'chubu'],
  ['長野県', 'ながの', 'Nagano', 'chubu'],
  ['岐阜県', 'ぎふ', 'Gifu', 'chubu'],
  ['静岡県', 'しずおか', 'Shizuoka', 'chubu'],
  ['愛知県', 'あいち', 'Aichi', 'chubu'],
  ['三重県', 'みえ', 'Mie', 'kinki'],
  ['滋賀県', 'しが', 'Shiga', 'kinki'],
  ['京都府', 'きょうと', 'Kyoto', 'kinki'],
  ['大阪府', 'おおさか', 'Osaka', 'kinki'],
  ['兵庫県', 'ひょうご', 'Hyogo', 'kinki'],
  ['奈良県', 'なら', 'Nara', 'kinki'],
  ['和歌山県', 'わかやま', 'Wakayama', 'kinki'],
  ['鳥取県', 'とっとり', 'Tottori', 'chugoku'],
  ['島根県', 'しまね', 'Shimane', 'chugoku'],
  ['岡山県', 'おかやま', 'Okayama', 'chugoku'],
  ['広島県', 'ひろしま', 'Hiroshima', 'chugoku'],
  ['山口県', 'やまぐち', 'Yamaguchi', 'chugoku'],
  ['徳島県', 'とくしま', 'Tokushima', 'shikoku'],
  ['香川県', 'かがわ', 'Kagawa', 'shikoku'],
  ['愛媛県', 'えひめ', 'Ehime', 'shikoku'],
  ['高知県', 'こうち', 'Kochi', 'shikoku'],
  ['福岡県', 'ふくおか', 'Fukuoka', 'kyushu'],
  ['佐賀県', 'さが', 'Saga', 'kyushu'],
  ['長崎県', 'ながさき', 'Nagasaki', 'kyushu'],
  ['熊本県', 'くまもと', 'Kumamoto', 'kyushu'],
  ['大分県', 'おおいた', 'Oita', 'kyushu'],
  ['宮崎県', 'みやざき', 'Miyazaki', 'kyushu'],
  ['鹿児島県', 'かごしま', 'Kagoshima', 'kyushu'],
  ['沖縄県', 'おきなわ', 'Okinawa', 'kyushu'],
]

const SUFFIX_KANA: Readonly<Record<string, string>> = { 都: 'と', 府: 'ふ', 県: 'けん' }

/** All 47, in the order of their codes. */
export const PREFECTURES: readonly Prefecture[] = ROWS.map(([name, shortKana, nameEn, region], index) => {
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
  }
})

const BY_CODE = new Map(PREFECTURES.map((prefecture) => [prefecture.code, prefecture]))

export const prefectureOf = (code: string): Prefecture | undefined => BY_CODE.get(code)
