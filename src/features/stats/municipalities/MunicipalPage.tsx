import { figuresOf } from '../../../domain/figures/figures'
import type { Prefecture } from '../../../domain/figures/prefectures'
import { FEW_BELOW } from '../../../domain/figures/ranking'
import { FactDate } from '../../../page/FactDate'
import { figures } from '../../../page/figures'
import { Island } from '../../../page/Island'
import { usePage } from '../../../page/page-context'
import { Datum } from '../Datum'
import { Month, prefectureText } from '../figure-text'
import { SORT_TEXTS, SortRows } from '../sort/SortRows'
import { Downloads } from '../sources/Downloads'
import { Origin } from '../sources/Origin'
import { MunicipalSum } from './MunicipalBlock'
import { lowerText, MunicipalName, MunicipalTable } from './MunicipalTable'
import { byLowerEnd, type MunicipalRow, municipalRows } from './municipal-order'

/** Without script too: the municipalities by what can be trusted, those with few checks left out. */
function Ordered({ rows }: { readonly rows: readonly MunicipalRow[] }) {
  const { words } = usePage()
  const ordered = byLowerEnd(rows)
  return (
    <details>
      <summary>{words.r('stats.municipal.ordered', { n: ordered.length })}</summary>
      <p>{words.r('stats.municipal.orderedNote')}</p>
      <ol class="lower">
        {ordered.map((row) => (
          <li key={row.municipality}>
            <MunicipalName of={row} /> <span class="num">{lowerText(row, words.lang)}</span>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** All municipalities of a prefecture with bar, interval and counts. Small counts are marked, not hidden. */
export function MunicipalPage({ of: prefecture }: { readonly of: Prefecture }) {
  const { words, href, cite } = usePage()
  const { r, lang } = words
  const rows = municipalRows(figuresOf(figures(), prefecture.code).municipalUsage)
  const rates = rows.filter(({ hasFew }) => !hasFew).map(({ ratePercent }) => ratePercent)
  return (
    <>
      <a class="back" href={href(`stats.${prefecture.code}`)}>
        <span>{r('stats.prefecture.title', { name: prefectureText(prefecture, lang), japanese: prefecture.name })}</span>
      </a>
      <h1>{r('stats.municipal.title', { n: rows.length })}</h1>
      <p class="lead">
        {r('stats.municipal.finding', {
          few: FEW_BELOW,
          n: rates.length,
          lowest: <Datum of={Math.min(...rates)} isCalculated />,
          highest: <Datum of={Math.max(...rates)} isCalculated />,
        })}
      </p>
      <p class="note mind">{r('stats.old', { month: <Month of={rows[0]?.month ?? ''} /> })}</p>
      <section data-facts={cite('R-153', 'R-154')}>
        <MunicipalSum rows={rows} />
        <p>{r('stats.municipal.interval')}</p>
        <p>{r('stats.municipal.few', { n: <span class="few">{FEW_BELOW}</span> })}</p>
        <Island name="SortRows" of={SortRows} texts={SORT_TEXTS} props={{}} />
        <MunicipalTable rows={rows} />
        <Ordered rows={rows} />
        <Origin of={rows} short />
        <Downloads files={['gunma-municipal-usage.csv']} />
      </section>
      <FactDate />
    </>
  )
}
