import { describe, expect, it } from 'vitest'
import { flatTexts, textTree } from '../../src/i18n/page-words'

// What the presets of textlint find in plain texts and what can be told by letters; why not they themselves: decisions/0032-lint-of-japanese.md.
const FAULTS: readonly (readonly [RegExp, string])[] = [
  [
    /ない(?:こと|わけ|もの|の)(?:は|も|では)ない|なく(?:は|も)ない|ないとは(?:言え|いえ|限ら)ない|ざるを得ない|ないことはありません|なくはありません/,
    'double negative',
  ],
  [
    /(?:見|出|来|着|寝|起き|食べ|受け|届け|開け|閉め|決め|調べ|確かめ|覚え|預け|続け|付け|伝え)れ(?:る|ます|ない|ません|た(?!ら))/,
    'dropped ら',
  ],
  [/である(?:。|$)|であった(?:。|$)|[^ん]だ。|ではない。|なのだ/, 'である beside です'],
  [/することができ/, 'する ことが できる for できる'],
  [/を行(?:う|い|っ|わ)(?!き|こ|け)[^き]/, 'を行う for する'],
]

const plain = (text: string) =>
  text
    .replace(/\{\{\w+\}\}/g, '〇')
    .replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|\||\s/g, '')

const faultsIn = (text: string) => FAULTS.flatMap(([sign, what]) => (sign.test(plain(text)) ? [what] : []))

describe.each(['ja', 'ja-x-easy'])('every text in %s', (lang) => {
  it('is plain: no double negative, no dropped ら, no である, no noun where a verb does', () => {
    const found = [...flatTexts(textTree(lang))].flatMap(([key, text]) => faultsIn(text).map((what) => `${key}: ${what}: ${plain(text)}`))
    expect(found).toEqual([])
  })
})

describe('the signs', () => {
  it.each([
    ['使えないことはありません。', 'double negative'],
    ['カードがなくはない。', 'double negative'],
    ['画面が{見|み}れます。', 'dropped ら'],
    ['資格確認書は紙である。', 'である beside です'],
    ['登録することができます。', 'する ことが できる for できる'],
    ['確認を行います。', 'を行う for する'],
  ])('find what is wrong in 「%s」', (text, what) => {
    expect(faultsIn(text)).toContain(what)
  })

  it.each([
    '画面が見られます。',
    '病院へ行きます。',
    '使えません。',
    'これだけでは使えない紙です。',
    '見れば分かります。',
    '食べたら、覚えれば。',
  ])('let 「%s」 pass', (text) => {
    expect(faultsIn(text)).toEqual([])
  })
})
