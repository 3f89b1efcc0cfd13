import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Served, serve } from '../../src/build/server'

const parent = mkdtempSync(join(tmpdir(), 'madoguchi-server-'))
const folder = join(parent, 'dist')
let served: Served

const write = (path: string, content: string | Buffer) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), content)
}

beforeAll(async () => {
  write('manifest.webmanifest', JSON.stringify({ id: '/m/' }))
  write('index.html', '<p>home')
  write('404.html', '<p>nothing here')
  write('desk/index.html', '<p>desk')
  write('assets/a.js', 'let a = 1')
  write('assets/a.js.br', brotliCompressSync('let a = 1'))
  write('assets/a.js.gz', gzipSync('let a = 1'))
  write('.hosting/nginx.conf', 'secret')
  write('.well-known/security.txt', 'Contact: x')
  writeFileSync(join(parent, 'outside.txt'), 'outside')
  symlinkSync(join(parent, 'outside.txt'), join(folder, 'link.txt'))
  symlinkSync(parent, join(folder, 'up'))
  served = await serve(folder, 0, { host: 'localhost' })
})
afterAll(() => {
  served.server.close()
  rmSync(parent, { recursive: true })
})

/** A request as somebody with bad intentions writes it; the answer as text. */
const ask = (head: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(served.port, 'localhost', () => socket.write(`${head}\r\nHost: localhost\r\nConnection: close\r\n\r\n`))
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('end', () => resolve(Buffer.concat(parts).toString('latin1')))
    socket.on('error', reject)
  })
const status = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])
const get = (path: string, ...headers: string[]) => ask([`GET ${path} HTTP/1.1`, ...headers].join('\r\n'))

describe('the built-in server', () => {
  it.each([
    ['/m/', 200],
    ['/m/desk/', 200],
    ['/m/.well-known/security.txt', 200],
    ['/m/no-such-page/', 404],
    ['/other/', 404],
    ['/m/.hosting/nginx.conf', 404],
    ['/m/link.txt', 404],
    ['/m/up/outside.txt', 404],
    ['/m/../outside.txt', 404],
    ['/m/%2e%2e/outside.txt', 404],
    ['/m/..%2foutside.txt', 404],
    ['/m/%00', 404],
    ['/m/%', 404],
    ['/m/a%5c..%5cb', 404],
  ])('answers %s with %i', async (path, expected) => {
    const answer = await get(path)
    expect(status(answer)).toBe(expected)
    expect(answer).toContain('X-Content-Type-Options: nosniff')
    if (expected === 404) {
      expect(answer).toContain('Cache-Control: no-cache')
      expect(answer).toContain('nothing here')
      expect(answer).not.toContain('outside\r\n')
    }
  })

  it('leads an address without its last slash to the page, question included', async () => {
    const answer = await get('/m/desk?p=D1')
    expect(status(answer)).toBe(301)
    expect(answer).toContain('Location: /m/desk/?p=D1')
  })

  it.each(['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS', 'PATCH'])('refuses %s', async (method) => {
    const answer = await ask(`${method} /m/ HTTP/1.1`)
    expect(status(answer)).toBe(405)
    expect(answer).toContain('Allow: GET, HEAD')
  })

  it('answers HEAD with the headers alone', async () => {
    const answer = await ask('HEAD /m/desk/ HTTP/1.1')
    expect(status(answer)).toBe(200)
    expect(answer).toContain('Content-Length: 7')
    expect(answer).not.toContain('<p>')
  })

  it.each([
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=0, br;q=0', undefined],
    ['identity', undefined],
  ])('for Accept-Encoding %s sends %s', async (accepted, coding) => {
    const answer = await get('/m/assets/a.js', `Accept-Encoding: ${accepted}`)
    expect(/Content-Encoding: (\S+)/.exec(answer)?.[1]).toBe(coding)
    expect(answer).toContain('Content-Type: text/javascript; charset=utf-8')
    expect(answer).toContain('Vary: Accept-Encoding')
    expect(answer).toContain('Cache-Control: public, max-age=31536000, immutable')
  })

  it.each([
    ['bytes=5-2', 200],
    ['bytes=0-2', 206],
    ['bytes=900-', 416],
    ['bytes=-0', 416],
    ['bytes=a-b', 200],
    ['lines=1-2', 200],
    [`bytes=${'0-1,'.repeat(500)}0-1`, 200],
  ])('survives Range: %.20s', async (range, expected) => {
    const answer = await get('/m/assets/a.js', `Range: ${range}`)
    expect([expected, 206, 416]).toContain(status(answer))
    if (status(answer) === 416) expect(answer).not.toContain('immutable')
    expect(status(await get('/m/'))).toBe(200)
  })

  it('goes on when a file is taken away under it', async () => {
    write('assets/gone.js', 'x'.repeat(5_000_000))
    const asked = Promise.all(Array.from({ length: 8 }, () => get('/m/assets/gone.js')))
    rmSync(join(folder, 'assets/gone.js'))
    for (const answer of await asked) expect([200, 404]).toContain(status(answer))
    const later = await get('/m/assets/gone.js')
    expect(status(later)).toBe(404)
    expect(later).not.toContain('immutable')
  })
})
