import type { PrefectureUsage } from '../../../domain/figures/figures'
import { PREFECTURES } from '../../../domain/figures/prefectures'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { Strip } from '../chart/Strip'
import { rateAxis } from '../chart/scales'
import { PrefectureName, rateText } from '../figure-text'
import { Rate } from '../Rate'
import { nationalRateOf } from '../series'
import { usageFiles } from '../usage-files'

interface MonthTableProps {
  readonly month: string
  readonly rates: ReadonlyMap<string, PrefectureUsage>
  /** Bars, and only the prefectures that are known. */
  readonly isSample: boolean
}

/** The rates of a month in the order of the codes, the country first. */
export function MonthTable({ month, rates, isSample }: MonthTableProps) {
  const { words, href } = usePage()
  const { r, lang } = words
  const country = nationalRateOf(figures(), month)?.ratePercent
  const { top } = rateAxis([...[...rates.values()].flatMap(({ ratePercent }) => ratePercent ?? []), country ?? 0, 1])
  const bar = (percent: number | null | undefined) => isSample && percent != null && <Strip length={(percent / top) * 100} />
  const cell = isSample ? 'barred' : undefined
  return (
    <table data-csv={usageFiles()} data-where={`month=${month}`}>
      <caption>{r('stats.rateCaption')}</caption>
      <thead>
        <tr>
          <th scope="col" data-columns="prefecture_code">
            {r('stats.table.prefecture')}
          </th>
          <th scope="col" class="r" data-columns="rate_percent">
            {r('stats.nation.rate')}
          </th>
        </tr>
      </thead>
      <tbody>
        {country !== undefined && (
          <tr>
            <th scope="row" data-key="00">
              {r('stats.country')}
            </th>
            <td class={cell}>
              {rateText(country, lang)}
              {bar(country)}
            </td>
          </tr>
        )}
        {PREFECTURES.filter(({ code }) => !isSample || rates.has(code)).map((prefecture) => {
          const usage = rates.get(prefecture.code)
          return (
            <tr key={prefecture.code}>
              <th scope="row" data-key={prefecture.code}>
                <a href={href(`stats.${prefecture.code}`)}>
                  <PrefectureName of={prefecture} />
                </a>
              </th>
              <td class={cell}>
                {usage ? <Rate percent={usage.ratePercent} mark={usage.mark} /> : r('stats.map.missing')}
                {bar(usage?.ratePercent)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
