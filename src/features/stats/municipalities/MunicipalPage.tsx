import { figuresOf } from '../../../domain/figures/figures'
import type { Prefecture } from '../../../domain/figures/prefectures'
import { FEW_BELOW } from '../../../domain/figures/ranking'
import { FactDate } from '../../../page/FactDate'
import { figures } from '../../../page/figures'
import { Island } from '../../../page/Island'
import { usePage } from '../../../page/page-context'
import { Datum } from '../Datum'
import { Month, prefectureText } from '../figure-text'
import { MarkNotes } from '../Rate'
import { SORT_TEXTS, SortRows } from '../sort/SortRows'
import { Downloads } from '../sources/Downloads'
import { Origin } from '../sources/Origin'
import { MunicipalSum } from './MunicipalBlock'
import { lowerText, MunicipalName, MunicipalTable } from './MunicipalTable'
import { byLowerEnd, type MunicipalRow, municipalRows, municipalTables } from './municipal-order'

/** Without script too: the municipalities by what can be trusted, those with few checks left out. */
function Ordered({ rows }: { readonly rows: readonly MunicipalRow[] }) {
  const { words } = usePage()
  const ordered = byLowerEnd(rows)
  if (ordered.length === 0) return null
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

/** What the rates of those with enough checks span. */
function Finding({ rows }: { readonly rows: readonly MunicipalRow[] }) {
  const { r } = usePage().words
  const rates = rows.filter(({ hasFew }) => !hasFew).map(({ ratePercent }) => ratePercent)
  if (rates.length === 0) return null
  return (
    <p class="lead">
      {r('stats.municipal.finding', {
        few: FEW_BELOW,
        n: rates.length,
        lowest: <Datum of={Math.min(...rates)} isCalculated />,
        highest: <Datum of={Math.max(...rates)} isCalculated />,
      })}
    </p>
  )
}

/** All municipalities of a prefecture with bar, interval and counts, newest month first. Small counts are marked, not hidden. */
export function MunicipalPage({ of: prefecture }: { readonly of: Prefecture }) {
  const { words, href, cite } = usePage()
  const { r, lang } = words
  const [newest = [], ...older] = municipalTables(figuresOf(figures(), prefecture.code).municipalRates).map(municipalRows)
  const all = [newest, ...older].flat()
  return (
    <>
      <a class="back" href={href(`stats.${prefecture.code}`)}>
        <span>{r('stats.prefecture.title', { name: prefectureText(prefecture, lang), japanese: prefecture.name })}</span>
      </a>
      <h1>{r('stats.municipal.pageHeading', { name: prefectureText(prefecture, lang), n: newest.length })}</h1>
      <Finding rows={newest} />
      <p class="note mind">{r('stats.old', { month: <Month of={newest[0]?.month ?? ''} /> })}</p>
      <section data-facts={cite('R-153', 'R-154')}>
        <MunicipalSum rows={newest} />
        <p>{r('stats.municipal.interval')}</p>
        {newest.some(({ hasFew }) => hasFew) && <p>{r('stats.municipal.few', { n: <span class="few">{FEW_BELOW}</span> })}</p>}
        <Island name="SortRows" of={SortRows} texts={SORT_TEXTS} props={{}} />
        <MunicipalTable rows={newest} />
        <Ordered rows={newest} />
        {older.map((rows) => (
          <details key={`${rows[0]?.month}${rows[0]?.basis}`}>
            <summary>
              <Month of={rows[0]?.month ?? ''} />
            </summary>
            <MunicipalTable rows={rows} isSortable={false} />
          </details>
        ))}
        <MarkNotes of={all} />
        <a class="more" href={`${href(`stats.${prefecture.code}`)}#quote`}>
          <span>{r('stats.quote.title')}</span>
        </a>
        <Origin of={all} short />
        <Downloads
          tables={[
            ...(prefecture.code === '10' ? (['gunma-municipal-usage'] as const) : []),
            ...(figures().imported.length > 0 ? (['imported-usage'] as const) : []),
          ]}
        />
      </section>
      <FactDate />
    </>
  )
}
