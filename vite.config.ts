import { defineConfig } from 'vitest/config'

// Used by Vitest. The build and the dev server set their own options in src/build (see src/decisions).
export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Properties over a thousand cases take long on a busy machine; nothing here is a test of speed.
    testTimeout: 60_000,
    exclude: ['test/e2e/**', 'test/engines/**'],
    restoreMocks: true,
    // A worker keeps the modules it has loaded: what a test changes of them it puts back. Without this the tests take half as long again.
    isolate: false,
    // Vitest would leave a core free for an editor.
    maxWorkers: '100%',
  },
})
