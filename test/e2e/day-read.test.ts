import { expect, test } from './fixtures'
import { builtOn, onDay } from './site'

test.use({ hasWorker: false })

// What the first page says must fit the day it is read in Japan, whatever the day of the build and the zone of the device.
const DAYS = [
  { now: '2024-11-30T12:00:00+09:00', day: '2024-11-30', oldCard: 'still-issued', things: 3 },
  { now: '2024-12-02T12:00:00+09:00', day: '2024-12-02', oldCard: 'until-printed', things: 3 },
  { now: '2025-08-01T12:00:00+09:00', day: '2025-08-01', oldCard: 'until-printed', things: 3 },
  { now: '2025-12-01T23:59:59+09:00', day: '2025-12-01', oldCard: 'until-printed', things: 3 },
  { now: '2025-12-02T00:00:00+09:00', day: '2025-12-02', oldCard: 'none', things: 2 },
  { now: '2026-03-31T12:00:00+09:00', day: '2026-03-31', oldCard: 'none', things: 2 },
  { now: '2026-08-01T00:00:00+09:00', day: '2026-08-01', oldCard: 'none', things: 2 },
  { now: '2026-11-21T12:00:00+09:00', day: '2026-11-21', oldCard: 'none', things: 2 },
] as const

for (const timezoneId of ['Asia/Tokyo', 'Pacific/Honolulu', 'Pacific/Kiritimati']) {
  test.describe(`on a device set to ${timezoneId}`, () => {
    test.use({ timezoneId })
    test('the answer is that of the day in Japan', async ({ page }) => {
      await builtOn(page, '2024-11-01')
      for (const { now, day, oldCard, things } of DAYS) {
        await page.clock.setFixedTime(new Date(now))
        await page.goto('/en/')
        await expect(page.locator('time[data-day-read]')).toHaveAttribute('datetime', day)
        const answer = page.locator('.answer')
        await expect(answer.getByText('until the date printed on it')).toBeVisible({ visible: oldCard === 'until-printed' })
        await expect(answer.getByText('New ones are issued until')).toBeVisible({ visible: oldCard === 'still-issued' })
        await expect(answer.getByText('or an old insurance card')).toBeVisible({ visible: things === 2 })
      }
    })
  })
}

test('one second around midnight in Japan, read in Honolulu', async ({ browser }) => {
  const context = await browser.newContext({ timezoneId: 'Pacific/Honolulu' })
  const page = await context.newPage()
  await builtOn(page, '2025-11-01')
  for (const [now, day, isOver] of [
    ['2025-12-01T14:59:59Z', '2025-12-01', false],
    ['2025-12-01T15:00:00Z', '2025-12-02', true],
  ] as const) {
    await page.clock.setFixedTime(new Date(now))
    await page.goto('/')
    await expect(page.locator('time[data-day-read]')).toHaveAttribute('datetime', day)
    await expect(page.getByText('遅くとも2025年12月1日まで')).toBeVisible({ visible: !isOver })
  }
  await context.close()
})

test('no page counts down to a day', async ({ page }) => {
  await onDay(page, '2026-11-21')
  for (const path of ['/', '/switch/', '/en/', '/en/switch/']) {
    await page.goto(path)
    expect(await page.locator('main').innerText()).not.toMatch(/あと\s*\d+\s*日|\d+ days (left|to go|until)/)
  }
})
