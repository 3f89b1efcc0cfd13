import { roundedKm } from '../../domain/distance'
import type { Facility } from '../../domain/facilities'
import type { Hit } from '../../domain/find-order'
import { formatDate, formatNumber } from '../../i18n/format'
import { richText } from '../../i18n/RichText'
import type { FoundWords } from './find-props'

type Props = {
  readonly words: FoundWords
  readonly hit: Hit
  /** Name of its municipality, as text with markup. */
  readonly place: string
}

function Distance({ words, hit: { km, direction } }: Props) {
  const { r, lang } = words
  if (km === null || !direction) return <span>{r('found.hit.unknown')}</span>
  return (
    <span class="one">
      {r('found.hit.distance', { km: formatNumber(roundedKm(km), lang, km < 9.95 ? 1 : 0) })} {r(`found.compass.${direction}`)}
    </span>
  )
}

/** How high the band is, as water in a box; the words beside it say the same. */
const Level = ({ of }: { readonly of: number }) => (
  <svg viewBox="0 0 10 10" aria-hidden="true">
    <path d={`M0 ${9 - of}h10v10H0z`} />
  </svg>
)

/** The rate of the area around a facility. Few checks or no figure are said in words: neither is a low rate. */
function AreaRate({ words, hit: { band, usage }, place }: Props) {
  const { r, lang } = words
  if (band.kind === 'unknown' || !usage) return <p>{r('found.hit.noRate', { place })}</p>
  if (band.kind === 'few') return <p>{r('found.hit.few', { place })}</p>
  const month = <span class="one">{richText(formatDate(usage.month, lang, { era: false }), lang)}</span>
  const rate = formatNumber((usage.used / usage.total) * 100, lang, 2)
  return (
    <>
      <p class="band">
        <Level of={band.level} />
        <span>{r('found.hit.band', { from: band.fromPercent, to: band.toPercent })}</span>
      </p>
      <p>{r('found.hit.rate', { place, rate, month, total: formatNumber(usage.total, lang) })}</p>
    </>
  )
}

const PREFECTURE_NAME = /^(北海道|東京都|京都府|大阪府|.{2,3}県)/
const hiragana = (kana: string) => kana.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60))

/** How the name shown is read: without the corporate prefix where it stands apart in both name and reading. */
function readingOf({ name, shortName, kana }: Facility): string {
  const [names, readings] = [name.split(/\s+/), kana.split(/\s+/)]
  const isApart = names.length === readings.length && names.at(-1) === shortName
  return hiragana(isApart ? (readings.at(-1) ?? kana) : kana)
}

const mapOf = (lat: number, lng: number) => `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`

/** One facility: where it is, and how its area uses the card. */
export function HitRow(props: Props) {
  const { words, hit } = props
  const { facility } = hit
  const outside = (href: string, text: 'found.hit.website' | 'found.hit.map') => (
    <a class="more" href={href} rel="noreferrer external">
      <span>
        <span class="off" lang="ja">
          {facility.shortName}{' '}
        </span>
        {words.r(text)}
      </span>
    </a>
  )
  return (
    <li>
      <h4 lang="ja" tabIndex={-1}>
        {facility.shortName}
      </h4>
      <Distance {...props} />
      {words.lang === 'ja-x-easy' && <p>{readingOf(facility)}</p>}
      <p class="soft" lang="ja">
        {facility.address.replace(PREFECTURE_NAME, '')}
      </p>
      <AreaRate {...props} />
      {(facility.website || facility.lat !== null) && (
        <p class="away">
          <span>{words.r('found.hit.away')}</span>
          {facility.website && outside(facility.website, 'found.hit.website')}
          {facility.lat !== null && facility.lng !== null && outside(mapOf(facility.lat, facility.lng), 'found.hit.map')}
        </p>
      )}
    </li>
  )
}
