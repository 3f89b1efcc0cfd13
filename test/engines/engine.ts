/** A value that can travel between a test and a page. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain }

/** What the tests ask of a browser, whatever drives it. */
export type Driver = {
  /** Opens an address. Rejects when the browser shows a failure instead. */
  readonly goto: (address: string) => Promise<void>
  /** Runs a function in the page and waits for what it gives. It sees its arguments only. */
  readonly run: <T extends Plain, A extends readonly Plain[]>(inPage: (...args: A) => T | Promise<T>, ...args: A) => Promise<T>
  /** A tap in the middle of the one element a selector finds, scrolled into view. */
  readonly click: (selector: string) => Promise<void>
  /** Types into the field a selector finds, key by key. */
  readonly type: (selector: string, text: string) => Promise<void>
  readonly reload: () => Promise<void>
  /** A tab beside this one, with the same storage. */
  readonly newTab: () => Promise<Driver>
  readonly close: () => Promise<void>
}

/** A browser engine: how to start it, with a profile that outlives it where it has one. */
export type Engine = {
  readonly name: string
  readonly start: (options?: { profile?: string; isPrivate?: boolean }) => Promise<Driver>
  /** Whether what a page stores is there after the browser was closed and opened again. */
  readonly hasProfiles: boolean
  /** Pages on paper, each as an A4 PDF, printed by a browser of its own. */
  readonly print: (addresses: readonly string[]) => Promise<readonly Uint8Array[]>
}

/** The width and height of a phone, CSS pixels. */
export const PHONE = { width: 390, height: 740 }

/** How much wider than the screen a page is, CSS pixels. */
export const overflow = (driver: Driver) => driver.run(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

const PATIENCE_MS = 30_000

/** Waits until a function in the page gives true. A page that is just being left counts as not yet. */
export async function until<A extends readonly Plain[]>(
  driver: Driver,
  what: string,
  inPage: (...args: A) => boolean | Promise<boolean>,
  ...args: A
) {
  const end = Date.now() + PATIENCE_MS
  let last: unknown
  while (Date.now() < end) {
    try {
      if (await driver.run(inPage, ...args)) return
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const shown = await driver.run(() => `${location.href}: ${document.body.innerText.slice(0, 400)}`).catch(String)
  throw new Error(`expected: ${what}. Shown: ${shown}${last ? ` (${last})` : ''}`)
}

/** Waits for an element whose words hold a text (readings left out) and taps it. */
export async function tap(driver: Driver, selector: string, text = ''): Promise<void> {
  await until(
    driver,
    `something to tap: ${selector} ${text}`,
    (wanted: string, words: string) => {
      const spoken = (element: Element) => {
        const copy = element.cloneNode(true) as Element
        for (const reading of copy.querySelectorAll('rt, rp')) reading.remove()
        return (copy.textContent ?? '').replace(/\s+/g, ' ')
      }
      for (const marked of document.querySelectorAll('[data-to-tap]')) marked.removeAttribute('data-to-tap')
      const all = [...document.querySelectorAll<HTMLElement>(wanted)]
      const found = all.find((one) => spoken(one).includes(words) && one.getClientRects().length > 0)
      found?.setAttribute('data-to-tap', '')
      return found !== undefined
    },
    selector,
    text,
  )
  await driver.click('[data-to-tap]')
}

/** Waits until the page has an element with a text, readings left out. */
export const sees = (driver: Driver, selector: string, text: string) =>
  until(
    driver,
    `${selector} with "${text}"`,
    (wanted: string, words: string) =>
      [...document.querySelectorAll<HTMLElement>(wanted)].some((element) => {
        const copy = element.cloneNode(true) as Element
        for (const reading of copy.querySelectorAll('rt, rp')) reading.remove()
        return element.getClientRects().length > 0 && (copy.textContent ?? '').includes(words)
      }),
    selector,
    text,
  )

/** Waits until an island answers taps. */
export const ready = (driver: Driver, island: string) =>
  until(driver, `${island} ready`, (name: string) => document.querySelector(`[data-island="${name}"][data-ready]`) !== null, island)

/** Waits until the worker has kept shell and language and controls the page. */
export const kept = (driver: Driver) =>
  until(driver, 'the worker in control', async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return registration?.active?.state === 'activated' && navigator.serviceWorker.controller !== null
  })
