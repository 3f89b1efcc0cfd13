import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../../src/domain/check/situation'
import { nextQuestion } from '../../src/domain/check/situation-questions'
import { localDate } from '../../src/domain/time/local-date'
import { mayBeCited } from '../../src/facts/facts'
import { situations } from '../../src/facts/situations'
import { bringNotes } from '../../src/features/check/bring-notes'
import { checkPages } from '../../src/features/check/pages'
import { showOwn } from '../../src/features/check/show-own'
import { LANGUAGES, renderView, textsOf } from '../features/papers/render-view'
import { people as firstPeople, type HandMade } from './hand-made'
import { morePeople } from './more-people'

const people = [...firstPeople, ...morePeople]

const TODAY = '2026-11-26'

function pageOf(id: string, lang: string) {
  const page = checkPages.find((one) => one.id === id)
  if (!page) throw new Error(`expected a page ${id}`)
  return renderView(page, lang, TODAY).body
}

/** The page of a kind as this person sees it: fitted to the answers, only their own region opened. */
async function seenBy({ kind, answers, region }: HandMade, lang: string) {
  const body = pageOf(`check.for.${kind}`, lang)
  if (answers) {
    const outcome = outcomeOf(situations, answers, localDate(TODAY))
    showOwn(body as unknown as ParentNode, answers, outcome)
    const idOf = (href: string) => /check\.for\.[\w-]+/.exec(href)?.[0] ?? ''
    await bringNotes(body as unknown as ParentNode, outcome, async (href) => pageOf(idOf(href), lang) as unknown as ParentNode)
  }
  for (const hidden of body.querySelectorAll('[hidden], rt, rp')) hidden.remove()
  for (const closed of body.querySelectorAll('details:not([open])'))
    if (closed.getAttribute('data-region') !== region || region === undefined) closed.replaceChildren(...closed.querySelectorAll('summary'))
  const facts = [...body.querySelectorAll('[data-facts]')].flatMap((block) => block.getAttribute('data-facts')?.split(' ') ?? [])
  return { text: (body.textContent ?? '').replace(/\s+/g, lang === 'en' ? ' ' : ''), facts }
}

describe('people on 26 November 2026', () => {
  it('are thirty at least, and rest on facts that may be stated', () => {
    expect(people.length).toBeGreaterThanOrEqual(30)
    expect(people.flatMap(({ facts }) => facts).filter((id) => !mayBeCited(id))).toEqual([])
  })

  it.each(people)('$who', async (person) => {
    if (person.answers) {
      expect(nextQuestion(person.answers)).toBeUndefined()
      expect(outcomeOf(situations, person.answers, localDate(TODAY)).kind).toBe(person.kind)
    }
    const { text, facts } = await seenBy(person, 'ja')
    for (const words of person.says) expect(text).toMatch(words)
    for (const words of person.never) expect(text).not.toMatch(words)
    expect(facts).toEqual(expect.arrayContaining([...person.facts]))
    for (const lang of LANGUAGES) {
      const seen = await seenBy(person, lang)
      expect(seen.facts).toEqual(facts)
      expect(seen.text.length).toBeGreaterThan(200)
    }
  })
})

describe('what is said of the months after a certificate', () => {
  const FILES = ['situation', 'forms', 'check', 'dates', 'ends', 'calendar', 'family'] as const
  // The rule: to the end of the third month after the month of expiry, for the card at the desk, never for a phone.
  const GRACE = {
    ja: /3か月後の月末/,
    'ja-x-easy': /3か月 あとの 月の 終わり/,
    en: /end of the (3rd|third) month after/,
  } as const
  const PHONE = { ja: /スマホ/, 'ja-x-easy': /スマホ/, en: /smartphone/i } as const
  const isSentence = (text: string) => /[。.]/.test(text)

  it.each(['ja', 'ja-x-easy', 'en'] as const)('names the phone, which has none, wherever it is explained in %s', (lang) => {
    const explained = FILES.flatMap((file) => [...textsOf(lang, file)])
      .filter(([, text]) => GRACE[lang].test(text) && isSentence(text))
      .filter(([key]) => !key.includes('.choices.'))
    expect(explained.length).toBeGreaterThan(1)
    expect(explained.filter(([, text]) => !PHONE[lang].test(text)).map(([key]) => key)).toEqual([])
  })

  it.each(['ja', 'ja-x-easy', 'en'] as const)('is never called "up to three months" in %s', (lang) => {
    const more = ['desk', 'papers', 'portal', 'switch', 'timeline', 'handover', 'facts', 'practice'] as const
    const texts = [...FILES, ...more].flatMap((file) => [...textsOf(lang, file)])
    expect(texts.filter(([, text]) => /3か月以内|3か月間|3か月まで|up to (3|three) months|within (3|three) months/.test(text))).toEqual([])
  })
})
