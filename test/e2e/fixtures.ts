import { test as base, type Page } from '@playwright/test'
import { SLOWDOWN } from './slowdown'

export { type APIRequestContext, type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN })
}

/** Playwright's test, with every page of every context as slow as asked for. */
export const test = base.extend<object, { slowPages: undefined }>({
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
