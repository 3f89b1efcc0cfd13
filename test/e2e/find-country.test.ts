import type { UsageObservation } from '../../src/domain/figures/usage'
import { FACILITY_FLAGS } from '../../src/domain/find/facilities'
import { type Browser, expect, type Page, test } from './fixtures'
import { type MadeUpPrefecture, madeUp, madeUpSite } from './made-up-site'
import { workerReady } from './site'

// Kamisato in Saitama, across the river from Fujioka in Gunma.
const KAMISATO = '11385'
const usage = (part: Partial<UsageObservation>): UsageObservation => ({
  scope: 'municipality',
  key: KAMISATO,
  month: '2026-05',
  basis: 'onlineCheck',
  used: 600,
  total: 1000,
  sourceTitle: '埼玉の文書',
  publisher: '埼玉の課',
  sourceUrl: 'https://example.jp/rates',
  publishedOn: '2026-07-01',
  provenance: 'official',
  ...part,
})
const SAITAMA: MadeUpPrefecture = {
  prefecture: '11',
  facilities: [
    madeUp({
      id: '1',
      name: '川むこう診療所',
      kana: 'カワムコウシンリョウジョ',
      municipality: KAMISATO,
      lat: 36.252,
      lng: 139.09,
      tel: '0495-00-0001',
    }),
    madeUp({ id: '2', name: '川むこう薬局', kind: 4, municipality: KAMISATO, lat: 36.251, lng: 139.1, flags: FACILITY_FLAGS.smartphone }),
    madeUp({ id: '3', name: '川むこう歯科', kind: 2, municipality: KAMISATO, lat: 36.25, lng: 139.11 }),
    madeUp({ id: '4', name: '村でただ一つの診療所', municipality: '11369', lat: 36.24, lng: 139.12 }),
    madeUp({ id: '5', name: '場所のない診療所', municipality: KAMISATO }),
    madeUp({ id: '6', name: '率の高い診療所', municipality: KAMISATO, lat: 36.25, lng: 139.12 }),
  ],
  observations: [
    usage({}),
    usage({ key: '11369' }),
    usage({ scope: 'facility', key: '6', used: 720 }),
    usage({ scope: 'facility', key: '3', basis: 'receipt', used: 30, total: 50 }),
    usage({ scope: 'facility', key: '2', used: 0, total: 0, rateOnly: 0.81 }),
  ],
}

// A small list on this side of the river, so that both sides are near.
const GUNMA: MadeUpPrefecture = {
  prefecture: '10',
  facilities: Array.from({ length: 6 }, (_, i) =>
    madeUp({ id: `g${i}`, name: `こちら診療所${i}`, municipality: '10209', lat: 36.26 - i / 1000, lng: 139.075 }),
  ),
}

const rows = (page: Page) => page.locator('.find-results .hits > li h3')
const row = (page: Page, name: string) => page.locator('.find-results .hits > li', { has: page.locator('h3', { hasText: name }) })
async function fujioka(page: Page) {
  await page.goto('/find/', { waitUntil: 'domcontentloaded' })
  await page.goto('/find/#m=10209&kind=all', { waitUntil: 'domcontentloaded' })
  await page.reload({ waitUntil: 'domcontentloaded' })
  await expect(rows(page).nth(4)).toBeVisible()
}

type Site = Awaited<ReturnType<typeof madeUpSite>>
let site: Site
test.beforeEach(async () => {
  site = await madeUpSite([SAITAMA, GUNMA])
})
test.afterEach(() => site.close())

async function open(browser: Browser) {
  const context = await browser.newContext({
    baseURL: site.baseURL,
    viewport: { width: 360, height: 740 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
  })
  return { context, page: await context.newPage() }
}

test('both sides of a border stand in one list, the higher imported figures first, each figure with what it is', async ({ browser }) => {
  const { context, page } = await open(browser)
  await fujioka(page)
  await expect(page.getByRole('button', { name: '施設の率の順' })).toHaveAttribute('aria-pressed', 'true')
  await expect(rows(page).first()).toHaveText('率の高い診療所')
  await expect(row(page, '率の高い診療所')).toContainText('この施設の率の、95％の幅の下の端 50〜70％')
  await expect(row(page, '率の高い診療所')).toContainText('この施設の率 72.00％（2026年5月、1,000回のうち）')
  // Without a figure of their own: by distance, whatever the figure of the town.
  await expect(rows(page).nth(1)).toHaveText(/^こちら診療所/)
  const clinic = row(page, '川むこう診療所')
  await clinic.locator('summary').click()
  await expect(clinic).toContainText('上里町全体で 60.00％（2026年5月、1,000回のうち）')
  await expect(clinic.getByRole('link', { name: /電話/ })).toHaveAttribute('href', 'tel:0495000001')
  await expect(row(page, '川むこう歯科')).toContainText('この施設の率 60.00％（2026年5月、レセプト50枚のうち。回数の率とは別の数え方です）')
  await expect(row(page, '川むこう歯科').getByRole('link', { name: '埼玉の課' })).toHaveAttribute('rel', /external/)
  await expect(row(page, '川むこう薬局')).toContainText('この施設の率 81.00％（2026年5月、件数の公表なし')
  await page.getByText('名前・距離でしぼりこむ').click()
  await page.getByLabel('名前・よみがな').fill('村でただ一つ')
  const only = row(page, '村でただ一つの診療所')
  await only.locator('summary').click()
  await expect(only).toContainText('市町村の率が一つの施設の率に見えるため、出していません')
  await expect(only).not.toContainText('60.00')
  const results = page.locator('.find-results')
  for (const credit of ['「作った一覧」（試験）', '「埼玉の文書」（埼玉の課）']) await expect(results).toContainText(credit)
  await context.close()
})

test('kinds, announcements and names narrow the list', async ({ browser }) => {
  const { context, page } = await open(browser)
  await fujioka(page)
  await page.locator('.kinds').getByRole('button', { name: '薬局', exact: true }).click()
  await expect(rows(page)).toHaveText(['川むこう薬局'])
  await page.getByText('名前・距離でしぼりこむ').click()
  await page.getByRole('button', { name: /スマホのマイナ保険証/ }).click()
  await expect(rows(page)).toHaveText(['川むこう薬局'])
  await expect(page.locator('.find-results')).toContainText('利用率ではなく')
  await page.getByLabel('名前・よみがな').fill('川むこう診療')
  await expect(page.locator('.find-results')).toContainText('当てはまる所はありません')
  await page.getByRole('button', { name: /スマホのマイナ保険証/ }).click()
  await page.getByRole('button', { name: 'ほかの種類も見る（1か所）' }).click()
  await expect(rows(page)).toHaveText(['川むこう診療所'])
  await context.close()
})

test('copying gives name, address and phone', async ({ browser }) => {
  const { context, page } = await open(browser)
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await fujioka(page)
  const clinic = row(page, '川むこう診療所')
  await clinic.locator('summary').click()
  await clinic.getByRole('button', { name: '写す' }).click()
  await expect(clinic).toContainText('写しました')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('川むこう診療所\n埼玉県児玉郡上里町1-1\n0495-00-0001')
  await expect(clinic.getByRole('link', { name: /地図アプリ/ })).toHaveAttribute(
    'href',
    /^https:\/\/www\.google\.com\/maps\/search\/\?api=1&query=36\.252,139\.09$/,
  )
  await context.close()
})

test('both lists are there in flight mode; a removed one is not', async ({ browser }) => {
  const { context, page } = await open(browser)
  await page.goto('/find/')
  await workerReady(page)
  await fujioka(page)
  const five = (await rows(page).allTextContents()).slice(0, 5)
  await context.setOffline(true)
  await fujioka(page)
  expect((await rows(page).allTextContents()).slice(0, 5)).toEqual(five)
  await page.getByRole('button', { name: '埼玉県の一覧を消す' }).click()
  await expect(page.locator('.find-results')).toContainText('埼玉県の一覧は、保存していません')
  await fujioka(page)
  await expect(page.locator('.find-results')).toContainText('埼玉県の一覧はこのサイトにないか、読めなかった')
  await expect(page.locator('.find-results')).not.toContainText('川むこう')
  await context.close()
})

test('a list that was tampered with never replaces the kept one, and is not shown to who has none', async ({ browser }) => {
  const { context, page } = await open(browser)
  await fujioka(page)
  site.spoil('facilities/v1/11.json', (text) => text.replaceAll('川むこう', 'にせもの'))
  site.spoil('facilities/v1/manifest.json', (text) => text.replace(/("11":.*?"sha256":")[0-9a-f]{4}/, '$10000'))
  await fujioka(page)
  await expect(page.locator('.find-results')).toContainText(/埼玉県は\d+年\d+月\d+日に保存した一覧/)
  await expect(rows(page).first()).toHaveText('率の高い診療所')
  const other = await open(browser)
  await fujioka(other.page)
  await expect(other.page.locator('.find-results')).toContainText('埼玉県の一覧はこのサイトにないか、読めなかった')
  await expect(other.page.locator('.find-results')).not.toContainText('にせもの')
  await other.context.close()
  await context.close()
})
