import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

import packages from '../../package.json' with { type: 'json' }
import { CACHING } from '../../src/build/headers'
import { DATA_TABLES, tableFiles } from '../../src/domain/figures/data-tables'
import { languages } from '../../src/i18n/languages'
import { checkFigurePage } from '../stats-recompute/check-figure-page'
import { checkPage, groundOf } from '../stats-recompute/check-page'
import { readCsv } from '../stats-recompute/csv-facts'
import { READ_IN } from '../stats-recompute/numbers'
import { isStatsPage } from '../stats-recompute/pages'
import { wordsOf } from '../stats-recompute/words'

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-build-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The source, the heaviest, and the one that others fall back to: what differs in the others are words, which units look at. */
const LANGUAGES = languages.filter(({ code }) => ['ja', 'ja-x-easy', 'en'].includes(code))

/** As a host builds it below another path: in a folder, time zone and name of its own. */
function build(name: string, project: string, host: NodeJS.ProcessEnv, ...options: string[]): Map<string, string> {
  const out = join(folder, name)
  const { NODE_ENV, ...env } = process.env
  const named = LANGUAGES.map(({ code }) => code).join()
  execFileSync(process.execPath, ['src/build/run.mjs', 'build', '--outDir', out, '--languages', named, ...options], {
    cwd: project,
    env: {
      ...env,
      ...(existsSync('imported') && { IMPORTED_DIR: resolve('imported') }),
      SOURCE_DATE_EPOCH: '1795824000',
      BASE_PATH: '/madoguchi/',
      SITE_URL: 'https://example.jp',
      ...host,
    },
    stdio: 'pipe',
  })
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort()
  return new Map(paths.map((path) => [relative(out, path), createHash('sha256').update(readFileSync(path)).digest('hex')]))
}

/** The project as somebody else has it: elsewhere, without anything an earlier build left. */
function elsewhere(): string {
  const project = join(folder, 'another place', 'madoguchi')
  mkdirSync(project, { recursive: true })
  for (const part of ['locales', 'public', 'src', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(part, join(project, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'))
  return project
}

describe('the build', () => {
  const out = join(folder, 'one')
  let files: ReadonlyMap<string, string> = new Map()

  it('gives the same files in two folders, time zones and names', () => {
    files = build('one', '.', {})
    // An edition that is named but empty is none.
    const abroad = {
      EDITION: '',
      TZ: 'America/Los_Angeles',
      LANG: 'ja_JP.UTF-8',
      LC_ALL: 'ja_JP.UTF-8',
      USER: 'somebody',
      LOGNAME: 'somebody',
      HOME: folder,
    }
    // The compressed twins hold nothing that their files do not: they are made once.
    const written = [...files].filter(([file]) => !/\.(br|gz)$/.test(file))
    expect(written.length).toBeLessThan(files.size / 2)
    expect([...build('two', elsewhere(), abroad, '--quick')]).toEqual(written)
  }, 600_000)

  it('holds no code for development and no path of the machine that built it', () => {
    const names = [resolve('.'), resolve('node_modules'), folder, process.env.HOME ?? folder].filter((name) => name.length > 1)
    for (const file of files.keys()) {
      if (/\.(br|gz|png)$/.test(file)) continue
      const text = readFileSync(join(out, file), 'utf8')
      for (const name of names) expect(text.includes(`${name}/`), `${file} names ${name}`).toBe(false)
      if (file.endsWith('.js')) expect(text, file).not.toMatch(/jsxDEV|fileName:|NODE_ENV|workbox:|groupCollapsed/)
    }
  })

  it('carries the licence of every package that a phone gets, and a list of all that it was made with', () => {
    const licences = readFileSync(join(out, 'licences.txt'), 'utf8')
    for (const [name, version] of Object.entries(packages.dependencies)) expect(licences).toContain(`\n${name} ${version} (`)
    expect(JSON.parse(readFileSync(join(out, '.hosting/sbom.cdx.json'), 'utf8')).components.length).toBeGreaterThan(100)
  })

  it('shows no number about the figures that no row of a file holds', () => {
    const csv = readCsv('src/data')
    let numbers = 0
    for (const { code, path } of LANGUAGES.filter((one) => READ_IN.includes(one.code))) {
      const ground = groundOf(csv, wordsOf(code))
      for (const file of readdirSync(join(out, path, 'stats'), { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.html')) continue
        const html = readFileSync(join(out, path, 'stats', file), 'utf8')
        const id = /data-page="([^"]*)"/.exec(html)?.[1] ?? ''
        const problems = id.startsWith('figures.')
          ? checkFigurePage(html, csv).problems
          : isStatsPage(id)
            ? checkPage(html, ground).problems
            : []
        expect(problems, file).toEqual([])
        numbers += 1
      }
    }
    expect(numbers).toBeGreaterThan(250)
  }, 120_000)

  it('puts the files of the figures and the images beside the pages, and nothing of them into what is kept offline', () => {
    for (const { id } of DATA_TABLES)
      for (const file of Object.values(tableFiles(id))) expect(statSync(join(out, file)).size, file).toBeGreaterThan(50)
    expect(readdirSync(join(out, 'social'))).toHaveLength(48)
    expect(readFileSync(join(out, 'sw.js'), 'utf8')).not.toMatch(/social\/|data\/v1/)
    for (const pack of readdirSync(join(out, 'packs')).filter((file) => file.endsWith('.json')))
      expect(
        Object.keys(JSON.parse(readFileSync(join(out, 'packs', pack), 'utf8'))).filter((file) => /stats\/(data|figures)/.test(file)),
      ).toEqual([])
  })

  it('brings what draws posters to the pages for clinics alone', () => {
    const read = (file: string) => readFileSync(join(out, file), 'utf8')
    const scripts = [...files.keys()].filter((file) => /^assets\/.*\.js$/.test(file))
    const ofPosters = scripts.filter((file) => /デンソーウェーブ|no sheet to draw/.test(read(file)))
    expect(ofPosters.length).toBeGreaterThanOrEqual(2)
    const isForClinics = (file: string) => /(?:^|\/)clinic\//.test(file)
    let others = 0
    for (const file of files.keys()) {
      if (!file.endsWith('.html') || isForClinics(file)) continue
      const html = read(file)
      others += 1
      for (const script of scripts.filter((name) => html.includes(name)))
        for (const poster of ofPosters)
          expect([script === poster, read(script).includes(poster.slice('assets/'.length))], file).toEqual([false, false])
    }
    expect(others).toBeGreaterThan(700)
    for (const pack of [...files.keys()].filter((file) => /^packs\/(?!clinic).*\.json$/.test(file)))
      expect(
        Object.keys(JSON.parse(read(pack))).filter((file) => ofPosters.includes(file) || isForClinics(file)),
        pack,
      ).toEqual([])
  }, 120_000)

  it('holds every file and command that the pages for offices name', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
    const settings = readFileSync('src/build/settings.ts', 'utf8')
    for (const page of ['README.md', 'src/build/README.ja.md', 'src/edition/README.ja.md']) {
      const text = readFileSync(page, 'utf8')
      for (const [, file = ''] of text.matchAll(/`(?:dist\/)(\.?[\w.-]+(?:\/[\w.-]+)*)\/?`/g))
        expect(existsSync(join(out, file)), `${page}: dist/${file}`).toBe(true)
      for (const [, name = ''] of text.matchAll(/npm run ([\w:]+)/g)) expect(Object.keys(scripts), page).toContain(name)
      for (const [, name = ''] of text.matchAll(/`?([A-Z]+_[A-Z_]+|EDITION)=/g))
        expect(settings, `${page}: ${name}`).toContain(`env.${name}`)
      for (const [, path = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)\)/g))
        expect(existsSync(join(dirname(page), path)), `${page}: ${path}`).toBe(true)
    }
    const hosting = readFileSync('src/build/README.ja.md', 'utf8')
    for (const named of ['sw.js', '404.html', '_headers', '.hosting/nginx-http.conf', '.hosting/nginx-server.conf', '.hosting/Caddyfile']) {
      expect(hosting).toContain(named)
      expect(existsSync(join(out, named)), named).toBe(true)
    }
    // What it says to put right in a file stands there; what it says to look for with curl is sent.
    const hosts = (name: string) => readFileSync(join(out, '.hosting', name), 'utf8')
    expect(hosts('nginx-server.conf')).toMatch(/alias .*;[\s\S]*brotli_static on;/)
    expect(hosts('Caddyfile')).toMatch(/example\.jp \{[\s\S]*root \* /)
    const looked = /grep -iE '([^']+)'/.exec(hosting)?.[1]?.split('|') ?? []
    expect(looked.length).toBeGreaterThanOrEqual(3)
    for (const file of ['_headers', '.hosting/nginx-server.conf', '.hosting/Caddyfile'])
      for (const name of looked) expect(readFileSync(join(out, file), 'utf8').toLowerCase(), `${file} ${name}`).toContain(name)
    expect(readFileSync(join(out, '_headers'), 'utf8')).toContain(`Cache-Control: ${CACHING.hashed}`)
    // What it tells to look at on the screen is said there.
    for (const [page, words] of [
      ['index.html', '窓口で困ったら'],
      ['about/index.html', 'このサイトについて'],
      ['about/index.html', 'すべて消す'],
      ['index.html', '半年以上たっています'],
    ] as const) {
      expect(readFileSync(join(out, page), 'utf8').replace(/<[^>]*>|\|/g, ''), page).toContain(words)
    }
  })

  it('puts the base path before every address of the site', () => {
    expect(files.size).toBeGreaterThan(1000)
    for (const file of files.keys()) {
      if (!file.endsWith('.html')) continue
      const html = readFileSync(join(out, file), 'utf8')
      for (const [whole, address = ''] of html.matchAll(/(?:href|src)="(\/[^"]*)"/g))
        expect(address, `${file} ${whole}`).toMatch(/^\/madoguchi\//)
      for (const [, image = ''] of html.matchAll(/property="og:image" content="([^"]*)"/g)) {
        expect(image).toMatch(/^https:\/\/example\.jp\/madoguchi\/social\/(\d\d|japan)\.png$/)
        expect(files.has(image.slice('https://example.jp/madoguchi/'.length)), image).toBe(true)
      }
      if (html.includes('rel="canonical"')) expect(html).toContain('rel="canonical" href="https://example.jp/madoguchi/')
    }
    expect(JSON.parse(readFileSync(join(out, 'manifest.webmanifest'), 'utf8'))).toMatchObject({
      id: '/madoguchi/',
      scope: '/madoguchi/',
      start_url: '/madoguchi/',
    })
    expect(readFileSync(join(out, 'sw.js'), 'utf8')).toContain('/madoguchi/')
    expect(JSON.parse(readFileSync(join(out, 'data/v1/catalog.jsonld'), 'utf8'))['@id']).toBe(
      'https://example.jp/madoguchi/data/v1/catalog.jsonld',
    )
  }, 240_000)
})
