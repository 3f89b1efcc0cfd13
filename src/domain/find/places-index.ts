import * as v from 'valibot'
import type { Municipality, PostalRanges } from './places'

/** The municipalities of a prefecture, and its postal codes that are in use. */
export interface PlaceIndex {
  readonly v: 1
  readonly prefecture: string
  /** Postal codes of the published list: gap, run, gap, run, … from 0 on. */
  readonly listed: readonly number[]
  readonly municipalities: readonly Municipality[]
}

const code = v.pipe(v.string(), v.regex(/^\d{5}$/))
const size = v.pipe(v.number(), v.integer(), v.minValue(0))

const schema = v.object({
  v: v.literal(1),
  prefecture: v.pipe(v.string(), v.regex(/^\d{2}$/)),
  listed: v.array(size),
  municipalities: v.array(
    v.object({
      code,
      name: v.string(),
      kana: v.string(),
      nameEn: v.nullable(v.string()),
      lat: v.nullable(v.number()),
      lng: v.nullable(v.number()),
      // Indexes kept by an earlier version have none.
      count: v.optional(size, 0),
    }),
  ),
})

/** Checks what came over the network; throws when it is not a place index. */
export const parsePlaceIndex = (json: unknown): PlaceIndex => v.parse(schema, json)

/** The ranges of all Japan as differences: each start to the one before, each municipality code to the one named before. */
const postalSchema = v.pipe(
  v.object({ v: v.literal(1), starts: v.array(size), codes: v.array(v.union([v.number(), v.array(v.number())])) }),
  v.check(({ starts, codes }) => starts.length === codes.length, 'columns of unequal length'),
)

export type PostalFile = v.InferOutput<typeof postalSchema>

/** Checks what came over the network and adds up its differences; throws when it is not the postal index. */
export function parsePostalRanges(json: unknown): PostalRanges {
  const file = v.parse(postalSchema, json)
  let [start, code] = [0, 0]
  const starts = file.starts.map((step) => {
    start += step
    return start
  })
  const codes = file.codes.map((steps) =>
    [steps].flat().map((step) => {
      code += step
      return String(code).padStart(5, '0')
    }),
  )
  return { starts, codes }
}

/** The same as a file, for parsePostalRanges. */
export function postalFile({ starts, codes }: PostalRanges): PostalFile {
  let code = 0
  const steps = codes.map((several) => {
    const own = several.map((next) => {
      const step = Number(next) - code
      code += step
      return step
    })
    return own.length === 1 ? (own[0] as number) : own
  })
  return { v: 1, starts: starts.map((start, i) => start - (starts[i - 1] ?? 0)), codes: steps }
}
