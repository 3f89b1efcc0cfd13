import { expect, test } from '@playwright/test'
import { LANGUAGES, paths, workerReady } from './site'

const cardPaths = (root: string) => [...casePaths(root).map((path) => `${path}card/`), `${root}desk/card/`, `${root}desk/low-vision/card/`]
const casePaths = (root: string) =>
  paths.filter((path) => path.startsWith(`${root}desk/`) && path !== `${root}desk/` && !path.endsWith('/card/'))

for (const { code, root } of LANGUAGES) {
  test(`every case is walked by keyboard alone: ${code}`, async ({ page }) => {
    test.setTimeout(200_000)
    await page.goto(`${root}desk/`)
    const cases = await page.locator('.what a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(cases).toHaveLength(9)
    for (const [index, address] of cases.entries()) {
      await page.goto(`${root}desk/`)
      for (let tabs = 0; tabs < 40; tabs += 1) {
        await page.keyboard.press('Tab')
        if ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === address) break
      }
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href')), `case ${index}`).toBe(address)
      // Focus is seen and not covered by anything fixed.
      expect(
        await page.evaluate(() => {
          const box = document.activeElement?.getBoundingClientRect()
          return box
            ? document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('a') === document.activeElement
            : false
        }),
      ).toBe(true)
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${address}`)
      const card = await page.locator('a.btn.main').first().getAttribute('href')
      for (let tabs = 0; tabs < 30; tabs += 1) {
        await page.keyboard.press('Tab')
        if ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === card) break
      }
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${card}`)
      await expect(page.locator('h1[lang=ja]')).toBeVisible()
      // Close leads back to the case.
      for (let tabs = 0; tabs < 3; tabs += 1) {
        await page.keyboard.press('Tab')
        if ((await page.evaluate(() => document.activeElement?.getAttribute('href'))) === address) break
      }
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${address}`)
    }
  })
}

test('a staff card turns round and back', async ({ page }) => {
  await page.goto('/en/desk/not-valid/card/')
  const turned = () => page.locator('main').evaluate((main) => getComputedStyle(main).rotate)
  expect(await turned()).toBe('none')
  await page.getByRole('link', { name: 'Turn' }).click()
  expect(await turned()).toBe('180deg')
  await page.locator('a.undo').click()
  expect(await turned()).toBe('none')
})

test('the screen is kept on by tap where the browser can, and nothing shows where it cannot', async ({ page }) => {
  await page.addInitScript(() => {
    const requests: string[] = []
    Object.assign(globalThis, { wakeRequests: requests })
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request: async (kind: string) => {
          requests.push(kind)
          return { release: async () => undefined }
        },
      },
    })
  })
  await page.goto('/desk/card/')
  const button = page.locator('[data-do="keep-awake"]')
  await expect(button).toHaveAttribute('aria-pressed', 'false')
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  expect(await page.evaluate('wakeRequests')).toEqual(['screen'])
})

test('every case and every staff card prints on one A4', async ({ page }) => {
  test.setTimeout(300_000)
  const tooLong: string[] = []
  for (const path of LANGUAGES.flatMap(({ root }) => [...casePaths(root), ...cardPaths(root)])) {
    await page.goto(path)
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    const count = (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length
    if (count !== 1) tooLong.push(`${path}: ${count} pages`)
  }
  expect(tooLong).toEqual([])
})

test('staff cards work in landscape and on 320 px, with large text', async ({ page }) => {
  for (const size of [
    { width: 740, height: 360 },
    { width: 320, height: 568 },
  ]) {
    await page.setViewportSize(size)
    for (const path of ['/desk/not-valid/card/', '/en/desk/pin/card/', '/easy/desk/face/card/']) {
      await page.goto(path)
      for (const scale of ['100%', '200%']) {
        await page.evaluate((value) => document.documentElement.style.setProperty('font-size', value), scale)
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
          `${path} ${scale} ${size.width}`,
        ).toBeLessThanOrEqual(0)
      }
    }
  }
})

test('offline from a cold start on a slow phone, desk help paints within a second', async ({ page, context }) => {
  await page.goto('/')
  await workerReady(page)
  await page.goto('about:blank')
  await context.setOffline(true)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const paints: number[] = []
  for (let run = 0; run < 5; run += 1) {
    await page.goto('/desk/', { waitUntil: 'load' })
    paints.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.POSITIVE_INFINITY)).observe({
              type: 'largest-contentful-paint',
              buffered: true,
            })
          }),
      ),
    )
    await page.goto('about:blank')
  }
  paints.sort((a, b) => a - b)
  test.info().annotations.push({ type: 'largest paint, ms', description: paints.map(Math.round).join(' ') })
  console.log(`largest paint of desk help offline at CPU 4x, ms: ${paints.map(Math.round).join(' ')}`)
  expect(paints[2]).toBeLessThan(1000)
})
