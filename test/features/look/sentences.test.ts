// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../src/features/look/sentences'
import { readSpoken, spokenText } from '../../../src/features/look/spoken'

const said = (html: string, lang: string, list = '') => {
  document.body.innerHTML = `<main>${html}</main>`
  const words = readSpoken(list)
  for (const element of document.querySelectorAll<HTMLElement>('main *')) element.checkVisibility = () => !element.closest('[hidden]')
  return sentencesOf(document.querySelector('main') as Element, lang, (text) => spokenText(text, lang, words))
}

describe('the sentences of a page', () => {
  it('end with their sign or with their block', () => {
    const found = said('<h1>手元の紙</h1><p>題名で見ます。押すと、<b>くわしい</b>説明へ。</p><ul><li>一つ</li><li>二つ</li></ul>', 'ja')
    expect(found.map((one) => one.said)).toEqual(['手元の紙', '題名で見ます。', '押すと、くわしい説明へ。', '一つ', '二つ'])
  })

  it('stand where they are marked', () => {
    const [, second] = said('<p>題名で見ます。押すと、<b>くわしい</b>説明へ。</p>', 'ja')
    expect(second?.range.toString()).toBe('押すと、くわしい説明へ。')
  })

  it('are said by their readings, once', () => {
    const found = said('<p><ruby>国<rt>くに</rt></ruby>の サイトでは ありません。</p>', 'ja-x-easy')
    expect(found.map((one) => one.said)).toEqual(['くにの サイトでは ありません。'])
    expect(found[0]?.range.toString()).toContain('国')
  })

  it('leave out what is hidden, drawn, pressed, or in another language', () => {
    const html =
      '<p hidden>no</p><svg><text>no</text></svg><button>no</button><p>Show the certificate (<span lang="ja">資格確認書</span>) now. Then wait.</p><a class="in-ja" lang="ja">日本語で見る</a>'
    expect(said(html, 'en').map((one) => one.said)).toEqual(['Show the certificate now.', 'Then wait.'])
  })

  it('do not end within numbers or short forms of addresses', () => {
    expect(said('<p>The rate was 5.47 %. See the list.</p>', 'en').map((one) => one.said)).toEqual([
      'The rate was 5.47 %.',
      'See the list.',
    ])
  })

  it('end with the sign of Nepali', () => {
    expect(said('<p>कार्ड राख्नुहोस्। पिन हाल्नुहोस्।</p>', 'ne').map((one) => one.said)).toEqual(['कार्ड राख्नुहोस्।', 'पिन हाल्नुहोस्।'])
  })
})

describe('what is said', () => {
  const JA = readSpoken('QR=キューアール、PIN=ピン、資格確認書=しかくかくにんしょ')

  it.each([
    ['電話は 0120-95-0178 です。', '電話は 0 1 2 0, 9 5, 0 1 7 8 です。'],
    ['1〜3割を払います。', '1から3割を払います。'],
    ['10割と4桁', 'じゅうわりとよんけた'],
    ['資格確認書〈紙〉を見せます。', 'しかくかくにんしょ、紙、を見せます。'],
    ['QRを読み、PINを入れます。', 'キューアールを読み、ピンを入れます。'],
    ['（はじめに）見ます。', 'はじめに、見ます。'],
  ])('of 「%s」 is 「%s」', (text, spoken) => {
    expect(spokenText(text, 'ja', JA)).toBe(spoken)
  })

  it('in Latin letters changes whole words only', () => {
    const words = readSpoken('PIN=pin; QR=Q R')
    expect(spokenText('Enter the PIN (4 digits), not SPINS.', 'en', words)).toBe('Enter the pin, 4 digits, not SPINS.')
  })
})
