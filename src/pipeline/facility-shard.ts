import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Kind } from '../domain/figures/usage'
import type { Facility, FacilityDirectory, FacilityManifest, FacilityShard } from '../domain/find/facilities'

const CELLS = 0x7fff

/** Interleaves 15 bits each of latitude and longitude (Morton order): neighbours come together, so differences stay small. */
function mortonOf(lat: number, lng: number): number {
  const y = Math.round(((lat - 20) / 26) * CELLS)
  const x = Math.round(((lng - 122) / 32) * CELLS)
  let code = 0
  for (let bit = 14; bit >= 0; bit -= 1) code = code * 4 + (((y >> bit) & 1) << 1) + ((x >> bit) & 1)
  return code
}

const placeOf = ({ lat, lng }: Facility) => (lat === null || lng === null ? Number.POSITIVE_INFINITY : mortonOf(lat, lng))

/** Located rows in Morton order, the others at the end; equal places by id. The same rows always give the same order. */
function inShardOrder(facilities: readonly Facility[]): Facility[] {
  return facilities
    .map((facility) => ({ facility, place: placeOf(facility) }))
    .sort((a, b) => (a.place === b.place ? (a.facility.id < b.facility.id ? -1 : 1) : a.place - b.place))
    .map(({ facility }) => facility)
}

const differences = (degrees: readonly number[]): number[] => {
  const fine = degrees.map((value) => Math.round(value * 1e5))
  return fine.map((value, i) => value - (fine[i - 1] ?? 0))
}

export function facilityShard({ facilities, prefecture, asOf, credits }: FacilityDirectory): FacilityShard {
  const rows = inShardOrder(facilities)
  const located = rows.filter((row): row is Facility & { lat: number; lng: number } => row.lat !== null && row.lng !== null)
  return {
    v: 1,
    prefecture,
    asOf,
    count: rows.length,
    located: located.length,
    credits: [...credits],
    columns: {
      id: rows.map(({ id }) => id),
      name: rows.map(({ name }) => name),
      short: rows.map(({ name, shortName }) => (shortName === name ? null : shortName)),
      kana: rows.map(({ kana }) => kana),
      kind: rows.map(({ kind }) => kind),
      municipality: rows.map(({ municipality }) => municipality),
      address: rows.map(({ address }) => address),
      la: differences(located.map(({ lat }) => lat)),
      lo: differences(located.map(({ lng }) => lng)),
      website: rows.map(({ website }) => website),
      ...(rows.some(({ postal }) => postal) && { postal: rows.map(({ postal }) => postal) }),
      ...(rows.some(({ tel }) => tel) && { tel: rows.map(({ tel }) => tel) }),
      ...(rows.some(({ code }) => code) && { code: rows.map(({ code }) => code) }),
      ...(rows.some(({ flags }) => flags) && { flags: rows.map(({ flags }) => flags) }),
    },
  }
}

const KINDS: readonly Kind[] = [0, 1, 2, 3, 4]

/** South, west, north, east of all positions; null when there is none. */
function boxOf({ located, columns: { la, lo } }: FacilityShard): [number, number, number, number] | null {
  if (located === 0) return null
  const [lats, lngs] = [la, lo].map((steps) => {
    let sum = 0
    let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (const step of steps) {
      sum += step
      if (sum < low) low = sum
      if (sum > high) high = sum
    }
    return [low / 1e5, high / 1e5] as const
  }) as [readonly [number, number], readonly [number, number]]
  return [lats[0], lngs[0], lats[1], lngs[1]]
}

/** What the page must find when it fetches a shard: checked before the shard replaces the kept one. */
export const manifestOf = (shards: readonly { shard: FacilityShard; text: string }[]): FacilityManifest => ({
  v: 1,
  prefectures: Object.fromEntries(
    shards.map(({ shard, text }) => {
      const bytes = Buffer.from(text)
      const entry: FacilityManifest['prefectures'][string] = {
        asOf: shard.asOf,
        count: shard.count,
        located: shard.located,
        kinds: KINDS.map((kind) => shard.columns.kind.filter((own) => own === kind).length) as [number, number, number, number, number],
        box: boxOf(shard),
        bytes: bytes.length,
        packed: gzipSync(bytes).length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }
      return [shard.prefecture, entry]
    }),
  ),
})
