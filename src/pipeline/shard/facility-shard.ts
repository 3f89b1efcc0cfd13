import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { Kind } from '../../domain/figures/usage'
import type { Facility, FacilityDirectory, FacilityManifest, FacilityShard } from '../../domain/find/facilities'

const orderOf = ({ lat, municipality, kind, address, id }: Facility) => [lat === null ? 1 : 0, municipality, kind, address, id] as const

/** Located rows first; then by municipality, kind and address, so that neighbours repeat each other. The same rows always give the same order. */
function inShardOrder(facilities: readonly Facility[]): Facility[] {
  return facilities
    .map((facility) => ({ facility, order: orderOf(facility) }))
    .sort((a, b) => {
      const at = a.order.findIndex((own, i) => own !== b.order[i])
      return at < 0 ? 0 : (a.order[at] as string) < (b.order[at] as string) ? -1 : 1
    })
    .map(({ facility }) => facility)
}

/** How many characters each text has in common with the beginning of the one before. */
const sharedBeginnings = (texts: readonly string[]): number[] =>
  texts.map((text, i) => {
    const before = texts[i - 1] ?? ''
    let shared = 0
    while (shared < text.length && text[shared] === before[shared]) shared += 1
    return shared
  })

/** Most short names are the end of the name: then its length is enough. */
const shortOf = ({ name, shortName }: Facility) =>
  shortName === name ? null : shortName.length > 0 && name.endsWith(shortName) ? shortName.length : shortName

const differences = (degrees: readonly number[]): number[] => {
  const fine = degrees.map((value) => Math.round(value * 1e5))
  return fine.map((value, i) => value - (fine[i - 1] ?? 0))
}

/** The newest list, and the older ones that are the newest to have some row. */
function editionsOf(rows: readonly Facility[], asOf: string): string[] {
  const older = new Set(rows.flatMap(({ seen }) => seen ?? []))
  return [asOf, ...[...older].sort().reverse()]
}

export function facilityShard({ facilities, prefecture, asOf, credits, compiled, elsewhere }: FacilityDirectory): FacilityShard {
  const rows = inShardOrder(facilities)
  const editions = editionsOf(rows, asOf)
  const shared = sharedBeginnings(rows.map(({ address }) => address))
  const located = rows.filter((row): row is Facility & { lat: number; lng: number } => row.lat !== null && row.lng !== null)
  return {
    v: 1,
    prefecture,
    asOf,
    count: rows.length,
    located: located.length,
    credits: [...credits],
    ...(editions.length > 1 && { editions }),
    ...(compiled.length > 0 && { compiled: [...compiled] }),
    ...(elsewhere && { elsewhere }),
    columns: {
      id: rows.map(({ id, code }) => (code !== null && id === `k${code}` ? null : id)),
      name: rows.map(({ name }) => name),
      short: rows.map(shortOf),
      kana: rows.map(({ kana }) => kana),
      kind: rows.map(({ kind }) => kind),
      municipality: rows.map(({ municipality }) => municipality),
      addressFrom: shared,
      addressRest: rows.map(({ address }, i) => address.slice(shared[i])),
      la: differences(located.map(({ lat }) => lat)),
      lo: differences(located.map(({ lng }) => lng)),
      website: rows.map(({ website }) => website),
      ...(rows.some(({ nameEn }) => nameEn !== null) && { en: rows.map(({ nameEn }) => nameEn) }),
      ...(editions.length > 1 && { edition: rows.map(({ seen }) => (seen === null ? 0 : editions.indexOf(seen, 1))) }),
      ...(located.some(({ isApproximate }) => isApproximate) && {
        approx: rows.map(({ isApproximate, lat }) => (isApproximate && lat !== null ? 1 : 0)),
      }),
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
        ...(shard.compiled && { compiled: shard.compiled }),
        ...(shard.elsewhere && { elsewhere: shard.elsewhere }),
        box: boxOf(shard),
        bytes: bytes.length,
        packed: gzipSync(bytes).length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      }
      return [shard.prefecture, entry]
    }),
  ),
})
