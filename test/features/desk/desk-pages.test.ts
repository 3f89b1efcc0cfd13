import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { pageRenderer } from '../../../src/app/render-page'
import { pageById } from '../../../src/app/routes'
import { DESK_CASES } from '../../../src/domain/desk/desk-ways'
import { localDate } from '../../../src/domain/time/local-date'
import { ASKED_HOLDINGS, HOLDINGS, WAYS_ON_CARD, waysAt } from '../../../src/facts/desk-ways'
import { factById, isUnknown } from '../../../src/facts/facts'
import { deskPages } from '../../../src/features/desk/pages'
import { languages } from '../../../src/i18n/languages'
import { flatTexts, textTree } from '../../../src/i18n/page-words'

const DAY = localDate('2026-11-21')
const render = pageRenderer(DAY, '/')
const japanese = flatTexts(textTree('ja'))

const opened = new Map<string, ReturnType<typeof openAnew>>()

/** A page as it is read, rendered once for all tests that look at it. */
function open(id: string, code: string) {
  const known = opened.get(`${code} ${id}`) ?? openAnew(id, code)
  opened.set(`${code} ${id}`, known)
  return known
}

function openAnew(id: string, code: string) {
  const language = languages.find((one) => one.code === code)
  if (!language) throw new Error(`no language ${code}`)
  const page = render(pageById(id), language)
  const { document } = new Window()
  document.body.innerHTML = page.body
  return { ...page, document }
}
const CODES = languages.map(({ code }) => code)
const CARDS = deskPages.map(({ id }) => id).filter((id) => id.endsWith('.card'))
const everyCaseInEachLanguage = CODES.flatMap((code) => DESK_CASES.map((deskCase) => [code, deskCase] as const))
const everyCardInEachLanguage = CODES.flatMap((code) => CARDS.map((id) => [code, id] as const))

const TURNED_AWAY = [
  /受診でき(ない|ません)/,
  /診(ら|てもら)(れ|え)(ない|ません)/,
  /医療を受けられ(ない|ません)/,
  /みて もらえません/,
  /(can ?not|can't|not be able to|unable to) (see a doctor|be (seen|treated))/i,
  /no treatment/i,
]
const plain = (text: string) => text.replaceAll(/\{([^{}|]+)\|[^{}|]+\}/g, '$1').replaceAll('|', '')

describe('words of desk help', () => {
  it.each(CODES)('%s has the same keys in the same order as Japanese, none empty', (code) => {
    const own = flatTexts(textTree(code))
    const keys = (texts: Map<string, string>) => [...texts.keys()].filter((key) => key.startsWith('desk.'))
    expect(keys(own)).toEqual(keys(japanese))
    expect(keys(own).filter((key) => !own.get(key)?.trim())).toEqual([])
  })

  it.each(CODES)('%s tells nobody to go away untreated', (code) => {
    const texts = [...flatTexts(textTree(code))].filter(([key]) => key.startsWith('desk.'))
    expect(texts.filter(([, text]) => TURNED_AWAY.some((words) => words.test(plain(text)))).map(([key]) => key)).toEqual([])
  })

  it('easy Japanese has a reading on every kanji', () => {
    const texts = [...flatTexts(textTree('ja-x-easy'))].filter(([key]) => key.startsWith('desk.'))
    expect(texts.filter(([, text]) => /[\u3400-\u9fff々]/.test(text.replaceAll(/\{[^{}|]+\|[^{}|]+\}/g, ''))).map(([key]) => key)).toEqual(
      [],
    )
  })

  it('English sounds are in Latin letters', () => {
    const texts = flatTexts(textTree('en'))
    for (const deskCase of DESK_CASES) expect(texts.get(`desk.${deskCase}.reading`)).toMatch(/^[A-Za-zāēīōū ,.]+$/)
  })
})

describe('the first page of desk help', () => {
  it.each(CODES)('%s leads to each case in one tap, to a card for staff, and to the line for lost cards', (code) => {
    const { document, body } = open('desk', code)
    const links = [...document.querySelectorAll('.what a')].map((link) => link.getAttribute('href'))
    expect(links.map((link) => link?.split('/').at(-2))).toEqual([...DESK_CASES])
    expect(body).toContain('/desk/card/"')
    expect(body).toContain('/desk/low-vision/card/"')
    expect(body).toContain('tel:0120950178')
    expect(document.querySelectorAll('input,textarea,select')).toHaveLength(0)
  })
})

describe('the page of a case', () => {
  it.each(everyCaseInEachLanguage)('%s %s is complete', (code, deskCase) => {
    const { document, fallbacks, statedFacts } = open(`desk.${deskCase}`, code)
    expect(fallbacks).toEqual([])
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect(document.querySelector('.say blockquote')?.getAttribute('lang')).toBe('ja')
    expect(document.querySelector('a.main')?.getAttribute('href')).toMatch(new RegExp(`/desk/${deskCase}/card/$`))
    const steps = document.querySelectorAll('.steps > li').length
    expect(steps).toBeGreaterThanOrEqual(3)
    expect(steps).toBeLessThanOrEqual(5)
    expect(document.querySelectorAll('a[href^="tel:"]').length).toBe(code === 'ja' ? 1 : 2)
    expect(document.querySelector('#main')?.lastElementChild?.className).toBe('fact')
    expect(statedFacts).toContain('R-005')
  })

  it.each(everyCaseInEachLanguage)('%s %s opens, for each thing in the hand, the ways of the rules in their order', (code, deskCase) => {
    const { document } = open(`desk.${deskCase}`, code)
    const own = flatTexts(textTree(code))
    const shown = [...document.querySelectorAll('.have details')].map((one) => one.querySelectorAll('li').length)
    expect(shown).toEqual(ASKED_HOLDINGS[deskCase].map((id) => waysAt(deskCase, HOLDINGS[id], DAY).length))
    for (const id of ASKED_HOLDINGS[deskCase])
      for (const way of waysAt(deskCase, HOLDINGS[id], DAY)) expect(own.has(`desk.ways.${way.id}.name`)).toBe(true)
  })

  it.each(everyCaseInEachLanguage)('%s %s says "unknown" only of what is unknown', (code, deskCase) => {
    const { document } = open(`desk.${deskCase}`, code)
    for (const block of document.querySelectorAll('[data-unknown]')) {
      const id = block.getAttribute('data-unknown') ?? ''
      expect(isUnknown(id) || factById(id).status === 'partly').toBe(true)
    }
  })

  it('gives English readers the Japanese sentence, its sound and its meaning', () => {
    const { document } = open('desk.face', 'en')
    expect(document.querySelector('.say blockquote')?.textContent).toBe('「顔が合いません。ほかの方法で確認をお願いします」')
    expect(document.querySelector('.say dd[lang="ja-Latn"]')?.textContent).toContain('Kao ga aimasen')
    expect(document.querySelector('.say')?.textContent).toContain('My face is not recognised')
  })

  it.each(['certificate-expired', 'pin', 'chip'])('%s never points to the live screen', (deskCase) => {
    const { document } = open(`desk.${deskCase}`, 'ja')
    expect(document.querySelector('main')?.innerHTML).not.toContain('/portal/')
  })
})

describe('the card held out to staff', () => {
  it.each(everyCardInEachLanguage)('%s %s asks in Japanese without readings, and says that it is private', (code, id) => {
    const { document, fallbacks, page } = open(id, code)
    expect(fallbacks).toEqual([])
    expect(page).toMatchObject({ frame: 'bare', hasCounterBar: false, isUnlisted: true })
    const toStaff = [...document.querySelectorAll('[lang="ja"]')]
    expect(toStaff.map((one) => one.tagName)).toContain('H1')
    for (const one of toStaff) {
      expect(one.textContent).toMatch(/[\u3040-\u30ff\u3400-\u9fff]/)
      expect(one.querySelectorAll('rt')).toHaveLength(0)
    }
    const text = toStaff.map((one) => one.textContent).join('')
    expect(text).toContain('患者さんのための民間の案内で、公的な書類ではありません')
    expect(text).toContain('確かめた日：')
    expect(document.querySelector('h1')?.textContent).toMatch(/(お願いします。|いただけますか。|できますか。)$/)
  })

  it.each(everyCardInEachLanguage)('%s %s repeats each line in the language of the reader', (code, id) => {
    const { document } = open(id, code)
    const lines = document.querySelectorAll('ol > li').length
    expect(lines).toBeGreaterThanOrEqual(2)
    expect(document.querySelectorAll('ol .own')).toHaveLength(code === 'ja' ? 0 : lines)
    if (code === 'en')
      for (const line of document.querySelectorAll('.own')) expect(line.textContent).toMatch(/^[^\u3040-\u30ff\u3400-\u9fff]+$/)
    if (code === 'ja-x-easy') expect(document.querySelector('.own')?.innerHTML).toContain('<ruby>')
  })

  it.each(everyCardInEachLanguage)('%s %s can be turned and closed without script', (code, id) => {
    const { document } = open(id, code)
    const close = document.querySelector('.ctl a')?.getAttribute('href')
    const back = id === 'desk.card' || id === 'desk.low-vision.card' ? 'desk/' : `${id.replace('.card', '').replace('.', '/')}/`
    expect(close).toMatch(new RegExp(`${back}$`))
    expect(document.querySelector('.ctl label > input#turn[type=checkbox]')).not.toBeNull()
  })

  it.each(['ja', 'en'])(
    '%s says of each line what it rests on: the notice, today\u2019s papers, the facility (R-101, R-102, R-106)',
    (code) => {
      const { document } = open('desk.reader-down.card', code)
      const foot = document.querySelector('.fact [lang=ja]')?.textContent ?? ''
      expect(foot).toContain('1：受付の側の方法')
      expect(foot).toContain('2・6：通知の流れにある方法')
      expect(foot).toContain('3・4：その「保険証」を今の書類に読みかえ')
      expect(foot).toContain('5：前にも来た人に、変わりがないか口頭で聞く')
    },
  )

  it('names the notice only where the flow of the notice applies: the card was shown', () => {
    for (const deskCase of DESK_CASES) {
      const { document } = open(`desk.${deskCase}.card`, 'ja')
      const isFlow = WAYS_ON_CARD[deskCase].includes('declaration')
      expect(document.querySelector('.fact')?.textContent?.includes('保発0710第1号')).toBe(isFlow)
    }
  })
})
