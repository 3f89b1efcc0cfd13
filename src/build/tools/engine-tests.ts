import { spawnSync } from 'node:child_process'
import { enginesForTests } from '../find-browser'

/** `npm run engines [-- vitest options]`: finds or installs Firefox and WebKit, then walks through `dist` in each. */
export function main(args: string[]): void {
  const { firefox, webkitDriver, miniBrowser, gjs, display } = enginesForTests()
  const env = { ...process.env, FIREFOX_PATH: firefox, WEBKIT_DRIVER_PATH: webkitDriver, MINIBROWSER_PATH: miniBrowser, GJS_PATH: gjs }
  const tests = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/engines/vitest.config.ts', ...args]
  const { status } = spawnSync(display, ['-a', '-s', '-screen 0 390x740x24', process.execPath, ...tests], { stdio: 'inherit', env })
  process.exit(status ?? 1)
}
