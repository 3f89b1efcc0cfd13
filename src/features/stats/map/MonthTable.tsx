import type { PrefectureUsage } from '../../../domain/figures/figures'
import { PREFECTURES } from '../../../domain/figures/prefectures'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { RateTable } from '../chart/RateTable'
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
  const places = PREFECTURES.filter(({ code }) => !isSample || rates.has(code)).map((prefecture) => {
    const usage = rates.get(prefecture.code)
    return {
      key: prefecture.code,
      head: (
        <a href={href(`stats.${prefecture.code}`)}>
          <PrefectureName of={prefecture} />
        </a>
      ),
      value: usage ? <Rate percent={usage.ratePercent} mark={usage.mark} /> : r('stats.map.missing'),
      percent: usage?.ratePercent,
    }
  })
  return (
    <RateTable
      csv={usageFiles()}
      where={`month=${month}`}
      caption={r('stats.rateCaption')}
      by={{ column: 'prefecture_code', head: 'stats.table.prefecture' }}
      rows={
        country === undefined
          ? places
          : [{ key: '00', head: r('stats.country'), value: rateText(country, lang), percent: country }, ...places]
      }
      top={isSample ? top : undefined}
    />
  )
}
