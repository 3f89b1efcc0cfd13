import { roundedKm } from '../../domain/distance'
import type { Hit } from '../../domain/find-order'
import { formatDate, formatNumber } from '../../i18n/format'
import type { FoundWords } from './find-props'

type Props = {
  readonly words: FoundWords
  readonly hit: Hit
  /** Name of its municipality, as text with markup. */
  readonly place: string
  /** The distance was measured from a position rounded to about 1 km. */
  readonly isRounded: boolean
}

/** Nearer than this, the direction from a rounded position says nothing. */
const DIRECTION_FROM_KM = 2

function Distance({ words, hit: { km, direction }, isRounded }: Props) {
  const { r, lang } = words
  if (km === null || !direction) return <span>{r('found.hit.unknown')}</span>
  if (!isRounded)
    return (
      <span class="one">
        {r('found.hit.distance', { km: formatNumber(roundedKm(km), lang, km < 9.95 ? 1 : 0) })} {r(`found.compass.${direction}`)}
      </span>
    )
  return (
    <span class="one">
      {r('found.hit.about', { km: formatNumber(Math.max(1, Math.round(km)), lang) })}{' '}
      {km >= DIRECTION_FROM_KM && r(`found.compass.${direction}`)}
    </span>
  )
}

/** The rate of the area around a facility. Few checks or no figure are said in words: neither is a low rate. */
function AreaRate({ words, hit: { band, usage }, place }: Props) {
  const { r, lang } = words
  if (band.kind === 'unknown' || !usage) return <p>{r('found.hit.noRate', { place })}</p>
  if (band.kind === 'few') return <p>{r('found.hit.few', { place })}</p>
  const rate = formatNumber((usage.used / usage.total) * 100, lang, 2)
  return (
    <>
      <p class="band">
        <i class={`l${band.level}`} />
        <span>{r('found.hit.band', { from: band.fromPercent, to: band.toPercent })}</span>
      </p>
      <p>{r('found.hit.rate', { place, rate, month: formatDate(usage.month, lang), total: formatNumber(usage.total, lang) })}</p>
    </>
  )
}

const PREFECTURE_NAME = /^(北海道|東京都|京都府|大阪府|.{2,3}県)/
const hiragana = (kana: string) => kana.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))
const mapOf = (lat: number, lng: number) => `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`

/** One facility: where it is, and how its area uses the card. */
export function HitRow(props: Props) {
  const { words, hit } = props
  const { facility } = hit
  const outside = (href: string, text: 'found.hit.website' | 'found.hit.map') => (
    <a class="more" href={href} rel="noreferrer external">
      <span class="off" lang="ja">
        {facility.shortName}
      </span>
      {words.r(text)}
    </a>
  )
  return (
    <li>
      <h4 lang="ja" tabIndex={-1}>
        {facility.shortName}
      </h4>
      <Distance {...props} />
      {words.lang === 'ja-x-easy' && <p>{hiragana(facility.kana)}</p>}
      <p class="soft" lang="ja">
        {facility.address.replace(PREFECTURE_NAME, '')}
      </p>
      <AreaRate {...props} />
      <p class="away">
        {facility.website && outside(facility.website, 'found.hit.website')}
        {facility.lat !== null && facility.lng !== null && outside(mapOf(facility.lat, facility.lng), 'found.hit.map')}
      </p>
    </li>
  )
}
