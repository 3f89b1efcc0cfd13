import { expect, type Page, test } from '@playwright/test'
import { firstFive, officeOf } from './find-oracle'
import { watch, workerReady } from './site'

const ready = (page: Page) => expect(page.locator('[data-island="FindIsland"][data-ready]')).toBeAttached()
const rows = (page: Page) => page.locator('.find-results .hits > li h4')
const search = (page: Page) => page.getByRole('button', { name: 'この場所で探す' })
const shownFive = async (page: Page) => {
  await expect(rows(page).nth(4)).toBeVisible()
  return (await rows(page).allTextContents()).slice(0, 5)
}
const byMunicipality = (label: string) => async (page: Page) => {
  await page.getByLabel('市町村', { exact: true }).selectOption({ label })
  await search(page).click()
}
const byPostal = (postal: string) => async (page: Page) => {
  await page.getByLabel('郵便番号').fill(postal)
  await search(page).click()
}
const byDevice = (page: Page) => page.getByRole('button', { name: 'いまいる場所を使う' }).click()
const MAEBASHI_STATION = { lat: 36.383, lng: 139.073 }

test.describe('the first five, online and in flight mode, are those of a search by hand', () => {
  test.use({ permissions: ['geolocation'], geolocation: { latitude: 36.383, longitude: 139.073, accuracy: 30 } })
  for (const [name, from, ask] of [
    ['at Maebashi station', MAEBASHI_STATION, byDevice],
    ['in Takasaki, by its name', officeOf('10202'), byMunicipality('高崎市')],
    ['in Isesaki, by a postal code', officeOf('10204'), byPostal('３７２−００１４')],
    ['in Fujioka, at the border', officeOf('10209'), byMunicipality('藤岡市')],
  ] as const) {
    test(name, async ({ page, context }) => {
      const problems = watch(page)
      await page.goto('/find/')
      await workerReady(page)
      await page.reload()
      await ready(page)
      await ask(page)
      expect(await shownFive(page)).toEqual(firstFive(from))
      await expect(page.locator('.find-results')).toContainText('電波がなくても探せます')
      await context.setOffline(true)
      await page.reload({ waitUntil: 'domcontentloaded' })
      await ready(page)
      await ask(page)
      expect(await shownFive(page)).toEqual(firstFive(from))
      await expect(page.locator('.find-results')).toContainText('保存した一覧')
      await context.setOffline(false)
      problems.expectNone()
    })
  }
})

test('a municipality gives its hospitals, with the rate named as the area’s and its sources', async ({ page }) => {
  const problems = watch(page)
  await page.goto('/find/')
  await ready(page)
  await byMunicipality('前橋市')(page)
  await expect(page.getByRole('heading', { name: '前橋市の近く' })).toBeFocused()
  await expect(rows(page).first()).toHaveText('群馬中央病院')
  const results = page.locator('.find-results')
  await expect(results).toContainText('病院ごとの率ではありません')
  await expect(results).toContainText('前橋市全体で 7.95％（2024年2月、456,284回のうち）')
  await expect(results).toContainText('「医療情報ネットのオープンデータ（')
  await expect(results).toContainText('群馬県健康福祉部')
  problems.expectNone()
})

test('how the order is made is one tap away, with its formula and the day of the line', async ({ page }) => {
  await page.goto('/find/')
  await ready(page)
  await byMunicipality('前橋市')(page)
  await page.getByText('段の決め方と式').click()
  await expect(page.locator('.find-results code')).toBeVisible()
  await expect(page.locator('.find-results')).toContainText('30％は、2026年6月1日からの')
})

test('a name is found in kana, in half width, and beyond the radius', async ({ page }) => {
  await page.goto('/find/')
  await ready(page)
  await byMunicipality('前橋市')(page)
  await page.getByText('しぼりこむ').click()
  for (const typed of ['くさつこまくさ', 'ｸｻﾂｺﾏｸｻ', '草津こまくさ']) {
    await page.getByLabel('名前・よみがな').fill(typed)
    await expect(rows(page)).toHaveText(['草津こまくさ病院'])
  }
  await page.getByLabel('名前・よみがな').fill('')
  await page.getByLabel('距離', { exact: true }).selectOption('3')
  await expect(page.getByRole('heading', { name: /^3 kmまで/ })).toBeVisible()
})

test('a postal code of two villages lets choose; one in no list is an estimate; a wrong one is explained', async ({ page }) => {
  await page.goto('/find/')
  await ready(page)
  await byPostal('370-1600')(page)
  await page.getByRole('button', { name: '神流町' }).click()
  await expect(page.getByRole('heading', { name: '神流町の近く' })).toBeVisible()
  await byPostal('371-8570')(page)
  await expect(page.locator('.find-results')).toContainText('前橋市と推定')
  await byPostal('12')(page)
  await expect(page.locator('form .note.mind')).toContainText('7けた')
  await byPostal('000-0000')(page)
  await expect(page.locator('form .note.mind')).toContainText('使われていない')
})

test('a prefecture without a list leads to the national search and to its figures', async ({ page }) => {
  await page.goto('/find/')
  await ready(page)
  await page.getByLabel('または、都道府県').selectOption({ label: '東京都' })
  await expect(page.getByRole('status').first()).toContainText('東京都の一覧はこのサイトにありません')
  await expect(page.getByLabel('市町村', { exact: true }).locator('option')).toHaveCount(63)
  await expect(page.locator('.find-results').getByRole('link', { name: '東京都の数字を見る' })).toHaveAttribute('href', '/stats/13/')
  await byPostal('100-0001')(page)
  await expect(page.getByRole('heading', { name: '東京都の一覧はこのサイトにありません' })).toBeFocused()
  await expect(page.locator('.find-results').getByRole('link', { name: /医療情報ネット/ })).toBeVisible()
})

test('the list of the phone can be removed, and is not kept again until asked for', async ({ page }) => {
  await page.goto('/find/')
  await ready(page)
  await byMunicipality('前橋市')(page)
  await page.getByRole('button', { name: '群馬県の一覧を消す' }).click()
  await expect(page.locator('.find-results')).toContainText(/群馬県の一覧は、保存していません（約\d+ kB）/)
  await page.reload()
  await ready(page)
  await byMunicipality('前橋市')(page)
  await page.getByRole('button', { name: '群馬県を保存する' }).click()
  await expect(page.getByRole('button', { name: '群馬県の一覧を消す' })).toBeVisible()
  await page.goto('/about/')
  await expect(page.locator('[data-island="SavedHere"]')).toContainText('群馬')
})

test.describe('with the place of the phone', () => {
  test.use({ permissions: ['geolocation'], geolocation: { latitude: 36.383, longitude: 139.073, accuracy: 30 } })
  test('Maebashi station has its nearest hospitals; nothing about the place is stored or sent', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto('/find/')
    await ready(page)
    await byDevice(page)
    await expect(rows(page).first()).toHaveText('群馬中央病院')
    await expect(page.locator('.find-results')).toContainText('1.1 km')
    expect(asked.filter((url) => /36\.3|139\.0/.test(url))).toEqual([])
    const stored = await page.evaluate(async () => {
      const open = indexedDB.open('madoguchi')
      const db = await new Promise<IDBDatabase>((resolve) => {
        open.onsuccess = () => resolve(open.result)
      })
      const all = db.transaction('settings').objectStore('settings').getAll()
      return new Promise((resolve) => {
        all.onsuccess = () => resolve(JSON.stringify(all.result))
      })
    })
    expect(stored).not.toMatch(/36\.3|139\.0/)
  })
})

test('a refused place leads to the form with a reason', async ({ page, context }) => {
  await context.clearPermissions()
  await page.goto('/find/')
  await ready(page)
  await byDevice(page)
  await expect(page.locator('form .note.mind')).toBeVisible({ timeout: 15_000 })
})

test.describe('a position that is no use', () => {
  for (const [name, geolocation, words] of [
    ['outside Japan', { latitude: 51.5, longitude: -0.12, accuracy: 20 }, '日本の外'],
    ['100 km off', { latitude: 36.383, longitude: 139.073, accuracy: 100_000 }, '2 km以上'],
  ] as const) {
    test.describe(name, () => {
      test.use({ permissions: ['geolocation'], geolocation })
      test('leads to the fields with the reason', async ({ page }) => {
        await page.goto('/find/')
        await ready(page)
        await byDevice(page)
        await expect(page.locator('form .note.mind')).toContainText(words)
        await expect(page.getByLabel('または、都道府県')).toBeFocused()
      })
    })
  }
})
