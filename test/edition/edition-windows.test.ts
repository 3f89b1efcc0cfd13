import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageRenderer, type RenderedPage } from '../../src/app/render-page'
import { allPages, pathOf } from '../../src/app/routes'
import { WORDS_OF_EDITION } from '../../src/build/budgets'
import { localDate } from '../../src/domain/time/local-date'
import example from '../../src/edition/edition.example.json'
import { checkEdition } from '../../src/edition/read-edition'
import { offerOnly } from '../../src/i18n/languages'
import { setFigures } from '../../src/page/figures'
import { loadFigures } from '../../src/pipeline/read/load-figures'

// A made-up city with every counter, in the languages in which it writes, beside the site that is nobody's.
const DAY = localDate('2026-11-26')
const city = checkEdition(example, 'example')
/** Figures send nobody anywhere; of the lists of facts two stand for all. */
const isLookedAt = (id: string) => !/^(?:figures|data|stats|facts)\b/.test(id) || id === 'facts.worries' || id === 'facts.on.letter'

let plain: RenderedPage[] = []
let pages: RenderedPage[] = []
let after: RenderedPage[] = []
beforeAll(() => {
  setFigures(loadFigures('src/data'))
  offerOnly(city.languages)
  const chosen = allPages().filter(({ page }) => isLookedAt(page.id))
  const without = pageRenderer(DAY, '/')
  const hosted = pageRenderer(DAY, '/', { edition: city })
  plain = chosen.map(({ page, language }) => without(page, language))
  pages = chosen.map(({ page, language }) => hosted(page, language))
  after = chosen
    .filter(({ page, language }) => page.kept !== 'when-opened' && language.code !== 'en')
    .map(({ page, language }) => pageRenderer(DAY, '/')(page, language))
}, 400_000)
afterAll(() => offerOnly())

const where = ({ page, language }: RenderedPage) => `/${pathOf(page, language)}`

/** What is read on a page, a line for each block, without readings; texts that scripts bring included. */
const readable = (body: string) =>
  body
    .replace(/<r[tp]>.*?<\/r[tp]>/g, '')
    .replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1')
    .replace(/<(?!\/?(?:b|ruby|wbr|span|a)\b)[^>]*>/g, '\n')
    .replace(/<[^>]*>/g, '')

/** Sentences that send somebody to the office of their town or to their insurer, to ask or to phone. */
const SENDS: Readonly<Record<string, RegExp>> = {
  ja: /(?:市区?町村|加入先|広域連合|市役所)[^。\n]*(?:聞い|聞き|お聞き|電話|相談|問い合わせ)/,
  'ja-x-easy': /(?:市役所|市町村|保険の ?会社|広域連合)[^。\n]*(?:聞い|聞き|電話|相談)/,
  en: /\b(?:ask|phone|call|contact)\b[^.\n]*\b(?:municipality|municipal office|insurer|city hall|town office)\b/i,
}

/** Sheets for the wall and the staff, and what is held out at the desk, hold no counter of a town: they are read by people from many. */
const isSheet = ({ page }: RenderedPage) => page.frame === 'bare' || /^clinic/.test(page.id)

describe('the counters of a made-up city', () => {
  it('stand, with their numbers to tap and hours, on every page that sends people to town or insurer', () => {
    const sending = pages.filter((page) => !isSheet(page) && SENDS[page.language.code]?.test(readable(page.body)))
    for (const id of [
      'letter',
      'desk.certificate-expired',
      'papers',
      'portal',
      'family',
      'check',
      'check.dates',
      'check.for.no-card',
      'switch',
    ])
      for (const language of ['ja', 'ja-x-easy', 'en'])
        expect(
          sending.some(({ page, language: { code } }) => page.id === id && code === language),
          `${id} ${language}`,
        ).toBe(true)
    const without = sending.filter(({ body }) => ['0101', '0102', '0103'].some((end) => !body.includes(`href="tel:027000${end}"`)))
    expect(without.map(where)).toEqual([])
    for (const page of sending) expect(page.body, where(page)).toMatch(/8時30分〜17時15分|8:30–17:15/)
  })

  it('come right after the words, where a page says "phone first" or "the office of the town"', () => {
    for (const page of pages.filter(({ page: { id } }) => id === 'letter')) {
      const answer = /<section class="answer".*?<\/section>/s.exec(page.body)?.[0] ?? ''
      expect(answer, where(page)).toMatch(/tel:0270000101/)
      expect(answer, where(page)).not.toMatch(/tel:0270000102|<h3/)
    }
    for (const page of pages.filter(({ page: { id } }) => id === 'desk.certificate-expired' || id === 'desk.pin')) {
      const phoning = page.body.slice(page.body.indexOf('data-facts="R-045 R-050 R-109"'))
      const ours = phoning.indexOf('tel:0270000101')
      expect(ours, where(page)).toBeGreaterThan(0)
      expect(ours, where(page)).toBeLessThan(phoning.indexOf('tel:0120950178'))
    }
  })

  it('never stand twice under the same heading', () => {
    for (const page of pages) expect(page.body.match(/<h3>[^/]*<\/h3><div><p><b>/g)?.length ?? 0, where(page)).toBeLessThanOrEqual(1)
  })
})

describe('what an edition may weigh', () => {
  const bytes = (text: string) => brotliCompressSync(text).length
  const document = ({ css, body }: RenderedPage) => css + body

  it(`no page of the city is more than ${WORDS_OF_EDITION} bytes heavier than the page that is nobody's`, () => {
    const grown = pages.map((page, at) => [where(page), bytes(document(page)) - bytes(document(plain[at] as RenderedPage))] as const)
    expect(grown.filter(([, more]) => more > WORDS_OF_EDITION)).toEqual([])
    // It does weigh something: the counters are there.
    expect(Math.max(...grown.map(([, more]) => more))).toBeGreaterThan(150)
  }, 120_000)

  it('an installation of a language grows by no more than ten times that', () => {
    const kept = (all: readonly RenderedPage[], code: string) =>
      bytes(JSON.stringify(all.filter(({ page, language }) => page.kept !== 'when-opened' && language.code === code).map(document)))
    for (const code of ['ja', 'ja-x-easy', 'en'])
      expect(kept(pages, code) - kept(plain, code), code).toBeLessThanOrEqual(10 * WORDS_OF_EDITION)
  }, 120_000)
})

describe('a site without an edition', () => {
  it('is byte for byte the same after one of a city was made by the same process', () => {
    const before = new Map(plain.map((page) => [where(page), page]))
    expect(after.length).toBeGreaterThan(100)
    for (const page of after) {
      const { body, css, title, description } = before.get(where(page)) as RenderedPage
      expect([page.title, page.description, page.css, page.body], where(page)).toEqual([title, description, css, body])
    }
  })

  it('holds nothing of an edition: no counter, no office, no local fact, no colour', () => {
    for (const { page, body, css } of plain) {
      expect(body, page.id).not.toMatch(/class="note windows"|local-fact|\{\{operator\}\}|みほん市/)
      expect(css, page.id).not.toContain('@media print{:root{--brand:#000}}')
    }
  })
})
