import type { MunicipalUsage } from '../../../domain/figures/figures'
import { formatNumber } from '../../../i18n/format'
import { usePage } from '../../../page/page-context'
import { Count, Month, rateText } from '../figure-text'
import type { MunicipalRow } from './municipal-order'

const inPercent = (share: number) => (share * 100).toFixed(1)

export function MunicipalName({ of }: { readonly of: MunicipalUsage }) {
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
      <rt>{of.kana}</rt>
    </ruby>
  )
}

/** The lower end of the interval in percent, as text. */
export const lowerText = (row: MunicipalRow, lang: string): string => formatNumber(row.interval.lower * 100, lang, 1)

/** Bar for the rate and whisker for its interval, from 0 to 100 % over the whole row. The numbers stand in the cells. */
const RateBar = ({ of: { ratePercent, interval } }: { readonly of: MunicipalRow }) => (
  <svg aria-hidden="true">
    <rect width={`${ratePercent}%`} />
    <line x1={`${inPercent(interval.lower)}%`} x2={`${inPercent(interval.upper)}%`} />
  </svg>
)

/** All municipalities in the order of their codes. Head cells with `data-sort` can be sorted by (SortRows). */
export function MunicipalTable({ rows }: { readonly rows: readonly MunicipalRow[] }) {
  const { words } = usePage()
  const { r, lang } = words
  const month = rows[0]?.month ?? ''
  return (
    <table class="bars" data-sortable data-csv="gunma-municipal-usage.csv" data-where={`month=${month}`}>
      <caption>
        {r('stats.rateCaption')} <Month of={month} />
      </caption>
      <thead>
        <tr>
          <th scope="col" data-columns="municipality_code" data-sort="name">
            {r('stats.municipal.name')}
          </th>
          <th scope="col" class="r" data-columns="rate_percent_published" data-sort="0" data-last>
            {r('stats.municipal.rate')}
          </th>
          <th scope="col" class="r" data-columns="~lower ~upper" data-sort="0" data-last>
            {r('stats.municipal.bounds')}
          </th>
          <th scope="col" class="r" data-columns="mynumber_count eligibility_checks" data-sort="1">
            {r('stats.municipal.counts')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.municipality} data-few={row.hasFew || undefined}>
            <th scope="row" data-key={row.municipality}>
              <MunicipalName of={row} />
              <RateBar of={row} />
            </th>
            <td>{rateText(row.ratePercent, lang)}</td>
            <td>
              {lowerText(row, lang)}–<wbr />
              {formatNumber(row.interval.upper * 100, lang, 1)}
            </td>
            <td class="wrap">
              <Count of={row.used} unit={1} /> ÷ <span class={row.hasFew ? 'few' : 'num'}>{formatNumber(row.total, lang)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
