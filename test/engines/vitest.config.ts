import { defineConfig } from 'vitest/config'

/** `npm run engines`: the ways of a patient in the engines that Chromium is not. */
export default defineConfig({
  test: {
    include: ['test/engines/**/*.test.ts'],
    // One way after the other in one browser, as a person goes; the engines side by side.
    maxWorkers: 2,
    reporters: ['verbose'],
    // As in Chromium: a browser may stumble on a machine at its limit.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    teardownTimeout: 30_000,
  },
})
