import { describe, expect, it } from 'vitest'
import { formatDate, formatNumber } from '../../src/i18n/format'

describe('dates', () => {
  it.each([
    ['2026-11-21', 'ja', '2026年11月21日（令和8年）'],
    ['2019-05-01', 'ja', '2019年5月1日（令和元年）'],
    ['2025-10', 'ja', '2025年10月（令和7年）'],
    ['2025', 'ja', '2025年（令和7年）'],
    ['2026-02-18', 'ja-x-easy', '2026{年|ねん}{2月|にがつ}{18日|じゅうはちにち}'],
    ['2025-10', 'ja-x-easy', '2025{年|ねん}{10月|じゅうがつ}'],
    ['2027', 'ja-x-easy', '2027{年|ねん}'],
    ['2026-02-18', 'en', '18 February 2026'],
    ['2025-10', 'en', 'October 2025'],
    ['2025', 'en', '2025'],
  ])('%s in %s', (date, lang, text) => {
    expect(formatDate(date, lang)).toBe(text)
  })

  it('leave out the era where asked', () => {
    expect(formatDate('2026-11-21', 'ja', { era: false })).toBe('2026年11月21日')
  })
})

describe('numbers', () => {
  it.each([
    [456284, 'ja', undefined, '456,284'],
    [7.95, 'en', 2, '7.95'],
    [100, 'ja-x-easy', 2, '100.00'],
  ])('%d in %s', (value, lang, digits, text) => {
    expect(formatNumber(value, lang, digits)).toBe(text)
  })
})
