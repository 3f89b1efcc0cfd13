import type { Hit } from '../../../domain/find/find-order'
import { DOT, freest, RING_RADII, sketchOf } from '../../../domain/find/sketch-map'
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
const CENTRE = 172
/** Height of the letters above the line they stand on, by half: they are placed by their middle. */
const HALF_LETTER = 6.5

const labelsAt = (degrees: number) => ({
  at: RING_RADII.map((radius) => ({
    x: Math.cos((degrees * Math.PI) / 180) * radius,
    y: Math.sin((degrees * Math.PI) / 180) * radius,
  })),
})
/** Directions in which the rings may carry their distances, and places for the name of the middle. */
const RING_LABELS = [
  labelsAt(36),
  labelsAt(144),
  labelsAt(-144),
  labelsAt(70),
  labelsAt(110),
  labelsAt(-110),
  labelsAt(0),
  labelsAt(180),
] as const
const MIDDLE_LABELS = [
  { at: [{ x: 0, y: 23 }] },
  { at: [{ x: 0, y: -23 }] },
  { at: [{ x: -36, y: 0 }] },
  { at: [{ x: 36, y: 0 }] },
] as const

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
  const labels = freest(RING_LABELS, points).at
  const [name] = freest<{ at: readonly { x: number; y: number }[] }>(MIDDLE_LABELS, points).at
  const here = t(isFromDevice ? 'found.map.you' : 'found.map.middle')
  return (
    <figure class="map">
      <svg viewBox="6 10 316 318" role="img" aria-label={t('found.map.label', { near, middle, far })}>
        {RING_RADII.map((radius, i) => (
          <circle key={radius} class={i === 0 ? 'ring r1' : 'ring'} cx={MIDDLE} cy={CENTRE} r={radius} />
        )).reverse()}
        {labels.map(({ x, y }, i) => (
          <text key={y} class="lab" x={MIDDLE + x} y={CENTRE + y + HALF_LETTER} text-anchor="middle">
            {[near, middle, far][i]}
          </text>
        ))}
        <circle class="me" cx={MIDDLE} cy={CENTRE} r={9} />
        <text class="lab you" x={MIDDLE + (name?.x ?? 0)} y={CENTRE + (name?.y ?? 0) + HALF_LETTER} text-anchor="middle">
          {here}
        </text>
        {points.map(
          (point, i) =>
            point && (
              <g key={i} class={shown[i]?.facility.seen === null ? 'd' : 'd old'}>
                <circle cx={MIDDLE + point.x} cy={CENTRE + point.y} r={DOT} />
                <text x={MIDDLE + point.x} y={CENTRE + point.y + HALF_LETTER} text-anchor="middle">
                  {i + 1}
                </text>
              </g>
            ),
        )}
        <path class="north" d="M298 18l9 22-9-5.5-9 5.5z" />
        <text x={298} y={60} text-anchor="middle">
          {t('found.map.north')}
        </text>
      </svg>
      <figcaption>
        {r('found.map.caption', { count: shown.length })} {isOld && r('found.map.old')}
      </figcaption>
    </figure>
  )
}
