import { describe, expect, it } from 'vitest'
import { concerns, isStepDone, progressOf } from '../../src/domain/checklist'

describe('which steps concern somebody', () => {
  it.each([
    ['all', 'card', true],
    ['card', 'card', true],
    ['no-card', 'card', false],
    ['card', 'no-card', false],
    ['card', 'all', true],
    ['no-card', 'all', true],
    [undefined, 'no-card', true],
  ] as const)('a step for %s, shown to %s: %s', (appliesTo, shown, expected) => {
    expect(concerns(appliesTo ? { appliesTo } : {}, shown)).toBe(expected)
  })
})

describe('progress', () => {
  const steps = [
    { isDone: true, appliesTo: 'all' },
    { isDone: true, appliesTo: 'card' },
    { isDone: false, appliesTo: 'card' },
    { isDone: false, appliesTo: 'no-card' },
  ] as const

  it.each([
    ['all', { done: 2, all: 4 }],
    ['card', { done: 2, all: 3 }],
    ['no-card', { done: 1, all: 2 }],
  ] as const)('counts only what is shown (%s)', (shown, expected) => {
    expect(progressOf(steps, shown)).toEqual(expected)
  })

  it('is nothing of nothing for an empty list', () => {
    expect(progressOf([], 'all')).toEqual({ done: 0, all: 0 })
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
