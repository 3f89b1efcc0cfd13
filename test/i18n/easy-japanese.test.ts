import { describe, expect, it } from 'vitest'
import { dayReading, daysReading, monthReading } from '../../src/i18n/date-readings'
import { flatTexts, textTree } from '../../src/i18n/page-words'
import { readingProblems, sentenceProblems, sentencesOf } from './easy-japanese'

const texts = [...flatTexts(textTree('ja-x-easy'))]

describe('every text in easy Japanese', () => {
  it('has short sentences of one idea', () => {
    expect(texts.flatMap(([key, text]) => sentenceProblems(text).map((problem) => `${key}: ${problem}`))).toEqual([])
  })

  it('reads dates and counted people as they are spoken', () => {
    expect(texts.flatMap(([key, text]) => readingProblems(text).map((problem) => `${key}: ${problem}`))).toEqual([])
  })
})

describe('readings of dates', () => {
  it('are those of a Japanese calendar', () => {
    expect(Array.from({ length: 31 }, (_, index) => dayReading(index + 1))).toEqual([
      ...['ついたち', 'ふつか', 'みっか', 'よっか', 'いつか', 'むいか', 'なのか', 'ようか', 'ここのか', 'とおか'],
      ...['じゅういちにち', 'じゅうににち', 'じゅうさんにち', 'じゅうよっか', 'じゅうごにち'],
      ...['じゅうろくにち', 'じゅうしちにち', 'じゅうはちにち', 'じゅうくにち', 'はつか'],
      ...['にじゅういちにち', 'にじゅうににち', 'にじゅうさんにち', 'にじゅうよっか', 'にじゅうごにち'],
      ...['にじゅうろくにち', 'にじゅうしちにち', 'にじゅうはちにち', 'にじゅうくにち', 'さんじゅうにち', 'さんじゅういちにち'],
    ])
    expect(Array.from({ length: 12 }, (_, index) => monthReading(index + 1))).toEqual([
      ...['いちがつ', 'にがつ', 'さんがつ', 'しがつ', 'ごがつ', 'ろくがつ'],
      ...['しちがつ', 'はちがつ', 'くがつ', 'じゅうがつ', 'じゅういちがつ', 'じゅうにがつ'],
    ])
  })

  it('tell one day from the first', () => {
    expect([daysReading(1), daysReading(5)]).toEqual(['いちにち', 'いつか'])
  })
})

describe('the checks of easy Japanese', () => {
  it('count characters without readings and blanks', () => {
    expect(sentencesOf('{8月|はちがつ}に **なります**。[{紙|かみ}](papers)を {見|み}ます。')).toEqual(['8月に なります。', '紙を 見ます。'])
    const forty = `${'あ'.repeat(39)}。`
    expect(sentenceProblems(forty)).toEqual([])
    expect(sentenceProblems(`あ${forty}`)).toEqual([`41 characters: あ${forty}`])
  })

  it.each([
    'カードが ないので、使えません。',
    '紙が いらない 病院も ありますが、ほかでは 必要です。',
    '機械が ある 所です（顔でも できます）。',
    '紙を もらって、名前を 書いて、出して、帰ります。',
    '電話も ありますし、紙も あります。',
  ])('find a second idea in 「%s」', (text) => {
    expect(sentenceProblems(text)).not.toEqual([])
  })

  it.each([
    'カードを 持って、病院へ 行きます。',
    '紙が 届いたら、日にちを 見ます。',
    '期限の 3か月前から、市役所で できます。',
    '（残した 画面でも いいです）',
    '資格確認書〈保険に 入って いることを 見せる 紙〉を 見せます。',
  ])('let 「%s」 pass', (text) => {
    expect(sentenceProblems(text)).toEqual([])
  })

  it.each([
    ['8{月|がつ}1{日|にち}', 2],
    ['{8月|はちがつ}{1日|いちにち}', 1],
    ['{4月|よんがつ}', 1],
    ['10{日|か}ぐらい', 1],
    ['2{人|にん}', 1],
    ['{8月|はちがつ}{1日|ついたち}', 0],
    ['{1日|いちにち} {違|ちが}います', 0],
    ['{8月|はちがつ} {20日|はつか}、3か{月|げつ}', 0],
    ['{12人|じゅうににん}、2{人|にん}{分|ぶん}', 1],
    ['{2人|ふたり}、12{時間|じかん}、24{時間|じかん}', 0],
    ['1か{月|つき}から 2か{月|げつ}', 1],
    ['6{時|とき}30{分|ぷん}から 23{時|じ}まで', 1],
  ])('in 「%s」 find %i wrong readings', (text, count) => {
    expect(readingProblems(text)).toHaveLength(count)
  })
})
