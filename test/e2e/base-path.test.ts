import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { serve } from '../../src/build/server'
import { workerReady } from './site'

test('below another path of a host everything works: links, scripts, worker, offline', async ({ browser }) => {
  test.setTimeout(600_000)
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-base-'))
  execFileSync(process.execPath, ['src/build/run.mjs', 'build', '--outDir', folder], {
    env: { ...process.env, BASE_PATH: '/madoguchi/', SITE_URL: 'https://example.jp' },
    stdio: 'pipe',
  })
  const { server, port } = await serve(folder, 0, { host: 'localhost' })
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` })
  const page = await context.newPage()
  const outside: string[] = []
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/madoguchi/')) outside.push(request.url())
  })
  await page.goto('/madoguchi/')
  await workerReady(page)
  await context.setOffline(true)
  await page.locator('.counter-bar a').click()
  await expect(page).toHaveURL(/\/madoguchi\/desk\/$/)
  await page.goto('/madoguchi/check/', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  await page.goto('/madoguchi/en/desk/', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-page', 'offline')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  expect(outside).toEqual([])
  await context.close()
  server.close()
  rmSync(folder, { recursive: true })
})
