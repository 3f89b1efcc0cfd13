import { expect, type Page, test } from './fixtures'
import { axeFindings, overflows } from './page-checks'
import { LANGUAGES, watch } from './site'

test.use({ hasWorker: false })

const ready = (page: Page) => expect(page.locator('[data-island="FindIsland"][data-ready]')).toBeAttached()
const names = (page: Page) => page.locator('.find-results .hits h3')
const rows = (page: Page) => page.locator('.find-results .hits > li')
const search = (page: Page) => page.getByRole('button', { name: 'この場所で探す' })
const kind = (page: Page, name: string) => page.locator('.kinds').getByRole('button', { name, exact: true })
async function open(page: Page, address = '') {
  await page.goto(`/find/${address}`)
  await ready(page)
}
async function byMunicipality(page: Page, prefecture: string, label: string) {
  await page.getByLabel('または、都道府県').selectOption({ label: prefecture })
  await page.getByLabel('市町村', { exact: true }).selectOption({ label })
  await search(page).click()
}
async function byPostal(page: Page, postal: string) {
  await page.getByLabel('郵便番号').fill(postal)
  await search(page).click()
}
const byDevice = (page: Page) => page.getByRole('button', { name: 'いまいる場所を使う' }).click()

test('a town gives its clinics, nearest first, the first of them on the first screen; the rate is said once, with month and basis', async ({
  page,
}) => {
  const problems = watch(page)
  await open(page)
  await byMunicipality(page, '群馬県', '前橋市')
  const heading = page.getByRole('heading', { level: 1, name: '近くの診療所' })
  await expect(heading).toBeFocused()
  await expect(names(page).nth(19)).toBeAttached()
  const bottom = await rows(page)
    .first()
    .evaluate((row) => row.getBoundingClientRect().bottom)
  const bar = await page.locator('.counter-bar').evaluate((element) => element.getBoundingClientRect().top)
  expect(bottom).toBeLessThanOrEqual(bar)
  const results = page.locator('.find-results')
  await expect(results.locator('.rate')).toHaveCount(1)
  await expect(results.locator('.rate')).toContainText(/群馬県のマイナ保険証の率 \d+\.\d\d％/)
  await expect(results.locator('.rate')).toContainText(/20\d\d年\d+月、窓口で確かめた回数のうち。/)
  await expect(results).toContainText('診療所の一覧は、公開されている写しをつないだものです')
  await expect(results).toContainText('「医療情報ネットのオープンデータ')
  await expect(results.locator('.map circle')).not.toHaveCount(0)
  // The rates of towns are of 2024: they order nothing unasked.
  await expect(page.getByRole('button', { name: '近い順' })).toHaveAttribute('aria-pressed', 'true')
  await page.getByRole('button', { name: '市町村の率の順' }).click()
  await expect(results).toContainText('市町村全体の2024年2月の率')
  await expect(rows(page).first().locator('.band')).toContainText(/地域の率の、95％の幅の下の端 \d+〜\d+％/)
  problems.expectNone()
})

test('a row opens to address, the rate of its town and what can be done; how an order by rates is made is one tap away', async ({
  page,
}) => {
  await open(page, '#m=10201')
  await rows(page).first().locator('summary').click()
  const details = rows(page).first().locator('.open')
  await expect(details).toContainText('前橋市')
  await expect(details).toContainText('前橋市全体で 7.95％（2024年2月、456,284回のうち）')
  await expect(details).toContainText('この施設の率ではありません')
  await expect(details).toContainText(/20\d\d年\d+月\d+日の一覧/)
  await expect(details.getByRole('link', { name: /地図アプリ/ })).toHaveAttribute('href', /^https:\/\/www\.google\.com\/maps\/search\//)
  await page.getByText('段の決め方と式').click()
  await expect(page.locator('.find-results code')).toBeVisible()
  await expect(page.locator('.find-results')).toContainText('30％は、2026年6月1日からの')
})

test('the enter key in the field of the postal code searches there and asks for no position', async ({ page }) => {
  await open(page)
  await page.getByLabel('郵便番号').fill('371-0026')
  await page.keyboard.press('Enter')
  await expect(page.locator('.place')).toContainText('前橋市')
  await expect(names(page).first()).toBeVisible()
  await expect(page.locator('form .note.mind')).toBeHidden()
})

test('kinds are one tap; pressed again, all kinds, each row with its own', async ({ page }) => {
  await open(page, '#m=10201')
  await kind(page, '薬局').click()
  await expect(page.getByRole('heading', { level: 1, name: '近くの薬局' })).toBeVisible()
  await expect(page).toHaveURL(/kind=4/)
  await kind(page, '薬局').click()
  await expect(page.getByRole('heading', { level: 1, name: '近くの病院・診療所・薬局など' })).toBeVisible()
  await expect(rows(page).first()).toContainText(/病院|診療所|歯科|薬局/)
})

test('a prefecture alone answers at once with its towns and their counts', async ({ page }) => {
  await open(page)
  await page.getByLabel('または、都道府県').selectOption({ label: '沖縄県' })
  await expect(page.getByRole('heading', { name: '沖縄県の市町村' })).toBeVisible()
  await expect(page.getByRole('status').first()).toContainText('41の市町村があります')
  await expect(page.locator('.towns button')).toHaveCount(41)
  await expect(page.locator('form .note.mind')).toBeHidden()
  await page.getByRole('button', { name: /^那覇市 \d+$/ }).click()
  await expect(names(page).first()).toBeVisible()
  // Four in ten.
  await expect(page.locator('.find-results')).toContainText('この一覧は、沖縄県の病院・診療所のおよそ4割です')
  await expect(page.locator('.find-results').getByRole('link', { name: /医療情報ネット/ })).toBeVisible()
  await page.goBack()
  await expect(page.locator('.towns button')).toHaveCount(41)
})

test('going back from a map leads to the list as it was left, even when the browser has dropped the page', async ({ page }) => {
  await open(page)
  await byMunicipality(page, '群馬県', '高崎市')
  await kind(page, '歯科').click()
  await expect(page.getByRole('heading', { level: 1, name: '近くの歯科' })).toBeVisible()
  await page.getByRole('button', { name: /続きを見る/ }).click()
  await expect(names(page).nth(39)).toBeAttached()
  await rows(page).nth(24).locator('summary').click()
  await expect(rows(page).nth(24).locator('.open')).toBeVisible()
  await rows(page).nth(24).scrollIntoViewIfNeeded()
  const before = await page.evaluate(() => scrollY)
  const name = await names(page).nth(24).textContent()
  expect(before).toBeGreaterThan(500)
  await page.goto('/about/')
  await page.goBack()
  await expect(names(page).nth(39)).toBeAttached()
  await expect(rows(page).nth(24).locator('.open')).toBeVisible()
  expect(await names(page).nth(24).textContent()).toBe(name)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 300)
  // And once more: back to the form, with the towns of the prefecture that was chosen there.
  await page.goBack()
  await expect(page.getByLabel('郵便番号')).toBeVisible()
  await expect(page.locator('.towns button')).toHaveCount(35)
})

test('what was wrong goes as soon as it is mended', async ({ page }) => {
  await open(page)
  await byPostal(page, '12')
  const word = page.locator('form .note.mind')
  await expect(word).toContainText('7けた')
  await expect(page.getByLabel('郵便番号')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('郵便番号').pressSequentially('3')
  await expect(word).toBeHidden()
  await expect(page.getByLabel('郵便番号')).not.toHaveAttribute('aria-invalid', 'true')
  await search(page).click()
  await expect(word).toContainText('7けた')
  await byPostal(page, '371-0026')
  await expect(names(page).first()).toBeVisible()
})

test('postal codes of offices lead to their town, a choice, or are not known', async ({ page }) => {
  await open(page)
  await byPostal(page, '370-8501')
  await expect(page.locator('.place')).toContainText('高崎市')
  await expect(page.locator('.find-results')).toContainText('高崎市と推定')
  await page.getByRole('button', { name: '場所を変える' }).click()
  await byPostal(page, '370-1600')
  await page.getByRole('button', { name: '神流町' }).click()
  await expect(page.locator('.place')).toContainText('神流町')
  await page.getByRole('button', { name: '場所を変える' }).click()
  await byPostal(page, '330-9588')
  for (const ward of ['大宮区', '浦和区']) await expect(page.getByRole('button', { name: `さいたま市${ward}` })).toBeVisible()
  await byPostal(page, '000-0000')
  await expect(page.locator('form .note.mind')).toContainText('わかりません')
})

test('a name is found in every spelling; a reading that is not known leads to kanji', async ({ page }) => {
  await open(page, '#m=10201&kind=0')
  await page.getByText('名前・距離でしぼりこむ').click()
  const field = page.getByLabel('名前・よみがな')
  for (const typed of ['くさつこまくさ', 'ｸｻﾂｺﾏｸｻ', '草津こまくさ']) {
    await field.fill(typed)
    await expect(names(page)).toHaveText(['草津こまくさ病院'])
  }
  await field.fill('ぞぞぞぞ')
  await expect(page.locator('.find-results')).toContainText('漢字で入れてみてください')
  await field.fill('')
  await page.getByLabel('距離', { exact: true }).selectOption('3')
  await expect(page.getByRole('heading', { name: /^3 kmまでに/ })).toBeVisible()
})

test('rows of an older list carry their month, those placed by their address say about', async ({ page }) => {
  await open(page, '#m=13104')
  await expect(rows(page).filter({ hasText: '2025年8月の一覧' }).first()).toBeVisible()
  await expect(rows(page).filter({ hasText: 'およそ' }).first()).toBeVisible()
  const old = rows(page).filter({ hasText: '2025年8月の一覧' }).first()
  await old.locator('summary').click()
  await expect(old).toContainText('新しい一覧には見つかりません')
})

test('in English names stand in Latin letters beside the Japanese', async ({ page }) => {
  await page.goto('/en/find/#m=10201&kind=0')
  await ready(page)
  await expect(page.locator('.place')).toContainText('Maebashi-shi (前橋市)')
  await expect(rows(page).first().locator('.what')).toContainText(/[A-Z][a-z]+ (Byoin|Hospital|Clinic)/)
})

test('the list of the phone can be removed, and is not kept again until asked for', async ({ page }) => {
  await open(page, '#m=10201')
  await page.getByRole('button', { name: '群馬県の一覧を消す' }).click()
  await expect(page.locator('.find-results')).toContainText(/群馬県の一覧は、保存していません（約[\d.]+ [kM]B）/)
  await page.reload()
  await ready(page)
  await page.getByRole('button', { name: '群馬県を保存する' }).click()
  await expect(page.getByRole('button', { name: '群馬県の一覧を消す' })).toBeVisible()
  await page.goto('/about/')
  await expect(page.locator('[data-island="SavedHere"]')).toContainText('群馬')
})

test.describe('with the place of the phone', () => {
  test.use({ permissions: ['geolocation'], geolocation: { latitude: 36.383, longitude: 139.073, accuracy: 30 } })
  test('nothing about the place is stored, sent or written into the address', async ({ page }) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await open(page)
    await byDevice(page)
    await expect(names(page).first()).toBeVisible()
    await expect(page).toHaveURL(/#here$/)
    expect(asked.filter((url) => /36\.3|139\.0/.test(url))).toEqual([])
    const stored = await page.evaluate(async () => {
      const request = indexedDB.open('madoguchi')
      const db = await new Promise<IDBDatabase>((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
      const all = db.transaction('settings').objectStore('settings').getAll()
      return new Promise((resolve) => {
        all.onsuccess = () => resolve(JSON.stringify([all.result, history.state]))
      })
    })
    expect(stored).not.toMatch(/36\.3|139\.0/)
    // Allowed before: the same list is there again.
    await page.reload()
    await expect(names(page).first()).toBeVisible()
  })
})

test('a refused place leads to the form with a reason', async ({ page, context }) => {
  await context.clearPermissions()
  await open(page)
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
        await open(page)
        await byDevice(page)
        await expect(page.locator('form .note.mind')).toContainText(words)
        await expect(page.getByLabel('または、都道府県')).toBeFocused()
      })
    })
  }
})

test('a form that is sent before its script is there is answered, and goes nowhere', async ({ page }) => {
  const html = await (await page.request.get('/find/')).text()
  const entry = /<script type="module" src="([^"]+)"/.exec(html)?.[1] ?? 'none'
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    if (!route.request().url().endsWith(entry)) await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await page.goto('/find/', { waitUntil: 'commit' })
  await page.getByLabel('郵便番号').fill('371-0026')
  await page.waitForFunction((address) => performance.getEntriesByType('resource').some(({ name }) => name.endsWith(address)), entry)
  await page.waitForTimeout(300)
  await search(page).click()
  expect(page.url()).toMatch(/\/find\/$/)
  await expect(names(page).first()).toBeVisible({ timeout: 30_000 })
})

for (const { code, root } of LANGUAGES) {
  test(`the list and the towns: axe finds nothing, nothing is cut off at 320 px and with text doubled: ${code}`, async ({ page }) => {
    test.setTimeout(120_000)
    for (const address of ['#m=26104', '#pref=47']) {
      await page.goto(`${root}find/${address}`)
      await page.reload()
      await expect(page.locator(address === '#pref=47' ? '.towns button' : '.hits h3').first()).toBeVisible()
      if (address !== '#pref=47') {
        await rows(page).first().locator('summary').click()
        await page.locator('.filters > summary').click()
      }
      expect(await axeFindings(page), address).toEqual([])
      if (code === 'ja') {
        await page.emulateMedia({ colorScheme: 'dark' })
        expect(await axeFindings(page, 'colours'), `${address} in the dark`).toEqual([])
        await page.emulateMedia({ colorScheme: 'light' })
      }
      for (const [width, sizes] of [
        [320, [100, 200]],
        [360, [200]],
        [1280, [100]],
      ] as const)
        expect(await overflows(page, width, 740, sizes), address).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
    }
  })
}
