import * as v from 'valibot'
import type { Kind } from '../figures/usage'

export interface Facility {
  /** 5 to 13 letters and digits of the national directory, or made by the import; not the insurance institution code */
  readonly id: string
  readonly kind: Kind
  readonly name: string
  /** Without the corporate prefix, as the directory gives it. */
  readonly shortName: string
  /** As the directory gives it, where it is clean enough to be shown. */
  readonly nameEn: string | null
  /** Katakana; empty when the directory has none. */
  readonly kana: string
  /** Municipality code, five digits; three zeros at the end where only the prefecture is known. */
  readonly municipality: string
  /** Empty when the directory has none. */
  readonly address: string
  /** Null when the directory has no position, or one that cannot be right. */
  readonly lat: number | null
  readonly lng: number | null
  /** The position was looked up by the address and may be off by some hundred metres: say "about". */
  readonly isApproximate: boolean
  readonly website: string | null
  /** Seven digits, where a source has them; the national directory has none. */
  readonly postal: string | null
  /** As written by the source, digits and hyphens. */
  readonly tel: string | null
  /** Insurance institution code, ten digits: prefecture 2, fee table 1, number 7. */
  readonly code: string | null
  /** Sum of FACILITY_FLAGS: what was announced or filed. Never a rate, never proof of one. */
  readonly flags: number
  /** 'YYYY-MM-DD' of the older list that is the newest to have it; null when it is in the newest. It may have closed. */
  readonly seen: string | null
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
  /** Kinds whose list was put together from public copies, not checked against the publisher's own file. */
  readonly compiled: readonly Kind[]
  readonly elsewhere: Elsewhere | null
}

/**
 * Institutions of a prefecture that only the lists of the regional bureaus name: what the directory lacks, at least.
 * Null where that was not counted.
 */
export interface Elsewhere {
  readonly medical: number | null
  readonly dental: number | null
}

/** The part of all known institutions that a list holds, 0 to 1; null when not known. `kinds`: facilities by kind, 0 to 4. */
export function coverageOf(
  kinds: readonly number[],
  elsewhere: Elsewhere | null | undefined,
): { readonly medical: number | null; readonly dental: number | null } {
  const share = (listed: number, missing: number | null | undefined) =>
    missing === null || missing === undefined || listed + missing === 0 ? null : listed / (listed + missing)
  const [hospitals = 0, clinics = 0, dental = 0] = kinds
  return { medical: share(hospitals + clinics, elsewhere?.medical), dental: share(dental, elsewhere?.dental) }
}

const texts = v.array(v.string())
const integers = v.array(v.pipe(v.number(), v.integer()))
const size = v.pipe(v.number(), v.integer(), v.minValue(0))
const prefecture = v.pipe(v.string(), v.regex(/^\d{2}$/))
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))
const address = v.pipe(v.string(), v.regex(/^(https?:\/\/.*)?$/))
const website = v.pipe(v.string(), v.regex(/^https?:\/\//))

const kinds = v.array(v.picklist([0, 1, 2, 3, 4]))
const missing = v.nullable(size)
const elsewhereSchema = v.object({ medical: missing, dental: missing })

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
    /** The days of the lists that rows were last seen in, the newest first; only where some row is older. */
    editions: v.exactOptional(v.pipe(v.array(date), v.minLength(2))),
    compiled: v.exactOptional(kinds),
    elsewhere: v.exactOptional(elsewhereSchema),
    columns: v.object({
      /** Null where it is `k` and the institution code. */
      id: v.array(v.nullable(v.string())),
      name: texts,
      /** Null where it equals the name; a number where it is so many characters at the end of the name. */
      short: v.array(v.nullable(v.union([v.string(), size]))),
      kana: texts,
      kind: kinds,
      municipality: texts,
      /** An address is so many characters of the one before, and the rest. */
      addressFrom: v.array(size),
      addressRest: texts,
      /** 1e-5 degree; the first is absolute, each next one is the difference to the row before. */
      la: integers,
      lo: integers,
      website: v.array(v.nullable(website)),
      /** All that follow only where some row has one. */
      en: v.exactOptional(v.array(v.nullable(v.string()))),
      /** Which of the editions; 0 is the newest. */
      edition: v.exactOptional(v.array(size)),
      /** 1: the position is that of the address. */
      approx: v.exactOptional(v.array(v.picklist([0, 1]))),
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
  v.check(
    ({ editions = [''], columns: { edition = [] } }) => edition.every((own) => own < editions.length),
    'rows of an edition that is not listed',
  ),
)

export type FacilityShard = v.InferOutput<typeof facilityShardSchema>

function rowsOf({ count, located, editions, columns: c }: FacilityShard): Facility[] {
  const facilities: Facility[] = []
  const editionOf = (edition: number) => (edition === 0 ? null : (editions?.[edition] ?? null))
  let address = ''
  let lat = 0
  let lng = 0
  for (let i = 0; i < count; i += 1) {
    const isLocated = i < located
    if (isLocated) {
      lat += c.la[i] as number
      lng += c.lo[i] as number
    }
    const name = c.name[i] as string
    const short = c.short[i] ?? name
    const code = c.code?.[i] ?? null
    address = address.slice(0, c.addressFrom[i]) + c.addressRest[i]
    facilities.push({
      id: c.id[i] ?? `k${code}`,
      kind: c.kind[i] as Kind,
      name,
      shortName: typeof short === 'number' ? name.slice(-short) : short,
      nameEn: c.en?.[i] ?? null,
      kana: c.kana[i] as string,
      municipality: c.municipality[i] as string,
      address,
      lat: isLocated ? lat / 1e5 : null,
      lng: isLocated ? lng / 1e5 : null,
      isApproximate: isLocated && c.approx?.[i] === 1,
      website: c.website[i] ?? null,
      postal: c.postal?.[i] ?? null,
      tel: c.tel?.[i] ?? null,
      code,
      flags: c.flags?.[i] ?? 0,
      seen: editionOf(c.edition?.[i] ?? 0),
    })
  }
  return facilities
}

/** Checks what came over the network and turns its columns into rows; throws when it is not a facility shard. */
export function parseFacilityShard(json: unknown): FacilityDirectory {
  const shard = v.parse(facilityShardSchema, json)
  const { asOf, credits, compiled = [], elsewhere = null } = shard
  return { prefecture: shard.prefecture, asOf, credits, compiled, elsewhere, facilities: rowsOf(shard) }
}

const entrySchema = v.object({
  asOf: date,
  count: size,
  located: size,
  /** Facilities by kind, 0 to 4. */
  kinds: v.tuple([size, size, size, size, size]),
  /** As in the shard, so that it can be told before that is fetched. */
  compiled: v.exactOptional(kinds),
  elsewhere: v.exactOptional(elsewhereSchema),
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
