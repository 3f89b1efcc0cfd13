import { expect, type Page } from './fixtures'
import type { Fault } from './published'
import { test } from './published-site'
import { workerReady } from './site'

// A faulty server in front of the build; src/decisions/0019-faults.md lists what is expected of each fault.

const html: (pattern: RegExp, status?: number) => Fault =
  (pattern, status = 200) =>
  (request, response) => {
    if (!pattern.test(request.url ?? '')) return false
    response.writeHead(status, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><title>Sign in</title><h1>Sign in to this network</h1>')
    return true
  }

const cacheNames = (page: Page) => page.evaluate(async () => (await caches.keys()).sort())

test.describe('nothing wrong is kept', () => {
  const wrong: readonly [string, string][] = [
    ['an error as JSON', '{"error":"try later"}'],
    ['an empty list', '[]'],
    ['five of the pages', '{"index.html":"<p>a","desk/index.html":"<p>b"}'],
    ['HTML', '<!DOCTYPE html><title>Sign in</title>'],
    ['nothing', ''],
  ]
  test('a pack that is not the one of this version is not taken; once it is right, everything is kept', async ({ site, visitor }) => {
    const page = await visitor.newPage()
    for (const [, body] of wrong) {
      site.fault = (request, response) => {
        if (!request.url?.includes('/packs/ja.')) return false
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(body)
        return true
      }
      await page.goto('/')
      await expect
        .poll(() => site.requests.filter((url) => url.includes('/packs/ja.')).length, { timeout: 60_000 })
        .toBeGreaterThanOrEqual(2)
      expect((await cacheNames(page)).filter((name) => name.includes('-ja-'))).toEqual([])
      site.requests.length = 0
    }
    site.fault = () => false
    await page.goto('/')
    await workerReady(page)
    await visitor.setOffline(true)
    await page.goto('/papers/', { waitUntil: 'domcontentloaded' })
    await expect(page.locator('html')).toHaveAttribute('data-page', 'papers')
  })

  test('a script with a wrong content is asked for past the store of the browser', async ({ site, visitor }) => {
    let faults = 0
    site.fault = (request, response) => {
      if (!request.url?.includes('/packs/shell.') || faults > 0) return false
      faults += 1
      return html(/./)(request, response)
    }
    const page = await visitor.newPage()
    await page.goto('/')
    await workerReady(page)
    expect(faults).toBe(1)
    await visitor.setOffline(true)
    await page.goto('/check/', { waitUntil: 'domcontentloaded' })
    await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  })

  test('a pack that falls silent half-way is given up and asked for anew', async ({ site, visitor }) => {
    let isGivenUp = false
    site.fault = (request, response) => {
      if (isGivenUp || !request.url?.includes('/packs/ja.')) return false
      response.writeHead(200, { 'Content-Type': 'application/json' }).write('{"index.html":"<p>')
      response.on('close', () => {
        isGivenUp = true
      })
      return true
    }
    const page = await visitor.newPage()
    await page.goto('/')
    await expect.poll(() => isGivenUp, { timeout: 60_000 }).toBe(true)
    await workerReady(page)
    await visitor.setOffline(true)
    await page.goto('/papers/', { waitUntil: 'domcontentloaded' })
    await expect(page.locator('html')).toHaveAttribute('data-page', 'papers')
  })

  test('while a newer version cannot be had whole, the old one stays whole', async ({ site, visitor }) => {
    const page = await visitor.newPage()
    await page.goto('/')
    await workerReady(page)
    const before = await cacheNames(page)
    site.publish('newer')
    site.fault = html(/\/packs\//, 500)
    await page.goto('/switch/')
    await expect.poll(() => site.requests.filter((url) => url.includes('/packs/ja.')).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(3)
    // What comes later on its own (the panel) may have come meanwhile.
    const atFirst = (names: readonly string[]) => names.filter((name) => !/-pages-(look|later)-/.test(name))
    expect(atFirst(await cacheNames(page))).toEqual(atFirst(before))
    await visitor.setOffline(true)
    await page.goto('/check/', { waitUntil: 'domcontentloaded' })
    await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  })
})

test('a piece that was lost or damaged is mended in the background', async ({ visitor }) => {
  const page = await visitor.newPage()
  await page.goto('/')
  await workerReady(page)
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      if (!name.includes('-ja-')) continue
      const cache = await caches.open(name)
      await cache.delete('/papers/index.html')
      await cache.put('/portal/index.html', new Response('<p>half a pa', { headers: { 'Content-Type': 'text/html' } }))
    }
  })
  for (const [path, id] of [
    ['/papers/', 'papers'],
    ['/portal/', 'portal'],
  ] as const) {
    await page.goto(path)
    await expect(page.locator('html')).toHaveAttribute('data-page', id)
    await expect(page.locator('h1').first()).toBeVisible()
  }
  await expect
    .poll(() => page.evaluate(async () => (await (await caches.match('/portal/index.html'))?.text())?.includes('</html>')), {
      timeout: 15_000,
    })
    .toBe(true)
  await visitor.setOffline(true)
  await page.goto('/papers/', { waitUntil: 'domcontentloaded' })
  await expect(page.locator('html')).toHaveAttribute('data-page', 'papers')
})

test('an opened page of figures is replaced only by one that proves itself', async ({ site, visitor }) => {
  test.setTimeout(120_000)
  const page = await visitor.newPage()
  await page.goto('/stats/')
  await workerReady(page)
  await page.goto('/stats/10/')
  const note = page.locator('[data-kept]')
  await expect(note).toBeHidden()
  const built = (await page.locator('html').getAttribute('data-built')) ?? ''
  const faults: Fault[] = [
    html(/\/stats\/10\//),
    html(/\/stats\/10\//, 500),
    html(/\/stats\/10\//, 503),
    html(/\/stats\/10\//, 403),
    (request, response) => request.url === '/stats/10/' && Boolean(response.writeHead(302, { Location: '/about/' }).end()),
    (request, response) =>
      request.url === '/stats/10/' &&
      Boolean(response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html data-page="stats.10"><p>hal')),
  ]
  for (const fault of faults) {
    site.fault = fault
    await page.goto('/stats/10/', { waitUntil: 'domcontentloaded' })
    await expect(page.locator('html')).toHaveAttribute('data-page', 'stats.10')
    await expect(page.locator('h1').first()).toBeVisible()
    await expect(page.locator('footer')).toBeVisible()
    await expect(note).toBeVisible()
    await expect(note.locator('time')).toHaveAttribute('datetime', built)
  }
  // What was never kept shows what the server says, and is not kept.
  site.fault = html(/\/stats\/13\//, 403)
  await page.goto('/stats/13/')
  await expect(page.locator('h1')).toHaveText('Sign in to this network')
  site.fault = () => false
  await page.goto('/stats/13/')
  await expect(page.locator('html')).toHaveAttribute('data-page', 'stats.13')
  await page.goto('/stats/10/')
  await expect(note).toBeHidden()
})

test('a silent server holds up a kept page for four seconds at most', async ({ site, visitor }) => {
  const page = await visitor.newPage()
  await page.goto('/stats/')
  await workerReady(page)
  await page.goto('/stats/10/')
  site.fault = (request) => request.url === '/stats/10/'
  const before = Date.now()
  await page.goto('/stats/10/', { waitUntil: 'domcontentloaded' })
  expect(Date.now() - before).toBeLessThan(8000)
  await expect(page.locator('html')).toHaveAttribute('data-page', 'stats.10')
})

test('addresses without their last slash open the kept page, and what is not kept says so in its own language', async ({ visitor }) => {
  const page = await visitor.newPage()
  await page.goto('/')
  await workerReady(page)
  await visitor.setOffline(true)
  for (const [path, id] of [
    ['/desk', 'desk'],
    ['/check/questions', 'check.questions'],
    ['/?utm_source=x', 'home'],
  ] as const) {
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    await expect(page.locator('html')).toHaveAttribute('data-page', id)
  }
  for (const path of ['/en', '/en/desk', '/en/no-such-page']) {
    await page.goto(path, { waitUntil: 'domcontentloaded' })
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.locator('html')).toHaveAttribute('data-page', 'offline')
  }
})

test.describe('no tap is lost in silence', () => {
  test('a script that does not come is said beside the control, and reading again brings it', async ({ site, visitor }) => {
    const page = await visitor.newPage()
    const source = /data-island="CheckIsland" data-src="([^"]+)"/.exec(await (await visitor.request.get('/check/')).text())?.[1] ?? ''
    site.fault = html(new RegExp(source), 404)
    await page.goto('/check/#age=adult')
    const notice = page.locator('.late')
    await expect(notice).toBeVisible()
    site.fault = () => false
    await notice.getByRole('link').click()
    await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
    await expect(notice).toBeHidden()
    expect(page.url()).toContain('#age=adult')
  })

  test('a broken script is fetched anew when the page is read again', async ({ site, visitor }) => {
    const page = await visitor.newPage()
    const source = /data-island="CheckIsland" data-src="([^"]+)"/.exec(await (await visitor.request.get('/check/')).text())?.[1] ?? ''
    site.fault = (request, response) => {
      if (request.url !== source) return false
      response
        .writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'public, max-age=31536000, immutable' })
        .end('export const isl')
      return true
    }
    await page.goto('/check/')
    await expect(page.locator('.late')).toBeVisible()
    site.fault = () => false
    await page.locator('.late').getByRole('link').click()
    await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  })

  test('without the script of every page the notice appears by itself', async ({ site, visitor }) => {
    const page = await visitor.newPage()
    site.fault = html(/\/assets\//, 404)
    await page.goto('/check/')
    await expect(page.locator('.late')).toBeHidden()
    await expect(page.locator('.late')).toBeVisible({ timeout: 15_000 })
  })

  test('a tick made before the script came is kept when it comes', async ({ site, visitor }) => {
    const page = await visitor.newPage()
    const source = /data-island="CheckIsland" data-src="([^"]+)"/.exec(await (await visitor.request.get('/check/')).text())?.[1] ?? ''
    const waiting: (() => void)[] = []
    site.fault = (request, response) => {
      if (request.url !== source || waiting.length > 0) return false
      waiting.push(() => {
        site.fault = () => false
        response.writeHead(307, { Location: `${source}?late` }).end()
      })
      return true
    }
    await page.goto('/check/', { waitUntil: 'commit' })
    const box = page.locator('input[type=checkbox][data-step]').first()
    await box.check()
    await expect.poll(() => waiting.length).toBe(1)
    for (const go of waiting) go()
    await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
    await expect(box).toBeChecked()
    // Asking for a database that is not there would make one.
    const kept = () =>
      page.evaluate(async () => {
        if (!(await indexedDB.databases()).some(({ name, version }) => name === 'madoguchi' && version === 2)) return 0
        return new Promise<number>((resolve) => {
          const opening = indexedDB.open('madoguchi')
          opening.onsuccess = () => {
            const count = opening.result.transaction('done').objectStore('done').count()
            count.onsuccess = () => {
              opening.result.close()
              resolve(count.result)
            }
          }
        })
      })
    await expect.poll(kept).toBe(1)
    await page.reload()
    await expect(page.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
    await expect(box).toBeChecked()
  })

  test('a tap right after data-ready counts, at a slow processor too', async ({ visitor }) => {
    const page = await visitor.newPage()
    const session = await visitor.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    for (let round = 0; round < 5; round += 1) {
      await page.goto('/about/')
      const isAsking = await page.evaluate(async () => {
        const island = document.querySelector<HTMLElement>('[data-island="SavedHere"]')
        while (island && !('ready' in island.dataset)) await new Promise((resolve) => setTimeout(resolve))
        for (let wait = 0; !island?.querySelector('button') && wait < 400; wait += 1)
          await new Promise((resolve) => setTimeout(resolve, 10))
        island?.querySelector('button')?.click()
        await new Promise((resolve) => setTimeout(resolve, 300))
        return performance.getEntriesByName('app-ready').length === 1 && island?.querySelector('.btn.main') !== null
      })
      expect(isAsking).toBe(true)
    }
  })
})

test('erasing with other tabs open leaves nothing, and the next page makes a healthy app again', async ({ visitor }) => {
  const page = await visitor.newPage()
  await page.goto('/')
  await workerReady(page)
  const other = await visitor.newPage()
  await other.goto('/check/')
  await expect(other.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  await page.goto('/about/')
  const island = page.locator('[data-island="SavedHere"]')
  await island.getByRole('button', { name: 'すべて消す' }).click()
  await island.getByRole('button', { name: /はい/ }).click()
  await expect(island).toContainText('すべて消しました')
  expect((await cacheNames(page)).filter((name) => name.startsWith('madoguchi-'))).toEqual([])
  await other.reload()
  await expect(other.locator('[data-island="CheckIsland"][data-ready]')).toBeAttached()
  // A store is there before all is in it; the list of what is in it comes last.
  const whole = () =>
    other.evaluate(async () => {
      const names = (await caches.keys()).filter((name) => /-pages-(ja|shell)-/.test(name))
      const lists = await Promise.all(names.map((cacheName) => caches.match('https://complete.invalid/', { cacheName })))
      return lists.filter(Boolean).length
    })
  await expect.poll(whole, { timeout: 20_000 }).toBe(2)
  await visitor.setOffline(true)
  await other.goto('/papers/', { waitUntil: 'domcontentloaded' })
  await expect(other.locator('html')).toHaveAttribute('data-page', 'papers')
})
