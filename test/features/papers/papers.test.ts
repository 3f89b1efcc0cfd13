import { describe, expect, it } from 'vitest'
import { holdsOn } from '../../../src/domain/time/dated'
import { addDays, type LocalDate, localDate } from '../../../src/domain/time/local-date'
import { factById, isUnknown } from '../../../src/facts/facts'
import { papersPages } from '../../../src/features/papers/pages'
import { isJapanese } from '../../../src/i18n/writing'
import { LANGUAGES, markedTextsOf, renderView, textsOf } from './render-view'

const [page] = papersPages as [(typeof papersPages)[number]]
const FILES = ['papers', 'portal', 'practice']
/** The card, in every language. */
const CARD = /カード|card|cartão|tarjeta|thẻ|卡|카드|kartu|कार्ड/i
const FIRST = localDate('2024-01-01')
const LAST = localDate('2028-12-31')

describe('words of papers, portal and practice', () => {
  it.each(FILES.flatMap((file) => LANGUAGES.map((lang) => [file, lang])))('%s says everything in %s', (file, lang) => {
    const plural = (key: string) => key.replace(/_(one|many|other)$/, '')
    const keys = (of: string) => new Set([...textsOf(of, file).keys()].map(plural))
    expect(keys(lang)).toEqual(keys('ja'))
    expect([...textsOf(lang, file)].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it.each(FILES)('%s in easy Japanese has a reading on every kanji', (file) => {
    const bare = markedTextsOf('ja-x-easy', file).filter(([, text]) => /[\u4e00-\u9fff]/.test(text.replace(/\{[^{}|]+\|[^{}|]+\}/g, '')))
    expect(bare).toEqual([])
  })

  it.each(LANGUAGES)('never says in %s that the notice or the screen works without the card', (lang) => {
    const names = /お知らせ|資格情報画面|保存した(もの|画面)|スマホに 入れた|notification|saved copy|screen/i
    const works = /使え(る|ます)(?!か)|見せ(る|ます)|works|\bshow\b|counts/i
    // Other languages say it where English does.
    const saysSo = isJapanese(lang) ? lang : 'en'
    const claims = ['papers', 'portal'].flatMap((file) =>
      [...textsOf(saysSo, file)].flatMap(([key, text]) =>
        names.test(text) && works.test(text) ? [[key, textsOf(lang, file).get(key) ?? ''] as const] : [],
      ),
    )
    expect(claims.length).toBeGreaterThan(3)
    expect(claims.filter(([, text]) => !CARD.test(text))).toEqual([])
  })
})

describe.each(LANGUAGES)('papers in %s', (lang) => {
  const { body, cited, fallbacks, title, description } = renderView(page, lang)

  it('has its own words, title and description', () => {
    expect(fallbacks).toEqual([])
    expect(title && description).toBeTruthy()
  })

  it('rests on its facts, and calls unknown only what is unknown', () => {
    for (const id of ['R-002', 'R-003', 'R-012', 'R-016', 'R-029', 'R-030', 'R-032', 'R-069', 'R-071', 'R-072', 'R-074'])
      expect(cited).toContain(id)
    const unknown = [...body.querySelectorAll('[data-unknown]')].map((block) => block.getAttribute('data-unknown') ?? '')
    for (const id of unknown) expect(isUnknown(id) || factById(id).status === 'partly').toBe(true)
  })

  it('keeps the places that other pages link to', () => {
    for (const id of ['certificate', 'certificate-75', 'notice', 'old-card', 'aid', 'elder', 'limit', 'phone'])
      expect(body.querySelector(`#${id}`), id).not.toBeNull()
    for (const link of body.querySelectorAll('a[href^="#"]')) expect(body.querySelector(link.getAttribute('href') ?? '')).not.toBeNull()
  })

  it('gives each paper a verdict in words, and the notice first of all that it is not enough', () => {
    for (const paper of body.querySelectorAll('.fold > div:not(#certificate-75, #other)')) {
      const verdicts = [...paper.querySelectorAll('.yn')]
      expect(verdicts.length, paper.id).toBeGreaterThan(0)
      for (const verdict of verdicts) expect(verdict.textContent?.trim()).not.toBe('')
    }
    const [no, yes] = [...body.querySelectorAll('#notice .yn')]
    expect(no?.className).toBe('yn no')
    expect(yes?.textContent).toMatch(CARD)
  })

  it('shows eleven papers in pictures, each a link under the heading that says whether it works alone', () => {
    const shown = (list: string) => [...body.querySelectorAll(`.lay${list} li:not([hidden]) a`)].map((link) => link.getAttribute('href'))
    expect(shown(':not(.x)')).toEqual(['#card', '#certificate'])
    expect(shown('.x')).toEqual(['#notice', '#notice', '#old-card', '#aid', '#elder', '#limit', '#care', '#issue', '/letter/'])
    for (const list of body.querySelectorAll('.lay')) {
      const heading = body.querySelector(`#${list.getAttribute('aria-labelledby')}`)
      expect(heading?.querySelector(list.matches('.x') ? '.yn.no' : '.yn:not(.no)')).not.toBeNull()
    }
    // The place a picture leads to lies inside what is folded: browsers open it by themselves.
    for (const link of body.querySelectorAll('.lay a[href^="#"]'))
      expect(body.querySelector(link.getAttribute('href') ?? '')?.parentElement?.tagName).toBe('DETAILS')
  })
})

describe('what depends on the day', () => {
  const { body } = renderView(page, 'ja')
  const dated = (selector: string) =>
    [...body.querySelectorAll(selector)].map((block) => ({
      text: block.textContent ?? '',
      from: (block.getAttribute('data-from') ?? undefined) as LocalDate | undefined,
      to: (block.getAttribute('data-to') ?? undefined) as LocalDate | undefined,
    }))
  const verdicts = dated('#old-card > .state').filter(({ text }) => /使える|頼りにしない|持って来ない/.test(text))
  const sheets = dated('.lay li').filter(({ text }) => text.includes('被保険者証') && !text.includes('介護'))
  const onDay = <T extends { from?: LocalDate; to?: LocalDate }>(day: LocalDate, blocks: T[]) =>
    blocks.filter((block) => holdsOn(day, block))

  it('says exactly one thing about the old card on every day from 2024 to 2028', () => {
    for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
      expect(onDay(day, verdicts).length, day).toBe(1)
      expect(onDay(day, sheets).length, day).toBe(1)
    }
  })

  it.each([
    ['2024-12-01', 'これだけで使える'],
    ['2025-12-01', 'これだけで使える'],
    ['2025-12-02', '2026年7月31日までは特別な扱いがあります'],
    ['2026-07-31', '2026年7月31日までは特別な扱いがあります'],
    ['2026-08-01', '何も持って来なかった人と同じ扱いです'],
    ['2028-12-31', '何も持って来なかった人と同じ扱いです'],
  ])('on %s the old card block says %s', (day, words) => {
    expect(onDay(localDate(day), verdicts)[0]?.text).toContain(words)
  })

  it.each([
    ['2026-07-31', 'マイナ保険証があってもなくても'],
    ['2026-08-01', '届いた紙の題名を見てください'],
  ])('on %s the certificate from 75 on says %s', (day, words) => {
    const blocks = onDay(localDate(day), dated('#certificate-75 > [data-from]'))
    expect(blocks.map(({ text }) => text).join()).toContain(words)
    expect(blocks).toHaveLength(1)
  })
})
