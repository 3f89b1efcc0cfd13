import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

import packages from '../../package.json' with { type: 'json' }
import { DATA_TABLES, tableFiles } from '../../src/domain/figures/data-tables'
import { languages } from '../../src/i18n/languages'
import { checkFigurePage } from '../stats-recompute/check-figure-page'
import { checkPage, groundOf } from '../stats-recompute/check-page'
import { readCsv } from '../stats-recompute/csv-facts'
import { isStatsPage } from '../stats-recompute/pages'
import { wordsOf } from '../stats-recompute/words'

const folder = mkdtempSync(join(tmpdir(), 'madoguchi-build-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** As a host builds it below another path: in a folder, time zone and name of its own. */
function build(name: string, project: string, host: NodeJS.ProcessEnv): Map<string, string> {
  const out = join(folder, name)
  const { NODE_ENV, ...env } = process.env
  execFileSync(process.execPath, ['src/build/run.mjs', 'build', '--outDir', out], {
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
    const abroad = { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C', USER: 'somebody', LOGNAME: 'somebody', HOME: folder }
    expect([...build('two', elsewhere(), abroad)]).toEqual([...files])
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
    for (const { code, path } of languages) {
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
