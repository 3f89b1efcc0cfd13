import { describe, expect, it } from 'vitest'
import { blockingRequests, brokenBudgets } from '../../src/build/budgets'

describe('budgets', () => {
  it('name the page, its bytes and the limit when broken', () => {
    const measures = [
      { what: 'desk/index.html', kind: 'HTML with its CSS', amount: 8001, limit: 8000 },
      { what: 'index.html', kind: 'script', amount: 10, limit: 6000 },
    ]
    expect(brokenBudgets(measures, [])).toEqual(['desk/index.html: HTML with its CSS: 8001, at most 8000 allowed'])
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
    expect(brokenBudgets([], [{ file: 'x.html', islands: [], blocking: blockingRequests(html) }])).toHaveLength(count)
  })
})
