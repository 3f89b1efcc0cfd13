import type { ComponentChildren } from 'preact'
import type { Prefecture } from '../../../domain/figures/prefectures'
import type { TextKey } from '../../../i18n/text-keys'
import { usePage } from '../../../page/page-context'
import { PrefectureName } from '../figure-text'

interface BesideProps {
  readonly prefecture: Prefecture
  readonly caption: ComponentChildren
  readonly csv: string
  readonly where: string
  /** What names the rows: the column in the file and its head. */
  readonly by: { readonly column: string; readonly head: TextKey }
  /** The columns of the file that the prefecture's cells show. */
  readonly columns: string
  /** Where the figures of the country stand; without it there is no column for them. */
  readonly nation?: { readonly csv: string; readonly where: string; readonly column: string }
  readonly rows: readonly {
    readonly key: string
    readonly head: ComponentChildren
    readonly own: ComponentChildren
    /** In percent as shown; undefined where no figure was found. */
    readonly country?: string | undefined
  }[]
}

/** Figures of the prefecture, beside those of the country. */
export function BesideTable({ prefecture, caption, csv, where, by, columns, nation, rows }: BesideProps) {
  const { r } = usePage().words
  return (
    <table data-csv={csv} data-where={where}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col" data-columns={by.column}>
            {r(by.head)}
          </th>
          <th scope="col" class="r" data-columns={columns}>
            <PrefectureName of={prefecture} />
          </th>
          {nation && (
            <th scope="col" class="r" data-csv={nation.csv} data-where={nation.where} data-columns={nation.column}>
              {r('stats.country')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, head, own, country }) => (
          <tr key={key}>
            <th scope="row" data-key={key}>
              {head}
            </th>
            <td>{own}</td>
            {nation && <td>{country ?? r('stats.notFound')}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
