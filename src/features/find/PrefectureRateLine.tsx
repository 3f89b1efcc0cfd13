import type { Basis, UsageObservation } from '../../domain/figures/usage'
import { formatDate, formatNumber } from '../../i18n/format'
import { richText } from '../../i18n/RichText'
import type { FindData, SearchProps } from './find-props'
import { prefectureLabel } from './prefecture-label'

type Props = SearchProps & {
  readonly prefecture: string
  /** A figure that was imported with the list; shown where it is newer than the one of the page. */
  readonly imported: UsageObservation | null
  readonly hasOwnRates: boolean
}

type ShownRate = { readonly percent: number; readonly month: string; readonly basis: Basis; readonly isScan: boolean }

function rateOf(data: FindData, prefecture: string, imported: UsageObservation | null): ShownRate | undefined {
  const known = data.rates[prefecture]
  if (imported && (!known || imported.month > known[1])) {
    const share = imported.rateOnly ?? (imported.total > 0 ? imported.used / imported.total : undefined)
    if (share !== undefined) return { percent: share * 100, month: imported.month, basis: imported.basis, isScan: false }
  }
  return known && { percent: known[0], month: known[1], basis: 'onlineCheck', isScan: known[2] === 1 }
}

/** The rate of the prefecture, said once: with its month, what was counted, and that it is nobody's own. */
export function PrefectureRateLine({ words, data, prefecture, imported, hasOwnRates }: Props) {
  const { r, lang } = words
  const rate = rateOf(data, prefecture, imported)
  const values = { prefecture: prefectureLabel(prefecture, lang) }
  const own = r(hasOwnRates ? 'found.rate.someOwn' : 'found.rate.noOwn')
  if (!rate)
    return (
      <p class="rate">
        {r('found.rate.none', values)} {own}
      </p>
    )
  const month = <span class="one">{richText(formatDate(rate.month, lang, { era: false }), lang)}</span>
  return (
    <p class="rate">
      <b>{r('found.rate.prefecture', { ...values, rate: formatNumber(rate.percent, lang, 2) })}</b>
      <br />
      <span class="soft">
        {r(`found.rate.of.${rate.basis}`, { month })} {rate.isScan && r('found.rate.scan')} {own}
      </span>
    </p>
  )
}
