import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageRenderer } from '../../src/app/render-page'
import { allPages, pageById, pathOf } from '../../src/app/routes'
import { rootClass } from '../../src/build/html-document'
import { localDate } from '../../src/domain/time/local-date'
import { knownLanguages, languageOf, offerOnly } from '../../src/i18n/languages'
import { flatTexts, textTree } from '../../src/i18n/page-words'
import { setFigures } from '../../src/page/figures'
import { loadFigures } from '../../src/pipeline/read/load-figures'
import { HTML_RULES } from '../html-rules'

// What every language needs of a page is proved here, for all of them; browsers look at a few (test/e2e/site.ts).

/** One page of each kind. */
const PAGES = [
  ...['home', 'desk', 'desk.not-valid', 'desk.not-valid.card', 'desk.certificate-expired', 'papers', 'check', 'check.for.infant'],
  ...['check.dates', 'check.handover', 'letter', 'portal', 'practice', 'family', 'switch', 'switch.timeline', 'keep', 'find'],
  ...['stats', 'stats.10', 'stats.people', 'about', 'facts', 'clinic', 'clinic.board', 'not-found', 'offline'],
]
const CODES = knownLanguages.map(({ code }) => code)
const render = pageRenderer(localDate('2026-11-26'), '/')

/** Every address with the language it is in. */
let languageAt: ReadonlyMap<string, string>

beforeAll(() => {
  setFigures(loadFigures('src/data'))
  offerOnly(CODES)
  languageAt = new Map(allPages().map(({ page, language }) => [`/${pathOf(page, language)}`, language.code]))
})
afterAll(() => offerOnly())

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { ...HTML_RULES, 'no-implicit-button-type': 'error' },
})

const bodies = new Map<string, string>()
function bodyOf(id: string, code: string): string {
  const known = bodies.get(`${code} ${id}`) ?? render(pageById(id), languageOf(code)).body
  bodies.set(`${code} ${id}`, known)
  return known
}
const found = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, name = '']) => name)
const idsOf = (html: string) => found(html, / id="([^"]*)"/g)
const countOf = (html: string, name: string) => html.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0
const mainOf = (html: string) => /<main.*<\/main>/s.exec(html)?.[0] ?? html

describe.each(CODES)('pages in %s', (code) => {
  const keys = new Set(flatTexts(textTree('ja')).keys())

  it.each(PAGES)('%s is valid HTML, without a key or a place for a value in sight', async (id) => {
    const body = bodyOf(id, code)
    const report = await validator.validateString(
      `<!DOCTYPE html><html lang="${code}" class="${rootClass(code)}"><head><title>x</title></head><body>${body}</body></html>`,
    )
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
    const text = body.replace(/<script.*?<\/script>/gs, '').replace(/<[^>]+>/g, ' ')
    expect(text).not.toMatch(/\{\{|\}\}|\{#|\[object|undefined|NaN/)
    expect((text.match(/\b[a-z][\w-]*(?:\.[\w-]+)+\b/gi) ?? []).filter((word) => keys.has(word))).toEqual([])
  })

  it.each(PAGES)('%s has the blocks, headings and fields of the Japanese page', (id) => {
    const [own, japanese] = [bodyOf(id, code), bodyOf(id, 'ja')]
    // Who is led from one to the other arrives at the same block.
    expect(found(own, /<(h[1-4])[ >]/g)).toEqual(found(japanese, /<(h[1-4])[ >]/g))
    // Those who read easy Japanese have Japanese before them: its blocks need no names.
    if (code !== 'ja-x-easy') expect(idsOf(japanese).filter((one) => !idsOf(own).includes(one))).toEqual([])
    // A staff card says it all in Japanese, and again in the language of the patient.
    for (const field of ['input', 'select', 'button', ...(id.endsWith('.card') ? [] : ['time'])])
      expect(countOf(own, field), field).toBe(countOf(japanese, field))
    expect(found(own, / data-island="([^"]*)"/g)).toEqual(found(japanese, / data-island="([^"]*)"/g))
  })

  it.each(PAGES)('%s leads only to pages that are there, in this language or in one it names', (id) => {
    for (const [, attributes = ''] of mainOf(bodyOf(id, code)).matchAll(/<a ([^>]*href="\/[^>]*)>/g)) {
      const path = /href="([^"?#]*)/.exec(attributes)?.[1] ?? ''
      if (/^\/(data|social|licences)/.test(path)) continue
      const spoken = languageAt.get(path)
      expect(spoken, path).toBeDefined()
      const named = /hreflang="([^"]*)"/.exec(attributes)?.[1] ?? /lang="([^"]*)"/.exec(attributes)?.[1] ?? code
      expect(named, path).toBe(spoken)
    }
  })
})
