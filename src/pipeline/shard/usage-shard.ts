import type { MunicipalUsage, Source } from '../../domain/figures/figures'
import type { UsageShard } from '../../domain/find/usage-shard'

/** The municipal figures of a prefecture as observations, all from one letter. */
export const usageShard = (prefecture: string, rows: readonly MunicipalUsage[], source: Source): UsageShard => ({
  v: 1,
  prefecture,
  observations: rows.map(({ municipality, month, used, total }) => ({
    scope: 'municipality',
    key: municipality,
    month,
    basis: 'onlineCheck',
    used,
    total,
    sourceTitle: source.title,
    publisher: source.publisher,
    sourceUrl: source.url,
    publishedOn: source.date,
    provenance: 'official',
  })),
})
