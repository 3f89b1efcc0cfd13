import { test as base, type Page } from '@playwright/test'
import { SLOWDOWN } from './slowdown'
import { withoutWorker } from './without-worker'

export { type APIRequestContext, type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
}

/**
 * Playwright's test, with every page of every context as slow as asked for. Where nothing is asked of the worker (`hasWorker: false`) the
 * page is told that one is on its way: to keep the whole language for each new visitor costs more than most tests.
 */
export const test = base.extend<{ hasWorker: boolean }, { slowPages: undefined }>({
  hasWorker: [true, { option: true }],
  context: async ({ context, hasWorker }, use) => {
    if (!hasWorker) await withoutWorker(context)
    await use(context)
  },
  slowPages: [
    async ({ browser }, use) => {
      if (SLOWDOWN > 1) {
        const newContext = browser.newContext.bind(browser)
        browser.newContext = async (options) => {
          const context = await newContext(options)
          const newPage = context.newPage.bind(context)
          context.newPage = async () => {
            const page = await newPage()
            await slowDown(page)
            return page
          }
          return context
        }
      }
      await use(undefined)
    },
    { scope: 'worker', auto: true },
  ],
})

// A limit of its own is one of a machine at its own pace.
const setLimit = test.setTimeout.bind(test)
test.setTimeout = (limit) => setLimit(limit * SLOWDOWN)
