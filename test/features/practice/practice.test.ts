import { describe, expect, it } from 'vitest'
import { factById } from '../../../src/facts/facts'
import { practicePages } from '../../../src/features/practice/pages'
import { textsIn } from '../../../src/i18n/page-words'
import { plainText } from '../../../src/i18n/rich-text'
import { isJapanese } from '../../../src/i18n/writing'
import { LANGUAGES, renderView } from '../papers/render-view'

const [page] = practicePages as [(typeof practicePages)[number]]

describe.each(LANGUAGES)('practice in %s', (lang) => {
  const { body, html, cited, fallbacks } = renderView(page, lang)
  const hrefs = (selector: string) => [...body.querySelectorAll(selector)].map((link) => link.getAttribute('href') ?? '')

  it('has its own words and rests on its facts', () => {
    expect(fallbacks).toEqual([])
    for (const id of ['R-049', 'R-061', 'R-073', 'R-112', 'R-122']) expect(cited).toContain(id)
    for (const block of body.querySelectorAll('[data-unknown]'))
      expect(factById(block.getAttribute('data-unknown') ?? '').status).toBe('partly')
  })

  it('is readable from top to bottom without script: card, choice, face, PIN, consent, card', () => {
    expect([...body.querySelectorAll('.walk > section')].map(({ id }) => id)).toEqual(['card', 'choose', 'face', 'pin', 'consent', 'take'])
  })

  it('every press leads to a place on the page', () => {
    for (const href of hrefs('a[href^="#"]')) expect(body.querySelector(href), href).not.toBeNull()
  })

  it('has no field, and any four keys lead through the PIN screen without the digits being known', () => {
    expect(body.querySelectorAll('input, button, form, select, textarea')).toHaveLength(0)
    for (const [count, next] of ['#pin-1', '#pin-2', '#pin-3', '#pin-4'].entries()) {
      const keys = hrefs(`.s${count} .keys a`)
      expect(keys).toHaveLength(11)
      expect(new Set(keys.slice(0, 10))).toEqual(new Set([next]))
      expect(keys[10]).toBe('#pin')
    }
    expect(hrefs('#pin .s4 a')).toEqual(['#consent'])
  })

  it('leads to taking the card whatever is answered to consent', () => {
    expect(hrefs('#consent .s0 a')).toEqual(['#take', '#take', '#ask-1'])
    expect(hrefs('#consent .s3 a')).toEqual(['#take', '#take'])
  })

  it('asks for no real PIN and says when to stop', () => {
    const text = html.replace(/<rt>.*?<\/rt>|<[^>]+>/g, '')
    for (const [key, inJapanese, inEnglish] of [
      ['practice.pin.text', /本当の\s*番号は\s*入れないで/, /Do not enter your real PIN/],
      ['practice.pin.limit', /2回\s*間違えたら/, /After two wrong tries/],
    ] as const) {
      const said = plainText(textsIn(lang).get(key) ?? '')
      expect(text).toContain(said)
      if (lang === 'en' || isJapanese(lang)) expect(said).toMatch(lang === 'en' ? inEnglish : inJapanese)
    }
  })

  it('does not say what refusing consent does to care', () => {
    expect(body.textContent).not.toMatch(/診療に影響|不利益|no effect|affect/i)
  })
})
