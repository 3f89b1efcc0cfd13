import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../src/build/server'
import type { UsageObservation } from '../../src/domain/figures/usage'
import type { Facility } from '../../src/domain/find/facilities'
import { facilityShard, manifestOf } from '../../src/pipeline/shard/facility-shard'
import { placeFiles } from '../../src/pipeline/shard/place-index'

export type MadeUpPrefecture = {
  readonly prefecture: string
  readonly facilities: readonly Facility[]
  readonly observations?: readonly UsageObservation[]
}

/** A made-up facility; the parts not given are empty. */
export const madeUp = (part: Partial<Facility> & Pick<Facility, 'id' | 'name' | 'municipality'>): Facility => ({
  kind: 1,
  shortName: part.name,
  nameEn: null,
  kana: 'カナ',
  address: '埼玉県児玉郡上里町1-1',
  lat: null,
  lng: null,
  isApproximate: false,
  website: null,
  postal: null,
  tel: null,
  code: null,
  flags: 0,
  seen: null,
  ...part,
})

/** Other pages than the finder, pictures, compressed twins and the real lists. */
const isLeftOut = (path: string) =>
  /^dist[\\/](?!find[\\/]).+[\\/]index\.html$|^dist[\\/]social$|\.(br|gz)$|facilities[\\/]v1[\\/]\d\d\.json$/.test(path)

/**
 * A copy of the finder of the build with made-up lists in place of all others, on a port of its own. `spoil` changes a file while it runs.
 * The copy has no compressed twins, so that a changed file is what is sent.
 */
export async function madeUpSite(lists: readonly MadeUpPrefecture[]) {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-'))
  cpSync('dist', folder, { recursive: true, filter: (path) => !isLeftOut(path) })
  const file = (path: string) => join(folder, 'data', path)
  const shards = lists.map(({ prefecture, facilities }) => {
    const credits = [{ title: '作った一覧', publisher: '試験', url: '', licence: 'CC0', asOf: '2026-06-01' }]
    const shard = facilityShard({ prefecture, asOf: '2026-06-01', credits, facilities, compiled: [], elsewhere: null })
    return { shard, text: JSON.stringify(shard) }
  })
  for (const { shard, text } of shards) writeFileSync(file(`facilities/v1/${shard.prefecture}.json`), text)
  writeFileSync(file('facilities/v1/manifest.json'), JSON.stringify(manifestOf(shards)))
  const places = placeFiles([], lists)
  for (const { prefecture, observations = [] } of lists) {
    writeFileSync(file(`places/v1/${prefecture}.json`), places.get(`data/places/v1/${prefecture}.json`) ?? '')
    writeFileSync(file(`usage/v1/${prefecture}.json`), JSON.stringify({ v: 1, prefecture, observations }))
  }
  const { server, port } = await serve(folder, 0, { host: 'localhost' })
  return {
    baseURL: `http://localhost:${port}`,
    spoil: (path: string, change: (text: string) => string) => writeFileSync(file(path), change(readFileSync(file(path), 'utf8'))),
    close: () => {
      server.close()
      rmSync(folder, { recursive: true })
    },
  }
}
