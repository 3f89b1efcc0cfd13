import { existsSync } from 'node:fs'
import { expect, test } from './fixtures'
import { enterExpiry, workerReady } from './site'

// What is typed on this walk; nothing of it may be found in any address that is asked for, in a cookie, or in the storage where it says so.
const INITIALS = 'ＱＺ'
const CLINIC = 'しろうさぎ第七医院'
const POSTAL = '371-0026'

/** All that the browser holds for the site, as text. */
const held = () =>
  new Promise<Record<string, unknown>>((resolve, reject) => {
    const open = indexedDB.open('madoguchi')
    open.onerror = () => reject(open.error)
    open.onsuccess = async () => {
      const db = open.result
      const stores: Record<string, unknown[]> = {}
      for (const name of db.objectStoreNames)
        stores[name] = await new Promise((done) => {
          const all = db.transaction(name).objectStore(name).getAll()
          all.onsuccess = () => done(all.result)
        })
      db.close()
      resolve({
        stores,
        local: { ...localStorage },
        session: { ...sessionStorage },
        state: history.state,
        databases: (await indexedDB.databases()).map(({ name }) => name),
        caches: await caches.keys(),
        cookie: document.cookie,
      })
    }
  })

test('a walk through everything that asks something: only reading from the own site, no cookie, nothing typed leaves, nothing stays after erasing', async ({
  page,
  context,
  baseURL,
}) => {
  const asked: { method: string; url: string; body: string | null }[] = []
  // Those of the service worker too.
  context.on('request', (request) => asked.push({ method: request.method(), url: request.url(), body: request.postData() }))

  await page.goto('/')
  await workerReady(page)
  await page.locator('.top summary').click()
  await page.locator('.top a[lang="en"]').click()
  await page.goto('/check/')
  await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  await page.locator('input[data-step="pin-known"]').check()

  await page.goto('/check/dates/')
  await expect(page.locator('[data-island="DatesIsland"][data-ready]')).toBeAttached()
  await enterExpiry(page, '2027-07-13')

  await page.goto('/check/handover/')
  await expect(page.locator('[data-island="HandoverIsland"][data-ready]')).toBeAttached()
  await page.locator('summary', { has: page.locator('xpath=following-sibling::form') }).click()
  await page.locator('form.form select').selectOption('other')
  await page.locator('form.form input[type="text"]').fill(INITIALS)
  await page.locator('form.form button[type="submit"]').click()
  await expect(page.locator('[data-island="HandoverIsland"]')).toContainText('QZ')

  await page.goto('/find/')
  await expect(page.locator('[data-island="FindIsland"][data-ready]')).toBeAttached()
  await page.getByLabel('郵便番号').fill(POSTAL)
  await page.keyboard.press('Enter')
  await expect(page.locator('.find-results .hits h3').first()).toBeVisible()

  await page.goto('/clinic/')
  await expect(page.locator('[data-island="MakerIsland"][data-ready]')).toBeAttached()
  await page.getByRole('textbox').first().fill(CLINIC)
  await expect(page.locator('.sheet').first()).toContainText(CLINIC)

  await page.goto('/about/')
  await page.getByRole('button', { name: '見やすさ' }).click()
  await page.getByLabel('大きい', { exact: true }).check()
  await page.reload()
  await expect(page.locator('[data-island="SavedHere"]')).toContainText('チェックの印：1個')
  await expect(page.locator('[data-island="SavedHere"]')).toContainText('見やすさの設定：あり')
  const before = await page.evaluate(held)
  expect(before).toMatchObject({
    local: { 'madoguchi-language': 'en', 'madoguchi-look': '2' },
    session: {},
    cookie: '',
    databases: ['madoguchi'],
  })
  expect(Object.keys(before.stores as object).sort()).toEqual(['done', 'people', 'settings', 'shards'])
  for (const name of before.caches as string[]) expect(name).toMatch(/^madoguchi-/)
  expect(JSON.stringify(before)).not.toContain(CLINIC)
  expect(JSON.stringify(before)).not.toMatch(/371-?0026/)

  const typed = [INITIALS, 'QZ', CLINIC, POSTAL, POSTAL.replace('-', '')].flatMap((text) => [text, encodeURIComponent(text)])
  expect(asked.length).toBeGreaterThan(20)
  for (const { method, url, body } of asked) {
    if (/^(blob|data):/.test(url)) continue
    expect([method, new URL(url).origin, body]).toEqual(['GET', baseURL, null])
    const { pathname, search } = new URL(url)
    // A file that the build wrote has its name from there: a checksum may hold two letters by chance.
    const told = (existsSync(`dist${pathname}`) ? '' : pathname) + search
    expect(
      typed.filter((text) => told.includes(text)),
      url,
    ).toEqual([])
  }
  expect(await context.cookies()).toEqual([])

  const island = page.locator('[data-island="SavedHere"]')
  await island.getByRole('button', { name: 'すべて消す' }).click()
  await island.getByRole('button', { name: /はい/ }).click()
  await expect(island).toContainText('すべて消しました')
  const left = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    local: { ...localStorage },
    session: { ...sessionStorage },
  }))
  expect(left).toEqual({ databases: 0, caches: 0, workers: 0, local: {}, session: {} })
})
