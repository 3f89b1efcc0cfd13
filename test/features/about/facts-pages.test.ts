import { Ajv2020 } from 'ajv/dist/2020'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { factUsesOf, pageRenderer, type RenderedPage } from '../../../src/app/render-page'
import { allPages, pathOf } from '../../../src/app/routes'
import { factsData } from '../../../src/build/facts-data'
import { localDate } from '../../../src/domain/time/local-date'
import { contacts, facts, timeline } from '../../../src/facts/facts'
import { languages } from '../../../src/i18n/languages'
import { flatTexts, textTree } from '../../../src/i18n/page-words'
import { setFigures } from '../../../src/page/figures'
import type { FactUse } from '../../../src/page/page-context'
import { loadFigures } from '../../../src/pipeline/read/load-figures'

const ALL = [...facts.keys(), ...timeline.map(({ id }) => id), ...contacts.map(({ id }) => id)].sort()
const keyOf = (id: string) => id.toLowerCase().replace('-', '')
let uses: FactUse[] = []
let rendered: RenderedPage[] = []
beforeAll(() => {
  setFigures(loadFigures('src/data'))
  const render = pageRenderer(localDate('2026-11-26'), '/')
  uses = factUsesOf(render)
  rendered = allPages()
    .filter(({ page }) => page.id === 'facts' || page.id.startsWith('facts.'))
    .map(({ page, language }) => render(page, language))
}, 600_000)

const rowsIn = (body: string) => [...body.matchAll(/<tr id="([^"]+)"/g)].map(([, id]) => id ?? '')
const listsIn = (code: string) => rendered.filter(({ page, language }) => language.code === code && !/^facts(\.on\.|$)/.test(page.id))

describe('every fact that a page states', () => {
  it.each(languages.map(({ code }) => code))('has words for readers in %s', (code) => {
    const own = flatTexts(textTree(code))
    const stated = new Set(uses.flatMap((use) => use.facts))
    expect(stated.size).toBeGreaterThan(100)
    for (const id of stated) {
      const key = { R: `facts.texts.${keyOf(id)}`, T: `timeline.${keyOf(id)}.title`, C: `contacts.${keyOf(id)}.name` }[id[0] ?? ''] ?? ''
      expect(own.has(key) || own.has(`facts.texts.${keyOf(id)}`), `${id} in ${code}`).toBe(true)
    }
  })

  it('has no words without a record', () => {
    for (const key of flatTexts(textTree('ja')).keys()) {
      const [, id] = /^facts\.texts\.r(\w+)$/.exec(key) ?? []
      if (id) expect(facts.has(`R-${id}`), key).toBe(true)
    }
  })
})

describe.each(languages.map(({ code }) => code))('the list of facts in %s', (code) => {
  it('has one row for every record', () => {
    expect(
      listsIn(code)
        .flatMap(({ body }) => rowsIn(body))
        .sort(),
    ).toEqual(ALL)
  })

  it('leads from the index, by id, to the row of each', () => {
    const index = rendered.find(({ page, language }) => page.id === 'facts' && language.code === code)
    const links = new Map(
      [...(index?.body.matchAll(/<a id="([^"]+)" href="([^"#]+)#([^"]+)"/g) ?? [])].map(([, id, href, to]) => [id, `${href}#${to}`]),
    )
    expect([...links.keys()].sort()).toEqual(ALL)
    for (const list of listsIn(code))
      for (const id of rowsIn(list.body)) expect(links.get(id)).toBe(`/${pathOf(list.page, list.language)}#${id}`)
  })

  it('says of each page that states facts when each was confirmed', () => {
    for (const { page, facts: stated } of uses.filter((use) => use.page.frame !== 'bare')) {
      const own = rendered.find((one) => one.page.id === `facts.on.${page.id}` && one.language.code === code)
      expect(rowsIn(own?.body ?? ''), page.id).toEqual(stated)
    }
  })
})

describe('the list of facts as files', () => {
  it('is valid by its own schema, and the same in both forms', () => {
    const files = factsData(uses, { address: (path) => `https://example.jp/${path}` })
    const json = JSON.parse(files.get('data/v1/facts.json') ?? '')
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(files.get('data/v1/schema/facts.schema.json') ?? ''))
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true)
    const csv: Record<string, string>[] = parse(files.get('data/v1/facts.csv') ?? '', { columns: true })
    expect(csv.map(({ id }) => id)).toEqual(json.rows.map(({ id }: { id: string }) => id))
    expect([...csv.map(({ id }) => id ?? '')].sort()).toEqual(ALL)
    for (const row of json.rows)
      for (const [name, value] of Object.entries(row)) {
        const cell = csv.find(({ id }) => id === row.id)?.[name]
        expect(cell, `${row.id} ${name}`).toBe(Array.isArray(value) ? value.join('|') : value === null ? '' : String(value))
        if (Array.isArray(value)) for (const one of value) expect(one).not.toContain('|')
      }
    const metadata = JSON.parse(files.get('data/v1/facts.csv-metadata.json') ?? '')
    expect(metadata.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(Object.keys(csv[0] ?? {}))
    expect(json.rows.find(({ id }: { id: string }) => id === 'R-002').pages).toContain('/')
  })
})
