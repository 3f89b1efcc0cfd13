import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseFacilityManifest } from '../../src/domain/find/facilities'
import { buildData } from '../../src/pipeline/build-data'
import { SourceError } from '../../src/pipeline/read/source-error'
import { EMBEDDING_MS, embeddedFolder, embeddedManifest } from './embedded'
import { directoryOf, folder, hospitals, run, usageOf, written } from './import/made-files'
import { DATA_DIR } from './source-texts'

const USE = `scope,key,kind,month,basis,used,total,source_title,publisher,source_url,published_on,provenance
municipality,10201,,2024-02,onlineCheck,1,1000,訂正,群馬県,,2024-05-01,official
municipality,10201,,2026-05,receipt,600,1000,表,群馬県,,2026-06-20,official
nation,JP,,2026-05,receipt,6,10,表,厚生労働省,,2026-06-20,official
`

const built = (outDir: string, importedDir: string, embeddedDir: string | null = null) =>
  buildData({ sourceDir: DATA_DIR, outDir, embeddedDir, importedDir })

async function imported(): Promise<string> {
  const out = folder()
  await run(written({ 'a_20260601.csv': hospitals(3), 'use.csv': USE }), out)
  return out
}

describe('a build with imported data', () => {
  it(
    'has a shard for each prefecture and one manifest over all',
    async () => {
      const [from, out] = [await imported(), folder()]
      const { directories } = built(out, from, await embeddedFolder()).figures
      expect(directories).toHaveLength(47)
      const told = directories.filter(({ isImported }) => isImported)
      expect(told).toMatchObject([{ prefecture: '31', count: 3, kinds: [3, 0, 0, 0, 0], asOf: '2026-06-01' }])
      const data = join(out, 'data')
      expect(directoryOf(data, '31')).toEqual(directoryOf(from, '31'))
      const { prefectures } = parseFacilityManifest(JSON.parse(readFileSync(join(data, 'facilities/v1/manifest.json'), 'utf8')))
      expect(prefectures['31']).toMatchObject({ count: 3, kinds: [3, 0, 0, 0, 0], asOf: '2026-06-01' })
      expect(prefectures['13']).toEqual((await embeddedManifest()).prefectures['13'])
    },
    EMBEDDING_MS,
  )

  it('joins use rates with the embedded ones; an imported one replaces that of its month', async () => {
    const [from, out] = [await imported(), folder()]
    built(out, from)
    const maebashi = usageOf(join(out, 'data'), '10').filter(({ key }) => key === '10201')
    expect(maebashi.map(({ month, used, sourceTitle }) => [month, used, sourceTitle])).toEqual([
      ['2024-02', 1, '訂正'],
      ['2026-05', 600, '表'],
    ])
    expect(usageOf(join(out, 'data'), '10')).toHaveLength(36)
    expect(usageOf(join(out, 'data'), '00')).toMatchObject([{ key: 'JP' }])
  })

  it('gives the same bytes each time', async () => {
    const from = await imported()
    const [one, other] = [folder(), folder()]
    expect(built(one, from)).toEqual(built(other, from))
    for (const path of ['facilities/v1/manifest.json', 'facilities/v1/31.json', 'usage/v1/10.json'])
      expect(readFileSync(join(one, 'data', path), 'utf8')).toBe(readFileSync(join(other, 'data', path), 'utf8'))
  })

  it.each([
    ['facilities/v1/31.json', '{"v":1'],
    ['facilities/v1/31.json', '{"v":1,"prefecture":"31"}'],
    ['usage/v1/10.json', '<html>'],
  ])('stops at a bad shard %s and names it', async (path, text) => {
    const from = await imported()
    writeFileSync(join(from, path), text)
    expect(() => built(folder(), from)).toThrow(SourceError)
    expect(() => built(folder(), from)).toThrow(path)
  })

  it('stops at a shard under the name of another prefecture', async () => {
    const from = await imported()
    writeFileSync(join(from, 'facilities/v1/32.json'), readFileSync(join(from, 'facilities/v1/31.json')))
    expect(() => built(folder(), from)).toThrow('it says it is that of prefecture 31')
  })
})
