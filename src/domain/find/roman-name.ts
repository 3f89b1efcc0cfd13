import { toRomaji } from 'wanakana'

// Words that names of facilities end in or are put together from. Names are given in kana without blanks; a reader needs them.
const PARTS =
  /(イリョウホウジン|シャダン|ザイダン|ダイガク|フゾク|コクリツ|シリツ|チョウリツ|ケンリツ|ソウゴウ|チュウオウ|ビョウイン|クリニック|シンリョウ(?:ジョ|ショ)|シンリョウ(?=$)|イイン|シカ|ヤッキョク|センター|ナイカ|ガンカ|ショウニ(?=カ|$)|セイケイ(?=ゲカ|$)|ゲカ|ヒフカ|ジビインコウカ|サンフジンカ|キョウセイ|コドモ|デンタル|メディカル|リハビリテーション|キネン|ファミリー|テン(?=$))/g

// Words that Japanese took from English go back to it.
const ENGLISH: ReadonlyMap<string, string> = new Map([
  ['クリニック', 'Clinic'],
  ['センター', 'Center'],
  ['デンタル', 'Dental'],
  ['メディカル', 'Medical'],
  ['リハビリテーション', 'Rehabilitation'],
  ['ファミリー', 'Family'],
])

// wanakana reads these by the letters.
const FOREIGN: readonly (readonly [RegExp, string])[] = [
  [/ヴァ/g, 'バ'],
  [/ヴィ/g, 'ビ'],
  [/ヴェ/g, 'ベ'],
  [/ヴォ/g, 'ボ'],
  [/ヴ/g, 'ブ'],
  [/ー/g, ''],
]
const MAPPING = { customRomajiMapping: { ティ: 'ti', てぃ: 'ti', ディ: 'di', でぃ: 'di' } }

/** Kana in Latin letters as on road signs: Hepburn, long vowels not marked (Maebashi, Oizumi). */
export function romanOf(kana: string): string {
  const plain = FOREIGN.reduce((text, [from, to]) => text.replace(from, to), kana.normalize('NFKC'))
  return toRomaji(plain, MAPPING)
    .replace(/ou(?!e$)|oo/g, 'o')
    .replace(/uu/g, 'u')
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** The reading of a facility's name in Latin letters, in words; empty where there is none or it holds other signs. */
export function romanName(kana: string): string {
  const words = kana.normalize('NFKC').replace(PARTS, ' $1 ').replace(/・/g, ' ').split(/\s+/).filter(Boolean)
  const roman = words.map((word) => ENGLISH.get(word) ?? capital(romanOf(word))).join(' ')
  return /^[A-Za-z0-9' .&-]+$/.test(roman) ? roman : ''
}

const KINDS: readonly (readonly [name: string, readings: readonly string[]])[] = [
  ['市', ['し']],
  ['町', ['まち', 'ちょう']],
  ['村', ['むら', 'そん']],
  ['区', ['く']],
]

/** まえばしし → Maebashi-shi; with `city`, the reading before that of the ward: さっぽろし, ちゅうおうく → Sapporo-shi Chuo-ku. */
export function romanMunicipality(name: string, kana: string, city = ''): string {
  if (city && kana.startsWith(city)) return `${romanMunicipality('市', city)} ${romanMunicipality(name, kana.slice(city.length))}`
  const reading = KINDS.find(([kind]) => name.endsWith(kind))?.[1].find((one) => kana.endsWith(one))
  if (!reading) return capital(romanOf(kana))
  return `${capital(romanOf(kana.slice(0, -reading.length)))}-${romanOf(reading)}`
}
