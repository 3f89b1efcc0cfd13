import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainText, readRichText } from '../../src/i18n/rich-text'

describe('markup in texts', () => {
  it.each([
    ['{窓口|まどぐち}で', [{ kind: 'ruby', base: '窓口', reading: 'まどぐち' }, 'で']],
    ['ここで|切れる', ['ここで', { kind: 'break' }, '切れる']],
    ['**強い**話', [{ kind: 'strong', pieces: ['強い'] }, '話']],
    ['[紙](papers)', [{ kind: 'link', target: 'papers', pieces: ['紙'] }]],
    ['**{紙|かみ}**', [{ kind: 'strong', pieces: [{ kind: 'ruby', base: '紙', reading: 'かみ' }] }]],
    ['{#day}の答え', [{ kind: 'slot', name: 'day' }, 'の答え']],
    ['上\n下', ['上', { kind: 'line' }, '下']],
  ])('%j is read', (text, pieces) => {
    expect(readRichText(text, 'ja')).toEqual(pieces)
  })

  it('marks runs of Japanese in other languages', () => {
    expect(readRichText('the certificate (資格確認書), please', 'en')).toEqual([
      'the certificate (',
      { kind: 'japanese', pieces: ['資格確認書'] },
      '), please',
    ])
  })

  it('marks in Chinese what is written as Japanese, whatever its letters', () => {
    expect(readRichText('通知（{=お知|らせ}）。请看。', 'zh-Hans')).toEqual([
      '通知（',
      { kind: 'japanese', pieces: ['お知', { kind: 'break' }, 'らせ'] },
      '）。请看。',
    ])
    expect(plainText('{=目視}')).toBe('目視')
  })

  it('falls away in plain text, inside links and strong words too', () => {
    expect(plainText('**{資格|しかく}{確認書|かくにんしょ}**を|[見る](papers)')).toBe('資格確認書を見る')
  })

  it('never throws and never loses plain words', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const plain = plainText(text)
        if (!/[{}*[\]|\n]/.test(text)) expect(plain).toBe(text)
      }),
    )
  })
})
