import { type MunicipalUsage, sumCounts } from '../../../domain/figures/figures'
import { usePage } from '../../../page/page-context'
import { Datum } from '../Datum'
import { Month } from '../figure-text'

/** All municipalities of a prefecture added up, because a mean of their rates would let a village weigh as much as a city. */
export function MunicipalSum({ rows }: { readonly rows: readonly MunicipalUsage[] }) {
  const { words } = usePage()
  const sum = sumCounts(rows)
  if (!sum) return null
  return (
    <p>
      {words.r('stats.municipal.sum', {
        month: <Month of={rows[0]?.month ?? ''} />,
        n: rows.length,
        used: <Datum of={sum.used} digits={0} isCalculated />,
        total: <Datum of={sum.total} digits={0} isCalculated />,
        rate: <Datum of={sum.ratePercent} isCalculated />,
      })}
    </p>
  )
}

/** The municipalities in one sentence, with the way to their own page. */
export function MunicipalBlock({ prefecture, rows }: { readonly prefecture: string; readonly rows: readonly MunicipalUsage[] }) {
  const { words, href, cite } = usePage()
  return (
    <section data-facts={cite('R-153')}>
      <h2>{words.r('stats.municipal.title', { n: rows.length })}</h2>
      <MunicipalSum rows={rows} />
      <a class="more" href={href(`stats.${prefecture}.municipalities`)}>
        <span>{words.r('stats.municipal.all', { n: rows.length })}</span>
      </a>
    </section>
  )
}
