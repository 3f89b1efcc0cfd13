import { FEW_BELOW } from '../../domain/figures/ranking'
import type { UsageObservation } from '../../domain/figures/usage'
import { formatDate, formatNumber } from '../../i18n/format'
import { richText } from '../../i18n/RichText'
import type { FoundWords } from './find-props'
import type { HitProps } from './HitRow'

/** How high the band is, as water in a box; the words beside it say the same. */
const Level = ({ of }: { readonly of: number }) => (
  <svg viewBox="0 0 10 10" aria-hidden="true">
    <path d={`M0 ${9 - of}h10v10H0z`} />
  </svg>
)

const valuesOf = ({ used, total, rateOnly, month }: UsageObservation, lang: string) => ({
  rate: formatNumber((rateOnly ?? used / total) * 100, lang, 2),
  total: formatNumber(total, lang),
  month: <span class="one">{richText(formatDate(month, lang, { era: false }), lang)}</span>,
})

/** What is known of the use: the facility's own rate, else that of its area. Few checks or no figure are said in words: neither is a low rate. */
export function Rates({ words, hit, place }: HitProps) {
  const { r } = words
  const { band, own, area, isAreaHidden } = hit
  const isOfOwn = own !== null && own.total > 0
  return (
    <>
      {band.kind === 'step' && (
        <p class="band">
          <Level of={band.level} />
          <span>{r(isOfOwn ? 'found.hit.bandOwn' : 'found.hit.band', { from: band.fromPercent, to: band.toPercent })}</span>
        </p>
      )}
      {own && <OwnRate words={words} own={own} />}
      {area ? (
        <p>{areaText(words, area, place)}</p>
      ) : (
        !own && <p>{isAreaHidden ? r('found.hit.fewPlaces', { place }) : r('found.hit.noRate', { place })}</p>
      )}
    </>
  )
}

function areaText({ r, lang }: FoundWords, area: UsageObservation, place: string) {
  if (area.total >= FEW_BELOW) return r(`found.hit.rate.${area.basis}`, { place, ...valuesOf(area, lang) })
  if (area.total > 0) return r('found.hit.few', { place })
  return area.rateOnly === undefined ? r('found.hit.noRate', { place }) : r('found.hit.rateOnly', { place, ...valuesOf(area, lang) })
}

/** A rate of the facility itself, with what was counted, the month and whose figure it is. */
function OwnRate({ words, own }: { readonly words: FoundWords; readonly own: UsageObservation }) {
  const { r, lang } = words
  const values = valuesOf(own, lang)
  const source = own.publisher || own.sourceTitle
  return (
    <>
      <p>{own.total > 0 ? r(`found.hit.own.${own.basis}`, values) : r(`found.hit.ownRateOnly.${own.basis}`, values)}</p>
      {own.total > 0 && own.total < FEW_BELOW && <p>{r('found.hit.ownFew')}</p>}
      <p>
        {r('found.hit.source')}{' '}
        {own.sourceUrl ? (
          <a class="more" href={own.sourceUrl} rel="noreferrer external" lang="ja">
            {source}
          </a>
        ) : (
          <span lang="ja">{source}</span>
        )}
      </p>
    </>
  )
}
