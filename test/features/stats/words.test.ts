import { describe, expect, it } from 'vitest'
import en from '../../../locales/en/stats.json'
import ja from '../../../locales/ja/stats.json'
import easy from '../../../locales/ja-x-easy/stats.json'
import { flatTexts } from '../../../src/i18n/page-words'

const [source, plain, english] = [ja, easy, en].map((tree) => flatTexts(tree))
const valuesOf = (text = '') => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

describe('words for figures', () => {
  it('have the same keys in all three languages', () => {
    expect([...(plain?.keys() ?? [])]).toEqual([...(source?.keys() ?? [])])
    expect([...(english?.keys() ?? [])]).toEqual([...(source?.keys() ?? [])])
  })

  it('show the same values, but for counts and names that each language writes in its way', () => {
    for (const [key, text] of source ?? []) {
      if (key.startsWith('count.') || key === 'prefecture.title') continue
      expect(valuesOf(plain?.get(key)), key).toEqual(valuesOf(text))
      expect(valuesOf(english?.get(key)), key).toEqual(valuesOf(text))
    }
  })

  it('easy Japanese has a reading on every kanji', () => {
    const bare = [...(plain ?? [])].filter(([, text]) => /[\u4e00-\u9fff]/.test(text.replace(/\{[^{}|]+\|[^{}|]+\}/g, '')))
    expect(bare).toEqual([])
  })
})
