import { describe, expect, it } from 'vitest'
import { formName, formsOf, stepsOf } from '../../../src/domain/check/situation-steps'
import { factById, isUnknown } from '../../../src/facts/facts'
import { type OutcomeKind, situations } from '../../../src/facts/situations'
import { checkPages } from '../../../src/features/check/pages'
import { reachableNotes } from '../../../src/features/check/reachable'
import { LANGUAGES, markedTextsOf, renderView, textsOf } from '../papers/render-view'

const page = (id: string) => {
  const found = checkPages.find((one) => one.id === id)
  if (!found) throw new Error(`expected a page ${id}`)
  return found
}
const KINDS = situations.outcomes.map(({ kind }) => kind as OutcomeKind)
const kindsOf = (body: ReturnType<typeof renderView>['body']) =>
  [...body.querySelectorAll('.plain a')].map((link) => link.getAttribute('href')?.replace('/check.for.', '').replace('/', ''))

describe('words of the situations', () => {
  it.each(LANGUAGES)('%s says all that Japanese says, and nothing is empty', (lang) => {
    expect([...textsOf(lang, 'situation').keys()]).toEqual([...textsOf('ja', 'situation').keys()])
    expect([...textsOf(lang, 'situation')].filter(([, text]) => text.trim() === '')).toEqual([])
  })

  it('easy Japanese has a reading on every kanji', () => {
    const bare = markedTextsOf('ja-x-easy', 'situation').filter(([, text]) =>
      /[\u4e00-\u9fff]/.test(text.replace(/\{[^{}|]+\|[^{}|]+\}/g, '')),
    )
    expect(bare).toEqual([])
  })

  it.each(LANGUAGES)('%s never says that somebody cannot be seen, and asks for no number', (lang) => {
    const texts = [...textsOf(lang, 'situation').values()].join('\n')
    expect(texts).not.toMatch(/受診できません|かかれません|cannot see a doctor|cannot be seen|入力してください|enter your/i)
  })
})

describe.each(LANGUAGES)('pages in %s', (lang) => {
  it('the questions lead to every case without script, and start with the first question', () => {
    const { body, fallbacks } = renderView(page('check.questions'), lang)
    expect(fallbacks).toEqual([])
    expect(kindsOf(body)[0]).toBe('card-registered')
    expect(kindsOf(body).sort()).toEqual([...KINDS].sort())
    const choices = [...body.querySelectorAll('.choice a')].map((link) => link.getAttribute('href'))
    expect(choices).toEqual([
      '#card=yes&registered=yes',
      '#card=yes&registered=no',
      '#card=yes&registered=unknown',
      '#card=no',
      '#card=applied',
      '#card=lost',
      '#card=unknown',
    ])
    expect(body.querySelectorAll('.bar i')).toHaveLength(4)
  })

  it.each(KINDS)('%s says first what to bring, with facts, steps and the day they were confirmed', (kind) => {
    const { body, cited, fallbacks, title, description } = renderView(page(`check.for.${kind}`), lang)
    const rule = situations.outcomes.find((one) => one.kind === kind)
    expect(fallbacks).toEqual([])
    expect(title && description).toBeTruthy()
    expect(body.querySelectorAll('h1')).toHaveLength(1)
    expect(body.querySelector('.answer h1')?.textContent).not.toBe('')
    for (const fact of rule?.facts ?? []) expect(cited).toContain(fact)
    const things = [...body.querySelectorAll('[data-thing]')].map((item) => item.getAttribute('data-thing'))
    expect(things).toEqual([...(rule?.bring ?? []), ...(rule?.backup ?? [])])
    const steps = [...body.querySelectorAll('[data-step-of]')]
    const shown = steps.filter((item) => !item.hasAttribute('hidden')).map((item) => item.getAttribute('data-step-of'))
    expect(shown).toEqual(stepsOf(situations.steps, kind, []).map(formName))
    for (const step of steps) expect(step.querySelector('h3')?.textContent && step.querySelector('p')?.textContent).toBeTruthy()
    // Whatever the answers bring up is on the page already.
    const forms = formsOf(situations.steps, kind, reachableNotes(kind).said).map(formName)
    expect(steps.map((item) => item.getAttribute('data-step-of'))).toEqual(forms)
    expect(body.querySelector('.fact')).not.toBeNull()
    for (const block of body.querySelectorAll('[data-unknown]')) {
      const id = block.getAttribute('data-unknown') ?? ''
      expect(isUnknown(id) || factById(id).status === 'partly', id).toBe(true)
    }
  })
})

describe('the pages from 75 on', () => {
  it.each(['aged-85', 'aged-75-84', 'late-elderly'] as const)('%s shows the rule of the day, and that rules may change', (kind) => {
    const shown = (day: string) => {
      const { body } = renderView(page(`check.for.${kind}`), 'ja', day)
      return [...body.querySelectorAll('section[data-from]')].filter((block) => !block.hasAttribute('hidden'))
    }
    const texts = (day: string) => shown(day).map((block) => block.textContent)
    expect(texts('2026-07-31').join()).toContain('申請なしで届いています')
    expect(texts('2026-07-31').join()).not.toContain('題名')
    expect(texts('2026-08-01').join()).toContain('題名')
    expect(texts('2026-08-01').join()).toContain('きまりは変わることがあります')
    expect(texts('2025-07-31')).toEqual([])
    // No prefecture's rule outside of what is closed and carries its name.
    for (const block of shown('2026-08-01')) {
      for (const region of block.querySelectorAll('details')) {
        expect(region.hasAttribute('open')).toBe(false)
        region.remove()
      }
      expect(block.textContent).not.toMatch(/大阪|埼玉|千葉|群馬/)
    }
  })
})

describe('the page for a card without PIN', () => {
  it('never sends anybody to the portal', () => {
    const { html } = renderView(page('check.for.face-only-card'), 'ja')
    expect(html).not.toContain('/portal/')
    expect(html).not.toContain('data-thing="saved-screen"')
    expect(html).not.toContain('data-step-of="pin-known')
  })
})
