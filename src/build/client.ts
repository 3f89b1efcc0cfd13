import { build, type Plugin, type Rolldown } from 'vite'
import { ISLANDS } from '../app/islands'
import { languages } from '../i18n/languages'
import type { LateFile } from '../i18n/late-texts'
import { textsIn } from '../i18n/page-words'
import { plainText } from '../i18n/rich-text'
import { islandEntries, islandEntry } from './island-entries'
import { languagesOnPhones } from './languages-on-phones'
import { fetchedTexts, type LateFiles, lateFiles } from './late-files'
import { packageCollector } from './notices'
import { SCRIPT_TARGETS } from './targets'

/** The browser scripts of a build: which file an entry became and what an island needs. */
export type ClientFiles = {
  /** File below the output folder: the script of every page. */
  readonly entry: string
  /** What all islands share. */
  readonly core: string
  /** The island's own script. */
  islandFile(island: string): string
  /** All files an island needs at once besides the entry. */
  islandFiles(island: string): readonly string[]
  /** What runs on a page with these islands, at once or after a tap; the script of every page included. */
  scriptsOf(islands: readonly string[]): readonly string[]
  /** A file of texts that scripts fetch after a tap: those of `locales/<language>/<name>.json`, else the Japanese ones. */
  textFile(language: string, name: LateFile): string
  /** Scripts that only these islands need, and no other page. */
  onlyFor(...islands: readonly string[]): readonly string[]
  /** These modules, which scripts fetch after a tap, and what nothing else needs besides `islands`. */
  onlyThrough(modules: readonly string[], islands: readonly string[]): readonly string[]
  /** Every script, later texts included. */
  readonly all: readonly string[]
  /** Folders of the packages whose code they hold. */
  readonly packages: ReadonlySet<string>
}

/** Asked for by the script of every page, but made of what islands are made of: by the name under which it finds their address. */
export const LATE_PARTS = {
  CLOCK_NOTE: 'src/app/late-notes.tsx',
  HOME_MINE: 'src/features/home/mine.tsx',
  LOOK_PANEL: 'src/features/look/panel.tsx',
} as const

/** What the button of the display panel is called in each language: the script of every page draws it. */
export const lookNames = (): Record<string, string> =>
  Object.fromEntries(languages.map(({ code }) => [code, plainText(textsIn(code).get('look.name') ?? '')]))

/** Asked for by the script of every page when it rests, and made of no more than it: by the name under which it finds their address. */
export const IDLE_PARTS = { SEE_JAPANESE: 'src/app/see-japanese.ts', LOOK_BUTTON: 'src/app/look-button.ts' } as const

type Chunk = Rolldown.OutputChunk

/** What all islands share, and small parts that would be a request of their own otherwise. */
const CORE = [
  'node_modules/preact',
  'src/app/(?!late-notes)',
  'src/i18n/(?!poster-texts|place-text|joints)',
  'src/page/(?!save-file|page-look)',
  'src/ui/(?!pictogram/(?:[\\w-]*pictograms|kind-sign))',
  'src/domain/time',
  'src/domain/check/(?:answer-values|checklist|person)',
  'src/features/check/name-boxes',
  'src/features/find/find-props',
  'src/storage/(?:ticks|saved-here)',
]

// A page with an island waits for one wave of three files: the entry, what islands share, and the island with all it needs at once.
// What comes after a tap or from the database lies in few more: a request costs more than some bytes that go unused.
// Words and pictures of printed sheets are for the pages that make them.
const GROUPS = [
  { name: 'poster-words', test: /[\\/]locales[\\/][\w-]+[\\/]poster\.json/, priority: 6 },
  { name: 'store', test: /[\\/](node_modules[\\/]idb|src[\\/]storage)[\\/](?!ticks|saved-here)/, priority: 3 },
  { name: 'core', test: new RegExp(`[\\\\/](?:${CORE.join('|').replaceAll('/', '[\\\\/]')})`), priority: 5 },
  { name: 'situations', test: /[\\/]src[\\/](domain[\\/]check[\\/]situation(-steps)?|facts[\\/]situation[\w-]*)\.ts/, priority: 4 },
  { name: 'certificate', test: /[\\/]domain[\\/]check[\\/]certificate/, minShareCount: 2, priority: 5 },
  { name: 'check', test: /[\\/]src[\\/]domain[\\/]check[\\/]situation-questions/, minShareCount: 2, priority: 4 },
]

/** Pages name what is to be loaded ahead; Vite's own code for it would be a third of the script of every page. */
const withoutPreloading: Plugin = {
  name: 'madoguchi-without-preloading',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load()' : undefined),
}

const RUNTIME = '\0rolldown/runtime.js'

function inlineRuntime(bundle: Rolldown.OutputBundle): void {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
  for (const runtime of chunks.filter(({ moduleIds }) => moduleIds.join() === RUNTIME)) {
    const [exported = '', inner, outer = inner] = /export\{(\w+)(?: as (\w+))?\};?\s*$/.exec(runtime.code) ?? []
    for (const chunk of chunks.filter(({ imports }) => imports.includes(runtime.fileName))) {
      const asked = new RegExp(`import\\{${outer}(?: as (\\w+))?\\}from"\\./${runtime.fileName.replace(/.*\//, '')}";`)
      const [statement = '', name = outer] = asked.exec(chunk.code) ?? []
      if (!exported || !statement) throw new Error(`client build: ${chunk.fileName} uses more of ${RUNTIME} than expected`)
      chunk.code = chunk.code.replace(statement, () => `var ${name}=(()=>{${runtime.code.replace(exported, '')}return ${inner}})();`)
      chunk.imports = chunk.imports.filter((file) => file !== runtime.fileName)
    }
    delete bundle[runtime.fileName]
  }
}

/** A helper of a hundred bytes would be a file of its own, which the database waits for. */
const withoutRuntimeFile: Plugin = {
  name: 'madoguchi-without-runtime-file',
  // The names of files are made before: what is done to them here must be part of their checksum.
  augmentChunkHash: () => inlineRuntime.toString(),
  generateBundle: (_, bundle) => inlineRuntime(bundle),
}

type Input = {
  readonly input: string | string[]
  readonly isFirst: boolean
  readonly define: Record<string, string>
  readonly collector: () => Plugin
}

async function scripts(outDir: string, base: string, { input, isFirst, define, collector }: Input): Promise<Chunk[]> {
  const result = await build({
    configFile: false,
    base,
    logLevel: 'warn',
    publicDir: isFirst && 'public',
    define,
    plugins: [islandEntries(), withoutPreloading, withoutRuntimeFile, collector(), languagesOnPhones, fetchedTexts],
    worker: { plugins: () => [collector(), languagesOnPhones] },
    build: {
      outDir,
      emptyOutDir: isFirst,
      target: SCRIPT_TARGETS,
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        external: Object.values(define).flatMap((value) => (value.startsWith('"') ? [JSON.parse(value)] : [])),
        makeAbsoluteExternalsRelative: false,
        output: {
          entryFileNames: 'assets/[hash].js',
          chunkFileNames: 'assets/[hash].js',
          ...(isFirst && { codeSplitting: { groups: GROUPS } }),
        },
        checks: { pluginTimings: false },
      },
    },
  })
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput
  return output.filter((file) => file.type === 'chunk')
}

/** Builds the browser scripts into `outDir/assets`. */
export async function buildClient(outDir: string, base: string): Promise<ClientFiles> {
  const { folders, plugin: collector } = packageCollector()
  const texts = lateFiles(base)
  const withTexts = { LATE_TEXTS_AT: JSON.stringify(texts.address) }
  // Apart from each other: what both use, such as dates, is small, and a page without islands asks for one script.
  const islands = await scripts(outDir, base, {
    input: [...[...ISLANDS.keys()].map(islandEntry), ...Object.values(LATE_PARTS)],
    isFirst: true,
    define: withTexts,
    collector,
  })
  await texts.write(outDir)
  const addressOf = (part: string): string => {
    const chunk = islands.find(({ facadeModuleId }) => facadeModuleId?.endsWith(part))
    if (!chunk) throw new Error(`client build: no script of ${part}`)
    return base + chunk.fileName
  }
  const define = Object.fromEntries(Object.entries(LATE_PARTS).map(([name, part]) => [name, JSON.stringify(addressOf(part))]))
  const names = { LOOK_NAMES: JSON.stringify(lookNames()) }
  // Apart from both: what they share with the script of every page is small, and that one would wait for a common file.
  const idle: Chunk[] = []
  for (const [name, input] of Object.entries(IDLE_PARTS)) {
    const [part] = await scripts(outDir, base, { input, isFirst: false, define: { ...define, ...names }, collector })
    if (!part) throw new Error(`client build: no script of ${input}`)
    idle.push(part)
    define[name] = JSON.stringify(base + part.fileName)
  }
  const [entry, ...late] = await scripts(outDir, base, { input: 'src/app/entry.ts', isFirst: false, define, collector })
  if (!entry) throw new Error('client build: no script of every page')
  return new BuiltFiles(entry, [entry, ...late], [...islands, ...idle], texts, folders)
}

class BuiltFiles implements ClientFiles {
  readonly entry: string
  readonly #chunks: ReadonlyMap<string, Chunk>

  constructor(
    entry: Chunk,
    ofEveryPage: readonly Chunk[],
    islands: readonly Chunk[],
    readonly texts: LateFiles,
    readonly packages: ReadonlySet<string>,
  ) {
    this.entry = entry.fileName
    this.#chunks = new Map([...ofEveryPage, ...islands].map((chunk) => [chunk.fileName, chunk]))
  }

  get core(): string {
    return this.#named((chunk) => chunk.name === 'core', 'core')
  }

  get all(): readonly string[] {
    return [...this.#chunks.keys(), ...this.texts.files].sort()
  }

  islandFile = (island: string): string => this.#named(({ facadeModuleId }) => facadeModuleId === `\0${islandEntry(island)}`, island)

  islandFiles = (island: string): readonly string[] => [...this.#filesOf(this.islandFile(island), false)]

  scriptsOf(islands: readonly string[]): readonly string[] {
    const files = this.#filesOf(this.entry, true)
    for (const island of islands) this.#filesOf(this.islandFile(island), true, files)
    return [...files].flatMap((file) => {
      const chunk = this.#chunks.get(file)
      // Words in sentences are no names of classes.
      return chunk && !chunk.moduleIds.every((id) => id.includes('/locales/')) ? [chunk.code] : []
    })
  }

  onlyFor(...islands: readonly string[]): readonly string[] {
    const others = this.#filesOf(this.entry, true)
    for (const other of ISLANDS.keys()) if (!islands.includes(other)) this.#filesOf(this.islandFile(other), true, others)
    const own = new Set<string>()
    for (const island of islands) this.#filesOf(this.islandFile(island), true, own)
    return [...own].filter((file) => !others.has(file))
  }

  onlyThrough(modules: readonly string[], islands: readonly string[]): readonly string[] {
    const ofModule = (module: string) => this.#named(({ facadeModuleId }) => facadeModuleId?.endsWith(module) === true, module)
    const barred = modules.map(ofModule)
    const others = new Set(barred)
    const otherIslands = [...ISLANDS.keys()].filter((island) => !islands.includes(island))
    const parts = Object.values({ ...LATE_PARTS, ...IDLE_PARTS }).map(ofModule)
    for (const root of [this.entry, ...parts, ...otherIslands.map(this.islandFile)]) this.#filesOf(root, true, others)
    for (const file of barred) others.delete(file)
    const own = new Set<string>()
    for (const file of barred) this.#filesOf(file, true, own)
    return [...own].filter((file) => !others.has(file))
  }

  textFile = (language: string, name: LateFile): string => this.texts.fileOf(language, name)

  #named(isWanted: (chunk: Chunk) => boolean, what: string): string {
    const found = [...this.#chunks.values()].find(isWanted)
    if (!found) throw new Error(`client build: no script of ${what}`)
    return found.fileName
  }

  #filesOf(file: string, withLate: boolean, seen = new Set<string>()): Set<string> {
    const chunk = this.#chunks.get(file)
    if (!chunk || seen.has(file)) return seen
    seen.add(file)
    for (const inner of [...chunk.imports, ...(withLate ? chunk.dynamicImports : [])]) this.#filesOf(inner, withLate, seen)
    return seen
  }
}
