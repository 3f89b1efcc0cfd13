import { type ChildProcess, spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CACHING, headersFor } from '../../src/build/headers'
import { type HostedFiles, nginxMaps, nginxServer } from '../../src/build/host-files'
import { type Served, serve } from '../../src/build/server'
import { type APIRequestContext, expect, test } from './fixtures'

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Debian's nginx with the two files that a build writes, put where they say. */
async function nginx(folder: string, base: string): Promise<{ origin: string; process: ChildProcess }> {
  const port = await freePort()
  const files: HostedFiles = { base, pages: [], folders: [], hashed: [], languagePaths: ['', 'easy/', 'en/'] }
  writeFileSync(join(folder, 'maps.conf'), nginxMaps(files))
  writeFileSync(join(folder, 'server.conf'), nginxServer(files).replace('/var/www/madoguchi/', `${resolve('dist')}/`))
  copyFileSync('/etc/nginx/mime.types', join(folder, 'mime.types'))
  const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')
  writeFileSync(
    join(folder, 'nginx.conf'),
    `include /etc/nginx/modules-enabled/*.conf; ${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${folder}/pid; error_log stderr; events {}
http { include mime.types; access_log off; ${paths} include maps.conf; server { listen 127.0.0.1:${port}; include server.conf; } }`,
  )
  const child = spawn(process.env.NGINX_PATH ?? '/usr/sbin/nginx', ['-c', join(folder, 'nginx.conf')], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const origin = `http://127.0.0.1:${port}`
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(`${origin}${base}`).then(
        () => true,
        () => false,
      )
    )
      return { origin, process: child }
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error('nginx did not start')
}

const script = () => readdirSync('dist/assets').find((file) => file.endsWith('.js')) ?? ''

/** What every host must answer. */
async function expectRight(request: APIRequestContext, site: string): Promise<void> {
  const get = (path: string, headers: Record<string, string> = {}) => request.get(site + path, { headers, maxRedirects: 0 })
  const expectHeaders = (answer: { headers(): Record<string, string> }, path: string, isFound: boolean, isPage: boolean) => {
    for (const [name, value] of headersFor(path, { isFound, isPage }))
      expect(answer.headers()[name.toLowerCase()], `${path} ${name}`).toBe(value)
  }
  for (const path of ['', 'desk/', 'en/desk/face/']) {
    const answer = await get(path)
    expect(answer.status(), path).toBe(200)
    expect(answer.headers()['content-type']).toBe('text/html; charset=utf-8')
    expectHeaders(answer, path, true, true)
  }
  for (const path of [`assets/${script()}`, 'sw.js', 'icons/icon.svg', 'data/places/v1/postal.json']) {
    const answer = await get(path)
    expect(answer.status(), path).toBe(200)
    expectHeaders(answer, path, true, false)
  }
  for (const [accepted, coding] of [
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', undefined],
  ] as const)
    for (const path of [`assets/${script()}`, '']) {
      const answer = await get(path, { 'Accept-Encoding': accepted })
      expect(answer.headers()['content-encoding'], `${path} ${accepted}`).toBe(coding)
    }
  for (const path of ['no-such-page/', 'assets/gone.js', 'packs/ja.000000000000.json', '.hosting/builds.json']) {
    const answer = await get(path)
    expect(answer.status(), path).toBe(404)
    expect(answer.headers()['cache-control'], path).toBe(CACHING.other)
    expect(await answer.text()).toContain('data-page="not-found"')
  }
  expect(await (await get('en/no-such-page/')).text()).toMatch(/<html lang="en" [^>]*data-page="not-found"/)
  expect(await (await get('energy/')).text()).toMatch(/<html lang="ja" [^>]*data-page="not-found"/)
  const slash = await get('desk?p=D1')
  expect(slash.status()).toBe(301)
  expect(slash.headers().location).toMatch(/\/desk\/\?p=D1$/)
  for (const method of ['POST', 'DELETE', 'TRACE']) expect((await request.fetch(site, { method })).status(), method).toBe(405)
}

test('nginx from Debian, with the files of the build, answers as it should', async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-nginx-'))
  const { origin, process: child } = await nginx(folder, '/')
  try {
    await expectRight(request, `${origin}/`)
  } finally {
    child.kill('SIGQUIT')
    await new Promise((done) => child.once('exit', done))
    rmSync(folder, { recursive: true })
  }
})

test('below another path of the host nginx answers the same', async ({ request }) => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-nginx-'))
  const { origin, process: child } = await nginx(folder, '/madoguchi/')
  try {
    await expectRight(request, `${origin}/madoguchi/`)
    expect((await request.get(`${origin}/desk/`)).status()).toBe(404)
  } finally {
    child.kill('SIGQUIT')
    await new Promise((done) => child.once('exit', done))
    rmSync(folder, { recursive: true })
  }
})

test('the built-in server answers as it should', async ({ request }) => {
  const { server, port, base }: Served = await serve('dist', 0, { host: 'localhost' })
  await expectRight(request, `http://localhost:${port}${base}`)
  server.close()
  expect(
    readFileSync('dist/_headers', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('/')).length,
  ).toBeLessThanOrEqual(100)
})
