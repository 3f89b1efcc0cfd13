import { FEW_BELOW } from '../../../domain/figures/ranking'
import type { UsageObservation } from '../../../domain/figures/usage'
import { formatDate, formatNumber } from '../../../i18n/format'
import { richText } from '../../../i18n/RichText'
import type { FoundWords } from '../find-props'
import type { HitProps } from './hit-props'

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

/** The band by which the row stands where it does; nothing where the order does not look at rates. */
export function RateBand({ words, hit: { band, own }, order }: Pick<HitProps, 'words' | 'hit' | 'order'>) {
  if (order === 'near' || band.kind !== 'step') return null
  const isOfOwn = own !== null && own.total > 0
  return (
    <p class="band">
      <Level of={band.level} />
      <span>{words.r(isOfOwn ? 'found.hit.bandOwn' : 'found.hit.band', { from: band.fromPercent, to: band.toPercent })}</span>
    </p>
  )
}

/** The rate of the town, and that it is nobody's own. Few checks or no figure are said in words: neither is a low rate. */
export function AreaRate({ words, hit: { area, isAreaHidden }, place }: Pick<HitProps, 'words' | 'hit' | 'place'>) {
  const { r } = words
  if (isAreaHidden) return <>{r('found.hit.fewPlaces', { place })}</>
  if (!area) return <>{r('found.hit.noRate', { place })}</>
  return (
    <>
      {areaText(words, area, place)}
      <br />
      <strong>{r('found.hit.notOwn')}</strong>
    </>
  )
}

function areaText({ r, lang }: FoundWords, area: UsageObservation, place: string) {
  if (area.total >= FEW_BELOW) return r(`found.hit.rate.${area.basis}`, { place, ...valuesOf(area, lang) })
  if (area.total > 0) return r('found.hit.few', { place })
  return area.rateOnly === undefined ? r('found.hit.noRate', { place }) : r('found.hit.rateOnly', { place, ...valuesOf(area, lang) })
}

/** A rate of the facility itself, with what was counted, the month and whose figure it is. */
export function OwnRate({ words, own }: { readonly words: FoundWords; readonly own: UsageObservation }) {
  const { r, lang } = words
  const values = valuesOf(own, lang)
  const source = own.publisher || own.sourceTitle
  return (
    <>
      <p>{own.total > 0 ? r(`found.hit.own.${own.basis}`, values) : r(`found.hit.ownRateOnly.${own.basis}`, values)}</p>
      {own.total > 0 && own.total < FEW_BELOW && <p>{r('found.hit.ownFew')}</p>}
      <p>
        {r('found.hit.rateSource')}{' '}
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
