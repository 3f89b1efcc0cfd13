import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build, type Manifest, type Plugin } from 'vite'

const ENTRY = 'src/app/entry.ts'

/** The browser scripts of a build: which file an entry became and what an island needs. */
export type ClientFiles = {
  /** File below the output folder. */
  readonly entry: string
  /** All files an island needs, the shared ones included. */
  islandFiles(island: string): readonly string[]
  /** Texts of a language that scripts fetch after a tap. */
  textFiles(language: string): readonly string[]
  /** The file that speaks with the service worker; asked for after the page has loaded. */
  readonly worker: readonly string[]
}

/**
 * Vite wraps every dynamic import in code that fetches style sheets and preloads. We have none of either in scripts, and the
 * wrapper was a fifth of the script of a text page.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load()' : undefined),
}

/** Builds the browser scripts into `outDir/assets`. */
export async function buildClient(outDir: string, base: string): Promise<ClientFiles> {
  await build({
    configFile: false,
    base,
    logLevel: 'warn',
    publicDir: 'public',
    plugins: [plainImports],
    build: {
      outDir,
      emptyOutDir: true,
      manifest: true,
      target: 'baseline-widely-available',
      modulePreload: false,
      assetsInlineLimit: 0,
      // No names in the addresses: every island page carries the list of all islands, and those names were a part of its weight.
      rolldownOptions: { input: ENTRY, output: { chunkFileNames: 'assets/[hash].js' } },
    },
  })
  const folder = join(outDir, '.vite')
  const manifest: Manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  await rm(folder, { recursive: true })
  const filesOf = (key: string, seen = new Set<string>()): Set<string> => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`client build: no chunk for ${key}`)
    if (seen.has(chunk.file)) return seen
    seen.add(chunk.file)
    for (const inner of chunk.imports ?? []) filesOf(inner, seen)
    return seen
  }
  const entry = manifest[ENTRY]
  if (!entry) throw new Error(`client build: ${ENTRY} is missing`)
  const without = (files: Set<string>) => [...files].filter((file) => file !== entry.file)
  return {
    entry: entry.file,
    islandFiles: (island) => {
      const key = Object.keys(manifest).find((name) => name.endsWith(`/${island}.tsx`))
      if (!key) throw new Error(`client build: no file for the island ${island}`)
      return without(filesOf(key, filesOf('src/app/islands.ts')))
    },
    textFiles: (language) =>
      Object.entries(manifest).flatMap(([name, { file, isDynamicEntry }]) =>
        isDynamicEntry && name.startsWith(`locales/${language}/`) ? file : [],
      ),
    worker: without(filesOf('src/offline/register-worker.ts')),
  }
}
