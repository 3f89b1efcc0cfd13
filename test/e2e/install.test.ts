import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from './fixtures'
import { built, everyPath, LANGUAGES } from './site'

test.use({ hasWorker: false })

for (const { code, root } of LANGUAGES) {
  test(`the web manifest installs the app with its shortcuts: ${code}`, async ({ page, request }) => {
    await page.goto(root)
    const href = await page.locator('link[rel=manifest]').getAttribute('href')
    const manifest = await (await request.get(href ?? '')).json()
    expect(manifest).toMatchObject({ id: '/', scope: '/', start_url: root, lang: code, display: 'standalone' })
    expect(manifest.shortcuts.map((shortcut: { url: string }) => shortcut.url)).toEqual([`${root}desk/`, `${root}check/`])
    for (const { src, sizes } of manifest.icons) {
      const icon = await request.get(src)
      expect(icon.ok(), src).toBe(true)
      if (src.endsWith('.png')) expect(`${(await icon.body()).readUInt32BE(16)}x${(await icon.body()).readUInt32BE(20)}`).toBe(sizes)
    }
    expect(manifest.icons.some((icon: { purpose?: string }) => icon.purpose === 'maskable')).toBe(true)
  })
}

test('each page names its canonical address, and the site map its other languages', async ({ request }) => {
  const siteMap = await (await request.get('/sitemap.xml')).text()
  for (const path of ['/', '/desk/face/', '/easy/papers/', '/en/stats/10/']) {
    const html = await (await request.get(path)).text()
    const bare = path.replace(/^\/(easy|en)\//, '/')
    expect(html).toContain(`<link rel="canonical" href="http://localhost:4173${path}">`)
    const entry = siteMap.split('\n').find((line) => line.startsWith(`<url><loc>http://localhost:4173${path}</loc>`))
    for (const [lang, prefix] of [
      ['ja', ''],
      ['ja-x-easy', '/easy'],
      ['en', '/en'],
      ['x-default', ''],
    ])
      expect(entry).toContain(`hreflang="${lang}" href="http://localhost:4173${prefix}${bare}"`)
  }
})

test('the language links of a page lead to the same page', async ({ page }) => {
  for (const path of ['/', '/desk/not-valid/', '/papers/', '/stats/10/']) {
    await page.goto(path)
    const links = await page.locator('header details a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    expect(links).toEqual(built.map((language) => `/${language.path}${path.slice(1)}`))
    for (const link of links) expect(everyPath).toContain(link)
  }
})

test('every link inside the site leads to a page or file that exists', async () => {
  const seen = new Set<string>()
  const wrong: string[] = []
  const idsIn = (html: string) => new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
  const ids = new Map<string, ReadonlySet<string | undefined>>()
  for (const path of everyPath) {
    const html = readFileSync(`dist${path}index.html`, 'utf8')
    ids.set(path, idsIn(html))
    for (const [, href = ''] of html.matchAll(/(?:href|src)="(\/[^"]*|#[^"]*)"/g)) {
      // Answers to questions are in the fragment too: #card=yes.
      if (/^#[\w-]+=/.test(href)) continue
      if (!href.startsWith('#')) seen.add(href)
      else if (!ids.get(path)?.has(href.slice(1))) wrong.push(`${path} ${href}`)
    }
  }
  for (const href of seen) {
    const [address = '', fragment] = href.split('#')
    const [file = ''] = address.split('?')
    if (!existsSync(`dist${file}${file.endsWith('/') ? 'index.html' : ''}`)) wrong.push(href)
    if (fragment && !fragment.includes('=') && !ids.get(file)?.has(fragment)) wrong.push(href)
  }
  expect(seen.size).toBeGreaterThan(800)
  expect(wrong).toEqual([])
})

test('an unknown address answers 404 with a page that leads home', async ({ page }) => {
  const answer = await page.goto('/no-such-page/')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('link', { name: 'English' }).last()).toHaveAttribute('href', '/en/')
})

test('a printed code opens its page in the language of the address', async ({ page }) => {
  await page.goto('/en/?p=D1')
  await expect(page).toHaveURL(/\/en\/desk\/\?p=D1$/)
  await page.goto('/desk/?p=D1')
  await expect(page).toHaveURL(/\/desk\/\?p=D1$/)
  await page.goto('/?p=nonsense')
  await expect(page.locator('html')).toHaveAttribute('data-page', 'home')
})
