import { expect, type Page, test } from './fixtures'
import { onDay, workerReady } from './site'

test.use({ hasWorker: false })

const island = (page: Page, name: string) => page.locator(`[data-island="${name}"][data-ready]`)

test('two tabs keep each other’s ticks', async ({ page, context }) => {
  const other = await context.newPage()
  for (const tab of [page, other]) {
    await tab.goto('/check/')
    await expect(island(tab, 'CheckIsland')).toBeAttached()
  }
  await page.locator('input[data-step="pin-known"]').check()
  await other.locator('input[data-step="card-date"]').check()
  await expect(page.locator('input[data-step="pin-known"]')).toBeChecked()
  await page.reload()
  await expect(page.locator('input[data-step="pin-known"]')).toBeChecked()
  await expect(page.locator('input[data-step="card-date"]')).toBeChecked()
})

test('the first released storage is taken over with nothing lost', async ({ page }) => {
  await page.goto('/papers/')
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('madoguchi', 1)
        open.onupgradeneeded = () => {
          open.result.createObjectStore('ticks', { keyPath: 'step' }).put({ step: 'pin-known', doneOn: '2026-11-20' })
          open.result.createObjectStore('shards', { keyPath: 'prefecture' })
          open.result.createObjectStore('settings', { keyPath: 'name' }).put({ name: 'place', value: '10201' })
        }
        open.onsuccess = () => {
          open.result.close()
          resolve()
        }
        open.onerror = () => reject(open.error)
      }),
  )
  await page.goto('/check/')
  await expect(page.locator('input[data-step="pin-known"]')).toBeChecked()
  await page.goto('/about/')
  await expect(page.locator('[data-island="SavedHere"]')).toContainText('チェックの印：1個')
  await expect(page.locator('[data-island="SavedHere"]')).toContainText('選んだ市町村：あり')
})

test('storage that is refused is said, and the page still works', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await page.goto('/check/')
  await expect(island(page, 'CheckIsland')).toBeAttached()
  const box = page.locator('input[data-step="pin-known"]')
  await box.check()
  await expect(box).toBeChecked()
  await expect(page.locator('[data-island="CheckIsland"] .note.mind')).toBeVisible()
})

test('a list is handed over to another phone by its link, after asking', async ({ page, browser }) => {
  await page.goto('/check/')
  await expect(island(page, 'CheckIsland')).toBeAttached()
  await page.locator('input[data-step="pin-known"]').check()
  await page.goto('/check/handover/')
  await expect(page.locator('.qr')).toBeVisible()
  const link = (await page.locator('.made').innerText()).trim()
  expect(new URL(link).hash.length).toBeLessThanOrEqual(121)
  expect(new URL(link).hash).toMatch(/^#v1/)

  const phone = await browser.newContext()
  const there = await phone.newPage()
  await there.goto(link)
  await there.getByRole('button', { name: '入れない' }).click()
  expect(new URL(there.url()).hash).toBe('')
  await there.goto('/check/'.replace(/^/, new URL(link).origin))
  await expect(there.locator('input[data-step="pin-known"]')).not.toBeChecked()
  await there.goto(link)
  // "Me" is whoever sent it: the receiver says who that is.
  await there.getByLabel('どこに入れますか').selectOption('new:mother')
  await there.getByRole('button', { name: '新しく入れる' }).click()
  await expect(there.locator('.told')).not.toBeEmpty()
  await there.goto(`${new URL(link).origin}/check/`)
  await expect(there.locator('input[data-step="pin-known"]')).toBeChecked()
  await phone.close()
})

for (const fragment of ['v2.000', '<script>alert(1)</script>', '__proto__', 'v1.xxxx', '%E0%A4%A', 'x'.repeat(20_000)]) {
  test(`a damaged link is refused calmly: ${fragment.slice(0, 24)}`, async ({ page }) => {
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(`/check/handover/#${fragment}`)
    await expect(island(page, 'HandoverIsland')).toBeAttached()
    await expect(page.locator('.handover')).toBeVisible()
    await expect(page.getByRole('button', { name: '新しく入れる' })).toHaveCount(0)
    expect(errors).toEqual([])
  })
}

test.describe('with its pages kept', () => {
  test.use({ hasWorker: true })
  test('the printed date gives the dates that follow, and a calendar file, in flight mode', async ({ page, context }) => {
    await page.goto('/check/dates/')
    await workerReady(page)
    await onDay(page, '2026-11-26')
    await context.setOffline(true)
    await page.reload({ waitUntil: 'domcontentloaded' })
    await expect(island(page, 'DatesIsland')).toBeAttached()
    for (const [part, value] of [
      ['year', '2027'],
      ['month', '02'],
      ['day', '10'],
    ])
      await page.locator(`select[name="expiry-${part}"]`).selectOption(value ?? '')
    await page.getByRole('button', { name: '日付を見る' }).click()
    await expect(page.locator('main')).toContainText('2027年5月31日')
    await expect(page.locator('main')).toContainText('2026年11月10日')
    const download = page.waitForEvent('download')
    await page
      .getByRole('button', { name: /カレンダー/ })
      .first()
      .click()
    expect((await download).suggestedFilename()).toMatch(/\.ics$/)
  })
})

test('the date of the card itself is kept, gives no three months, and decides the list', async ({ page }) => {
  await onDay(page, '2026-11-26')
  await page.goto('/check/dates/')
  await expect(island(page, 'DatesIsland')).toBeAttached()
  const choose = async (of: string, year: string, month: string, day: string) => {
    await page.getByRole('radio', { name: of }).check()
    for (const [part, value] of [
      ['year', year],
      ['month', month],
      ['day', day],
    ])
      await page.locator(`select[name="expiry-${part}"]`).selectOption(value ?? '')
    await page.getByRole('button', { name: '日付を見る' }).click()
  }
  await choose('電子証明書の有効期限', '2026', '11', '10')
  await expect(page.locator('.answer')).toContainText('2027年2月28日')
  await expect(page.locator('.answer')).toContainText('スマホのマイナ保険証は、もう止まっています')
  await choose('カードの有効期限（在留期間まで）', '2026', '11', '10')
  await expect(page.locator('.answer')).toContainText('資格確認書をお持ちください')
  await expect(page.locator('.answer')).toContainText('在留カードを新しくしても')
  await choose('カードの有効期限（誕生日まで）', '2026', '11', '10')
  await expect(page.locator('.answer')).toContainText('3か月の猶予はありません')
  await expect(page.locator('.answer')).not.toContainText('2027年2月28日')
  await page.getByRole('button', { name: 'この日付をスマホに残す' }).click()
  await expect(page.getByText('このスマホに残しています')).toBeVisible()

  await page.goto('/check/for/card-registered/#card=yes&registered=yes&certificate=valid&age=to-74&changedInsurer=no')
  await page.getByRole('button', { name: 'この答えを、このスマホに残す' }).click()
  await expect(page.getByText('残しました。')).toBeVisible()
  await page.goto('/check/')
  await expect(island(page, 'CheckIsland')).toBeAttached()
  await expect(page.locator('.ticks > li:visible').filter({ hasText: '資格確認書が届いたか見る' })).toBeVisible()
  await expect(page.locator('li:has(> label [data-step="certificate-date"])')).toBeHidden()
})
