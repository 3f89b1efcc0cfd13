import { type MunicipalUsage, sumCounts } from '../../domain/figures'
import { FEW_BELOW } from '../../domain/ranking'
import { formatNumber } from '../../i18n/format'
import { usePage } from '../../page/page-context'
import { Downloads } from './Downloads'
import { Count, Month, rateText } from './figure-text'
import { byLowerEnd, municipalRows } from './municipal-order'
import { Origin } from './Origin'

const percentOf = (share: number, lang: string) => formatNumber(share * 100, lang, 1)

function Name({ of }: { readonly of: MunicipalUsage }) {
  const { words } = usePage()
  if (!words.lang.startsWith('ja'))
    return (
      <>
        {of.nameEn} <span lang="ja">{of.name}</span>
      </>
    )
  return (
    <ruby>
      {of.name}
      <rp>（</rp>
      <rt>{of.kana}</rt>
      <rp>）</rp>
    </ruby>
  )
}

/** All municipalities of a prefecture: by code, and apart from that by what can be trusted. Small counts are marked, not hidden. */
export function MunicipalBlock({ rows: given }: { readonly rows: readonly MunicipalUsage[] }) {
  const { words, cite } = usePage()
  const { r, lang } = words
  const rows = municipalRows(given)
  const sum = sumCounts(rows)
  const ordered = byLowerEnd(rows)
  const month = <Month of={rows[0]?.month ?? ''} />
  return (
    <section data-facts={cite('R-153', 'R-154')}>
      <h2>{r('stats.municipal.title', { n: rows.length })}</h2>
      {sum && (
        <p>
          {r('stats.municipal.sum', {
            month,
            n: rows.length,
            used: <Count of={sum.used} unit={1} />,
            total: <Count of={sum.total} unit={1} />,
            rate: rateText(sum.ratePercent, lang),
          })}
        </p>
      )}
      <p>{r('stats.municipal.interval')}</p>
      <p>{r('stats.municipal.few', { n: <span class="few">{FEW_BELOW}</span> })}</p>
      <table>
        <caption>
          {r('stats.rateCaption')} {month}
        </caption>
        <thead>
          <tr>
            <th scope="col">{r('stats.municipal.name')}</th>
            <th scope="col" class="r">
              {r('stats.municipal.rate')}
            </th>
            <th scope="col" class="r">
              {r('stats.municipal.counts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.municipality}>
              <th scope="row">
                <Name of={row} />
              </th>
              <td>
                {rateText(row.ratePercent, lang)}
                <span class="change num">
                  {percentOf(row.interval.lower, lang)}–{percentOf(row.interval.upper, lang)}
                </span>
              </td>
              <td class="wrap">
                <Count of={row.used} unit={1} /> ÷ <span class={row.hasFew ? 'few' : 'num'}>{formatNumber(row.total, lang)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>{r('stats.municipal.ordered', { n: ordered.length })}</summary>
        <p>{r('stats.municipal.orderedNote')}</p>
        <ol class="lower">
          {ordered.map((row) => (
            <li key={row.municipality}>
              <Name of={row} /> <span class="num">{percentOf(row.interval.lower, lang)}</span>
            </li>
          ))}
        </ol>
      </details>
      <Origin of={rows} short />
      <Downloads files={['gunma-municipal-usage.csv']} />
    </section>
  )
}
