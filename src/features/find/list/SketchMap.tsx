import type { Hit } from '../../../domain/find/find-order'
import { DOT, RING_RADII, sketchOf } from '../../../domain/find/sketch-map'
import { formatNumber } from '../../../i18n/format'
import type { FoundWords } from '../find-props'
import { hitsOnMap } from './map-numbers'

type Props = {
  readonly words: FoundWords
  readonly hits: readonly Hit[]
  /** The middle is where the device is, not an office. */
  readonly isFromDevice: boolean
}

const MIDDLE = 164
/** Where a ring carries its distance: at the lower right, where the name of the middle does not stand. */
const LABEL_ANGLE = Math.PI / 5

const ringText = (km: number, { t, lang }: FoundWords) =>
  km < 1 ? t('found.map.m', { m: formatNumber(km * 1000, lang) }) : t('found.map.km', { km: formatNumber(km, lang) })

/** Rings around the middle and the first rows as numbered dots. Drawn here: nothing is fetched, it works without network. */
export function SketchMap({ words, hits, isFromDevice }: Props) {
  const { r, t } = words
  const shown = hitsOnMap(hits)
  if (shown.length === 0) return null
  const { ringsKm, points } = sketchOf(shown)
  const [near, middle, far] = ringsKm.map((km) => ringText(km, words)) as [string, string, string]
  const isOld = shown.some(({ facility }) => facility.seen !== null)
  const here = t(isFromDevice ? 'found.map.you' : 'found.map.middle')
  return (
    <figure class="map">
      <svg viewBox="6 10 316 318" role="img" aria-label={t('found.map.label', { near, middle, far })}>
        {RING_RADII.map((radius, i) => (
          <circle key={radius} class={i === 0 ? 'ring r1' : 'ring'} cx={MIDDLE} cy={172} r={radius} />
        )).reverse()}
        {RING_RADII.map((radius, i) => (
          <text
            key={radius}
            class="lab"
            x={MIDDLE + Math.cos(LABEL_ANGLE) * radius}
            y={172 + Math.sin(LABEL_ANGLE) * radius + 6}
            text-anchor="middle"
          >
            {[near, middle, far][i]}
          </text>
        ))}
        <circle class="me" cx={MIDDLE} cy={172} r={9} />
        <text class="lab you" x={MIDDLE} y={201} text-anchor="middle">
          {here}
        </text>
        {points.map(
          (point, i) =>
            point && (
              // biome-ignore lint/suspicious/noArrayIndexKey: the number is the place in the list
              <g key={i} class={shown[i]?.facility.seen === null ? 'd' : 'd old'}>
                <circle cx={MIDDLE + point.x} cy={172 + point.y} r={DOT} />
                <text x={MIDDLE + point.x} y={172 + point.y + 6.5} text-anchor="middle">
                  {i + 1}
                </text>
              </g>
            ),
        )}
        <path class="north" d="M298 18l9 22-9-5.5-9 5.5z" />
        <text x={298} y={60} text-anchor="middle">
          {t('found.compass.N')}
        </text>
      </svg>
      <figcaption>
        {r('found.map.caption', { count: shown.length })} {isOld && r('found.map.old')}
      </figcaption>
    </figure>
  )
}
