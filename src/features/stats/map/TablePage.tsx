import type { PrefectureUsage } from '../../../domain/figures/figures'
import { PREFECTURES } from '../../../domain/figures/prefectures'
import { SOURCE_LANGUAGE } from '../../../i18n/writing'
import { figures } from '../../../page/figures'
import { Island } from '../../../page/Island'
import { usePage } from '../../../page/page-context'
import { HeadDate, Month, PrefectureName } from '../figure-text'
import { MarkNotes, Rate } from '../Rate'
import { SORT_TEXTS, SortRows } from '../sort/SortRows'
import { Downloads } from '../sources/Downloads'
import { Origin } from '../sources/Origin'
import { SourcesFoot } from '../sources/SourcesFoot'
import { usageFiles } from '../usage-files'
import { mapMonths, ratesOf } from './map-months'

/** Doubtful readings are not put in order. */
const isCertain = (rates: ReadonlyMap<string, PrefectureUsage>) =>
  [...rates.values()].every(({ mark }) => mark === 'verified' || mark === 'imported')

type Column = { readonly month: string; readonly rates: ReadonlyMap<string, PrefectureUsage> }

/**
 * The rates of all 47 prefectures in the order of their codes; a prefecture without a figure says so. Only the month without
 * doubtful readings can be sorted by; what is missing then stays at the end.
 */
function FullTable({ columns }: { readonly columns: readonly Column[] }) {
  const { words, href } = usePage()
  return (
    <table data-sortable data-csv={usageFiles()}>
      <caption>{words.r('stats.rateCaption')}</caption>
      <thead>
        <tr>
          <th scope="col" data-columns="prefecture_code" data-sort="name">
            {words.r('stats.table.prefecture')}
          </th>
          {columns.map(({ month, rates }) => (
            <th
              key={month}
              scope="col"
              class="r"
              data-where={`month=${month}`}
              data-columns="rate_percent"
              data-sort={isCertain(rates) ? '0' : undefined}
            >
              <HeadDate of={month} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {PREFECTURES.map((prefecture) => (
          <tr key={prefecture.code}>
            <th scope="row" data-key={prefecture.code} data-reading={words.lang === SOURCE_LANGUAGE ? prefecture.kana : undefined}>
              <a href={href(`stats.${prefecture.code}`)}>
                <PrefectureName of={prefecture} />
              </a>
            </th>
            {columns.map(({ month, rates }) => {
              const usage = rates.get(prefecture.code)
              return (
                <td key={month}>
                  {usage ? (
                    <Rate percent={usage.ratePercent} mark={usage.mark} />
                  ) : (
                    <span class="one">{words.r('stats.table.noData')}</span>
                  )}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The map as a table, with the one other month that is no small sample beside it. */
export function TablePage() {
  const { words, href } = usePage()
  const { r } = words
  const columns = mapMonths(figures()).map((month) => ({ month, rates: ratesOf(month) }))
  const rows = columns.flatMap(({ rates }) => [...rates.values()])
  return (
    <>
      <a class="back" href={href('stats')}>
        <span>{r('stats.title')}</span>
      </a>
      <h1>{r('stats.table.title')}</h1>
      <p>{r('stats.what')}</p>
      <Island name="SortRows" of={SortRows} texts={SORT_TEXTS} props={{}} />
      <FullTable columns={columns} />
      <MarkNotes of={rows} />
      {columns.map(({ month, rates }) => {
        const known = rates.size
        return (
          <p key={month}>
            {known < PREFECTURES.length &&
              r('stats.table.second', { month: <Month of={month} />, known, unknown: PREFECTURES.length - known })}{' '}
            {!isCertain(rates) && r('stats.table.order', { month: <Month of={month} /> })}
          </p>
        )
      })}
      <p>{r('stats.noCounts')}</p>
      <Origin of={rows} short />
      <Downloads tables={['prefecture-usage', 'prefecture-usage-2024-05-scan']} />
      <SourcesFoot />
    </>
  )
}
