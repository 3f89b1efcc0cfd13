import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium } from '@playwright/test'
import { browsersForTests } from '../../src/build/find-browser'
import { serve } from '../../src/build/server'
import { option } from '../../src/build/settings'
import { dayAndMachine } from './machine'
import { madeUpCertificate } from './pages/certificate'
import { buildDefaultStack, buildFloor } from './pages/default-stack'
import { http2Front } from './pages/http2-front'
import { brokenLimits, type PageResult } from './pages/limits'
import { modelledLink } from './pages/modelled-link'
import { SLOW_3G } from './pages/network'
import { freshPhone, type Load, loadPage, visitAndKeep } from './pages/page-load'
import { type Interval, markdownTable, median, medianWithInterval } from './statistics'

const NAMED = '/,/desk/not-valid/,/check/,/find/,/stats/'
const CPU = 4
const FLOOR = 'floor'
const DEFAULT = 'default stack'

type Site = { readonly direct: string; readonly overLink: string; readonly link: { idle(): void }; close(): void }

/** A folder served twice: as it is, and with HTTP/2 and TLS behind a modelled link. */
async function served(folder: string, tls: { key: string; cert: string }): Promise<Site> {
  const plain = await serve(folder, 0)
  const front = await http2Front(plain.port, tls)
  const link = await modelledLink(front.port, SLOW_3G)
  const close = () => {
    link.close()
    front.close()
    plain.server.close()
    plain.server.closeAllConnections()
  }
  return { direct: `http://localhost:${plain.port}`, overLink: `https://localhost:${link.port}`, link, close }
}

type Subject = { readonly name: string; readonly site: Site; readonly path: string }
type Runs = { readonly throttled: Load[]; readonly linked: Load[]; readonly offline: Load[] }

/** One turn: every page once, so that a busy machine hurts all alike. */
async function turn(browser: Browser, subjects: readonly Subject[], runs: ReadonlyMap<string, Runs>): Promise<void> {
  for (const { name, site, path } of subjects) {
    const fresh = async (work: (phone: BrowserContext) => Promise<Load>) => {
      const phone = await freshPhone(browser)
      return work(phone).finally(() => phone.close())
    }
    runs.get(name)?.throttled.push(await fresh((phone) => loadPage(phone, site.direct + path, { cpu: CPU, throttle: SLOW_3G })))
    site.link.idle()
    runs.get(name)?.linked.push(await fresh((phone) => loadPage(phone, site.overLink + path, { cpu: CPU })))
  }
}

/** Every page once more, on phones that have kept it and are without network. */
async function offlineTurns(browser: Browser, subjects: readonly Subject[], runs: ReadonlyMap<string, Runs>, turns: number): Promise<void> {
  const phones = new Map<Site, BrowserContext>()
  for (const { site, path } of subjects) {
    const phone = phones.get(site) ?? (await freshPhone(browser))
    if (!phones.has(site)) await visitAndKeep(phone, site.direct + path)
    phones.set(site, phone)
  }
  for (const phone of phones.values()) await phone.setOffline(true)
  for (let i = 0; i < turns; i++)
    for (const { name, site, path } of subjects) {
      const phone = phones.get(site) as BrowserContext
      runs.get(name)?.offline.push(await loadPage(phone, site.direct + path, { cpu: CPU, isOffline: true }))
    }
  for (const phone of phones.values()) await phone.close()
}

const ratios = (own: readonly Load[], base: readonly Load[], of: 'lcp' | 'ready'): Interval =>
  medianWithInterval(own.map((load, i) => load[of] / (base[i] as Load)[of]))

function resultOf(path: string, own: Runs, floor: Runs, usual: Runs): PageResult {
  const middle = (of: 'tbt' | 'cls' | 'requests' | 'bytes' | 'elements') => median(own.throttled.map((load) => load[of]))
  return {
    path,
    hasIsland: own.throttled.some(({ hasIsland }) => hasIsland),
    lcp: ratios(own.throttled, floor.throttled, 'lcp'),
    lcpOnLink: ratios(own.linked, floor.linked, 'lcp'),
    ready: ratios(own.throttled, floor.throttled, 'ready'),
    tbt: middle('tbt'),
    cls: middle('cls'),
    requests: middle('requests'),
    bytes: middle('bytes'),
    elements: middle('elements'),
    offlineLcp: ratios(own.offline, usual.offline, 'lcp'),
  }
}

const shown = ({ median: middle, low, high }: Interval) => `${middle.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`
const HEAD = [
  'page',
  'LCP ÷ floor, 3G',
  'LCP ÷ floor, link',
  'ready ÷ floor',
  'TBT ms',
  'CLS',
  'requests',
  'kB',
  'DOM',
  'offline LCP ÷ default',
]

const row = (page: PageResult): string[] => [
  `\`${page.path}\``,
  ...[page.lcp, page.lcpOnLink, page.ready].map(shown),
  page.tbt.toFixed(0),
  page.cls.toFixed(3),
  String(page.requests),
  (page.bytes / 1000).toFixed(1),
  String(page.elements),
  shown(page.offlineLcp),
]

/** `npm run bench [-- --runs 9] [--outDir dist] [--pages /,/check/]`: the built site beside a floor page and a default stack. Fails when a limit is broken. */
export async function main(args: string[]): Promise<void> {
  const turns = Number(option(args, 'runs') ?? 9)
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const sources = resolve('.cache/bench')
  const tls = madeUpCertificate()
  const sites: Site[] = []
  const browser = await chromium.launch({
    executablePath: browsersForTests().whole,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', tls.browserOption],
  })
  try {
    const open = async (of: string) => {
      const site = await served(of, tls)
      sites.push(site)
      return site
    }
    const floor = { name: FLOOR, site: await open(await buildFloor(join(folder, 'floor'))), path: '/' }
    const usual = { name: DEFAULT, site: await open(await buildDefaultStack(sources, join(folder, 'default'))), path: '/' }
    const own = await open(option(args, 'outDir') ?? 'dist')
    const pages = (option(args, 'pages') ?? NAMED).split(',').map((path): Subject => ({ name: path, site: own, path }))
    const subjects = [floor, usual, ...pages]
    const runs = new Map(subjects.map(({ name }): [string, Runs] => [name, { throttled: [], linked: [], offline: [] }]))
    const { name, path, site } = floor
    await turn(browser, [{ name: 'warm-up', path, site }], new Map())
    for (let i = 1; i <= turns; i++) {
      await turn(browser, subjects, runs)
      console.error(`turn ${i} of ${turns}, load ${loadavg()[0]?.toFixed(1)}`)
    }
    await offlineTurns(
      browser,
      subjects.filter((subject) => subject.name !== name),
      runs,
      turns,
    )
    const of = (wanted: string) => runs.get(wanted) as Runs
    const measured = [usual, ...pages].map((subject) => ({
      ...resultOf(subject.name, of(subject.name), of(FLOOR), of(DEFAULT)),
    }))
    console.log(
      `${dayAndMachine()}, Chromium ${browser.version()}; ${turns} turns, CPU ${CPU}× slower, ${SLOW_3G.bitsPerSecond / 1000} kbit/s, ${SLOW_3G.roundTripMs} ms; medians with 95 % intervals\n`,
    )
    console.log(markdownTable(HEAD, measured.map(row)))
    const floors = (['throttled', 'linked'] as const).map((way) => Math.round(median(of(FLOOR)[way].map(({ lcp }) => lcp))))
    console.log(`\nLCP of the floor page: 3G ${floors[0]} ms, link ${floors[1]} ms`)
    const broken = measured.slice(1).flatMap(brokenLimits)
    if (broken.length > 0) {
      console.error(`Limits broken:\n${broken.join('\n')}`)
      process.exitCode = 1
    }
  } finally {
    await browser.close()
    for (const site of sites) site.close()
    for (const made of [folder, sources]) rmSync(made, { recursive: true, force: true })
  }
}
