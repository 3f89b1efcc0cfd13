import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { wordsCommand } from '../../src/build/words-command'
import { knownLanguages } from '../../src/i18n/languages'
import { compareWords, isWhole, offeredByWords, sumOfSource, wordState } from '../../src/i18n/word-state'

const source = new Map([
  ['desk.title', '窓口で|困ったら'],
  ['desk.left_other', 'あと{{count}}つ'],
  ['desk.day', '{{date}}まで'],
])
const made = {
  'desk.title': sumOfSource('窓口で困ったら'),
  'desk.left': sumOfSource('あと{{count}}つ'),
  'desk.day': sumOfSource('{{date}}まで'),
}
const english = new Map([
  ['desk.title', 'Problem at the desk'],
  ['desk.left_one', '{{count}} left'],
  ['desk.left_other', '{{count}} left'],
  ['desk.day', 'until {{date}}'],
])
const with_ = (changes: readonly (readonly [string, string])[], without: readonly string[] = []) =>
  new Map([...english, ...changes].filter(([key]) => !without.includes(key)))

describe('the words of a language', () => {
  it('are whole when every text is there, with its values and forms, made from the Japanese as it is', () => {
    expect(isWhole(compareWords('en', english, source, made))).toBe(true)
    expect(isWhole(compareWords('en', english, source, undefined))).toBe(true)
  })

  it.each([
    ['missing', 'desk.day', with_([], ['desk.day'])],
    ['extra', 'desk.gone', with_([['desk.gone', 'gone']])],
    ['values', 'desk.day', with_([['desk.day', 'until {{day}}']])],
    ['values', 'desk.day', with_([['desk.day', 'until then']])],
    ['forms', 'desk.left', with_([], ['desk.left_one'])],
  ] as const)('are not: %s %s', (kind, key, own) => {
    const state = compareWords('en', own, source, made)
    expect(state[kind]).toEqual([key])
    expect(isWhole(state)).toBe(false)
  })

  it('are older than the Japanese once its words change, not when only a break mark or a reading does', () => {
    const changed = (text: string) => compareWords('en', english, new Map([...source, ['desk.title', text]]), made).changed
    expect(changed('窓口で、困ったら')).toEqual(['desk.title'])
    expect(changed('{窓口|まどぐち}で困っ|たら')).toEqual([])
  })

  it('may say one without its number', () => {
    expect(isWhole(compareWords('en', with_([['desk.left_one', 'one left']]), source, made))).toBe(true)
  })

  it('need the forms of their own language: pt-BR has one for millions', () => {
    expect(compareWords('pt-BR', english, source, made).forms).toEqual(['desk.left'])
    expect(compareWords('vi', with_([], ['desk.left_one']), source, made).forms).toEqual([])
  })
})

describe('what is offered', () => {
  it('is decided by the words: nothing that lacks a text, whatever the table says', () => {
    const { codes, heldBack } = offeredByWords()
    for (const { code, offered } of knownLanguages) {
      expect(codes.includes(code), code).toBe(offered && isWhole(wordState(code)))
      expect(heldBack.has(code), code).toBe(offered && !isWhole(wordState(code)))
    }
    expect(codes).toEqual(expect.arrayContaining(['ja', 'ja-x-easy', 'en']))
  })

  it('is every language of the table: who changes a Japanese sentence mends the others, or notes that they still say it', () => {
    const behind = [...offeredByWords().heldBack].map(
      ([code, state]) => `npm run words -- ${code}: ${Object.values(state).flat().join(', ')}`,
    )
    expect(behind).toEqual([])
  })
})

describe('npm run words', () => {
  const run = (...args: string[]) => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-words-'))
    const printed: string[] = []
    const status = wordsCommand(args, { folder, print: (line) => printed.push(line) })
    return { folder, printed, status }
  }

  it('tells of every language in a line what is to be done', () => {
    const { printed, status } = run()
    expect(printed).toHaveLength(knownLanguages.length - 1)
    expect(printed[0]).toBe('ja-x-easy: whole')
    const isAllWhole = knownLanguages.every(({ code }) => isWhole(wordState(code)))
    expect(status).toBe(isAllWhole ? 0 : 1)
  })

  it('lists the keys of one language', () => {
    const { printed } = run('vi')
    const { missing, changed } = wordState('vi')
    for (const key of [...missing, ...changed]) expect(printed).toContain(`  ${key}`)
  })

  it('notes texts as made from the Japanese as it is now', () => {
    const { folder, printed, status } = run('done', 'en', 'desk.index')
    expect(status).toBe(0)
    const sums: Record<string, string> = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8'))
    expect(Object.keys(sums).every((key) => key.startsWith('desk.index.'))).toBe(true)
    expect(sums['desk.index.lead']).toMatch(/^[0-9a-f]{8}$/)
    expect(printed).toEqual([`en: ${Object.keys(sums).length} texts noted as saying what the Japanese says now`])
    rmSync(folder, { recursive: true })
  })

  it('refuses what is no language, and keys that are not there', () => {
    expect(() => run('xx')).toThrow('expected one of ja-x-easy')
    expect(() => run('done', 'vi', 'desk.nothing')).toThrow('vi: no text "desk.nothing"')
  })
})
