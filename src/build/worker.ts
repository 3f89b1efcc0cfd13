import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { EVERYWHERE, WITH_FILES, WITH_PAGES } from './headers'
import { MEDIA_TYPES } from './media-types'
import type { Kept } from './packs'
import { SCRIPT_TARGETS } from './targets'

/** Builds the service worker with the list of what it keeps. Without `kept` it is the one that takes itself away. */
export async function buildWorker(outDir: string, base: string, kept: Kept | undefined): Promise<void> {
  const folder = join(outDir, '.sw')
  await build({
    configFile: false,
    base,
    logLevel: 'warn',
    publicDir: false,
    define: {
      BASE_PATH: JSON.stringify(base),
      PACKS: JSON.stringify(kept?.packs.map(({ path, sum }) => [path, sum]) ?? []),
      SINGLES: JSON.stringify(kept?.singles ?? []),
      PAGE_HEADERS: JSON.stringify([...EVERYWHERE, ...WITH_PAGES]),
      FILE_HEADERS: JSON.stringify([...EVERYWHERE, ...WITH_FILES]),
      MEDIA_TYPES: JSON.stringify(Object.fromEntries(MEDIA_TYPES)),
    },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: SCRIPT_TARGETS,
      rolldownOptions: {
        input: kept ? 'src/sw/sw.ts' : 'src/sw/kill-switch.ts',
        output: { format: 'iife', entryFileNames: 'sw.js', codeSplitting: false },
        checks: { pluginTimings: false },
      },
    },
  })
  await rename(join(folder, 'sw.js'), join(outDir, 'sw.js'))
  await rm(folder, { recursive: true })
}
