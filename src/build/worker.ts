import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { injectManifest } from 'workbox-build'
import { allPages, fileOf } from '../app/routes'
import { languages } from '../i18n/languages'

/** Builds the service worker with the list of what it keeps. Runs after all pages are written. */
export async function buildWorker(outDir: string, base: string): Promise<{ warnings: string[] }> {
  const folder = join(outDir, '.sw')
  await build({
    configFile: false,
    base,
    logLevel: 'warn',
    publicDir: false,
    define: {
      BASE_PATH: JSON.stringify(base),
      LANGUAGE_PATHS: JSON.stringify(languages.map((language) => language.path)),
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'baseline-widely-available',
      rolldownOptions: { input: 'src/sw/sw.ts', output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false } },
    },
  })
  const opened = allPages().filter(({ page }) => page.kept === 'when-opened')
  const { warnings } = await injectManifest({
    swSrc: join(folder, 'sw.js'),
    swDest: join(outDir, 'sw.js'),
    globDirectory: outDir,
    globPatterns: ['**/*.html', '**/manifest.webmanifest', 'assets/**/*.js', 'icons/icon.svg', 'data/places/**/*.json'],
    globIgnores: opened.map(({ page, language }) => fileOf(page, language)),
    dontCacheBustURLsMatching: /^assets\//,
  })
  await rm(folder, { recursive: true })
  return { warnings }
}
