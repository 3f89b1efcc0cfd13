import { h } from 'preact'
import { beforeAll, describe, expect, it } from 'vitest'
import { pageRenderer, type RenderedPage } from '../../src/app/render-page'
import { allPages, pathOf } from '../../src/app/routes'
import { outboundLinks } from '../../src/build/outbound-links'
import { addDays, firstDayOf, localDate } from '../../src/domain/time/local-date'
import { confirmationOf, factById, isUnknown, mayBeCited } from '../../src/facts/facts'
import { languages } from '../../src/i18n/languages'
import { textsIn } from '../../src/i18n/page-words'
import { plainText as plainTextOfWords } from '../../src/i18n/rich-text'
import { setFigures } from '../../src/page/figures'
import { usePage } from '../../src/page/page-context'
import { loadFigures } from '../../src/pipeline/read/load-figures'
import outboundHosts from '../fixtures/outbound-hosts.json' with { type: 'json' }

const WRITTEN_TOGETHER = ['ja', 'ja-x-easy', 'en']
let rendered: RenderedPage[] = []
beforeAll(() => {
  setFigures(loadFigures('src/data'))
  const render = pageRenderer(localDate('2026-11-26'), '/')
  // Those that are kept when opened have figures and lists of sources: in other languages they differ in the names of their columns.
  rendered = allPages()
    .filter(({ page, language }) => WRITTEN_TOGETHER.includes(language.code) || page.kept !== 'when-opened')
    .map(({ page, language }) => render(page, language))
}, 600_000)

const idsIn = (html: string, attribute: string) =>
  [...html.matchAll(new RegExp(`${attribute}="([^"]*)"`, 'g'))].flatMap((match) => (match[1] ?? '').split(' ').filter(Boolean))
const plainText = (html: string) => html.replace(/<rt>.*?<\/rt>|<[^>]+>/g, '')
const where = ({ page, language }: RenderedPage) => `/${pathOf(page, language)}`
/** What a page says at some place, in its own language. */
const said = ({ language }: RenderedPage, key: string) => plainTextOfWords(textsIn(language.code).get(key) ?? '')
/** Never "you cannot be seen", never "do not go", in any language. */
const TURNED_AWAY =
  /受診できません|診察を受けられません|cannot (?:see|visit) a doctor|you cannot be seen|não (?:será|pode ser) atendid|não vá|no (?:será|puede ser) atendid|no vaya|không (?:được|thể) khám|đừng đi|不能看病|不要去|진료를? 받을 수 없|가지 마|hindi (?:ka )?(?:maaaring |puwedeng )?magpatingin|huwag (?:kang )?pumunta|tidak (?:bisa|dapat) (?:berobat|diperiksa)|jangan (?:datang|pergi)|जाँच गर्न सकिँदैन|नजानुहोस्/i

describe('links that leave the site', () => {
  const PUBLIC_BODIES = /\.go\.jp$|\.lg\.jp$|^www\.gunma-kouiki\.jp$/
  /** Copies of pages that their sites no longer have, and sites that have no https. */
  const WITHOUT_HTTPS = [
    'kenpo.sharp.co.jp',
    'ryukyushimpo.jp',
    'tbkdonguri.wp.xdomain.jp',
    'www.city.bunkyo.lg.jp.id201392.cas.iijcdn.jp',
    'www.city.chiba.jp.cache.yimg.jp',
    'www.city.tokyo-nakano.lg.jp.cache.yimg.jp',
    'www.city.toshima.lg.jp.cache.yimg.jp',
    'www.oizumi-tabunka.jp',
    'www2020.kagamiishi-nk.com',
  ]
  const links = () => outboundLinks(rendered.map((page) => ({ body: page.body, path: where(page) })))
  const hostsOf = (addresses: Iterable<string>) => [...new Set([...addresses].map((address) => new URL(address).hostname))].sort()

  it('lead to hosts that were looked at, and to no other; a new one is added to the list by hand', () => {
    expect(hostsOf(links().keys())).toEqual(outboundHosts)
  })

  it('are encrypted where the site has it', () => {
    expect(hostsOf([...links().keys()].filter((address) => address.startsWith('http:')))).toEqual(WITHOUT_HTTPS)
  })

  it('lead to public bodies from every page that tells a patient what to do', () => {
    const guides = [...links()].filter(([, pages]) => pages.some((path) => !/\/(about|stats|switch\/timeline)\//.test(path)))
    expect(hostsOf(guides.map(([address]) => address)).filter((host) => !PUBLIC_BODIES.test(host))).toEqual([])
    expect(guides.length).toBeGreaterThan(3)
  })
})

describe('every page', () => {
  it('rests only on facts that exist and are neither unverified nor not found', () => {
    for (const page of rendered)
      for (const id of idsIn(page.body, 'data-facts')) expect(mayBeCited(id), `${where(page)} cites ${id}`).toBe(true)
  })

  it('says "unknown" only of what is not found, wholly or in part', () => {
    for (const page of rendered)
      for (const id of idsIn(page.body, 'data-unknown'))
        expect(isUnknown(id) || factById(id).status === 'partly', `${where(page)} calls ${id} unknown`).toBe(true)
  })

  it('that states facts names one of them as its main rule', () => {
    for (const { statedFacts, page } of rendered) {
      if (statedFacts.length > 0) expect(statedFacts, page.id).toContain(page.mainFact)
      else expect(page.mainFact, page.id).toBeUndefined()
    }
  })

  it('shows when its main rule was confirmed, in one line, or that its sources show no day', () => {
    for (const page of rendered) {
      const { mainFact, frame } = page.page
      if (!mainFact || frame === 'bare') continue
      const foot = page.body.split('class="fact">').at(-1)?.split('</div>')[0] ?? ''
      const dates = [...foot.matchAll(/<time datetime="([^"]*)"/g)].map(([, date]) => date)
      const confirmed = confirmationOf(mainFact)
      expect(dates, where(page)).toEqual(confirmed ? [confirmed] : [])
      expect(plainText(foot).includes(said(page, 'common.factDate.undated')), where(page)).toBe(!confirmed)
    }
  })

  it('calls itself old when its main rule was confirmed more than 180 days ago, not before', () => {
    const home = rendered.find(({ page }) => page.id === 'home')
    const confirmed = confirmationOf('R-002') ?? ''
    expect(home?.body).toContain(`data-from="${addDays(firstDayOf(confirmed), 181)}"`)
  })

  it('says everything in its own language', () => {
    for (const page of rendered) expect(page.fallbacks, where(page)).toEqual([])
  })

  it('says that it is not an official site, and never that somebody cannot be seen', () => {
    for (const page of rendered) {
      expect(plainText(page.body), where(page)).toContain(
        said(page, page.page.frame === 'bare' ? 'desk.card.private' : 'common.site.notOfficial'),
      )
      // The one page that names the words it does not use.
      expect(plainText(page.body).replace(/(?:不写|isinusulat na |menulis )“[^”]*”/, ''), where(page)).not.toMatch(TURNED_AWAY)
    }
  })

  it.each(languages.map(({ code }) => code))('has no such words to say in %s', (code) => {
    for (const [key, text] of textsIn(code))
      expect(plainTextOfWords(text).replace(/(?:不写|isinusulat na |menulis )“[^”]*”/, ''), key).not.toMatch(TURNED_AWAY)
  })

  it('has a title, a description and one first heading of its own', () => {
    for (const page of rendered) {
      expect(page.title.length, where(page)).toBeGreaterThan(8)
      // Chinese says it in half the letters.
      const least = page.language.code === 'zh-Hans' ? 10 : 20
      if (!page.page.isUnlisted) expect(page.description.length, where(page)).toBeGreaterThan(least)
      expect(page.body.match(/<h1/g)?.length, where(page)).toBe(1)
    }
    const titles = rendered.map((page) => `${page.language.code} ${page.title}`)
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
  })
})

describe('a page that cites what may not be stated as fact', () => {
  it.each(['R-180', 'R-083', 'R-999'])('%s stops the build, naming page and id', (id) => {
    const [first] = allPages()
    if (!first) throw new Error('no pages')
    const View = () => h('p', { 'data-facts': usePage().cite(id) })
    const page = { ...first.page, View }
    expect(() => pageRenderer(localDate('2026-11-26'), '/')(page, first.language)).toThrow(`page home cites ${id}`)
  })
})
