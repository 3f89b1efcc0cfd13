import { Window } from 'happy-dom'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { withBlocks } from '../../src/app/blocks'
import { pageRenderer } from '../../src/app/render-page'
import { pageById } from '../../src/app/routes'
import { seeJapanese } from '../../src/app/see-japanese'
import { localDate } from '../../src/domain/time/local-date'
import { knownLanguages, languageOf, offerOnly } from '../../src/i18n/languages'
import { isJapanese } from '../../src/i18n/writing'
import { setFigures } from '../../src/page/figures'
import { loadFigures } from '../../src/pipeline/read/load-figures'

const render = (id: string, code: string) => pageRenderer(localDate('2026-11-26'), '/')(pageById(id), languageOf(code)).body
const idsIn = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
const originalsIn = (html: string) => [...html.matchAll(/class="in-ja" lang="ja" href="([^"#]*)#([^"]+)"/g)]

beforeAll(() => {
  setFigures(loadFigures('src/data'))
  offerOnly(knownLanguages.map(({ code }) => code))
})
afterAll(() => {
  vi.unstubAllGlobals()
  offerOnly()
})

describe('the blocks of a page', () => {
  it('are named by the place of their headings, but for what islands draw and what has a name', () => {
    const html = '<h2>a</h2><div data-island="X"><h2>b</h2></div><p class="late note">…</p><h2 id="own">c</h2><h2 class="k">d</h2>'
    expect(withBlocks(html)).toBe(
      '<h2 id="b1">a</h2><div data-island="X"><h2>b</h2></div><p class="late note">…</p><h2 id="own">c</h2><h2 class="k" id="b3">d</h2>',
    )
  })

  it('lead to their original; the link stands outside of what folds', () => {
    expect(withBlocks('<details><summary><h2>a</h2></summary><p>b</p></details>', '/desk/')).toBe(
      '<details><summary><h2 id="b1">a</h2></summary><a class="in-ja" lang="ja" href="/desk/#b1">日本語で見る</a><p>b</p></details>',
    )
  })

  const foreign = knownLanguages.map(({ code }) => code).filter((code) => !isJapanese(code))
  it.each(foreign)('on pages for patients lead to a block that the Japanese page has: %s', (code) => {
    for (const id of [
      'home',
      'desk',
      'desk.face',
      'papers',
      'check',
      'check.for.card-ended',
      'letter',
      'portal',
      'family',
      'switch',
      'practice',
      'keep',
    ]) {
      const there = idsIn(render(id, 'ja'))
      const links = originalsIn(render(id, code))
      expect(links.length, id).toBeGreaterThan(0)
      for (const [, path, block] of links) {
        expect(path, id).toBe(`/${pageById(id).path}`)
        expect(there, `${id} ${block}`).toContain(block)
      }
    }
  })

  it('of Japanese pages, staff cards and lists of figures have no such link', () => {
    for (const [id, code] of [
      ['desk.face', 'ja'],
      ['desk.face', 'ja-x-easy'],
      ['desk.face.card', 'en'],
      ['stats', 'en'],
      ['clinic', 'en'],
    ] as const)
      expect(originalsIn(render(id, code)), `${id} ${code}`).toEqual([])
  })
})

describe('the original of a block', () => {
  it('unfolds below its link with all that stands below its heading, and folds again', async () => {
    const { document, DOMParser } = new Window({ url: 'https://example.jp/vi/desk/face/' })
    vi.stubGlobal('document', document)
    class Request {
      response: unknown
      status = 200
      onload = () => {}
      open = vi.fn()
      send() {
        this.response = new DOMParser().parseFromString(`<main>${render('desk.face', 'ja')}</main>`, 'text/html')
        this.onload()
      }
    }
    vi.stubGlobal('XMLHttpRequest', Request)
    vi.stubGlobal('HTMLElement', document.defaultView?.HTMLElement)
    document.body.innerHTML = `<section><h2 id="b1">x</h2><a class="in-ja" lang="ja" href="/desk/face/#b1">日本語で見る</a></section>`
    const link = document.querySelector('a') as unknown as HTMLAnchorElement
    await seeJapanese(link)
    const block = link.nextElementSibling as HTMLElement
    expect(block.lang).toBe('ja')
    expect(block.textContent).toContain('次にすること')
    expect(block.querySelectorAll('ol > li').length).toBeGreaterThan(2)
    expect(block.querySelector('[id]')).toBeNull()
    expect(block.querySelector('details:not([open])')).toBeNull()
    await seeJapanese(link)
    expect(block.hidden).toBe(true)
    await seeJapanese(link)
    expect(block.hidden).toBe(false)
  })
})
