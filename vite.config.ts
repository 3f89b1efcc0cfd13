import { defineConfig } from 'vitest/config'

// Used by Vitest. The build and the dev server set their own options in src/build (see src/decisions).
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**'],
    restoreMocks: true,
  },
})
