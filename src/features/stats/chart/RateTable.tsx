import type { ComponentChildren } from 'preact'
import type { TextKey } from '../../../i18n/text-keys'
import { usePage } from '../../../page/page-context'
import { Strip } from './Strip'

export interface RateRow {
  /** The value of the row in the column that names the rows. */
  readonly key: string
  readonly head: ComponentChildren
  /** The rate with its mark, or the word that there is none. */
  readonly value: ComponentChildren
  /** The length of the bar; without it the row has none. */
  readonly percent?: number | null
}

interface Props {
  /** The files the rows are from, and what holds for all of them: see the README. */
  readonly csv: string
  readonly where?: string
  readonly caption: ComponentChildren
  /** What names the rows: the column in the file and its head. */
  readonly by: { readonly column: string; readonly head: TextKey }
  readonly rows: readonly RateRow[]
  /** The right end of the bars; without it there are none. */
  readonly top?: number
}

/** Rates one below the other, each with its bar below the number. */
export function RateTable({ csv, where, caption, by, rows, top }: Props) {
  const { r } = usePage().words
  return (
    <table data-csv={csv} data-where={where}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" data-columns={by.column}>
            {r(by.head)}
          </th>
          <th scope="col" class="r" data-columns="rate_percent">
            {r('stats.nation.rate')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, value, percent }) => (
          <tr key={key}>
            <th scope="row" data-key={key}>
              {head}
            </th>
            <td class={top ? 'barred' : undefined}>
              {value}
              {top && percent != null && <Strip length={(percent / top) * 100} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
