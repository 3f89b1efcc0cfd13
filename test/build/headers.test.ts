import { describe, expect, it } from 'vitest'
import { headerBytes } from '../../src/build/budgets'
import { CACHING, headersFor, pagePolicy, styleHash } from '../../src/build/headers'
import { caddyfile, headersFile, MOST_RULES, nginxMaps, nginxServer } from '../../src/build/host-files'

const value = (path: string, name: string, isFound = true) =>
  headersFor(path, { isPage: path.endsWith('.html'), isFound }).find(([one]) => one === name)?.[1]

describe('the headers', () => {
  it('let nothing be kept for ever but found files with a checksum in their name', () => {
    expect(value('assets/abc.js', 'Cache-Control')).toBe(CACHING.hashed)
    expect(value('packs/ja.0123.json', 'Cache-Control')).toBe(CACHING.hashed)
    expect(value('assets/gone.js', 'Cache-Control', false)).toBe('no-cache')
    for (const path of ['index.html', 'data/usage/v1/10.json', 'icons/icon.svg', 'sw.js'])
      expect(value(path, 'Cache-Control')).toBe('no-cache')
  })

  it('carry the policy of pages without any hash, and a short one with files', () => {
    const policy = value('index.html', 'Content-Security-Policy') ?? ''
    expect(policy).not.toContain('sha256')
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(value('assets/abc.js', 'Content-Security-Policy')).toBe("default-src 'self'; frame-ancestors 'none'")
    expect(headerBytes('assets/abc.js')).toBeLessThan(700)
  })

  it('leave the one style of a page to the policy inside it', () => {
    const policy = pagePolicy('body{}')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src ${styleHash('body{}')}`)
    expect(policy).not.toContain('frame-ancestors')
  })
})

describe('the host files', () => {
  const hashed = Array.from({ length: 150 }, (_, number) => `assets/${number}.js`)
  const files = {
    base: '/madoguchi/',
    pages: ['', 'desk/', 'desk/face/', 'en/', '404.html'],
    folders: ['assets', 'data'],
    hashed,
    languagePaths: ['', 'easy/', 'en/', 'pt/'],
  }

  it('stay below the limits of hosts: lines and rules', () => {
    const text = headersFile(files)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(2000)
    expect(text.split('\n').filter((line) => line.startsWith('/'))).toHaveLength(MOST_RULES)
    expect(text).toContain('/madoguchi/desk/*\n  Content-Security-Policy: script-src')
    expect(text).toContain(`/madoguchi/assets/0.js\n  Cache-Control: ${CACHING.hashed}`)
  })

  it('never set one header twice for one address', () => {
    const rules: { place: string; names: string[] }[] = []
    for (const line of headersFile(files).trim().split('\n'))
      if (line.startsWith('/')) rules.push({ place: line, names: [] })
      else rules.at(-1)?.names.push(line.trim().split(':')[0] ?? '')
    const matches = (place: string, path: string) => (place.endsWith('*') ? path.startsWith(place.slice(0, -1)) : path === place)
    for (const path of ['', 'desk/', 'desk/face/', 'en/desk/', '404.html', 'assets/3.js', 'data/a.json', 'sw.js']) {
      const names = rules.filter(({ place }) => matches(place, `/madoguchi/${path}`)).flatMap((rule) => rule.names)
      expect(new Set(names).size, path).toBe(names.length)
      expect(names, path).toContain('Content-Security-Policy')
    }
  })

  it('answer what is not there in the language of its address', () => {
    expect(nginxMaps(files)).toContain('~^/madoguchi/(?<madoguchi_language>easy|en|pt)/ /madoguchi/$madoguchi_language/404.html;')
    expect(caddyfile(files)).toContain('path_regexp language ^/madoguchi/(easy|en|pt)/')
  })

  it('say the same for nginx and Caddy', () => {
    for (const text of [nginxMaps(files) + nginxServer(files), caddyfile(files)])
      for (const [name, wanted] of [
        ...headersFor('index.html', { isPage: true, isFound: true }),
        ...headersFor('assets/a.js', { isPage: false, isFound: true }),
      ]) {
        expect(text).toContain(name)
        expect(text).toContain(`"${wanted}"`)
      }
  })
})
