import * as v from 'valibot'
import type { Kind } from '../figures/usage'

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
  /** Seven digits, where a source has them; the national directory has none. */
  readonly postal: string | null
  /** As written by the source, digits and hyphens. */
  readonly tel: string | null
  /** Insurance institution code, ten digits: prefecture 2, fee table 1, number 7. */
  readonly code: string | null
  /** Sum of FACILITY_FLAGS: what was announced or filed. Never a rate, never proof of one. */
  readonly flags: number
}

/** What a facility announced (smartphone accepted, electronic prescriptions) or filed (digital medical care system). */
export const FACILITY_FLAGS = { smartphone: 1, ePrescription: 2, dxFiling: 4 } as const

/** A source as the page must name it. */
export interface Credit {
  readonly title: string
  readonly publisher: string
  /** Empty when the source has no address. */
  readonly url: string
  readonly licence: string
  /** 'YYYY-MM-DD' on which the source was true. */
  readonly asOf: string
}

export interface FacilityDirectory {
  readonly prefecture: string
  /** 'YYYY-MM-DD' on which the directory was true. */
  readonly asOf: string
  /** First the directory itself, then what was joined to it. */
  readonly credits: readonly Credit[]
  readonly facilities: readonly Facility[]
}

const texts = v.array(v.string())
const integers = v.array(v.pipe(v.number(), v.integer()))
const size = v.pipe(v.number(), v.integer(), v.minValue(0))
const prefecture = v.pipe(v.string(), v.regex(/^\d{2}$/))
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const address = v.pipe(v.string(), v.regex(/^(https?:\/\/.*)?$/))
const website = v.pipe(v.string(), v.regex(/^https?:\/\//))

/** A shard as it is written and fetched: the contract with re-users too. */
export const facilityShardSchema = v.pipe(
  v.object({
    v: v.literal(1),
    prefecture,
    asOf: date,
    /** Rows in all, and how many of them (the first ones) have a position. */
    count: size,
    located: size,
    credits: v.pipe(
      v.array(v.object({ title: v.string(), publisher: v.string(), url: address, licence: v.string(), asOf: date })),
      v.minLength(1),
    ),
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
      /** These four only where some row has one. */
      postal: v.exactOptional(v.array(v.nullable(v.pipe(v.string(), v.regex(/^\d{7}$/))))),
      tel: v.exactOptional(v.array(v.nullable(v.pipe(v.string(), v.regex(/^[\d-]{9,15}$/))))),
      code: v.exactOptional(v.array(v.nullable(v.pipe(v.string(), v.regex(/^\d{10}$/))))),
      flags: v.exactOptional(v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(7)))),
    }),
  }),
  v.check(({ count, located, columns: { la, lo, ...rest } }) => {
    const hasAllRows = Object.values(rest).every((column) => column.length === count)
    return hasAllRows && la.length === located && lo.length === located && located <= count
  }, 'columns of unequal length'),
)

export type FacilityShard = v.InferOutput<typeof facilityShardSchema>

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
      postal: c.postal?.[i] ?? null,
      tel: c.tel?.[i] ?? null,
      code: c.code?.[i] ?? null,
      flags: c.flags?.[i] ?? 0,
    })
  }
  return facilities
}

/** Checks what came over the network and turns its columns into rows; throws when it is not a facility shard. */
export function parseFacilityShard(json: unknown): FacilityDirectory {
  const shard = v.parse(facilityShardSchema, json)
  const { asOf, credits } = shard
  return { prefecture: shard.prefecture, asOf, credits, facilities: rowsOf(shard) }
}

const entrySchema = v.object({
  asOf: date,
  count: size,
  located: size,
  /** Facilities by kind, 0 to 4. */
  kinds: v.tuple([size, size, size, size, size]),
  /** What holds all positions, in degrees: south, west, north, east. Null when no row has a position. */
  box: v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  bytes: size,
  /** Bytes after gzip: about what a phone downloads. */
  packed: size,
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})

export const facilityManifestSchema = v.object({ v: v.literal(1), prefectures: v.record(prefecture, entrySchema) })

export type ManifestEntry = v.InferOutput<typeof entrySchema>
export type FacilityManifest = v.InferOutput<typeof facilityManifestSchema>

/** Checks one line of the list of shards; throws when it is not one. */
export const parseManifestEntry = (json: unknown): ManifestEntry => v.parse(entrySchema, json)

/** Checks the list of shards; throws when it is not one. */
export const parseFacilityManifest = (json: unknown): FacilityManifest => v.parse(facilityManifestSchema, json)
