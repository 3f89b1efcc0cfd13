import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

// Who may import whom, see the table in README.md. A folder may always import from itself.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ui: [],
  i18n: ['domain', 'locales'],
  facts: ['domain'],
  storage: ['domain'],
  offline: ['domain'],
  sw: ['domain'],
  pipeline: ['domain'],
  edition: ['domain', 'locales'],
  page: ['domain', 'edition', 'facts', 'i18n', 'ui'],
  features: ['domain', 'edition', 'facts', 'ui', 'i18n', 'page', 'storage', 'offline'],
  app: ['domain', 'edition', 'facts', 'ui', 'i18n', 'page', 'storage', 'offline', 'features'],
  build: ['app', 'edition', 'pipeline', 'i18n', 'domain', 'facts', 'page'],
}

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))

const importsOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
    relative('.', resolve(dirname(file), match[1] ?? '')).replaceAll('\\', '/'),
  )

const folderOf = (path: string): string => (path.startsWith('src/') ? (path.split('/')[1] ?? '') : (path.split('/')[0] ?? ''))

describe('imports', () => {
  it('follow the table', () => {
    const wrong = files.flatMap((file) => {
      const own = folderOf(file)
      const allowed = MAY_IMPORT[own] ?? []
      return importsOf(file)
        .filter((target) => folderOf(target) !== own && !allowed.includes(folderOf(target)))
        .map((target) => `${file} imports ${target}`)
    })
    expect(wrong).toEqual([])
  })

  it('never lead from one feature to another', () => {
    const featureOf = (path: string) => /^src\/features\/([^/]+)\//.exec(path)?.[1]
    const wrong = files.flatMap((file) => {
      const own = featureOf(file)
      return own
        ? importsOf(file)
            .filter((target) => featureOf(target) && featureOf(target) !== own)
            .map((target) => `${file} imports ${target}`)
        : []
    })
    expect(wrong).toEqual([])
  })
})

describe('the finder', () => {
  // Type imports count too: a type lives beside what it describes, so that a file can be read without those that use it.
  it('has no circle of imports', () => {
    const own = new Set(files.filter((file) => file.startsWith('src/features/find/')))
    const targets = (file: string) =>
      importsOf(file).flatMap((target) => [target, `${target}.ts`, `${target}.tsx`].filter((one) => own.has(one)))
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' > '))
      if (path.includes(file) || done.has(file)) return
      for (const target of targets(file)) visit(target, [...path, file])
      done.add(file)
    }
    for (const file of own) visit(file, [])
    expect(own.size).toBeGreaterThan(20)
    expect(circles).toEqual([])
  })

  it('uses nothing that the oldest phones we serve lack (iOS 15.4, Chrome 100)', () => {
    const tooNew =
      /\btoSorted\(|\btoReversed\(|\btoSpliced\(|AbortSignal\.timeout|AbortSignal\.any|groupBy\(|withResolvers|\(\?<[=!]|\.isWellFormed|Array\.fromAsync/
    const inBrowser = files.filter((file) => /^src\/(?:features\/find|domain\/find|storage|page)\//.test(file))
    expect(inBrowser.filter((file) => tooNew.test(readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')))).toEqual([])
  })
})

describe('the clock', () => {
  // The calendar file says the minute it was made; a worker has no page to ask and is told the day of the build.
  const ASKS_ITSELF = ['src/features/check/dates/CalendarBox.tsx', 'src/features/find/engine/find-worker.ts', 'src/page/reading-day.ts']

  it('of a page is asked in one place, which does not believe a day before the build', () => {
    const asks = files.filter(
      (file) => /^src\/(features|page|app|storage|ui)\//.test(file) && /new Date\(\)|Date\.now|todayIn/.test(readFileSync(file, 'utf8')),
    )
    expect(asks.sort()).toEqual(ASKS_ITSELF)
  })
})

describe('the rooms of the checklist and of storage', () => {
  // Imports of types count: what two files need of each other belongs beside neither.
  it('have no circle of imports', () => {
    const room = files.filter((file) => /^src\/(features\/check|storage|domain|facts)\//.test(file))
    const fileOf = (target: string) => room.find((file) => file.replace(/\.tsx?$/, '') === target)
    const next = new Map(room.map((file) => [file, importsOf(file).flatMap((target) => fileOf(target) ?? [])]))
    const circles: string[] = []
    const walk = (file: string, way: readonly string[]) => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      else if (!done.has(file)) for (const other of next.get(file) ?? []) walk(other, [...way, file])
      done.add(file)
    }
    const done = new Set<string>()
    for (const file of room) walk(file, [])
    expect(circles).toEqual([])
  })
})

describe('the tree', () => {
  it('has a folder for each line of the table and none besides', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
    expect(folders.sort()).toEqual([...Object.keys(MAY_IMPORT), 'data', 'decisions'].sort())
  })

  it('keeps the rules in a folder for each subject', () => {
    expect(readdirSync('src/domain').sort()).toEqual(['check', 'desk', 'figures', 'find', 'look', 'pack', 'poster', 'time'])
  })

  it('keeps every feature explained', () => {
    const features = readdirSync('src/features')
    for (const feature of features) expect(readdirSync(join('src/features', feature)), feature).toContain('README.md')
  })
})

describe('what must never be asked for', () => {
  it('has no field: no password, phone number, file or camera input', () => {
    const fields = files.filter((file) =>
      /type="(?:file|password|tel)"|capture=|getUserMedia|BarcodeDetector/.test(readFileSync(file, 'utf8')),
    )
    expect(fields).toEqual([])
  })
})
