import { execFile, spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Builder, By, type WebDriver } from 'selenium-webdriver'
import { type Driver, type Engine, PHONE } from './engine'

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** One at a time: the driver works in the tab that was chosen last. */
function driverOf(driver: WebDriver, handle: string, close: () => Promise<void>): Driver {
  const here = () => driver.switchTo().window(handle)
  return {
    goto: async (address) => {
      await here()
      await driver.get(address)
    },
    run: async (inPage, ...args) => {
      await here()
      const answer: { value?: never; error?: string } = await driver.executeAsyncScript(
        `const args = [...arguments], done = args.pop();
         Promise.resolve().then(() => (${inPage})(...args)).then((value) => done({ value }), (error) => done({ error: String(error) }))`,
        ...args,
      )
      if (answer.error) throw new Error(answer.error)
      return answer.value as never
    },
    click: async (selector) => {
      await here()
      await driver.executeScript('document.querySelector(arguments[0]).scrollIntoView({ block: "center" })', selector)
      await driver.findElement(By.css(selector)).click()
    },
    type: async (selector, text) => {
      await here()
      await driver.findElement(By.css(selector)).sendKeys(text)
    },
    reload: async () => {
      await here()
      await driver.navigate().refresh()
    },
    newTab: async () => {
      await driver.switchTo().newWindow('tab')
      const other = await driver.getWindowHandle()
      return driverOf(driver, other, async () => {
        await driver.switchTo().window(other)
        await driver.close()
      })
    },
    close,
  }
}

/** As root the sandbox of the browser cannot be made, and there is nothing to draw with. */
const ALONE = { ...process.env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1', NO_AT_BRIDGE: '1' }

/** WebKit as GTK has it, the engine of every browser on an iPhone. Its automation sessions keep nothing once they end. */
export const webkit: Engine = {
  name: 'WebKit',
  hasProfiles: false,
  print: async (addresses) => {
    const folder = await mkdtemp(join(tmpdir(), 'madoguchi-print-'))
    const script = join(import.meta.dirname, 'webkit-print.mjs')
    const env = { ...ALONE, FONTCONFIG_FILE: join(import.meta.dirname, 'hiragino.conf') }
    try {
      const options = { env, timeout: 100_000 }
      await promisify(execFile)(process.env.GJS_PATH ?? '/usr/bin/gjs', ['-m', script, folder, ...addresses], options)
      return await Promise.all(addresses.map((_, index) => readFile(join(folder, `${index}.pdf`))))
    } finally {
      await rm(folder, { recursive: true })
    }
  },
  start: async () => {
    const port = await freePort()
    const service = spawn(process.env.WEBKIT_DRIVER_PATH ?? '/usr/bin/WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
      env: ALONE,
      stdio: 'ignore',
    })
    const binary = process.env.MINIBROWSER_PATH
    const builder = new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .disableEnvironmentOverrides()
      .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation', '--full-screen'] } })
    const end = Date.now() + 20_000
    let driver: WebDriver | undefined
    while (!driver)
      try {
        driver = await builder.build()
        await driver.getSession()
      } catch (error) {
        driver = undefined
        if (Date.now() > end) throw error
        await new Promise((resolve) => setTimeout(resolve, 200))
      }
    const session = driver
    await session.manage().setTimeouts({ script: 30_000, pageLoad: 60_000 })
    await session
      .manage()
      .window()
      .setRect({ ...PHONE, x: 0, y: 0 })
    return driverOf(session, await session.getWindowHandle(), async () => {
      await session.quit()
      service.kill()
    })
  },
}
