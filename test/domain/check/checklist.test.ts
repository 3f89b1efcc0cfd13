import { describe, expect, it } from 'vitest'
import { isStepDone, progressOf } from '../../../src/domain/check/checklist'

describe('progress', () => {
  it.each([
    [[true, false, true], { done: 2, all: 3 }],
    [[], { done: 0, all: 0 }],
  ])('of %j is %j', (steps, expected) => {
    expect(progressOf(steps)).toEqual(expected)
  })
})

describe('a tick made while the kept ones were being read', () => {
  const kept = new Set(['a', 'b'])
  it.each([
    ['kept and not touched', 'a', [], true],
    ['kept, but unticked meanwhile', 'a', [['a', false]], false],
    ['not kept, but ticked meanwhile', 'c', [['c', true]], true],
    ['neither', 'c', [], false],
  ] as const)('%s', (_, id, touched, expected) => {
    expect(isStepDone(id, kept, new Map(touched))).toBe(expected)
  })
})
