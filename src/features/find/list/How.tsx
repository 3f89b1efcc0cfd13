import { BAND_CUTS_PERCENT, FEW_BELOW } from '../../../domain/figures/ranking'
import { formatDate, formatNumber } from '../../../i18n/format'
import { jointsOf } from '../../../i18n/joints'
import type { Found } from '../engine/messages'
import type { SearchProps } from '../find-props'

/** How an order by rates is made, in words and with the formula. */
export function How({ words, data, found }: SearchProps & { readonly found: Found }) {
  const { r, lang } = words
  const cuts = BAND_CUTS_PERCENT.map((cut) => formatNumber(cut, lang)).join(jointsOf(lang).dot)
  return (
    <details>
      <summary>{r('found.how.title')}</summary>
      {found.basis === 'receipt' && <p>{r('found.noticeReceipt')}</p>}
      <p>{r('found.how.formula', { few: FEW_BELOW })}</p>
      <p>
        <code>(p + z²/2n − z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)</code>
      </p>
      <p>{r('found.how.symbols')}</p>
      <p>{r('found.how.bands', { cuts })}</p>
      <p>{r('found.how.lines', { day: formatDate(data.floorSince, lang, { era: false }) })}</p>
      <p>{r('found.how.rules')}</p>
    </details>
  )
}
