import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Chromium without the windows of a desktop: the same engine for half the work. */
const SHELL = 'chromium-headless-shell'
const DEBIAN_BROWSERS = [SHELL, 'chromium']
const WHOLE_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const NAMES = [SHELL, 'chrome-headless-shell', ...WHOLE_NAMES]
const OTHER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'Google/Chrome/Application/chrome.exe'),
  join(process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)', 'Microsoft/Edge/Application/msedge.exe'),
]

const succeeds = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0

const inPath = (names: readonly string[]) => {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}
const inPlaces = (names: readonly string[]) => inPath(names) ?? OTHER_PLACES.find((path) => existsSync(path))

/** An installed Chrome, Chromium or Edge: CHROME_PATH first, then the usual names and places. Throws when CHROME_PATH names no file. */
function installedBrowser(): string | undefined {
  const named = process.env.CHROME_PATH
  if (!named || existsSync(named)) return named || inPlaces(NAMES)
  throw new Error(`CHROME_PATH: expected an installed Chrome, Chromium or Edge, got "${named}"`)
}

/** What letters of the offered languages need beside Latin ones; the first has Chinese and Korean too. */
const FONTS = { ja: 'fonts-noto-cjk', ne: 'fonts-lohit-deva' }
const hasFont = (lang: string) => spawnSync('fc-list', [`:lang=${lang}`], { encoding: 'utf8' }).stdout?.trim() !== ''
const hasFonts = () => process.platform !== 'linux' || Object.keys(FONTS).every(hasFont)

const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && succeeds('apt-get', ['--version'])

function install(packages: readonly string[]): void {
  console.log(`Installing ${packages.join(', ')} for the browser tests …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', 'install', '-qq', '-y', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  })
}

/** The browser of the tests, and one that keeps pages to go back to, which a browser without windows does not. */
type TestBrowsers = { readonly browser: string; readonly whole: string }

/**
 * Browsers for the tests: CHROME_PATH, else the lightest there is. Installs Debian's Chromium with and without windows and fonts when it
 * may; throws one sentence on what to do when it may not.
 */
export function browsersForTests(): TestBrowsers {
  const found = (): TestBrowsers | undefined => {
    const browser = installedBrowser()
    const whole = inPlaces(WHOLE_NAMES) ?? browser
    return browser && whole ? { browser, whole } : undefined
  }
  const wanted = process.env.CHROME_PATH ? [] : DEBIAN_BROWSERS
  // Posters are turned from PDF into pixels.
  const hasAll = wanted.every((name) => inPath([name])) && hasFonts() && succeeds('pdftoppm', ['-v'])
  if (!hasAll && mayInstall())
    try {
      install([...wanted, ...Object.values(FONTS), 'fontconfig', 'poppler-utils'])
    } catch (error) {
      // Not every release has the light one: the whole one does as well.
      if (!found()) throw error
    }
  const browsers = found()
  if (browsers) return browsers
  throw new Error('No browser for the tests: install Chrome, Chromium or Edge, or set CHROME_PATH to one.')
}

/** Where Debian puts nginx and its part for files compressed ahead. */
const NGINX = ['/usr/sbin/nginx', '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf']

/** The web server whose configuration the build writes. Installs Debian's when it may; throws one sentence on what to do when it may not. */
export function nginxForTests(): string {
  const isThere = () => NGINX.every((path) => existsSync(path))
  if (!isThere() && mayInstall()) install(['nginx-light', 'libnginx-mod-http-brotli-static'])
  if (!isThere()) throw new Error('No nginx for the tests: install the Debian packages nginx-light and libnginx-mod-http-brotli-static.')
  return NGINX[0] as string
}

const DEBIAN_ENGINES = ['firefox-esr', 'webkit2gtk-driver', 'gjs', 'gir1.2-webkit2-4.1', 'fonts-ipafont-gothic', 'xvfb', 'xauth']

/** Where Debian puts the browsers that Chromium is not. */
const ENGINES = {
  firefox: '/usr/bin/firefox-esr',
  webkitDriver: '/usr/bin/WebKitWebDriver',
  miniBrowser: `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`,
  // Prints with WebKit, in a font as high as that of an iPhone.
  gjs: '/usr/bin/gjs',
  font: '/usr/share/fonts/opentype/ipafont-gothic/ipagp.ttf',
  display: '/usr/bin/xvfb-run',
}

/** Firefox, WebKit with its driver, and a screen for them. Installs Debian's when it may; throws one sentence on what to do when it may not. */
export function enginesForTests(): typeof ENGINES {
  const isThere = () => Object.values(ENGINES).every((path) => existsSync(path))
  if (!isThere() && mayInstall()) install(DEBIAN_ENGINES)
  if (!isThere()) throw new Error(`Firefox or WebKit is missing: install the Debian packages ${DEBIAN_ENGINES.join(', ')}.`)
  return ENGINES
}
