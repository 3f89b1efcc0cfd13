import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-build-'))
afterAll(() => rmSync(folder, { recursive: true }))

function build(name: string, env: Record<string, string>): Map<string, string> {
  const out = join(folder, name)
  execFileSync(process.execPath, ['src/build/run.mjs', 'build', '--outDir', out], {
    env: { ...process.env, NODE_ENV: 'production', SOURCE_DATE_EPOCH: '1795219200', ...env },
    stdio: 'pipe',
  })
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [relative(out, path), createHash('sha256').update(readFileSync(path)).digest('hex')]))
}

describe('the build', () => {
  it('gives the same files twice', () => {
    expect([...build('one', {})]).toEqual([...build('two', {})])
  }, 180_000)

  it('puts the base path before every address of the site', () => {
    const files = build('based', { BASE_PATH: '/madoguchi/', SITE_URL: 'https://example.jp' })
    const out = join(folder, 'based')
    for (const file of files.keys()) {
      if (!file.endsWith('.html')) continue
      const html = readFileSync(join(out, file), 'utf8')
      for (const [whole, address = ''] of html.matchAll(/(?:href|src)="(\/[^"]*)"/g))
        expect(address, `${file} ${whole}`).toMatch(/^\/madoguchi\//)
      if (html.includes('rel="canonical"')) expect(html).toContain('rel="canonical" href="https://example.jp/madoguchi/')
    }
    expect(JSON.parse(readFileSync(join(out, 'manifest.webmanifest'), 'utf8'))).toMatchObject({
      id: '/madoguchi/',
      scope: '/madoguchi/',
      start_url: '/madoguchi/',
    })
    expect(readFileSync(join(out, 'sw.js'), 'utf8')).toContain('/madoguchi/')
  }, 120_000)
})
