import { type MunicipalRate, sumCounts } from '../../../domain/figures/figures'
import type { Prefecture } from '../../../domain/figures/prefectures'
import { usePage } from '../../../page/page-context'
import { Datum } from '../Datum'
import { Month } from '../figure-text'

/** All municipalities of a prefecture added up, because a mean of their rates would let a village weigh as much as a city. */
export function MunicipalSum({ rows }: { readonly rows: readonly MunicipalRate[] }) {
  const { words } = usePage()
  // Where only rates were published there is nothing to add up.
  const sum = rows.every(({ total }) => total > 0) ? sumCounts(rows) : null
  if (!sum) return null
  return (
    <p>
      {words.r(rows[0]?.basis === 'receipt' ? 'stats.municipal.sumReceipts' : 'stats.municipal.sum', {
        month: <Month of={rows[0]?.month ?? ''} />,
        n: rows.length,
        used: <Datum of={sum.used} digits={0} isCalculated />,
        total: <Datum of={sum.total} digits={0} isCalculated />,
        rate: <Datum of={sum.ratePercent} isCalculated />,
      })}
    </p>
  )
}

interface MunicipalBlockProps {
  readonly prefecture: Prefecture
  /** Of the newest month. */
  readonly rows: readonly MunicipalRate[]
}

/** The municipalities in one sentence, with the way to their own page. */
export function MunicipalBlock({ prefecture, rows }: MunicipalBlockProps) {
  const { words, href, cite } = usePage()
  return (
    <section data-facts={cite('R-153')}>
      <h2>{words.r('stats.municipal.title', { n: rows.length })}</h2>
      <MunicipalSum rows={rows} />
      <a class="more" href={href(`stats.${prefecture.code}.municipalities`)}>
        <span>{words.r('stats.municipal.all', { n: rows.length })}</span>
      </a>
    </section>
  )
}
