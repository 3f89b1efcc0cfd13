import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageRenderer } from '../../src/app/render-page'
import { pageById } from '../../src/app/routes'
import { localDate } from '../../src/domain/time/local-date'
import { withJapaneseMarked } from '../../src/i18n/japanese-runs'
import { knownLanguages, languageOf, offerOnly } from '../../src/i18n/languages'
import { flatTexts, textTree } from '../../src/i18n/page-words'
import { JAPANESE_RUN, plainText } from '../../src/i18n/rich-text'
import { stemOf } from '../../src/i18n/word-state'
import { isJapanese, writingOf } from '../../src/i18n/writing'
import { setFigures } from '../../src/page/figures'
import { loadFigures } from '../../src/pipeline/read/load-figures'
import { open } from './opened'

const FOREIGN = knownLanguages.map(({ code }) => code).filter((code) => !isJapanese(code))
const japanese = flatTexts(textTree('ja'))

beforeAll(() => {
  setFigures(loadFigures('src/data'))
  offerOnly(knownLanguages.map(({ code }) => code))
})
afterAll(() => offerOnly())

/** Runs of Japanese in a text, wherever they stand. */
function japaneseIn(text: string, lang: string): string[] {
  if (writingOf(lang).script !== 'Hans') return text.match(JAPANESE_RUN) ?? []
  return [...withJapaneseMarked(text).matchAll(/\{=([^{}]+)\}/g)].map(([, run = '']) => run)
}

describe.each(FOREIGN)('in %s', (lang) => {
  const texts = [...flatTexts(textTree(lang))]

  it('what is left in Japanese are names and words to point at, no sentences', () => {
    const sentence = /です|ます|ました|ません|ください|でしょう/
    // The question that staff may be shown stands in its own words.
    const quoted = (text: string) => text.replace(/「[^」]*」|“[^”]*”|"[^"]*"/g, '')
    expect(texts.filter(([, text]) => japaneseIn(quoted(plainText(text)), lang).some((run) => sentence.test(run)))).toEqual([])
  })

  it('nothing but words and letters of the language, of Japanese and of names is used', () => {
    const own = { Latn: '', Hans: '\\p{Script=Han}', Kore: '\\p{Script=Hangul}', Deva: '\\p{Script=Devanagari}', Jpan: '' }[
      writingOf(lang).script
    ]
    const letters = new RegExp(`[^${own}\\p{Script=Latin}\\p{Script=Common}\\p{Script=Inherited}]`, 'u')
    for (const [key, text] of texts) expect(text.replaceAll(JAPANESE_RUN, '').match(letters)?.[0], key).toBeUndefined()
  })
})

type Entry = { readonly term: string; readonly forms?: readonly string[]; readonly note?: string }

describe.each(FOREIGN.filter((code) => existsSync(`locales/glossary/${code}.json`)))('the glossary of %s', (lang) => {
  const glossary: Readonly<Record<string, Entry>> = JSON.parse(readFileSync(`locales/glossary/${lang}.json`, 'utf8'))
  const own = flatTexts(textTree(lang))

  it('names a term and its source for every entry', () => {
    for (const [term, entry] of Object.entries(glossary)) {
      expect(entry.term, term).toMatch(/\S/)
      expect((entry as { source?: string }).source, term).toMatch(/^(?:official|own|insurer S-)/)
    }
  })

  it.each(['資格確認書', '資格情報のお知らせ', '電子証明書', 'マイナポータル'])('is kept to for %s', (term) => {
    const entry = glossary[term]
    const second = /second mention: ([^;,.]+)/.exec(entry?.note ?? '')?.[1]?.split(' / ') ?? []
    const forms = [...(entry?.term ?? '').split(' / '), ...second].map((form) => form.trim().toLowerCase())
    const said = [...japanese].flatMap(([key, text]) => {
      const translated = own.get(key) ?? own.get(stemOf(key))
      return plainText(text).includes(term) && translated ? [plainText(translated).replaceAll('\n', ' ').toLowerCase()] : []
    })
    const kept = said.filter((text) => forms.some((form) => text.includes(form)) || text.includes(term))
    expect(said.length).toBeGreaterThan(20)
    // A pronoun may stand for it in a sentence that goes on.
    expect(kept.length / said.length).toBeGreaterThan(0.95)
  })
})

/** One page of each kind. */
const PAGES = ['home', 'desk', 'desk.face', 'desk.face.card', 'papers', 'check', 'letter', 'portal', 'practice', 'family', 'switch']
const MORE = ['check.dates', 'check.handover', 'find', 'stats', 'stats.10', 'about', 'facts', 'clinic', 'clinic.board', 'keep', 'not-found']

describe.each(FOREIGN)('pages in %s', (lang) => {
  const render = pageRenderer(localDate('2026-11-26'), '/')

  it.each([...PAGES, ...MORE])('%s: every passage in Japanese has its lang', (id) => {
    const { document } = open(render(pageById(id), languageOf(lang)))
    const walker = document.createTreeWalker(document.body, 4)
    const wrong: string[] = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      // The options of a field take no markup: a name in Latin letters has the Japanese one in brackets.
      if (!parent || parent.closest('script') || (writingOf(lang).script !== 'Hans' && parent.closest('option'))) continue
      const spoken = parent.closest('[lang]')?.getAttribute('lang') ?? ''
      if (spoken !== lang || japaneseIn(node.textContent ?? '', lang).length === 0) continue
      wrong.push(node.textContent ?? '')
    }
    expect(wrong).toEqual([])
  })
})
