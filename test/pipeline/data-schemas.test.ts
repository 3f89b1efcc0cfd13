import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { afterAll, describe, expect, it } from 'vitest'
import type { FacilityManifest, FacilityShard } from '../../src/domain/find/facilities'
import type { UsageShard } from '../../src/domain/find/usage-shard'
import { buildData } from '../../src/pipeline/build-data'
import { embeddedFolder } from './embedded'
import { DATA_DIR } from './source-texts'

const out = mkdtempSync(join(tmpdir(), 'madoguchi-schemas-'))
afterAll(() => rmSync(out, { recursive: true }))
buildData({ sourceDir: DATA_DIR, outDir: out, embeddedDir: await embeddedFolder(), importedDir: null })

const read = <T>(path: string): T => JSON.parse(readFileSync(join(out, 'data', path), 'utf8'))
const schemaOf = (name: string) => read<{ $schema: string; title: string }>(`schema/v1/${name}.schema.json`)
const validatorOf = (name: string): ValidateFunction => new Ajv2020({ allowUnionTypes: true }).compile(schemaOf(name))

const [shard, manifest, usage] = ['facility-shard', 'facility-manifest', 'usage-shard'].map(validatorOf) as [
  ValidateFunction,
  ValidateFunction,
  ValidateFunction,
]
const builtShard = () => read<FacilityShard>('facilities/v1/10.json')
const builtManifest = () => read<FacilityManifest>('facilities/v1/manifest.json')
const builtUsage = () => read<UsageShard>('usage/v1/10.json')

const propertiesIn = (node: unknown): [string, { description?: string }][] =>
  typeof node !== 'object' || node === null
    ? []
    : Object.entries(node).flatMap(([key, child]) => [
        ...(key === 'properties' ? Object.entries(child as Record<string, { description?: string }>) : []),
        ...propertiesIn(child),
      ])

describe('the published schemas', () => {
  it.each(['facility-shard', 'facility-manifest', 'usage-shard'])(
    '%s is JSON Schema 2020-12 with a title and a meaning for each property',
    (name) => {
      const schema = schemaOf(name)
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
      expect(schema.title).not.toBe('')
      const properties = propertiesIn(schema)
      expect(properties.length).toBeGreaterThan(9)
      for (const [property, { description }] of properties) expect(description, property).toMatch(/\.$/)
    },
  )

  it('hold for the files beside them', () => {
    expect(shard(builtShard()), JSON.stringify(shard.errors)).toBe(true)
    expect(manifest(builtManifest()), JSON.stringify(manifest.errors)).toBe(true)
    expect(usage(builtUsage()), JSON.stringify(usage.errors)).toBe(true)
  })

  it('hold for a shard with the columns few sources have', () => {
    const { columns, ...rest } = builtShard()
    const empty = columns.id.map(() => null)
    expect(shard({ ...rest, columns: { ...columns, postal: empty, tel: empty, code: empty, flags: columns.kind } })).toBe(true)
    const bare = { ...columns, en: undefined, edition: undefined, approx: undefined }
    expect(
      shard(JSON.parse(JSON.stringify({ ...rest, editions: undefined, compiled: undefined, elsewhere: undefined, columns: bare }))),
    ).toBe(true)
  })

  const withColumns = (change: object) => {
    const whole = builtShard()
    return { ...whole, columns: { ...whole.columns, ...change } }
  }
  it.each<[string, () => unknown]>([
    ['another version', () => ({ ...builtShard(), v: 2 })],
    ['no date', () => ({ ...builtShard(), asOf: '2025' })],
    ['no credits', () => ({ ...builtShard(), credits: [] })],
    ['a missing column', () => withColumns({ name: undefined })],
    ['an unknown kind', () => withColumns({ kind: [9] })],
    ['degrees instead of 1e-5 degrees', () => withColumns({ la: [36.4] })],
    ['a link that runs script', () => withColumns({ website: ['javascript:alert(1)'] })],
    ['a postal code with a hyphen', () => withColumns({ postal: ['371-0026'] })],
    ['an edition before the first', () => withColumns({ edition: [-1] })],
    ['flags that do not exist', () => withColumns({ flags: [8] })],
  ])('refuse a facility file with %s', (_, damaged) => {
    expect(shard(JSON.parse(JSON.stringify(damaged())))).toBe(false)
  })

  it.each<[string, object]>([
    ['a short checksum', { sha256: 'abc' }],
    ['a negative count', { count: -1 }],
    ['five corners', { box: [1, 2, 3, 4, 5] }],
    ['a kind too few', { kinds: [1, 2, 3, 4] }],
  ])('refuse a list with %s', (_, change) => {
    const { v, prefectures } = builtManifest()
    expect(manifest({ v, prefectures: { '10': { ...prefectures['10'], ...change } } })).toBe(false)
  })

  it.each<[string, object]>([
    ['an unknown basis', { basis: 'guess' }],
    ['a rate in percent', { rateOnly: 30 }],
    ['a day as month', { month: '2024-02-01' }],
    ['a negative count', { used: -1 }],
  ])('refuse a usage file with %s', (_, change) => {
    const { observations, ...rest } = builtUsage()
    expect(usage({ ...rest, observations: [{ ...observations[0], ...change }] })).toBe(false)
  })
})
