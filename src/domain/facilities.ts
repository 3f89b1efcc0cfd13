import * as v from 'valibot'
import type { Kind } from './usage'

export interface Facility {
  /** 13 digits of the national directory; not the insurance institution code */
  readonly id: string
  readonly kind: Kind
  readonly name: string
  /** Without the corporate prefix, as the directory gives it. */
  readonly shortName: string
  /** Katakana */
  readonly kana: string
  /** Municipality code, five digits */
  readonly municipality: string
  readonly address: string
  /** Null when the directory has no position, or one that cannot be right. */
  readonly lat: number | null
  readonly lng: number | null
  readonly website: string | null
}

export interface FacilityDirectory {
  readonly prefecture: string
  /** 'YYYY-MM-DD' on which the directory was true. */
  readonly asOf: string
  readonly sourceId: string
  readonly licence: string
  readonly facilities: readonly Facility[]
}

const texts = v.array(v.string())
const integers = v.array(v.pipe(v.number(), v.integer()))
const size = v.pipe(v.number(), v.integer(), v.minValue(0))
const prefecture = v.pipe(v.string(), v.regex(/^\d{2}$/))
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const website = v.pipe(v.string(), v.regex(/^https?:\/\//))

const shardSchema = v.pipe(
  v.object({
    v: v.literal(1),
    prefecture,
    asOf: date,
    /** Rows in all, and how many of them (the first ones) have a position. */
    count: size,
    located: size,
    sourceId: v.string(),
    licence: v.string(),
    columns: v.object({
      id: texts,
      name: texts,
      /** Null where it equals the name. */
      short: v.array(v.nullable(v.string())),
      kana: texts,
      kind: v.array(v.picklist([0, 1, 2, 3, 4])),
      municipality: texts,
      address: texts,
      /** 1e-5 degree; the first is absolute, each next one is the difference to the row before. */
      la: integers,
      lo: integers,
      website: v.array(v.nullable(website)),
    }),
  }),
  v.check(({ count, located, columns: { la, lo, ...rest } }) => {
    const hasAllRows = Object.values(rest).every((column) => column.length === count)
    return hasAllRows && la.length === located && lo.length === located && located <= count
  }, 'columns of unequal length'),
)

export type FacilityShard = v.InferOutput<typeof shardSchema>

function rowsOf({ count, located, columns: c }: FacilityShard): Facility[] {
  const facilities: Facility[] = []
  let lat = 0
  let lng = 0
  for (let i = 0; i < count; i += 1) {
    const isLocated = i < located
    if (isLocated) {
      lat += c.la[i] as number
      lng += c.lo[i] as number
    }
    const name = c.name[i] as string
    facilities.push({
      id: c.id[i] as string,
      kind: c.kind[i] as Kind,
      name,
      shortName: c.short[i] ?? name,
      kana: c.kana[i] as string,
      municipality: c.municipality[i] as string,
      address: c.address[i] as string,
      lat: isLocated ? lat / 1e5 : null,
      lng: isLocated ? lng / 1e5 : null,
      website: c.website[i] ?? null,
    })
  }
  return facilities
}

/** Checks what came over the network and turns its columns into rows; throws when it is not a facility shard. */
export function parseFacilityShard(json: unknown): FacilityDirectory {
  const shard = v.parse(shardSchema, json)
  const { asOf, sourceId, licence } = shard
  return { prefecture: shard.prefecture, asOf, sourceId, licence, facilities: rowsOf(shard) }
}

const manifestSchema = v.object({
  v: v.literal(1),
  prefectures: v.record(
    prefecture,
    v.object({ asOf: date, count: size, located: size, bytes: size, sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
})

export type FacilityManifest = v.InferOutput<typeof manifestSchema>

/** Checks the list of shards; throws when it is not one. */
export const parseFacilityManifest = (json: unknown): FacilityManifest => v.parse(manifestSchema, json)
