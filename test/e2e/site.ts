import { readdirSync, readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'

const base = `http://localhost:${process.env.TEST_PORT ?? 4273}`

/** Paths of every built page, as `/en/desk/`. */
export const everyPath: readonly string[] = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
  .map((file) => `/${file.slice(0, -'index.html'.length)}`)
  .sort()

type Built = { readonly code: string; readonly path: string; readonly name: string; readonly script: string }

/** The languages of the build, in the order of the menu. */
export const built: readonly Built[] = JSON.parse(readFileSync('locales/languages.json', 'utf8')).filter(({ path }: Built) =>
  everyPath.includes(`/${path}desk/`),
)

/** The languages in which every page is looked at. */
export const LANGUAGES = [
  { code: 'ja', root: '/' },
  { code: 'ja-x-easy', root: '/easy/' },
  { code: 'en', root: '/en/' },
] as const

/** Whether a path is below the first page of figures, a list of sources or for clinics: those are kept when opened, not with the language. */
export const isKeptWhenOpened = (path: string) => /\/(stats\/.+|about\/(sources|facts|accessibility)\/.*|clinic\/.*)$/.test(path)

const STANDING_FOR_OTHERS =
  /\/about\/facts\/(bring|others|on\/switch)\/$|\/stats\/(10\/municipalities|10|40|figures\/(national-funnel|national-usage)\/2024|figures\/gunma-municipal-usage\/2024-02)\/$/

/** One prefecture with much data and one with little stand for the 47, and a few parts for all parts of tables: the others differ in numbers only. */
export const isLookedAt = (path: string) => !/\/(stats\/(\d\d|figures)|about\/facts\/[a-z])/.test(path) || STANDING_FOR_OTHERS.test(path)

export const languageOf = (path: string): string => built.find((one) => one.path && path.startsWith(`/${one.path}`))?.code ?? 'ja'

/** Paths of every page in these languages. */
export const paths = everyPath.filter((path) => LANGUAGES.some(({ code }) => code === languageOf(path)))

/** The other languages: their pages have the same structure, rules and style, so a page of each kind stands for all. */
export const OTHERS = built.filter(({ code }) => LANGUAGES.every((one) => one.code !== code))
export const SAMPLE = [
  '',
  'desk/',
  'desk/face/',
  'desk/face/card/',
  'papers/',
  'check/',
  'letter/',
  'portal/',
  'find/',
  'stats/10/',
  'clinic/',
]

/** The letters of a page of each kind. */
const lengthOf = ({ path }: Built) =>
  SAMPLE.reduce(
    (sum, page) => sum + readFileSync(`dist/${path}${page}index.html`, 'utf8').replace(/<style.*?<\/style>|<[^>]*>/gs, '').length,
    0,
  )
const isLatin = ({ script }: Built) => script === 'Latn'
const longest = OTHERS.filter(isLatin).sort((one, other) => lengthOf(other) - lengthOf(one))[0]

/** Of the other languages, the longest, and one of each script that is not Latin: these are looked at page by page. */
export const LOOKED_AT = OTHERS.filter((one) => one === longest || !isLatin(one))

/** Waits until the service worker has kept the shell and the language and controls the page. */
export async function workerReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    while (registration.active?.state !== 'activated' || !navigator.serviceWorker.controller)
      await new Promise((resolve) => setTimeout(resolve, 50))
  })
}

/** Notes everything a page should never do: leave the origin, break the policy, fail in script. Call `expectNone` at the end. */
export function watch(page: Page) {
  const problems: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(base) && !url.startsWith('data:') && !url.startsWith('blob:')) problems.push(`request to ${url}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_INTERNET_DISCONNECTED|status of 404/.test(message.text())) problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(String(error)))
  return { expectNone: () => expect(problems).toEqual([]) }
}

/** Fills in the date on which a certificate ends (2027-02-10) and asks what follows. */
export async function enterExpiry(page: Page, date: string): Promise<void> {
  const [year = '', month = '', day = ''] = date.split('-')
  for (const [part, value] of Object.entries({ year, month, day })) await page.locator(`select[name="expiry-${part}"]`).selectOption(value)
  await page.locator('button[type="submit"]').first().click()
}

/** Lets pages think they were built on another day: a clock before the build is not believed. */
export async function builtOn(page: Page, day: string): Promise<void> {
  await page.addInitScript((built) => {
    // "interactive" comes before module scripts run.
    document.addEventListener('readystatechange', () => {
      if (document.readyState === 'interactive') document.documentElement.dataset.built = built
    })
  }, day)
}

/** Sets the clock of a page to noon in Japan of a day; the site looks built on that day, whenever it really was. */
export async function onDay(page: Page, day: string): Promise<void> {
  await builtOn(page, day)
  await page.clock.setFixedTime(new Date(`${day}T12:00:00+09:00`))
}
