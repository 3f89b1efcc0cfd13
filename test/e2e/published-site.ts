import { type BrowserContext, test as base } from './fixtures'
import { Published } from './published'

/** A test with a build of its own that it may publish anew, and somebody who visits it. */
export const test = base.extend<{ site: Published; visitor: BrowserContext }>({
  // biome-ignore lint/correctness/noEmptyPattern: the form the test runner asks for
  site: async ({}, use) => {
    const site = await Published.start()
    await use(site)
    await site.stop()
  },
  visitor: async ({ browser, site }, use) => {
    const visitor = await browser.newContext({ baseURL: site.origin })
    await use(visitor)
    await visitor.close()
  },
})
