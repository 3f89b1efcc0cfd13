import type { Browser, BrowserContext, CDPSession, Page } from '@playwright/test'
import type { Network } from './network'

/** What one load of a page took; times in ms since the navigation began, bytes with headers. */
export type Load = {
  readonly lcp: number
  /** The page's own mark `app-ready`; without one when it was drawn and its script had run. */
  readonly ready: number
  readonly tbt: number
  readonly cls: number
  readonly requests: number
  readonly bytes: number
  readonly elements: number
  readonly hasIsland: boolean
}

/** Chromium's own throttling of the network, or none where a modelled link stands before the server. */
export type Conditions = { readonly cpu: number; readonly throttle?: Network | undefined; readonly isOffline?: boolean }

const QUIET_MS = 1000
const LONGEST_MS = 60_000

declare global {
  interface Window {
    measured?: { lcp: number; shifts: [at: number, by: number][]; tasks: [at: number, long: number][] }
  }
}

/** Runs in the page before anything of its own. */
function observe(): void {
  const measured = { lcp: 0, shifts: [] as [number, number][], tasks: [] as [number, number][] }
  window.measured = measured
  const on = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true })
  on('largest-contentful-paint', (entry) => {
    const { renderTime, startTime } = entry as PerformanceEntry & { renderTime: number }
    measured.lcp = renderTime || startTime
  })
  on('layout-shift', (entry) => {
    const { hadRecentInput, value, startTime } = entry as PerformanceEntry & { hadRecentInput: boolean; value: number }
    if (!hadRecentInput) measured.shifts.push([startTime, value])
  })
  on('longtask', ({ startTime, duration }) => measured.tasks.push([startTime, duration]))
}

/** Runs in the page once it has come to rest. */
function read() {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return {
    ...(window.measured ?? { lcp: 0, shifts: [], tasks: [] }),
    now: performance.now(),
    fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    parsed: navigation?.domContentLoadedEventEnd ?? 0,
    mark: performance.getEntriesByName('app-ready')[0]?.startTime,
    elements: document.getElementsByTagName('*').length,
    hasIsland: document.querySelector('[data-island]') !== null,
    hasScript: document.querySelector('script[type=module]') !== null,
  }
}

/** The largest sum of shifts in a window of at most five seconds without a gap of one (web.dev/cls). */
function largestWindow(shifts: readonly (readonly [number, number])[]): number {
  let [largest, sum, first, last] = [0, 0, 0, Number.NEGATIVE_INFINITY]
  for (const [at, by] of shifts) {
    if (at - last > 1000 || at - first > 5000) [sum, first] = [0, at]
    sum += by
    last = at
    largest = Math.max(largest, sum)
  }
  return largest
}

/** Counts what the page asks for; its service worker is not the page. */
class Traffic {
  readonly #running = new Set<string>()
  requests = 0
  bytes = 0
  changedAt = Date.now()

  constructor(session: CDPSession) {
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (!/^https?:/.test(request.url) || this.#running.has(requestId)) return
      this.requests += 1
      this.#running.add(requestId)
      this.changedAt = Date.now()
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      this.bytes += encodedDataLength
      this.#end(requestId)
    })
    session.on('Network.loadingFailed', ({ requestId }) => this.#end(requestId))
  }

  #end(requestId: string): void {
    this.#running.delete(requestId)
    this.changedAt = Date.now()
  }

  /** A request that a worker answers may never be reported as finished. */
  get isQuiet(): boolean {
    return Date.now() - this.changedAt > (this.#running.size > 0 ? 3 : 1) * QUIET_MS
  }
}

/** A fresh phone: nothing kept. */
export async function freshPhone(browser: Browser): Promise<BrowserContext> {
  const phone = await browser.newContext({
    viewport: { width: 360, height: 780 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'ja-JP',
  })
  await phone.addInitScript(observe)
  return phone
}

async function atRest(page: Page, traffic: Traffic): Promise<Awaited<ReturnType<typeof read>>> {
  const until = Date.now() + LONGEST_MS
  for (;;) {
    const state = await page.evaluate(read)
    const busyUntil = Math.max(...state.tasks.map(([at, long]) => at + long), 0)
    if (state.now - busyUntil > QUIET_MS && traffic.isQuiet && (state.mark !== undefined || !state.hasScript)) return state
    if (Date.now() > until) throw new Error(`${page.url()}: no rest, or no mark "app-ready", within ${LONGEST_MS / 1000} s`)
    await page.waitForTimeout(200)
  }
}

/** Loads a page on a phone and waits until network and main thread are at rest. Throws when it does not come. */
export async function loadPage(phone: BrowserContext, url: string, { cpu, throttle, isOffline }: Conditions): Promise<Load> {
  const page = await phone.newPage()
  try {
    const session = await phone.newCDPSession(page)
    const traffic = new Traffic(session)
    await session.send('Network.enable')
    await session.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    if (throttle) {
      const bytesPerSecond = throttle.bitsPerSecond / 8
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: throttle.roundTripMs,
        downloadThroughput: bytesPerSecond,
        uploadThroughput: bytesPerSecond,
      })
    }
    const answer = await page.goto(url, { timeout: LONGEST_MS })
    if (answer?.status() !== 200) throw new Error(`${url}: expected 200, got ${answer?.status()}`)
    if (isOffline && !answer.fromServiceWorker()) throw new Error(`${url}: expected an answer of the service worker`)
    const state = await atRest(page, traffic)
    const drawn = Math.max(state.fcp, state.parsed, ...state.tasks.map(([at, long]) => at + long))
    const blocked = state.tasks.map(([at, long]) => Math.max(0, at + long - Math.max(at, state.fcp) - 50))
    return {
      lcp: state.lcp || state.fcp,
      ready: state.mark ?? drawn,
      tbt: blocked.reduce((sum, one) => sum + one, 0),
      cls: largestWindow(state.shifts),
      requests: traffic.requests,
      bytes: traffic.bytes,
      elements: state.elements,
      hasIsland: state.hasIsland,
    }
  } finally {
    await page.close()
  }
}

/** Visits a page and waits until its worker has kept what it keeps. */
export async function visitAndKeep(phone: BrowserContext, url: string): Promise<void> {
  const page = await phone.newPage()
  await page.goto(url)
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    while (registration.active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 100))
  })
  await page.close()
}
