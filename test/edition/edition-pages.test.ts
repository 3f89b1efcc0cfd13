import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageRenderer, type RenderedPage } from '../../src/app/render-page'
import { allPages, pathOf } from '../../src/app/routes'
import { localDate } from '../../src/domain/time/local-date'
import example from '../../src/edition/edition.example.json'
import { checkEdition } from '../../src/edition/read-edition'
import { offerOnly } from '../../src/i18n/languages'
import { setFigures } from '../../src/page/figures'
import { loadFigures } from '../../src/pipeline/read/load-figures'

const DAY = localDate('2026-11-26')
const city = checkEdition({ ...example, languages: ['ja', 'en'] }, 'example')
const clinic = checkEdition({ operator: { ja: 'みほん医師会' }, kind: 'medicalAssociation', contact: {} }, 'association')

/** Pages without their break marks, so that words can be looked for. */
const rendererOf = (...args: Parameters<typeof pageRenderer>) => {
  const render = pageRenderer(...args)
  return (...of: Parameters<typeof render>): RenderedPage => {
    const page = render(...of)
    return { ...page, body: page.body.replaceAll(/<wbr ?\/?>/g, '') }
  }
}

/** The pages of prefectures, months and towns are made alike: those of Gunma stand for all. */
const isAlike = (id: string) => /^(?:stats|figures)\./.test(id) && !/gunma|\.10\b/.test(id)

let pages: RenderedPage[] = []
beforeAll(() => {
  setFigures(loadFigures('src/data'))
  offerOnly(city.languages)
  const render = rendererOf(DAY, '/', { edition: city })
  pages = allPages()
    .filter(({ page }) => !isAlike(page.id))
    .map(({ page, language }) => render(page, language))
}, 240_000)
afterAll(() => offerOnly())

const where = ({ page, language }: RenderedPage) => `/${pathOf(page, language)}`
const byPath = (path: string) => pages.find((page) => where(page) === path)?.body ?? ''

describe('the edition of a city', () => {
  it('offers its languages and no others', () => {
    expect(new Set(pages.map(({ language }) => language.code))).toEqual(new Set(['ja', 'en']))
    for (const page of pages) expect(page.body, where(page)).not.toContain('href="/easy/')
  })

  it('carries its name and its line, and nowhere says that it is nobody’s', () => {
    for (const page of pages) {
      const all = `${page.title} ${page.description} ${page.body}`
      expect(all, where(page)).not.toMatch(/(?<!\||<rt>)まどぐち|Madoguchi/)
      expect(all, where(page)).not.toMatch(/国や市町村のサイトではありません|民間の案内|Not a government website|[Pp]rivate guide/)
    }
    expect(byPath('/')).toContain('みほん市のサイトです')
    expect(byPath('/en/')).toContain('Site of Mihon City')
  })

  it('says on /about/ who runs it, how to reach them and what was added, with source and date', () => {
    for (const text of ['みほん市', 'tel:0270000100', 'https://www.city.mihon.example/toiawase', 'みほん市が加えた情報', '2026年11月20日'])
      expect(byPath('/about/')).toContain(text)
  })

  it('is told of mistakes: on the list of all facts', () => {
    expect(byPath('/about/facts/')).toContain('まちがいを見つけたら、みほん市に知らせてください。')
  })

  it('marks local facts as its own and leaves the national ones where they are', () => {
    const plain = pageRenderer(
      DAY,
      '/',
    )(...([pages.find(({ page }) => page.id === 'papers')].map((found) => [found?.page, found?.language])[0] as [never, never]))
    const papers = byPath('/papers/')
    expect(papers).toContain('みほん市の情報')
    const facts = (html: string) => [...html.matchAll(/data-facts="([^"]*)"/g)].map((match) => match[1])
    expect(facts(papers)).toEqual(facts(plain.body))
  })

  it('has its colours and its home prefecture', () => {
    expect(pages[0]?.css).toContain('--brand:#123f6e')
    expect(byPath('/find/')).toContain('"home":"10204"')
    expect(byPath('/stats/')).toContain('群馬県の数字を見る')
  })
})

describe('other kinds', () => {
  it('say that they are private', () => {
    const home = allPages().find(({ page, language }) => page.id === 'home' && language.code === 'ja')
    if (!home) throw new Error('no first page')
    expect(rendererOf(DAY, '/', { edition: clinic })(home.page, home.language).body).toContain('みほん医師会による民間の案内です')
  })

  it('without an edition a page is what it was: no line, counter or colour of anybody', () => {
    offerOnly()
    const home = allPages()[0]
    if (!home) throw new Error('no first page')
    const body = rendererOf(DAY, '/')(home.page, home.language).body
    expect(body).toContain('国や市町村のサイトではありません')
    expect(body).not.toContain('windows')
  })
})
