import { defineConfig } from '@playwright/test'
import { SLOWDOWN } from './slowdown'

// Another port lets two checkouts be tested side by side.
const PORT = Number(process.env.TEST_PORT ?? 4273)

export default defineConfig({
  testDir: '.',
  // What measures time wants the machine for itself: `npm run bench:taps`.
  testMatch: process.env.MEASURE_TAPS ? '*.bench.ts' : '*.test.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  // On a machine at its limit a browser may stumble: a test that fails once is run again, and named "flaky" at the end.
  retries: 1,
  // Nothing here is a test of speed: on a busy machine an answer may take its time.
  timeout: 120_000 * SLOWDOWN,
  expect: { timeout: 20_000 * SLOWDOWN },
  use: {
    baseURL: `http://localhost:${PORT}`,
    viewport: { width: 360, height: 740 },
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    launchOptions: {
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-dev-shm-usage',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `node src/build/run.mjs serve --port ${PORT} --outDir dist`,
    cwd: '../..',
    url: `http://localhost:${PORT}/`,
    reuseExistingServer: false,
  },
})
