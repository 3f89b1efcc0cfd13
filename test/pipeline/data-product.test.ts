import Ajv2020 from 'ajv/dist/2020'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataWords } from '../../src/build/data-words'
import { COLLECTION, DATA_TABLES, tableFiles } from '../../src/domain/figures/data-tables'
import { flatTexts, textTree } from '../../src/i18n/page-words'
import { dataProduct } from '../../src/pipeline/product/data-product'
import { changedTexts, sourceTexts } from './source-texts'

const SITE = 'https://example.jp/madoguchi/'
const site = { address: (path: string) => SITE + path }
const texts = sourceTexts()
const files = dataProduct(texts, site, dataWords())
// biome-ignore lint/suspicious/noExplicitAny: the documents are read as their readers find them
const json = (path: string): any => JSON.parse(files.get(path) ?? 'null')
const csv = (id: string): string[][] => parse(texts.get(`${id}.csv`) ?? '')

describe('the dictionary', () => {
  it('knows every CSV file that is published, and no other', () => {
    const published = [...texts.keys()]
    expect(DATA_TABLES.map(({ id }) => `${id}.csv`).sort()).toEqual(published.sort())
  })

  it.each(DATA_TABLES.map((table) => [table.id, table] as const))(
    '%s has an entry for each column, in order, and its count of rows',
    (id, table) => {
      const [header = [], ...rows] = csv(id)
      expect(table.columns.map(({ name }) => name)).toEqual(header)
      expect(rows.length).toBe(table.rows)
      expect(header).toEqual(expect.arrayContaining([...table.key]))
      const keys = rows.map((cells) => table.key.map((name) => cells[header.indexOf(name)]).join('/'))
      expect(new Set(keys).size).toBe(rows.length)
    },
  )

  it.each(['ja', 'ja-x-easy', 'en'])('explains each column and table in %s', (lang) => {
    const known = flatTexts(textTree(lang))
    for (const { id, columns, basis } of DATA_TABLES) {
      for (const key of [`data.tables.${id}.title`, `data.tables.${id}.what`, `data.basisNames.${basis}`])
        expect(known.get(key), key).toBeTruthy()
      for (const { name, meaning, unit, type } of columns) {
        expect(known.get(`data.columns.${meaning}`), `${id}, ${name}`).toBeTruthy()
        expect(known.get(`data.types.${type}`), type).toBeTruthy()
        if (unit) expect(known.get(`data.units.${unit}`), unit).toBeTruthy()
      }
    }
  })

  it('says of a column that it may be empty exactly where some cell is', () => {
    for (const { id, columns } of DATA_TABLES) {
      const [, ...rows] = csv(id)
      for (const [k, { name, isOptional }] of columns.entries())
        if (!isOptional)
          expect(
            rows.every((cells) => cells[k] !== ''),
            `${id}, ${name}`,
          ).toBe(true)
    }
  })

  it('lists the marks that are explained', () => {
    const marks = DATA_TABLES.flatMap(({ columns }) =>
      columns.flatMap(({ name, values }) => (name === 'verified' || name === 'reading' ? (values ?? []) : [])),
    )
    const explained = [...flatTexts(textTree('en')).keys()].flatMap((key) =>
      key.startsWith('data.marks.') ? [key.slice('data.marks.'.length)] : [],
    )
    expect([...new Set(marks)].sort()).toEqual(explained.sort())
  })

  it('a column without an entry stops the build', () => {
    const widened = changedTexts('sources.csv', ([head, ...rows]) => [[...(head ?? []), 'isbn'], ...rows.map((cells) => [...cells, ''])])
    expect(() => dataProduct(widened, site, dataWords())).toThrow('sources.csv row 1, column isbn: expected the header')
  })
})

describe.each(DATA_TABLES.map((table) => [table.id, table] as const))('%s as JSON', (id, table) => {
  const paths = tableFiles(id)
  const document = json(paths.json)
  const [header = [], ...rows] = csv(id)

  it('holds every cell of the CSV with its type', () => {
    expect(document.rows).toHaveLength(rows.length)
    for (const [i, cells] of rows.entries())
      for (const [k, cell] of cells.entries()) {
        const value = document.rows[i][header[k] ?? '']
        const { type } = table.columns[k] ?? {}
        if (cell === '') expect(value).toBeNull()
        else if (type === 'list') expect(value.join(';')).toBe(cell)
        else if (type === 'integer' || type === 'decimal') expect(value).toBe(Number(cell))
        else expect(value).toBe(cell)
      }
  })

  it('says licence, newest month and what its columns mean', () => {
    expect(document).toMatchObject({ table: id, licence: 'CC-BY-4.0', compiledOn: COLLECTION.compiledOn, basis: table.basis })
    const months = rows.map((cells) => cells[header.indexOf('month')] ?? '').sort()
    expect(document.asOf).toBe(header.includes('month') ? months.at(-1) : undefined)
    for (const { description } of document.columns) expect(description.ja && description.en).toBeTruthy()
  })

  it('meets its schema, and a damaged one does not', () => {
    const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(json(paths.jsonSchema))
    expect(validate(document), JSON.stringify(validate.errors)).toBe(true)
    const wrong = (change: (row: Record<string, unknown>) => object) => ({
      ...document,
      rows: [change(document.rows[0]), ...document.rows.slice(1)],
    })
    expect(validate(wrong((row) => ({ ...row, extra: 1 })))).toBe(false)
    expect(validate(wrong((row) => ({ ...row, [header[0] ?? '']: undefined })))).toBe(false)
    for (const column of table.columns.filter(({ type }) => type !== 'text' && type !== 'url'))
      expect(validate(wrong((row) => ({ ...row, [column.name]: 'x' }))), column.name).toBe(false)
  })

  it('is described as CSV on the Web at the address beside it', () => {
    const metadata = json(`data/v1/${id}.csv-metadata.json`)
    expect(metadata['@context'][0]).toBe('http://www.w3.org/ns/csvw')
    expect(metadata.url).toBe(`${id}.csv`)
    expect(metadata.tableSchema.columns.map(({ titles }: { titles: string }) => titles)).toEqual(header)
    expect(metadata.tableSchema.primaryKey).toEqual(table.key)
    for (const [k, { datatype, required, separator }] of metadata.tableSchema.columns.entries())
      for (const [i, cells] of rows.entries()) {
        const cell = cells[k] ?? ''
        if (required) expect(cell, `${header[k]} row ${i + 2}`).not.toBe('')
        if (cell === '') continue
        for (const part of separator ? cell.split(separator) : [cell]) {
          if (datatype.base === 'string') expect(part).toMatch(new RegExp(`^(?:${datatype.format})$`))
          if (datatype.base === 'decimal') expect(Number(part)).toBeLessThanOrEqual(datatype.maximum)
          if (datatype === 'integer' || datatype.base === 'integer') expect(part).toMatch(/^\d+$/)
        }
      }
  })
})

describe('scanned figures', () => {
  it.each(['prefecture-usage-2024-05-scan', 'prefecture-facility-usage-2024-05-scan'])(
    '%s carry the mark of their reading in CSV and JSON',
    (id) => {
      const [header = [], ...rows] = csv(id)
      const k = header.indexOf('reading')
      expect(json(`data/v1/${id}.json`).rows.map(({ reading }: { reading: string }) => reading)).toEqual(rows.map((cells) => cells[k]))
      expect(rows.every((cells) => cells[k] !== '')).toBe(true)
    },
  )
})

describe('the index', () => {
  const catalog = json('data/v1/catalog.jsonld')

  it('names every table with licence, months, place and both forms, in terms of DCAT', () => {
    expect(catalog['@type']).toBe('dcat:Catalog')
    expect(catalog['dcat:dataset'].map((dataset: Record<string, string>) => dataset['dct:identifier'])).toEqual(
      DATA_TABLES.map(({ id }) => id),
    )
    for (const dataset of catalog['dcat:dataset']) {
      expect(dataset).toMatchObject({ '@type': 'dcat:Dataset', 'dct:license': { '@id': COLLECTION.licenceUrl } })
      expect(dataset['dcat:distribution']).toHaveLength(2)
      for (const term of ['dct:title', 'dct:description', 'dct:publisher', 'dct:issued', 'dct:spatial'])
        expect(dataset[term], term).toBeTruthy()
    }
    const usage = catalog['dcat:dataset'].find((dataset: Record<string, string>) => dataset['dct:identifier'] === 'prefecture-usage')
    expect(usage['dct:temporal']).toMatchObject({ 'dcat:startDate': { '@value': '2024-01' }, 'dcat:endDate': { '@value': '2025-10' } })
    expect(usage['dct:source'].length).toBeGreaterThan(5)
  })

  it('leads only to addresses of this site that exist', () => {
    const csvFiles = [...texts.keys()].map((name) => `data/v1/${name}`)
    const addresses: string[] = [...JSON.stringify(catalog).matchAll(/"(https:\/\/example\.jp[^"]*)"/g)].map((match) => match[1] ?? '')
    expect(addresses.length).toBeGreaterThan(50)
    for (const address of addresses) {
      expect(address.startsWith(SITE)).toBe(true)
      const path = address.slice(SITE.length).replace(/#.*/, '')
      expect(path === '' || path === 'stats/data/' || files.has(path) || csvFiles.includes(path), path).toBe(true)
    }
  })

  it('uses no term without its vocabulary', () => {
    const prefixes = new Set([...JSON.stringify(catalog).matchAll(/"([a-z]+):[A-Za-z]+"/g)].map((match) => match[1]))
    for (const prefix of prefixes) expect(Object.keys(catalog['@context'])).toContain(prefix)
  })
})

describe('the files', () => {
  it('are the same bytes each time', () => {
    expect([...dataProduct(sourceTexts(), site, dataWords())]).toEqual([...files])
  })

  it('give back any number that went in', () => {
    const [header = [], ...rows] = csv('gunma-municipal-usage')
    const document = json('data/v1/gunma-municipal-usage.json')
    fc.assert(
      fc.property(fc.nat(rows.length - 1), fc.constantFrom('mynumber_count', 'eligibility_checks', 'lat'), (i, column) => {
        expect(document.rows[i][column]).toBe(Number(rows[i]?.[header.indexOf(column)]))
      }),
    )
  })
})
