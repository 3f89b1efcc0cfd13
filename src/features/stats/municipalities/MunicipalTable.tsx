import type { MunicipalRate } from '../../../domain/figures/figures'
import { SIGNS } from '../../../domain/figures/mark-signs'
import { formatNumber } from '../../../i18n/format'
import { hasJapaneseNames } from '../../../i18n/joints'
import { isJapanese } from '../../../i18n/writing'
import { usePage } from '../../../page/page-context'
import { Count, Month, rateText } from '../figure-text'
import { inTwo } from '../latin-name'
import { barAxis, type MunicipalRow } from './municipal-order'

export function MunicipalName({ of }: { readonly of: MunicipalRate }) {
  const { words } = usePage()
  const [place = '', ...kind] = of.nameEn.split(/(?=-)/)
  const [first, second] = inTwo(place)
  if (!isJapanese(words.lang) && hasJapaneseNames(words.lang)) return <span lang="ja">{of.name}</span>
  if (!isJapanese(words.lang))
    return (
      <>
        {first}
        {second && [<wbr />, second]}
        {kind} <span lang="ja">{of.name}</span>
      </>
    )
  return (
    <ruby>
      {of.name}
      <rt>{of.kana}</rt>
    </ruby>
  )
}

/** The lower end of the interval in percent, as text. */
export const lowerText = ({ interval }: Pick<MunicipalRow, 'interval'>, lang: string): string =>
  interval ? formatNumber(interval.lower * 100, lang, 1) : ''

/** Bar for the rate and whisker for its interval, in percent of the scale. A bar beyond it is cut with two strokes. The numbers stand in the cells. */
function RateBar({ of: row, top }: { readonly of: MunicipalRow; readonly top: number }) {
  const { ratePercent, interval } = row
  const bound = (share: number) => (share * 100).toFixed(1)
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${top} 1`} preserveAspectRatio="none">
      <rect width={Math.min(ratePercent, top).toFixed(2)} height="1" />
      {ratePercent > top && <path class="cut" d={`M${top * 0.9} 1.2l${top * 0.02}-1.4h${top * 0.02}l-${top * 0.02} 1.4z`} />}
      {ratePercent <= top && interval && <path d={`M${bound(interval.lower)} .5H${bound(Math.min(interval.upper, top / 100))}`} />}
    </svg>
  )
}

/** The scale of the bars, above the table; its numbers are no figures. */
function Axis({ top, ticks }: { readonly top: number; readonly ticks: readonly number[] }) {
  return (
    <svg class="axis" aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick} x={`${(tick / top) * 100}%`} y="1em" class={tick === 0 ? 'start' : tick === top ? 'end' : undefined}>
          {tick}
        </text>
      ))}
    </svg>
  )
}

/** All municipalities in the order of their codes, of one month on one basis. Head cells with `data-sort` can be sorted by (SortRows). */
export function MunicipalTable({ rows, isSortable = true }: { readonly rows: readonly MunicipalRow[]; readonly isSortable?: boolean }) {
  const { words } = usePage()
  const { r, lang } = words
  const [{ month, basis, mark }] = rows as [MunicipalRow]
  const axis = barAxis(rows.filter(({ hasFew }) => !hasFew).map(({ ratePercent }) => ratePercent))
  const cut = rows.filter(({ ratePercent }) => ratePercent > axis.top).length
  const sort = (by: string) => (isSortable ? by : undefined)
  return (
    <>
      <p>
        {r('stats.municipal.bars')} {cut > 0 && r('stats.municipal.cut', { cut })}
      </p>
      <Axis {...axis} />
      <table
        class="bars"
        data-sortable={isSortable || undefined}
        data-csv={mark === 'imported' ? 'imported-usage.csv' : 'gunma-municipal-usage.csv'}
        data-where={mark === 'imported' ? `month=${month};basis=${basis}` : `month=${month}`}
      >
        <caption>
          {r(basis === 'receipt' ? 'stats.receiptCaption' : 'stats.rateCaption')} <Month of={month} />
          {SIGNS[mark]}
        </caption>
        <thead>
          <tr>
            <th scope="col" data-columns="municipality_code" data-sort={sort('name')}>
              {r('stats.municipal.name')}
            </th>
            <th scope="col" class="r" data-columns="rate_percent_published" data-sort={sort('0')} data-last>
              {r('stats.municipal.rate')}
            </th>
            <th scope="col" class="r" data-columns="~lower ~upper" data-sort={sort('0')} data-last>
              {r('stats.municipal.bounds')}
            </th>
            <th scope="col" class="r" data-columns="mynumber_count eligibility_checks" data-sort={sort('1')}>
              {r(basis === 'receipt' ? 'stats.municipal.receipts' : 'stats.municipal.counts')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.municipality} data-few={row.hasFew || undefined}>
              <th scope="row" data-key={row.municipality}>
                <MunicipalName of={row} />
                <RateBar of={row} top={axis.top} />
              </th>
              <td>{rateText(row.ratePercent, lang)}</td>
              <td>
                {row.interval && (
                  <>
                    {lowerText(row, lang)}–<wbr />
                    {formatNumber(row.interval.upper * 100, lang, 1)}
                  </>
                )}
              </td>
              <td class="wrap">
                {row.total > 0 ? (
                  <>
                    <Count of={row.used} unit={1} /> ÷ <span class={row.hasFew ? 'few' : 'num'}>{formatNumber(row.total, lang)}</span>
                  </>
                ) : (
                  r('stats.count.none')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
