import type { Kind } from '../../src/domain/figures/usage'
import { type Browser, expect, test } from './fixtures'
import { madeUp, madeUpSite } from './made-up-site'

/** As many as Tokyo has (coverage.csv). */
const COUNT = 29_367
/** Enough of each kind for each tap of the round, too few to cost anything. */
const FEW = 300
/**
 * From an input until the page begins to work on it, beyond what the same inputs take on a page with few rows in the same minute: that is
 * the machine's. The time to the next picture is printed.
 */
const DELAY_LIMIT_MS = 100
const ROUNDS = 4

const made = (i: number, number: number) =>
  madeUp({
    id: String(i).padStart(13, '0'),
    name: `医療法人社団 第${number}会 町なか第${number}クリニック`,
    shortName: `町なか第${number}クリニック`,
    kana: 'イリョウホウジンシャダン マチナカクリニック',
    kind: (i % 5) as Kind,
    municipality: `131${String(1 + (i % 23)).padStart(2, '0')}`,
    address: `東京都千代田区丸の内${1 + (i % 40)}丁目${i}番地`,
    lat: 35.6 + ((i * 7919) % 10_000) / 50_000,
    lng: 139.6 + ((i * 104_729) % 10_000) / 50_000,
    tel: '03-0000-0000',
  })

const many = Array.from({ length: COUNT }, (_, i) => made(i, i))
// All with the number that the round looks for.
const few = Array.from({ length: FEW }, (_, i) => made(i, 26_000 + i))

/** The slowest answer of a round, until the next picture, and the longest delay until the page began to work on an input. */
type Input = { readonly name: string; readonly delay: number; readonly ms: number }

/** Searches on a page slowed down six times, taps and types while the list is read and after; gives the longest delay and the slowest answer to an input. */
async function slowestInput(browser: Browser, baseURL: string): Promise<Input> {
  const context = await browser.newContext({ baseURL, viewport: { width: 360, height: 740 }, locale: 'ja-JP' })
  const page = await context.newPage()
  await page.goto('/find/')
  await expect(page.locator('[data-island="FindIsland"][data-ready]')).toBeAttached()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 6 })
  await page.evaluate(() => {
    const inputs: Input[] = []
    Object.assign(globalThis, { inputs })
    new PerformanceObserver((list) => {
      for (const { name, duration, startTime, processingStart } of list.getEntries() as PerformanceEventTiming[])
        inputs.push({ name, delay: Math.round(processingStart - startTime), ms: duration })
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })

  await page.getByLabel('郵便番号').fill('100-0001')
  await page.getByRole('button', { name: 'この場所で探す' }).click()
  // While the list is read: open the languages and close them, type on.
  for (let i = 0; i < 4; i += 1) {
    await page.locator('.top summary').click()
    await page.getByLabel('郵便番号').press('End')
    await page.waitForTimeout(100)
  }
  await expect(page.locator('.hits > li h3').nth(19)).toBeVisible({ timeout: 90_000 })
  await page.getByRole('button', { name: '薬局', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '近くの薬局' })).toBeVisible()
  await page.locator('.hits > li summary').first().click()
  await page.getByText('名前・距離でしぼりこむ').click()
  await page.getByLabel('名前・よみがな').pressSequentially('第26', { delay: 60 })
  await expect(page.locator('.hits > li h3').first()).toContainText('第26', { timeout: 30_000 })
  await page.getByRole('button', { name: /続きを見る/ }).click()
  await expect(page.locator('.hits > li h3').nth(39)).toBeVisible({ timeout: 30_000 })

  const inputs = await page.evaluate(() => (globalThis as unknown as { inputs: Input[] }).inputs)
  await context.close()
  const slowest = inputs.reduce((worst, one) => (one.ms > worst.ms ? one : worst), { name: 'all', delay: 0, ms: 16 })
  return { ...slowest, delay: Math.max(0, ...inputs.map(({ delay }) => delay)) }
}

test('29,000 rows on a slow phone: every tap and key is answered as soon as with 300', async ({ browser }) => {
  test.setTimeout(480_000)
  const [large, small] = [
    await madeUpSite([{ prefecture: '13', facilities: many }]),
    await madeUpSite([{ prefecture: '13', facilities: few }]),
  ]
  const beyond: number[] = []
  // Other work on the same cores makes a round slow by chance; work of the page itself makes every round slow.
  while (beyond.length < ROUNDS && !beyond.some((ms) => ms < DELAY_LIMIT_MS)) {
    const [floor, own] = [await slowestInput(browser, small.baseURL), await slowestInput(browser, large.baseURL)]
    beyond.push(own.delay - floor.delay)
    console.log(
      `CPU 6x, longest delay ${own.delay} ms with ${COUNT} rows, ${floor.delay} ms with ${FEW}; slowest input to next paint ${own.ms} ms (${own.name}), ${floor.ms} ms`,
    )
  }
  expect(Math.min(...beyond)).toBeLessThan(DELAY_LIMIT_MS)
  large.close()
  small.close()
})
