import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { serve } from '../../src/build/server'
import { workerReady } from './site'

/** A copy of the build that can be changed, without its compressed twins. */
function copyOfBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-'))
  cpSync('dist', folder, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) })
  return folder
}

/** Publishes a new version: another first page, in a pack of another name, and the worker knows it. */
function publish(folder: string): void {
  const packs = join(folder, 'packs')
  const name = readdirSync(packs).find((file) => file.startsWith('ja.')) ?? ''
  const newer = name.replace(/\.[0-9a-f]+\./, '.0123456789ab.')
  const pages: Record<string, string> = JSON.parse(readFileSync(join(packs, name), 'utf8'))
  pages['index.html'] = (pages['index.html'] ?? '').replace('</h1>', '</h1><p id="newer">newer</p>')
  writeFileSync(join(packs, newer), JSON.stringify(pages))
  writeFileSync(join(folder, 'index.html'), pages['index.html'])
  const worker = join(folder, 'sw.js')
  const before = readFileSync(worker, 'utf8')
  expect(before).toContain(name)
  writeFileSync(worker, before.replace(name, newer))
}

test('a newer version is offered, waits for the tap, and then serves offline too', async ({ browser }) => {
  const folder = copyOfBuild()
  const { server, port } = await serve(folder, 0, { host: 'localhost' })
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` })
  const page = await context.newPage()
  await page.goto('/')
  await workerReady(page)

  publish(folder)
  await page.reload()
  await expect(page.locator('#update-offer')).toBeVisible({ timeout: 15_000 })
  await expect(page.locator('#newer')).toHaveCount(0)

  await page.getByRole('button', { name: '新しくする' }).click()
  await expect(page.locator('#newer')).toBeVisible({ timeout: 15_000 })
  await context.setOffline(true)
  await page.reload({ waitUntil: 'domcontentloaded' })
  await expect(page.locator('#newer')).toBeVisible()

  await context.close()
  server.close()
  rmSync(folder, { recursive: true })
})

test('"later" hides the offer and changes nothing', async ({ browser }) => {
  const folder = copyOfBuild()
  expect(readdirSync(folder)).toContain('sw.js')
  const { server, port } = await serve(folder, 0, { host: 'localhost' })
  const context = await browser.newContext({ baseURL: `http://localhost:${port}` })
  const page = await context.newPage()
  await page.goto('/')
  await workerReady(page)
  publish(folder)
  await page.reload()
  await page.getByRole('button', { name: 'あとで' }).click({ timeout: 15_000 })
  await expect(page.locator('#update-offer')).toBeHidden()
  await expect(page.locator('#newer')).toHaveCount(0)
  await context.close()
  server.close()
  rmSync(folder, { recursive: true })
})
