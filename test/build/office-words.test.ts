import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findingLine } from '../../src/build/office/finding-line'
import { inJapanese } from '../../src/build/office/in-japanese'
import { officeLanguage } from '../../src/build/office/language'

const IMPORT = 'src/pipeline/import'
const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g
/** The tables of the project itself are not an office's. */
const OWN = ['read-compiled.ts']

/** Texts of the sources that tell an office what is wrong, with an X for what changes. */
const told = readdirSync(IMPORT)
  .filter((name) => name.endsWith('.ts') && !OWN.includes(name))
  .flatMap((name) => [...readFileSync(join(IMPORT, name), 'utf8').matchAll(LITERAL)].map(([, plain, template]) => plain ?? template ?? ''))
  .filter((text) => /^(?:expected |found the column|the list |the sheet |has no |may be )/.test(text))
  .map((text) => text.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, 'X').replaceAll("\\'", "'"))

describe('what the import says to an office in Japan', () => {
  it('is looked for in all its sources', () => expect(told.length).toBeGreaterThan(80))

  it.each(told)('%s', (text) => {
    expect(inJapanese(text)).toMatch(/[ぁ-ん]/)
    expect(inJapanese(text)).not.toMatch(/\{\d\}|expected/)
  })

  it('is a whole line with file, row, column and what follows', () => {
    const finding = {
      file: 'a.csv',
      row: 3,
      column: '電話番号',
      value: 'x',
      expectation: 'expected a telephone number',
      effect: 'value left out',
    } as const
    expect(findingLine(finding, 'ja')).toBe('a.csv 3 行目 「電話番号」：電話番号ではありません（実際：x） → 値を除きました')
    expect(findingLine(finding, 'en')).toBe('a.csv, row 3, column 電話番号: expected a telephone number, got "x" (value left out)')
  })

  it('names a column that is missing with the titles it could have', () => {
    expect(inJapanese('found the column 名称, but none of addresses: it could be called 住所, 所在地 …')).toBe(
      '「名称」の列は見つかりましたが、住所の列が見つかりません（使える名前：住所, 所在地 …）',
    )
  })
})

describe('the language', () => {
  it.each([
    [undefined, { LANG: 'ja_JP.UTF-8' }, 'ja'],
    [undefined, { LANG: 'en_US.UTF-8' }, 'en'],
    [undefined, { LANG: 'en_US.UTF-8', LC_ALL: 'ja_JP.UTF-8' }, 'ja'],
    [undefined, {}, 'en'],
    ['ja', { LANG: 'C' }, 'ja'],
    ['en', { LANG: 'ja_JP.UTF-8' }, 'en'],
    ['fr', {}, undefined],
  ])('told %j, with %j: %s', (lang, env, expected) => expect(officeLanguage(lang, env)).toBe(expected))
})
