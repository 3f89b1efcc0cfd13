import * as v from 'valibot'
import type { UsageObservation } from '../figures/usage'

export interface UsageShard {
  readonly v: 1
  readonly prefecture: string
  readonly observations: readonly UsageObservation[]
}

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const observation = v.pipe(
  v.object({
    scope: v.picklist(['facility', 'municipality', 'prefecture', 'nation']),
    key: v.string(),
    kind: v.exactOptional(v.picklist([0, 1, 2, 3, 4])),
    month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
    basis: v.picklist(['onlineCheck', 'receipt']),
    used: count,
    total: count,
    rateOnly: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
    sourceTitle: v.string(),
    publisher: v.string(),
    sourceUrl: v.pipe(v.string(), v.regex(/^(https?:\/\/.*)?$/)),
    publishedOn: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)),
    provenance: v.picklist(['official', 'facility-self', 'user-entered']),
  }),
  v.check(({ used, total }) => used <= total, 'used exceeds total'),
  v.check(({ total, rateOnly }) => rateOnly === undefined || total === 0, 'a rate without counts beside counts'),
)

/** A shard as it is written and fetched: the contract with re-users too. */
export const usageShardSchema = v.object({
  v: v.literal(1),
  prefecture: v.pipe(v.string(), v.regex(/^\d{2}$/)),
  observations: v.array(observation),
})

/** Checks what came over the network; throws when it is not a usage shard. */
export const parseUsageShard = (json: unknown): UsageShard => v.parse(usageShardSchema, json)
