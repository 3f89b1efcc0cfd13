import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../src/build/server'
import { expect, test } from './fixtures'

// The rules are those that Mozilla publishes for its HTTP Observatory (github.com/mdn/mdn-http-observatory, src/grader/charts.js),
// as far as they can be reached by a static site without cookies, on https only, that is not in the preload list of browsers.

type Answer = { readonly headers: Record<string, string>; readonly body: string }

const ask = (port: number): Promise<Answer> =>
  new Promise((resolve, reject) => {
    get({ port, host: 'localhost', path: '/', rejectUnauthorized: false }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part) => {
        body += part
      })
      response.on('end', () => resolve({ headers: response.headers as Record<string, string>, body }))
    }).on('error', reject)
  })

const directives = (policy: string) =>
  new Map(
    policy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/)
      return [name, values] as const
    }),
  )

const UNSAFE = /^('unsafe-inline'|'unsafe-eval'|data:|https?:|ftp:|\*)$/

function scoreOf({ headers, body }: Answer): Record<string, number> {
  const sent = directives(headers['content-security-policy'] ?? '')
  const inPage = directives(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(body)?.[1]?.replaceAll('&#39;', "'") ?? '')
  // Both policies hold at once: what one forbids is forbidden.
  const effective = (name: string) =>
    [sent.get(name) ?? sent.get('default-src'), inPage.get(name) ?? inPage.get('default-src')].filter((one) => one !== undefined)
  const isSafe = (name: string) => effective(name).some((values) => !values.some((value) => UNSAFE.test(value)))
  const defaultNone = [sent, inPage].some((policy) => policy.get('default-src')?.join() === "'none'")
  const csp = !isSafe('script-src') || !isSafe('object-src') ? -20 : !isSafe('style-src') ? 0 : defaultNone ? 10 : 5
  const age = Number(/max-age=(\d+)/.exec(headers['strict-transport-security'] ?? '')?.[1] ?? 0)
  const corp = headers['cross-origin-resource-policy']
  const scripts = [...body.matchAll(/<script[^>]* src="([^"]*)"/g)].map(([, src = '']) => src)
  return {
    csp,
    hsts: age >= 15_768_000 ? 0 : age > 0 ? -10 : -20,
    referrer: ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(headers['referrer-policy'] ?? '')
      ? 5
      : 0,
    nosniff: headers['x-content-type-options'] === 'nosniff' ? 0 : -5,
    framing: sent.get('frame-ancestors')?.some((value) => !UNSAFE.test(value)) ? 5 : -20,
    corp: corp === 'same-origin' || corp === 'same-site' ? 10 : 0,
    scripts: scripts.every((src) => src.startsWith('/') && !src.startsWith('//')) ? 0 : -50,
    cookies: headers['set-cookie'] === undefined ? 0 : -20,
    sharing: headers['access-control-allow-origin'] === undefined ? 0 : -50,
  }
}

test('Mozilla Observatory would give at least 130, over TLS', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-days',
      '2',
      '-subj',
      '/CN=localhost',
      '-keyout',
      key,
      '-out',
      cert,
    ],
    { stdio: 'ignore' },
  )
  const { server, port } = await serve('dist', 0, {
    host: 'localhost',
    tls: { key: readFileSync(key, 'utf8'), cert: readFileSync(cert, 'utf8') },
  })
  const parts = scoreOf(await ask(port))
  server.close()
  rmSync(folder, { recursive: true })
  const score = Object.values(parts).reduce((sum, points) => sum + points, 100)
  expect(score, JSON.stringify(parts)).toBeGreaterThanOrEqual(130)
})

test('without a header the score falls: the rules are really applied', () => {
  const empty = scoreOf({ headers: {}, body: '' })
  expect(Object.values(empty).reduce((sum, points) => sum + points, 100)).toBeLessThan(60)
})
