import * as v from 'valibot'
import type { Municipality, PostalRange } from './places'

export interface PlaceIndex {
  readonly v: 1
  readonly prefecture: string
  /** In rising order, without overlaps. */
  readonly postal: readonly PostalRange[]
  readonly municipalities: readonly Municipality[]
}

const code = v.pipe(v.string(), v.regex(/^\d{5}$/))

const schema = v.object({
  v: v.literal(1),
  prefecture: v.pipe(v.string(), v.regex(/^\d{2}$/)),
  postal: v.array(v.tupleWithRest([v.number(), v.number()], code)),
  municipalities: v.array(v.object({ code, name: v.string(), kana: v.string(), nameEn: v.string(), lat: v.number(), lng: v.number() })),
})

/** Checks what came over the network; throws when it is not a place index. */
export const parsePlaceIndex = (json: unknown): PlaceIndex => v.parse(schema, json)
