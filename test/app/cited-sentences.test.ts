import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { pageRenderer } from '../../src/app/render-page'
import { allPages } from '../../src/app/routes'
import { localDate } from '../../src/domain/time/local-date'
import { factById } from '../../src/facts/facts'
import { flatTexts, textTree } from '../../src/i18n/page-words'

const render = pageRenderer(localDate('2026-11-26'), '/')
const HELD = /^(home|switch|papers|desk|check|family|portal|practice)/
const pages = allPages().filter(({ page, language }) => language.code === 'ja' && HELD.test(page.id))
const texts = flatTexts(textTree('ja'))
const plain = (text: string) => text.replace(/\{([^{}|]+)\|[^{}|]+\}/g, '$1').replace(/[|\s]|\*\*/g, '')

/** Sentences that state no rule: what the page is, what it asks, what it keeps, what is ours. */
const NO_RULE = [
  ...['papers.drawings', 'desk.index.lead', 'words.lead', 'practice.nothingKept', 'dates.noScript'],
  ...['check.noScript', 'check.progress', 'check.onlyHere', 'check.byHand.insurer', 'check.byHand.municipality'],
  ...['check.byHand.visit', 'situation.noScript', 'situation.onlyHere', 'situation.list.lead', 'home.mine.what'],
  ...['handover.lead', 'handover.noScript', 'handover.looking', 'handover.contents.yes', 'handover.contents.no', 'handover.contents.way'],
  // What we ask of helpers; the page says that it is ours.
  ...['family.lead', 'family.open.send', 'family.open.tap', 'family.open.choose', 'family.open.browser'],
].map((key) => {
  const text = texts.get(key)
  if (!text) throw new Error(`no text ${key}`)
  const parts = plain(text).split(/\{\{\w+\}\}/)
  return new RegExp(`^${parts.map((part) => part.replace(/[.*+?^$()[\]\\]/g, '\\$&')).join('.+')}$`)
})

const bodyOf = (entry: (typeof pages)[number]) => {
  const { document } = new Window()
  document.body.innerHTML = render(entry.page, entry.language).body
  return document.body
}

describe('every sentence of the pages that tell patients what to do', () => {
  it.each(pages.map((entry) => [entry.page.id, entry] as const))('%s rests on facts, or is said to state no rule', (_, entry) => {
    const loose = [...bodyOf(entry).querySelectorAll('main p, main li')].filter(
      (one) =>
        !one.querySelector('p, li') &&
        !one.closest('[data-facts], [data-unknown], .fact') &&
        // A link says where it leads.
        !one.querySelector('a') &&
        // Drawings say nothing to a screen reader.
        !one.closest('[aria-hidden="true"]') &&
        !NO_RULE.some((sentence) => sentence.test(plain(one.textContent ?? ''))),
    )
    expect(loose.map((one) => one.textContent)).toEqual([])
  })

  it.each(pages.map((entry) => [entry.page.id, entry] as const))('%s marks as ours what rests on a design rule alone', (_, entry) => {
    const body = bodyOf(entry)
    const ours = [...body.querySelectorAll('[data-facts]')].filter((block) => {
      const ids = (block.getAttribute('data-facts') ?? '').split(' ').filter((id) => id.startsWith('R-'))
      return ids.length > 0 && ids.every((id) => ['R-005'].includes(id) && factById(id).status === 'design')
    })
    // Advice is called ours; what the site itself does is said of the site.
    if (ours.length > 0) expect(body.textContent).toMatch(/このサイトからの(助言|お願い)|このサイトは/)
  })

  const OLD_CARD = ['R-010', 'R-011', 'R-012', 'R-013', 'R-016', 'R-017', 'R-119', 'T-006', 'T-009', 'T-015', 'T-017', 'T-035', 'T-036']
  // R-003 is about the notice, R-130 about the free line: neither says anything of the old card or of an insurer.
  it('cites for the old card and for the insurer what says it', () => {
    for (const entry of pages) {
      const body = bodyOf(entry)
      for (const block of body.querySelectorAll('[data-facts]')) {
        const ids = block.getAttribute('data-facts')?.split(' ') ?? []
        const own = block.textContent ?? ''
        if (block.querySelector('[data-facts]')) continue
        if (/前の(健康)?保険証|期限が?の?切れた保険証/.test(own))
          expect(
            ids.some((id) => OLD_CARD.includes(id)),
            `${entry.page.id}: ${own}`,
          ).toBe(true)
        if (/加入先（|\*\*加入先/.test(own)) expect(ids, `${entry.page.id}: ${own}`).not.toContain('R-130')
      }
    }
  })
})
