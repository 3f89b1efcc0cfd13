import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { islandWords } from '../../src/i18n/island-words'
import { languages } from '../../src/i18n/languages'
import { flatTexts, i18nextWithAllTexts, pageWords, textTree } from '../../src/i18n/page-words'
import { plainText, readRichText } from '../../src/i18n/rich-text'
import type { TextKey } from '../../src/i18n/text-keys'

const PLURAL = /_(zero|one|two|few|many|other)$/
const stems = (lang: string) => new Set([...flatTexts(textTree(lang)).keys()].map((key) => key.replace(PLURAL, '')))
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort()
const KANJI = /[\u3400-\u9fff]/

describe.each(languages.map((language) => language.code))('the texts in %s', (lang) => {
  const texts = flatTexts(textTree(lang))
  const source = flatTexts(textTree('ja'))

  it('have the keys of the source language, no more and no fewer', () => {
    expect([...stems(lang)].sort()).toEqual([...stems('ja')].sort())
  })

  it('have every plural form the language needs', () => {
    const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories
    for (const key of texts.keys()) {
      if (PLURAL.test(key)) for (const form of forms) expect(texts.has(key.replace(PLURAL, `_${form}`)), `${key} lacks _${form}`).toBe(true)
    }
  })

  it('are not empty and take the same values as the source', () => {
    for (const [key, text] of texts) {
      expect(text.trim(), key).not.toBe('')
      const original = source.get(key) ?? source.get(key.replace(PLURAL, '_other')) ?? ''
      // Large numbers are told in other units by language: 万 and 億, millions.
      if (!key.startsWith('stats.count.')) expect(placeholders(text), key).toEqual(expect.arrayContaining(placeholders(original)))
    }
  })

  it('use only the markup we know, and no HTML', () => {
    for (const [key, text] of texts) {
      expect(text, key).not.toMatch(/<\/?\w+|&\w+;/)
      expect(plainText(text.replace(/\{\{\w+\}\}/g, 'x')), key).not.toMatch(/[{}]|\*\*|\]\(/)
    }
  })
})

describe('easy Japanese', () => {
  it('has a reading above every kanji', () => {
    for (const [key, text] of flatTexts(textTree('ja-x-easy'))) {
      const bare = readRichText(text, 'ja').map(function without(piece): string {
        if (typeof piece === 'string') return piece
        return 'pieces' in piece ? piece.pieces.map(without).join('') : ''
      })
      expect(KANJI.test(bare.join('')), `${key}: ${bare.join('')}`).toBe(false)
    }
  })

  it('has readings in kana only', () => {
    for (const [key, text] of flatTexts(textTree('ja-x-easy')))
      for (const [, reading] of text.matchAll(/\{[^{}|]+\|([^{}|]+)\}/g)) expect(reading, key).toMatch(/^[\u3041-\u30ffー・]+$/)
  })
})

describe('words handed to an island', () => {
  const instance = i18nextWithAllTexts()
  it('say what i18next says, for every count', () => {
    for (const { code } of languages) {
      const page = pageWords(instance, code, () => '')
      const key: TextKey = 'about.saved.ticks'
      const island = islandWords<typeof key>(code, page.handOver([key]))
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 3_000_000 }), (count) => {
          expect(island.t(key, { count })).toBe(page.t(key, { count }))
        }),
      )
    }
  })

  it('do not know keys that were not handed over', () => {
    expect(() => islandWords('ja', {}).t('home.tasksTitle')).toThrow('"home.tasksTitle" was not handed to this island')
  })
})

describe('a text that no language has', () => {
  it('does not compile', () => {
    // @ts-expect-error: the key does not exist; should it ever compile, the type check fails here
    const wrong: TextKey = 'home.nothing'
    expect(wrong).toBeDefined()
  })

  it('stops the build with its key', () => {
    const page = pageWords(i18nextWithAllTexts(), 'en', () => '')
    expect(() => page.t('home.nothing' as TextKey)).toThrow('no text "home.nothing"')
    expect(() => page.group('home.nothing')).toThrow('no group "home.nothing"')
  })
})
