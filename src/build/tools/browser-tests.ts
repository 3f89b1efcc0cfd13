import { spawnSync } from 'node:child_process'
import { browsersForTests, nginxForTests } from '../find-browser'

/** `npm run e2e [-- playwright options]`: finds or installs a browser, then runs the browser tests against `dist`. */
export function main(args: string[]): void {
  const { browser, whole } = browsersForTests()
  const env = { ...process.env, CHROME_PATH: browser, WHOLE_CHROME_PATH: whole, NGINX_PATH: nginxForTests() }
  const playwright = 'node_modules/@playwright/test/cli.js'
  const { status } = spawnSync(process.execPath, [playwright, 'test', '--config', 'test/e2e/playwright.config.ts', ...args], {
    stdio: 'inherit',
    env,
  })
  process.exit(status ?? 1)
}
