import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rulesOf } from '../../../src/features/find/list/results-style'

describe('the style of a list', () => {
  it('comes apart into rules, blocks of conditions whole', () => {
    expect(rulesOf('.a{top:0}@media print{.a{top:1px}.b>c{left:0}}.d{e:f}')).toEqual([
      '.a{top:0}',
      '@media print{.a{top:1px}.b>c{left:0}}',
      '.d{e:f}',
    ])
    expect(rulesOf('')).toEqual([])
  })

  it('holds no brace in a text, so that no rule is cut', () => {
    const css = readFileSync('src/features/find/list/results.css', 'utf8')
    expect(css.match(/(["'])[^"'\n]*[{}][^"'\n]*\1/g)).toBeNull()
    expect(rulesOf(css).length).toBeGreaterThan(50)
  })
})
