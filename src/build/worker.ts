import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { injectManifest } from 'workbox-build'
import { KEPT_DATA } from './kept-data'
import type { Pack } from './language-packs'

/** Builds the service worker with the list of what it keeps. Runs after all pages are written. */
export async function buildWorker(outDir: string, base: string, packs: readonly Pack[]): Promise<{ warnings: string[] }> {
  const folder = join(outDir, '.sw')
  await build({
    configFile: false,
    base,
    logLevel: 'warn',
    publicDir: false,
    define: {
      BASE_PATH: JSON.stringify(base),
      LANGUAGE_PACKS: JSON.stringify(packs.map(({ path, file }) => ({ path, file }))),
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'baseline-widely-available',
      rolldownOptions: { input: 'src/sw/sw.ts', output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false } },
    },
  })
  const { warnings } = await injectManifest({
    swSrc: join(folder, 'sw.js'),
    swDest: join(outDir, 'sw.js'),
    globDirectory: outDir,
    globPatterns: ['assets/**/*.js', 'icons/icon.svg', ...KEPT_DATA],
    globIgnores: packs.flatMap(({ contents }) => contents),
    dontCacheBustURLsMatching: /^assets\//,
  })
  await rm(folder, { recursive: true })
  return { warnings }
}
