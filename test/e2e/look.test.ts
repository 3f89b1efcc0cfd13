import { expect, type Page, test } from './fixtures'
import { axeFindings, overflows } from './page-checks'
import { watch, workerReady } from './site'

/** Opens the panel by its button, which is in the menu of languages where there is no room for it beside. */
async function open(page: Page, name: string): Promise<void> {
  await expect(page.locator('.top button')).toBeAttached()
  if ((await page.locator('.top li button').count()) > 0) await page.locator('.top summary').click()
  await page.getByRole('button', { name }).click()
  await expect(page.locator('.look')).toBeFocused()
}
const rootSize = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)

/** How far parts of a page moved by themselves since it was opened. */
const shifted = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(sum), 300)
      }),
  )

test('a look is chosen once: it holds on every page from the first moment, without network too; nothing moves; a card keeps its size', async ({
  page,
  context,
}) => {
  const problems = watch(page)
  await page.goto('/easy/desk/pin/')
  expect(await shifted(page)).toBe(0)
  await workerReady(page)
  await open(page, 'みやすさ')
  expect(await axeFindings(page, 'all')).toEqual([])
  await page.locator('.look input[type=radio]').nth(3).check()
  await page.locator('.look input[type=checkbox]').nth(0).uncheck()
  await page.locator('.look input[type=checkbox]').nth(1).check()
  expect(await rootSize(page)).toBe('24px')
  await expect(page.locator('main rt').first()).toBeHidden()
  expect(await axeFindings(page, 'all')).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.locator('.look')).toHaveCount(0)
  await expect(page.locator('.top :is(button, summary):focus')).toHaveCount(1)

  await context.setOffline(true)
  await page.goto('/easy/papers/')
  // Drawn so: the page came with it.
  expect(await page.evaluate(() => document.querySelector('style')?.textContent)).toContain('font-size:150%')
  expect(await rootSize(page)).toBe('24px')
  await expect(page.locator('main rt').first()).toBeHidden()
  expect(await shifted(page)).toBe(0)
  await open(page, 'みやすさ')
  expect(await overflows(page, 320, 640, [100, 200])).toEqual([])
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/easy/desk/pin/card/')
  expect(await rootSize(page)).toBe('16px')
  await page.goto('/easy/papers/')
  await page.emulateMedia({ media: 'print' })
  expect(Number.parseFloat(await rootSize(page))).toBeCloseTo(16 * 0.82, 1)
  await expect(page.locator('header button')).toBeHidden()
  problems.expectNone()
})

test('with large text and on a small screen the button is in the menu of languages', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/vi/desk/')
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  await expect(page.locator('.top li button')).toHaveCount(1)
  await open(page, 'Hiển thị')
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
})

test('a page is read aloud sentence by sentence with a voice of this device, and falls silent when it is hidden; without a voice there is no button', async ({
  page,
}) => {
  const problems = watch(page)
  await page.goto('/desk/pin/')
  await open(page, '見やすさ')
  await expect(page.getByRole('button', { name: 'このページを読み上げる' })).toHaveCount(0)

  await page.addInitScript(() => {
    const said: string[] = []
    let now: { onend?: () => void } | undefined
    const speech = Object.assign(new EventTarget(), {
      getVoices: () => [
        { lang: 'en-US', localService: true },
        { lang: 'ja-JP', localService: true },
      ],
      speak: (utterance: { text: string; onend?: () => void }) => {
        said.push(utterance.text)
        now = utterance
      },
      cancel: () => {
        now = undefined
      },
    })
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech })
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      value: class {
        constructor(readonly text: string) {}
      },
    })
    Object.assign(globalThis, { said, endSentence: () => now?.onend?.(), isSilent: () => now === undefined })
  })
  const heard = () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  const end = () => page.evaluate(() => (globalThis as unknown as { endSentence: () => void }).endSentence())
  const isSilent = () => page.evaluate(() => (globalThis as unknown as { isSilent: () => boolean }).isSilent())
  await page.reload()
  await open(page, '見やすさ')
  await page.getByRole('button', { name: 'このページを読み上げる' }).click()
  const bar = page.locator('.voice')
  await expect(bar.getByRole('button').first()).toBeFocused()
  expect(await axeFindings(page, 'structure')).toEqual([])
  const heading = (await page.locator('h1').innerText()).replace(/\s/g, '')
  await expect.poll(async () => (await heard())[0]?.replace(/\s/g, '')).toBe(heading)
  for (let at = 0; at < 12; at += 1) await end()
  expect(await heard()).toHaveLength(13)
  // What is read is on screen, above the bar.
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [range] = [...((CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights.get('said') ?? [])]
        const { top = -1, bottom = 1e6 } = range?.getBoundingClientRect() ?? {}
        return top >= 0 && bottom <= (document.querySelector('.voice')?.getBoundingClientRect().top ?? 0) + 1
      }),
    )
    .toBe(true)
  await bar.getByRole('button', { name: '止める' }).click()
  expect(await isSilent()).toBe(true)
  await bar.getByRole('button', { name: '続ける' }).click()
  expect((await heard()).at(-1)).toBe((await heard()).at(-2))
  await page.evaluate(() => dispatchEvent(new Event('pagehide')))
  expect(await isSilent()).toBe(true)
  await bar.getByRole('button', { name: '終わる' }).click()
  await expect(bar).toHaveCount(0)
  problems.expectNone()
})
