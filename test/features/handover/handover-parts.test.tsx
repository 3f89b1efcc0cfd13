import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { checklist } from '../../../src/facts/checklist'
import { handoverTexts } from '../../../src/features/check/handover/handover-texts'
import { initialsFrom } from '../../../src/features/check/handover/initials'
import { handedFragment, lineAddress, mailAddress } from '../../../src/features/check/handover/links'
import { QrCode } from '../../../src/features/check/handover/QrCode'
import { languages } from '../../../src/i18n/languages'
import { i18nextWithAllTexts, pageWords } from '../../../src/i18n/page-words'

describe('initials', () => {
  it.each([
    ['ＡＢ', 'AB'],
    ['山田', '山田'],
    ['ABCDEF', 'ABCD'],
    ['1234', undefined],
    ['１２３４', undefined],
    ['A1B2', 'AB'],
    [' ', undefined],
    ['<b>', 'b'],
    ['㉖', undefined],
  ])('from "%s" are %s', (typed, initials) => {
    expect(initialsFrom(typed)).toBe(initials)
  })

  it('are never more than four, and never a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (typed) => {
        const initials = initialsFrom(typed) ?? ''
        expect(initials.length).toBeLessThanOrEqual(4)
        expect(initials).not.toMatch(/\p{N}/u)
      }),
    )
  })
})

describe('an address', () => {
  const page = { getElementById: (id: string) => (id === 'main' ? {} : null) } as unknown as Document
  it.each([
    ['', undefined],
    ['#', undefined],
    ['#main', undefined],
    ['#v1.abc', 'v1.abc'],
    ['#__proto__', '__proto__'],
  ])('with "%s" hands over %s', (hash, fragment) => {
    expect(handedFragment({ hash }, page)).toBe(fragment)
  })

  it('for messengers keeps every sign of the text', () => {
    const text = 'リスト & #v1.x?\nhttps://example.jp/?a=1#v1.0'
    expect(decodeURIComponent(lineAddress(text).split('/?')[1] ?? '')).toBe(text)
    expect(new URLSearchParams(mailAddress('題 & 名', text).slice('mailto:'.length)).get('body')).toBe(text)
  })
})

describe('the QR code', () => {
  it('is drawn as one path, dark on white, with a quiet border and a name', () => {
    const svg = renderToString(<QrCode text="https://example.jp/check/handover/#v1.00000000000Y0gYg" label="code" />)
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    expect(size).toBeGreaterThanOrEqual(21 + 8)
    expect(svg).toContain('aria-label="code"')
    const cells = [...svg.matchAll(/M(\d+) (\d+)h1/g)].map(([, x, y]) => [Number(x), Number(y)] as const)
    for (const at of cells.flat()) {
      expect(at).toBeGreaterThanOrEqual(4)
      expect(at).toBeLessThan(size - 4)
    }
    // The upper left finder: seven dark cells in a row.
    expect(cells.filter(([x, y]) => y === 4 && x < 4 + 7)).toHaveLength(7)
    expect(svg).not.toContain('style=')
  })
})

describe('the texts of the island', () => {
  it.each(languages.map(({ code }) => code))('are all there in %s', (lang) => {
    const keys = handoverTexts(checklist.map(({ id }) => id))
    expect(new Set(keys).size).toBe(keys.length)
    const words = pageWords(i18nextWithAllTexts(), lang, () => '')
    expect(Object.keys(words.handOver(keys))).toHaveLength(keys.length)
    expect([...words.fallbacks]).toEqual([])
  })
})
