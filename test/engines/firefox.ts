import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { type Driver, type Engine, PHONE } from './engine'

const driverOf = (page: Page, close: () => Promise<void>): Driver => ({
  goto: async (address) => {
    await page.goto(address, { waitUntil: 'domcontentloaded' })
  },
  run: (inPage, ...args) => page.evaluate(inPage as never, ...(args as readonly unknown[] as never[])),
  click: async (selector) => {
    // In the middle, as somebody scrolls: at the edge it would lie below the bar, which would take the tap.
    await page.$eval(selector, (element) => element.scrollIntoView({ block: 'center' }))
    await page.locator(selector).click()
  },
  type: async (selector, text) => {
    await page.locator(selector).click()
    await page.keyboard.type(text)
  },
  reload: async () => {
    await page.reload({ waitUntil: 'domcontentloaded' })
  },
  newTab: async () => tab(page.browser()),
  close,
})

const launch = (profile?: string, isPrivate = false) =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
    headless: true,
    ...(profile && { userDataDir: profile }),
    extraPrefsFirefox: {
      'intl.accept_languages': 'ja',
      'browser.privatebrowsing.autostart': isPrivate,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  })

async function tab(browser: Browser): Promise<Driver> {
  const page = await browser.newPage()
  await page.setViewport(PHONE)
  return driverOf(page, () => page.close())
}

/** Firefox, driven over WebDriver BiDi. */
export const firefox: Engine = {
  name: 'Firefox',
  hasProfiles: true,
  print: async (addresses) => {
    const browser = await launch()
    try {
      const page = await browser.newPage()
      const printed: Uint8Array[] = []
      for (const address of addresses) {
        await page.goto(address)
        printed.push(await page.pdf({ format: 'A4', margin: { top: '10mm', right: '12mm', bottom: '10mm', left: '12mm' } }))
      }
      return printed
    } finally {
      await browser.close()
    }
  },
  start: async ({ profile, isPrivate } = {}) => {
    const browser = await launch(profile, isPrivate)
    return { ...(await tab(browser)), close: () => browser.close() }
  },
}
