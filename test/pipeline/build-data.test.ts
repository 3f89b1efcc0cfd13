import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { nearest } from '../../src/domain/distance'
import { parseFacilityManifest, parseFacilityShard } from '../../src/domain/facilities'
import { municipalitiesForPostal } from '../../src/domain/places'
import { parsePlaceIndex } from '../../src/domain/places-index'
import { parseUsageShard } from '../../src/domain/usage-shard'
import { buildData, loadFigures } from '../../src/pipeline/build-data'
import { parseHospitals } from '../../src/pipeline/parse-hospitals'
import { SourceError } from '../../src/pipeline/source-error'
import { DATA_DIR, patchedTexts, sourceTexts } from './source-texts'

const folders: string[] = []
const folder = () => {
  const path = mkdtempSync(join(tmpdir(), 'madoguchi-data-'))
  folders.push(path)
  return path
}
afterAll(() => {
  for (const path of folders) rmSync(path, { recursive: true })
})

const out = folder()
const report = buildData(DATA_DIR, out)
const read = (path: string) => readFileSync(join(out, path), 'utf8')
const json = (path: string): unknown => JSON.parse(read(path))

describe('built data', () => {
  it('is one file per thing and prefecture, and the figures as they are', () => {
    const csv = [...sourceTexts().keys()].filter((name) => name !== 'gunma-hospitals.csv')
    expect(report.files.map(({ path }) => path)).toEqual(
      [
        'data/facilities/v1/10.json',
        'data/facilities/v1/manifest.json',
        'data/places/v1/10.json',
        'data/schema/v1/facility-manifest.schema.json',
        'data/schema/v1/facility-shard.schema.json',
        'data/schema/v1/usage-shard.schema.json',
        'data/usage/v1/10.json',
        ...csv.map((name) => `data/v1/${name}`),
      ].sort(),
    )
    for (const name of csv) expect(read(`data/v1/${name}`)).toBe(sourceTexts().get(name))
    expect(report.facilities).toEqual({ '10': { count: 126, located: 124 } })
    expect(report.drops).toHaveLength(2)
  })

  it('is the same bytes each time', () => {
    const again = folder()
    expect(buildData(DATA_DIR, again)).toEqual(report)
    for (const { path, bytes } of report.files) {
      expect(readFileSync(join(again, path), 'utf8')).toBe(read(path))
      expect(Buffer.byteLength(read(path))).toBe(bytes)
    }
  })

  it('stops with the place of the mistake before anything is written', () => {
    const [source, target] = [folder(), folder()]
    const { texts, rowNumber } = patchedTexts({ file: 'gunma-hospitals.csv', row: '1011100000002', column: 'lat', value: 'x' })
    for (const [name, text] of texts) writeFileSync(join(source, name), text)
    expect(() => buildData(source, target)).toThrow(SourceError)
    expect(() => buildData(source, target)).toThrow(
      `gunma-hospitals.csv row ${rowNumber}, column lat: expected a number near Japan, got "x"`,
    )
    expect(readdirSync(target)).toEqual([])
  })
})

describe('facility shard', () => {
  const text = read('data/facilities/v1/10.json')
  const directory = parseFacilityShard(JSON.parse(text))

  it('gives back every facility that went in', () => {
    const { facilities } = parseHospitals(
      'gunma-hospitals.csv',
      sourceTexts().get('gunma-hospitals.csv') ?? '',
      loadFigures(DATA_DIR).municipalUsage,
    )
    const fine = (degrees: number | null) => (degrees === null ? null : Math.round(degrees * 1e5) / 1e5)
    const expected = facilities.map((facility) => ({ ...facility, lat: fine(facility.lat), lng: fine(facility.lng) }))
    expect(directory.facilities.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(expected)
    expect(directory).toMatchObject({ prefecture: '10', asOf: '2025-06-01', credits: [{ licence: 'PDL1.0', asOf: '2025-06-01' }] })
  })

  it('keeps those without a position at the end, where nearest does not see them', () => {
    expect(directory.facilities.map(({ lat }) => lat === null).lastIndexOf(false)).toBe(123)
    const found = nearest(directory.facilities, { lat: 36.383, lng: 139.0735 }, 200)
    expect(found).toHaveLength(124)
    expect(found[0]?.km).toBeLessThan(2)
  })

  it('matches its entry in the manifest', () => {
    const { prefectures } = parseFacilityManifest(json('data/facilities/v1/manifest.json'))
    expect(prefectures).toEqual({
      '10': {
        asOf: '2025-06-01',
        count: 126,
        located: 124,
        kinds: [126, 0, 0, 0, 0],
        box: [expect.closeTo(36.1, 0), expect.closeTo(138.7, 0), expect.closeTo(36.7, 0), expect.closeTo(139.6, 0)],
        packed: gzipSync(text).length,
        bytes: Buffer.byteLength(text),
        sha256: createHash('sha256').update(text).digest('hex'),
      },
    })
  })
})

describe('usage shard', () => {
  it('holds the 35 municipalities as observations of one month and basis', () => {
    const { observations } = parseUsageShard(json('data/usage/v1/10.json'))
    expect(observations).toHaveLength(35)
    expect(observations[0]).toEqual({
      scope: 'municipality',
      key: '10201',
      month: '2024-02',
      basis: 'onlineCheck',
      used: 36275,
      total: 456284,
      sourceTitle: 'マイナ保険証の利用促進及び電子処方箋システムの導入促進について（依頼）健福第30441-100号',
      publisher: '群馬県健康福祉部',
      sourceUrl: '',
      publishedOn: '2024-04-26',
      provenance: 'official',
    })
  })
})

describe('places', () => {
  const { postal, municipalities } = parsePlaceIndex(json('data/places/v1/10.json'))

  it.each([
    ['3710026', ['10201']],
    ['3700829', ['10202']],
    ['3760045', ['10203']],
    ['3701616', ['10366']],
    ['3701600', ['10366', '10367']],
    ['3700500', ['10523', '10524']],
    ['3771711', ['10426']],
    ['1000001', []],
    // A valley of Tsumagoi has its post from Komoro in Nagano.
    ['3840097', ['10425']],
    ['3840001', []],
  ])('lead from %s to %j', (code, expected) => {
    expect(municipalitiesForPostal(code, postal)).toEqual(expected)
  })

  it('are ranges in rising order without overlap, of known municipalities', () => {
    const known = new Set(municipalities.map(({ code }) => code))
    for (const [i, [from, to, ...codes]] of postal.entries()) {
      expect(from).toBeLessThanOrEqual(to)
      expect(from).toBeGreaterThan(postal[i - 1]?.[1] ?? 0)
      expect(codes.every((code) => known.has(code))).toBe(true)
    }
    expect(new Set(postal.flatMap(([, , ...codes]) => codes)).size).toBe(35)
  })

  it('have the 35 municipalities with name, reading and office', () => {
    expect(municipalities).toHaveLength(35)
    expect(municipalities[0]).toEqual({
      code: '10201',
      name: '前橋市',
      kana: 'まえばしし',
      nameEn: 'Maebashi-shi',
      lat: 36.3892,
      lng: 139.0636,
    })
  })
})
