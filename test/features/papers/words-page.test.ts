import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { pageRenderer } from '../../../src/app/render-page'
import { pageById } from '../../../src/app/routes'
import { localDate } from '../../../src/domain/time/local-date'
import { TERMS } from '../../../src/features/papers/words/terms'
import { languageOf } from '../../../src/i18n/languages'
import { flatTexts, textTree } from '../../../src/i18n/page-words'

const render = pageRenderer(localDate('2026-11-26'), '/')
const ids = Object.values(TERMS).flatMap((terms) => terms.map(({ id }) => id as string))

function rows(lang: string) {
  const { document } = new Window()
  document.body.innerHTML = render(pageById('papers.words'), languageOf(lang)).body
  return [...document.body.querySelectorAll('.terms > div')]
}

describe('the list of words', () => {
  it('explains each of its words once, and no text is left over', () => {
    const named = [...flatTexts(textTree('ja')).keys()].flatMap((key) => /^words\.terms\.(\w+)\.name$/.exec(key)?.[1] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    expect(named.sort()).toEqual([...ids].sort())
  })

  it.each(['ja', 'ja-x-easy', 'en', 'vi', 'zh-Hans', 'ne'])('in %s says of each what it is and leads to where it is met', (lang) => {
    const found = rows(lang)
    expect(found).toHaveLength(ids.length)
    for (const row of found) {
      expect(row.querySelector('dt')?.textContent.trim().length).toBeGreaterThan(1)
      expect(row.querySelector('dd')?.textContent.length).toBeGreaterThan(8)
      expect(row.querySelectorAll('dd a').length).toBeGreaterThan(0)
    }
  })

  it.each(['en', 'vi', 'zh-Hans', 'ne'])('in %s has the Japanese word to point at, with its reading', (lang) => {
    for (const row of rows(lang)) {
      const japanese = row.querySelector('dt > [lang=ja]')
      const kanji = japanese?.textContent.replace(/[^\u4e00-\u9fff]/g, '') ?? ''
      expect(japanese?.textContent.length).toBeGreaterThan(1)
      if (kanji) expect(japanese?.querySelectorAll('rt').length).toBeGreaterThan(0)
    }
  })
})
