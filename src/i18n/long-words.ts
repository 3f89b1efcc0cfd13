/** Letters that fit into a line of a small screen with its text twice as large. */
const LINE = 6

const JOINTS =
  /(?<=マイナ)(?=ポータル)|(?<=マイナンバー)(?=カード)|(?<=スクリーン)(?=ショット)|(?<=インター)(?=ネット)|(?<=チェック)(?=リスト)|(?<=スマート)(?=フォン)|(?<=ケース)(?=ワーカー)|(?<=カード)(?=リーダー)|(?<=後期高齢者|国民|公的|被保険者|限度額|特定疾病|社会保障|審議会|有効期限|群馬県|健康福祉部|資格情報|資格|健康保険証|電子証明書)(?=[\u3400-\u9fff]{2})/g

/** Where a long word may be divided, the best places first. */
const PLACES: readonly RegExp[] = [
  JOINTS,
  // What helps a verb: 確かめて|ください, 使えなく|なります, 申し込まなくても|いい.
  /(?<=[てで]も?)(?=[あいくしおかみ][ぁ-ゖ]{2})|(?=ください)|(?<=[\u3400-\u9fff]{2})(?=でき)|(?<=以上|以内|以下|未満)(?=[\u3400-\u9fff])|(?<=[なよ][くう])(?=[なてし])|(?<=[もがを])(?=[しかあな][ぁ-ゖ]{2})|(?<=なければ|ように|こと|もの|とき)(?=[ぁ-ゖ\u3400-\u9fff]{2})/g,
  // Kana to words in other letters: 送ったり|残したり, か|資格確認書.
  /(?<=[ぁ-ゖ])(?=[\u3400-\u9fffァ-ヶ])|(?<=\d[\u3400-\u9fff])(?=[ぁ-ゖ]{3})/g,
  // From one script to another: 公的個人認証|サービス.
  /(?<=[\u3400-\u9fff]{2})(?=[ァ-ヶ]{2})|(?<=[ァ-ヶー]{2})(?=[\u3400-\u9fff]{2})/g,
  // Long endings: 国民健康保険|では, できません|でした.
  /(?=(?:では|には|だけ|から|まで|でも|による|です|とき|はず|でした|ました|ません|られ|かも|なら|たら|ように|そうです))|(?<=ません|ました|できな|だけ|まで|から|では)(?=[ぁ-ゖ]{2}|[\u3400-\u9fff])/g,
  /(?<=[ァ-ヶーa-zA-Z]{4})(?=[ぁ-ゖ])|(?<=[\u3400-\u9fff]{4})(?=[\u3400-\u9fff]{2})/g,
]

const widthOf = (text: string): number => [...text].reduce((sum, letter) => sum + (/[\x20-\x7e]/.test(letter) ? 0.55 : 1), 0)

/** Places inside a word that is longer than a line, in characters from its beginning. Punctuation that follows counts. */
export function placesInLongWord(word: string, after = 0): number[] {
  if (widthOf(word) + after <= LINE) return []
  for (const places of PLACES) {
    const found = [...word.matchAll(places)].map(({ index }) => index).filter((at) => at > 1 && word.length - at > 1)
    const middle = word.length / 2
    const best = found.sort((one, other) => Math.abs(one - middle) - Math.abs(other - middle))[0]
    if (best === undefined) continue
    return [...placesInLongWord(word.slice(0, best)), best, ...placesInLongWord(word.slice(best), after).map((at) => best + at)]
  }
  return []
}
