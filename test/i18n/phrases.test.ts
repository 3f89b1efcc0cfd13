import { describe, expect, it } from 'vitest'
import { withJapaneseMarked } from '../../src/i18n/japanese-runs'
import { languages } from '../../src/i18n/languages'
import { placesInLongWord } from '../../src/i18n/long-words'
import { flatTexts, textTree } from '../../src/i18n/page-words'
import { withPhrases } from '../../src/i18n/phrases'
import { plainText } from '../../src/i18n/rich-text'
import { isJapanese } from '../../src/i18n/writing'

describe('break marks between phrases', () => {
  it.each([
    ['受付で、カードを機械に置いてください。', '受付で、カードを|機械に|置いて|ください。'],
    // Never a letter alone, never inside a number with what it counts.
    ['はい', 'はい'],
    ['医療機関・薬局の方へ', '医療機関・薬局の|方へ'],
    ['2027年12月10日に切れたら', '2027年|12月10日に|切れたら'],
    ['切れた月の3か月後の月末まで', '切れた|月の|3か月後の|月末まで'],
    // Words of Chinese letters stay whole, long ones are divided where they are joined.
    ['きちんとした方法です', 'きちんとした|方法です'],
    ['後期高齢者医療の人', '後期高齢者|医療の|人'],
    // Markup, values and marks that stand already.
    ['**資格確認書**を[窓口で](desk)見せます', '**資格確認書**を|[窓口で](desk)|見せます'],
    ['{{date}}に保存した一覧', '{{date}}に|保存した|一覧'],
    ['それだけで|使えるか', 'それだけで|使えるか'],
  ])('%s', (text, marked) => {
    expect(withPhrases(text, 'ja')).toBe(marked)
  })

  it('are not set where easy Japanese has blanks, only into long words', () => {
    expect(withPhrases('{病院|びょういん}で {見|み}せて ください', 'ja-x-easy')).toBe('{病院|びょういん}で {見|み}せて ください')
    expect(withPhrases('マイナポータルの {画面|がめん}', 'ja-x-easy')).toBe('マイナ|ポータルの {画面|がめん}')
  })

  it('stand between the Japanese words of other languages only', () => {
    expect(withPhrases('My Number Card (マイナンバーカード), please', 'en')).toBe('My Number Card (マイナンバー|カード), please')
  })

  it.each(languages.map(({ code }) => code))('change no word, and stay the same when they are set again: %s', (lang) => {
    for (const text of flatTexts(textTree(lang)).values()) {
      const marked = withPhrases(text, lang)
      expect(plainText(marked)).toBe(plainText(text))
      // In Chinese what is Japanese is marked too.
      const words = (of: string) => of.replaceAll('|', '').replaceAll(/\{=([^{}]*)\}/g, '$1')
      expect(words(marked)).toBe(words(text))
      // In other languages a mark divides the Japanese words, and each part is looked at by itself.
      if (isJapanese(lang)) expect(withPhrases(marked, lang)).toBe(marked)
    }
  })

  it('never lead to a line that begins or ends with the wrong sign', () => {
    for (const text of flatTexts(textTree('ja')).values())
      expect(withPhrases(text, 'ja')).not.toMatch(/\|[、。，．」』）〕〉】！？ーっゃゅょッャュョ]|[「『（〔〈【]\|/)
  })
})

describe('a word longer than a line of large text', () => {
  it.each([
    ['確認できていません', '確認できて|いません'],
    ['国民健康保険では', '国民|健康保険では'],
    ['見せます', '見せます'],
    ['電話0120-95-0178の', '電話0120-95-0178の'],
  ])('%s', (word, parts) => {
    const places = placesInLongWord(word)
    expect([0, ...places].map((at, i) => word.slice(at, places[i] ?? word.length)).join('|')).toBe(parts)
  })
})

describe('Japanese words in a Chinese text', () => {
  it.each([
    // Letters that only Japanese writes so, or kana.
    ['资格确认书（資格確認書）', '资格确认书（{=資格確認書}）'],
    ['整骨院（整骨院・はり・きゅう）', '整骨院（{=整骨院・はり・きゅう}）'],
    // Written alike in both: no mark, and none on Chinese that has a letter of its own.
    ['通知', '通知'],
    ['埼玉县', '埼玉县'],
    ['（マイナアプリ，以前的Myna Portal）', '（{=マイナアプリ}，以前的Myna Portal）'],
    // Marked already, and with marks of lines.
    ['出示{=目視}', '出示{=目視}'],
    ['看|資格確認書|吧', '看|{=資格確認書}|吧'],
  ])('%s', (text, marked) => {
    expect(withJapaneseMarked(text)).toBe(marked)
  })
})
