import { readFileSync } from 'node:fs'
import { expect, type Page, test } from './fixtures'
import { watch } from './site'

test.use({ hasWorker: false })

const ready = (page: Page, name: string) => expect(page.locator(`[data-island="${name}"][data-ready]`)).toBeAttached()
const firstRow = (page: Page) => page.locator('table tbody tr').first().locator('th')

test('the municipalities are sorted by keyboard, and the order is said', async ({ page }) => {
  const problems = watch(page)
  await page.goto('/en/stats/10/municipalities/')
  await ready(page, 'SortRows')
  await expect(firstRow(page)).toContainText('前橋市')
  const rate = page.getByRole('columnheader', { name: 'Rate' })
  await rate.getByRole('button').focus()
  await page.keyboard.press('Enter')
  await expect(rate).toHaveAttribute('aria-sort', 'descending')
  await expect(firstRow(page)).toContainText('神流町')
  await expect(page.locator('table tbody tr').last()).toContainText('南牧村')
  await expect(page.locator('[data-island="SortRows"] [role=status]')).toHaveText('Sorted by “Rate”, larger first.')
  await page.keyboard.press('Space')
  await expect(rate).toHaveAttribute('aria-sort', 'ascending')
  await expect(rate.getByRole('button')).toBeFocused()

  const lower = await sortedBy(page, 'Interval', (cells) => Number(cells[2]?.split('–')[0]))
  expect(lower).toHaveLength(33)
  expect(lower).toEqual(lower.toSorted((a, b) => b - a))
  await page.getByRole('columnheader', { name: 'checks' }).getByRole('button').click()
  await expect(page.locator('table tbody tr').last()).toContainText('上野村')
  await page.getByRole('columnheader', { name: 'Place' }).getByRole('button').click()
  await expect(firstRow(page)).toContainText('Annaka')
  await expect(page.locator('th[aria-sort]')).toHaveCount(1)
  problems.expectNone()
})

/** Sorts by a column and returns a number of each row that is not marked for its few checks. */
async function sortedBy(page: Page, column: string, value: (cells: string[]) => number): Promise<number[]> {
  await page.getByRole('columnheader', { name: column }).getByRole('button').click()
  const rows = await page
    .locator('table tbody tr:not([data-few])')
    .evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')))
  return rows.map(value)
}

test('the table of 47 is sorted by March only; prefectures without a figure stay at the end', async ({ page }) => {
  await page.goto('/stats/table/')
  await ready(page, 'SortRows')
  await expect(page.locator('thead button')).toHaveCount(2)
  const march = page.getByRole('columnheader', { name: '3月' }).getByRole('button')
  for (const first of ['8.58', '3.54']) {
    await march.click()
    await expect(page.locator('tbody tr').first()).toContainText(first)
    await expect(page.locator('tbody tr').last()).toContainText('なし')
  }
})

test('the month of the map changes in place, without a jump, and is said', async ({ page }) => {
  const problems = watch(page)
  await page.goto('/stats/2024-05/')
  await ready(page, 'MonthSwitch')
  const link = page.locator('[data-months]').getByRole('link', { name: '2024年3月' })
  await link.scrollIntoViewIfNeeded()
  await page.evaluate(() => Object.assign(globalThis, { isSamePage: true }))
  const before = await link.boundingBox()
  await link.press('Enter')
  await expect(page.locator('.tiles a[href$="/10/"]')).toContainText('6.2')
  await expect(page.locator('[data-island="MonthSwitch"] [role=status]')).toContainText('2024年3月の地図です。30の都道府県')
  expect(await page.evaluate(() => 'isSamePage' in globalThis)).toBe(true)
  expect(await link.boundingBox()).toEqual(before)
  await expect(link).toBeFocused()
  await expect(link).toHaveAttribute('aria-current', 'page')
  await expect(page.locator('[data-months] [aria-current]')).toHaveCount(1)
  expect(new URL(page.url()).pathname).toBe('/stats/2024-03/')
  await page.locator('[data-months]').getByRole('link', { name: '2025年10月' }).click()
  await expect(page.locator('[data-month-shown] tbody tr')).toHaveCount(7)
  await expect(page.locator('[data-month-shown] .tiles')).toHaveCount(0)
  await page.locator('[data-months]').getByRole('link', { name: '2024年5月' }).click()
  await expect(page.locator('.tiles a[href$="/10/"]')).toContainText('9.0')
  problems.expectNone()
})

test('the newest figure of a prefecture is shown without leaving the page', async ({ page }) => {
  const problems = watch(page)
  for (const [path, option, said] of [
    ['/stats/', '福井', '2025年10月は 54.71％'],
    ['/easy/stats/', '群馬（ぐんま）', '8.95％'],
    ['/en/stats/', 'Gunma', '8.95%'],
  ] as const) {
    await page.goto(path)
    await ready(page, 'PickPrefecture')
    const field = page.locator('#prefecture')
    await expect(field.locator('option')).toHaveCount(48)
    await field.selectOption({ label: option })
    await expect(page.locator('.pick [role=status]')).toContainText(said)
    await expect(page.locator('.tiles .mine')).toHaveCount(1)
  }
  await page.locator('.pick').getByRole('link').click()
  await expect(page).toHaveURL(/\/en\/stats\/10\/$/)
  problems.expectNone()
})

test('a figure is copied as text with the address of the page, and as link', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(
    () =>
      Object.defineProperty(Navigator.prototype, 'share', { value: undefined, configurable: true }) &&
      Reflect.deleteProperty(Navigator.prototype, 'share'),
  )
  await page.goto('/stats/29/')
  await ready(page, 'QuoteFigure')
  await page.getByRole('button', { name: '文をコピーする' }).first().click()
  await expect(page.locator('[data-island="QuoteFigure"] [role=status]').first()).toContainText('コピーしました')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain(await page.locator('[data-quote]').first().innerText())
  expect(copied).toContain('奈良県と岡山県の2024年5月の数字は、逆かもしれません')
  expect(copied).toMatch(/\/stats\/29\/$/)
  await page.getByRole('button', { name: 'リンクをコピーする' }).first().click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/^http[^\n]*\/stats\/29\/$/)
})

test('a figure is saved as a picture of each size and as a drawing, made in the page', async ({ page }) => {
  const problems = watch(page)
  await page.goto('/stats/18/')
  await ready(page, 'QuoteFigure')
  for (const [button, name, width, height] of [
    ['画像（横長）', /1200x675\.png$/, 1200, 675],
    ['画像（正方形）', /1080x1080\.png$/, 1080, 1080],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).first().click()])
    expect(download.suggestedFilename()).toMatch(name)
    const png = readFileSync(await download.path())
    expect([png.toString('latin1', 1, 4), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', width, height])
    expect(png.length).toBeGreaterThan(20_000)
  }
  const [drawing] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'SVG' }).first().click()])
  const svg = readFileSync(await drawing.path(), 'utf8')
  for (const part of ['54.71％', '37.14％', '2025年10月', '出典：', '窓口の確認で数えた', '/stats/18/']) expect(svg).toContain(part)
  problems.expectNone()
})

test('a phone that can share is handed text and address', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'share', {
      value: async (data: ShareData) => Object.assign(globalThis, { handed: data }),
      configurable: true,
    }),
  )
  await page.goto('/en/stats/10/')
  await ready(page, 'QuoteFigure')
  await page.getByRole('button', { name: 'Send the text' }).first().click()
  const handed = await page.evaluate(() => (globalThis as unknown as { handed: ShareData }).handed)
  expect(handed.text).toContain('8.95%＊')
  expect(handed.text).toContain('May 2024')
  expect(handed.url).toMatch(/\/en\/stats\/10\/$/)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('months are links, municipalities have an ordered list, the text to share can be selected', async ({ page }) => {
    await page.goto('/stats/')
    await page.locator('[data-months]').getByRole('link', { name: '2024年3月' }).click()
    await expect(page).toHaveURL(/\/stats\/2024-03\/$/)
    await expect(page.locator('.tiles a[href$="/10/"]')).toContainText('6.2')
    await expect(page.locator('[data-months] [aria-current]')).toHaveText('2024年3月')
    await page.goto('/stats/10/')
    await expect(page.locator('[data-quote]').first()).toContainText('8.95％＊')
    await expect(page.locator('[data-island="QuoteFigure"] button')).toHaveCount(0)
    await page.goto('/stats/10/municipalities/')
    await expect(page.locator('thead button')).toHaveCount(0)
    await page.locator('details:has(ol) summary').click()
    await expect(page.locator('ol.lower li').first()).toContainText('神流町')
  })
})

const LOOKED = [
  '/stats/',
  '/easy/stats/2024-03/',
  '/stats/table/',
  '/en/stats/2024-05/',
  '/stats/2025-10/',
  '/stats/nation/',
  '/easy/stats/kinds/',
  '/en/stats/people/',
  '/easy/stats/10/',
  '/stats/17/',
  '/easy/stats/10/municipalities/',
  '/en/stats/10/municipalities/',
]

test('320 px with text at 200 %: nothing leaves the screen, no drawn text is under 16 px or outside', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  const wrong: string[] = []
  for (const path of LOOKED) {
    await page.goto(path)
    for (const size of ['100%', '200%']) {
      await page.evaluate((fontSize) => document.documentElement.style.setProperty('font-size', fontSize), size)
      wrong.push(
        ...(await page.evaluate((where) => {
          const found: string[] = []
          if (document.documentElement.scrollWidth > innerWidth) found.push(`${where}: wider than the screen`)
          for (const text of document.querySelectorAll('main svg text')) {
            const { left, right } = text.getBoundingClientRect()
            if (Number.parseFloat(getComputedStyle(text).fontSize) < 16 || left < 0 || right > innerWidth)
              found.push(`${where}: ${text.textContent} ${left}–${right}`)
          }
          // A name on a tile breaks where the page allows it, and nowhere else.
          for (const tile of document.querySelectorAll('.latin .tiles a'))
            for (const piece of tile.childNodes) {
              const range = document.createRange()
              range.selectNode(piece)
              if (piece instanceof Text && range.getClientRects().length > 1) found.push(`${where}: ${piece.data} is broken`)
            }
          return found
        }, `${path} at ${size}`)),
      )
    }
  }
  expect(wrong).toEqual([])
})

test('print and forced colours show every value', async ({ page }) => {
  for (const media of [{ media: 'print' }, { media: 'screen', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media)
    for (const path of LOOKED) {
      await page.goto(path)
      const hidden = await page.evaluate(() =>
        [...document.querySelectorAll('main :is(td, .tiles b, [data-columns], .plot text, .barred, .pair .fig, .lead)')]
          .filter(
            (element) =>
              !element.closest('details') &&
              element.textContent?.trim() !== '' &&
              (!element.checkVisibility({ visibilityProperty: true }) || element.getBoundingClientRect().width === 0),
          )
          .map((element) => element.outerHTML.slice(0, 80)),
      )
      expect(hidden, `${path} ${JSON.stringify(media)}`).toEqual([])
    }
  }
})
