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
import { open } from '../i18n/opened'

// What every language needs of a page is proved here, for all of them; browsers look at a few (test/e2e/site.ts).

/** One page of each kind. */
const PAGES = [
  ...['home', 'desk', 'desk.not-valid', 'desk.not-valid.card', 'desk.certificate-expired', 'papers', 'check', 'check.for.infant'],
  ...['check.dates', 'check.handover', 'letter', 'portal', 'practice', 'family', 'switch', 'switch.timeline', 'keep', 'find'],
  ...['stats', 'stats.10', 'stats.people', 'about', 'facts', 'clinic', 'clinic.board', 'not-found', 'offline'],
]
const CODES = knownLanguages.map(({ code }) => code)
const render = pageRenderer(localDate('2026-11-26'), '/')

beforeAll(() => {
  setFigures(loadFigures('src/data'))
  offerOnly(CODES)
})
afterAll(() => offerOnly())

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'no-inline-style': 'error',
    'no-trailing-whitespace': 'off',
    'tel-non-breaking': 'off',
    'no-implicit-input-type': 'off',
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'valid-id': ['error', { relaxed: true }],
    'valid-autocomplete': 'off',
    'no-implicit-button-type': 'error',
  },
})

const seen = (id: string, code: string) => open(render(pageById(id), languageOf(code)))
type Seen = ReturnType<typeof seen>
const all = ({ document }: Seen, selector: string) => [...document.querySelectorAll(selector)]
const idsOf = (page: Seen) => all(page, '[id]').map(({ id }) => id)
const levelsOf = (page: Seen) => all(page, 'h1, h2, h3, h4').map(({ tagName }) => tagName)

describe.each(CODES)('pages in %s', (code) => {
  const keys = new Set(flatTexts(textTree('ja')).keys())

  it.each(PAGES)('%s is valid HTML, without a key or a place for a value in sight', async (id) => {
    const { body } = render(pageById(id), languageOf(code))
    const report = await validator.validateString(
      `<!DOCTYPE html><html lang="${code}" class="${rootClass(code)}"><head><title>x</title></head><body>${body}</body></html>`,
    )
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
    const text = body.replace(/<script.*?<\/script>/gs, '').replace(/<[^>]+>/g, ' ')
    expect(text).not.toMatch(/\{\{|\}\}|\{#|\[object|undefined|NaN/)
    expect((text.match(/\b[a-z][\w-]*(?:\.[\w-]+)+\b/gi) ?? []).filter((word) => keys.has(word))).toEqual([])
  })

  it.each(PAGES)('%s has the blocks, headings and fields of the Japanese page', (id) => {
    const [own, japanese] = [seen(id, code), seen(id, 'ja')]
    // Where the Japanese has a heading this has it too: who is led from one to the other arrives at the same block.
    expect(levelsOf(own)).toEqual(levelsOf(japanese))
    if (!['ja', 'ja-x-easy'].includes(code)) expect(idsOf(japanese).filter((one) => !idsOf(own).includes(one))).toEqual([])
    for (const field of ['input', 'select', 'button', '[data-island]', 'time[datetime]'])
      expect(all(own, field).length, field).toBe(all(japanese, field).length)
  })

  it.each(PAGES)('%s leads only to pages and places that are there, in this language or in one it names', (id) => {
    const addresses = new Map(allPages().map(({ page, language }) => [`/${pathOf(page, language)}`, language.code]))
    for (const link of all(seen(id, code), 'main a[href^="/"]')) {
      const [path = ''] = (link.getAttribute('href') ?? '').split(/[?#]/)
      if (/^\/(data|social|licences)/.test(path)) continue
      expect(addresses.has(path), path).toBe(true)
      const spoken = addresses.get(path)
      if (spoken !== code) expect([link.getAttribute('hreflang'), link.getAttribute('lang')], path).toContain(spoken)
    }
  })
})
