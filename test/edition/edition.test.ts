import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentCss, accentProblems, contrast } from '../../src/edition/accent'
import example from '../../src/edition/edition.example.json'
import { textEditor } from '../../src/edition/edition-words'
import { editionJsonSchema } from '../../src/edition/json-schema'
import { checkEdition, EditionError } from '../../src/edition/read-edition'

const tokensCss = readFileSync('src/ui/tokens.css', 'utf8')
const least = { operator: { ja: 'みほん市' }, kind: 'city', contact: {} }
const problemsOf = (change: object): readonly string[] => {
  try {
    checkEdition({ ...least, ...change }, 'edition.json')
    return []
  } catch (error) {
    return (error as EditionError).problems
  }
}

describe('an edition', () => {
  it('may be as short as name, kind and contact', () => {
    expect(checkEdition(least, 'edition.json')).toMatchObject({ operator: { ja: 'みほん市' }, windows: {}, facts: [], links: [] })
  })

  it('is described by the example, and by a schema for editors that is up to date', () => {
    expect(() => checkEdition(example, 'example')).not.toThrow()
    expect(JSON.parse(readFileSync('src/edition/edition.schema.json', 'utf8'))).toEqual(editionJsonSchema())
  })

  it.each([
    [{ kind: 'town' }, 'kind: expected one of city'],
    [{ colour: 'red' }, 'colour: unknown key'],
    [{ windows: { tax: {} } }, 'windows.tax: unknown key'],
    [{ contact: { phone: '0120' } }, 'contact.phone: expected a phone number'],
    [{ contact: { url: 'http://example.jp' } }, 'contact.url: expected an address that begins with https://'],
    [{ contact: { url: 'javascript:alert(1)' } }, 'contact.url: expected an address'],
    [{ operator: { ja: '<b>みほん市</b>' } }, 'operator.ja: expected plain text without HTML'],
    [{ operator: { ja: '{市|し}' } }, 'operator.ja: expected plain text without { } |'],
    [{ operator: { ja: 'みほん市', 'ja-x-easy': '{市|shi}' } }, 'expected readings written as'],
    [{ operator: { en: 'Mihon' } }, 'operator.ja: expected'],
    [{ home: { prefecture: '48' } }, 'home.prefecture: expected the number of a prefecture'],
    [{ home: { prefecture: '10', municipality: '13101' } }, 'home.municipality: expected a municipality of prefecture 10'],
    [{ languages: ['en'] }, 'languages: expected Japanese'],
    [{ languages: ['ja', 'de'] }, 'languages.1: expected one of'],
    [{ accent: { light: '#777777', dark: '#a9cdf2' } }, 'accent.light: expected a contrast of at least 7'],
    [
      { facts: [{ topic: 'other', text: { ja: '文' }, source: { title: '市のページ' }, confirmedOn: '2026-13-01' }] },
      'facts.0.confirmedOn',
    ],
    [{ facts: [{ topic: 'other', text: { ja: '文' }, confirmedOn: '2026-11-01' }] }, 'facts.0.source'],
  ])('%j is refused with place and expectation', (change, expected) => {
    expect(problemsOf(change).join('\n')).toContain(expected)
  })

  it('names the file in the message', () => {
    expect(() => checkEdition({}, 'my-edition.json')).toThrow(EditionError)
    expect(() => checkEdition({}, 'my-edition.json')).toThrow(/^my-edition\.json: /)
  })

  it('never lets markup through, whatever is written', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('<', '>', '&', '*', '[', ']', '\n'), fc.string(), (before, sign, after) => {
        expect(problemsOf({ operator: { ja: `x${before}${sign}${after}x` } })).not.toEqual([])
      }),
    )
  })
})

describe('the colour accent', () => {
  it('is measured as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('passes with the colours the site has itself, and fails between the limits', () => {
    expect(accentProblems({ light: '#0e4a3d', dark: '#93d8bd' }, tokensCss)).toEqual([])
    expect(accentProblems({ light: '#0e4a3d', dark: '#0e4a3d' }, tokensCss)).toHaveLength(3)
  })

  it('never passes where a text would fall below 7 : 1', () => {
    const colour = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)
    fc.assert(
      fc.property(colour, colour, (light, dark) => {
        if (accentProblems({ light, dark }, tokensCss).length > 0) return
        for (const ground of ['#faf7f1', '#ffffff', '#e2efe7']) expect(contrast(light, ground)).toBeGreaterThanOrEqual(7)
        for (const ground of ['#161512', '#22201c', '#1c362d']) expect(contrast(dark, ground)).toBeGreaterThanOrEqual(7)
      }),
    )
    expect(accentCss({ light: '#123f6e', dark: '#a9cdf2' })).toContain('--brand:#123f6e')
  })
})

describe('words of an edition', () => {
  const edition = checkEdition({ ...least, name: { ja: 'みほんの窓' } }, 'edition.json')
  const edit = textEditor(edition, 'ja', new Map([['edition.line.office', '{{operator}}のサイトです']]))
  it('put the name of the site and the line of the office in place', () => {
    expect(edit('common.site.titleWithSite', '{{title}} – まどぐち')).toBe('{{title}} – みほんの窓')
    expect(edit('common.site.notOfficial', '国や市町村のサイトではありません')).toBe('みほん市のサイトです')
  })
  it('leave the reading of 窓口 alone', () => {
    expect(edit('desk.index.title', '{窓口|まどぐち}で')).toBe('{窓口|まどぐち}で')
  })
})
