import { expect, it, vi } from 'vitest'

it('figures cannot be shown before the build has handed them over', async () => {
  vi.resetModules()
  const { figures } = await import('../../../src/page/figures')
  expect(() => figures()).toThrow('setFigures')
})
