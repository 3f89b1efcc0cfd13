import { describe, expect, it } from 'vitest'
import { blockingRequests, brokenBudgets } from '../../src/build/budgets'
import { contentSecurityPolicy, headersFile, styleHash } from '../../src/build/security'
import { readHeaderRules } from '../../src/build/server'

describe('budgets', () => {
  it('name the page, its bytes and the limit when broken', () => {
    const measures = [
      { what: 'desk/index.html: HTML with its CSS', bytes: 8001, limit: 8000 },
      { what: 'index.html: script', bytes: 10, limit: 6000 },
    ]
    expect(brokenBudgets(measures, [])).toEqual(['desk/index.html: HTML with its CSS: 8001 bytes, at most 8000 allowed'])
  })

  it.each([
    ['<link rel="stylesheet" href="/a.css">', 1],
    ['<script src="/a.js"></script>', 1],
    ['<style>@import "b.css"</style>', 1],
    ['<style>@font-face{}</style>', 1],
    [
      '<script type="module" src="/a.js"></script><script type="application/json" id="x">{}</script><link rel="modulepreload" href="/b.js">',
      0,
    ],
  ])('%s makes the first paint wait for %d requests', (html, count) => {
    expect(blockingRequests(html)).toHaveLength(count)
    expect(brokenBudgets([], [{ file: 'x.html', islands: [], html }])).toHaveLength(count)
  })
})

describe('the headers', () => {
  it('carry the policy with every style hash, and only there who may frame', () => {
    const hash = styleHash('body{}')
    const rules = readHeaderRules(headersFile('/madoguchi/', [hash]))
    expect(rules.map((rule) => rule.prefix)).toEqual(['/madoguchi/*', '/madoguchi/assets/*', '/madoguchi/packs/*', '/madoguchi/sw.js'])
    const policy = rules[0]?.headers.find(([name]) => name === 'Content-Security-Policy')?.[1]
    expect(policy).toContain(hash)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(contentSecurityPolicy([hash])).not.toContain('frame-ancestors')
    expect(policy).toContain("require-trusted-types-for 'script'")
  })
})
