import { roundedKm } from '../../domain/find/distance'
import { FACILITY_FLAGS, type Facility } from '../../domain/find/facilities'
import type { Hit } from '../../domain/find/find-order'
import { hiraganaOf } from '../../domain/find/kana'
import { formatNumber } from '../../i18n/format'
import type { FoundWords } from './find-props'
import { HitActions } from './HitActions'
import { Rates } from './Rates'

export type HitProps = {
  readonly words: FoundWords
  readonly hit: Hit
  /** Name of its municipality, as text with markup. */
  readonly place: string
}

function Distance({ words, hit: { km, direction } }: HitProps) {
  const { r, lang } = words
  if (km === null || !direction) return <span>{r('found.hit.unknown')}</span>
  return (
    <span class="one">
      {r('found.hit.distance', { km: formatNumber(roundedKm(km), lang, km < 9.95 ? 1 : 0) })} {r(`found.compass.${direction}`)}
    </span>
  )
}

const PREFECTURE_NAME = /^(北海道|東京都|京都府|大阪府|.{2,3}県)/

/** How the name shown is read: without the corporate prefix where it stands apart in both name and reading. */
function readingOf({ name, shortName, kana }: Facility): string {
  const [names, readings] = [name.split(/\s+/), kana.split(/\s+/)]
  const isApart = names.length === readings.length && names.at(-1) === shortName
  return hiraganaOf(isApart ? (readings.at(-1) ?? kana) : kana)
}

const FLAGS = Object.entries(FACILITY_FLAGS) as [keyof typeof FACILITY_FLAGS, number][]

/** One facility: what and where it is, what is known of its use, and how to reach it. */
export function HitRow(props: HitProps & { readonly hasKinds: boolean }) {
  const { words, hit, hasKinds } = props
  const { r } = words
  const { facility } = hit
  const flags = FLAGS.filter(([, flag]) => facility.flags & flag)
  return (
    <li>
      <h4 lang="ja" tabIndex={-1}>
        {facility.shortName}
      </h4>
      {hasKinds && <span class="kind">{r(`found.kind.${facility.kind}`)}</span>}
      <Distance {...props} />
      {words.lang === 'ja-x-easy' && facility.kana && <p>{readingOf(facility)}</p>}
      <p class="soft" lang="ja">
        {facility.address.replace(PREFECTURE_NAME, '')}
      </p>
      <Rates {...props} />
      {flags.map(([name]) => (
        <p key={name}>{r(`found.flag.${name}`)}</p>
      ))}
      <HitActions words={words} facility={facility} />
    </li>
  )
}
