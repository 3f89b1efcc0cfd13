import { Fragment } from 'preact'
import { roundedKm } from '../../../domain/find/distance'
import { FACILITY_FLAGS } from '../../../domain/find/facilities'
import { formatDate, formatNumber } from '../../../i18n/format'
import { KindSign } from '../../../ui/pictogram/kind-sign'
import { Call } from '../../../ui/pictogram/place-pictograms'
import { HitDetails } from './HitDetails'
import type { HitProps } from './hit-props'
import { OwnRate, RateBand } from './Rates'

function Distance({ words, hit: { km, direction, facility } }: Pick<HitProps, 'words' | 'hit'>) {
  const { r, t, lang } = words
  if (km === null || !direction) return <span class="dist">{r('found.hit.unknown')}</span>
  const rounded = roundedKm(km)
  const far =
    rounded < 1
      ? t('found.map.m', { m: formatNumber(rounded * 1000, lang) })
      : t('found.map.km', { km: formatNumber(rounded, lang, km < 9.95 ? 1 : 0) })
  return (
    <span class="dist">
      {r(facility.isApproximate ? 'found.hit.about' : 'found.hit.distance', {
        direction: <Fragment key="direction">{r(`found.compass.${direction}`)}</Fragment>,
        far,
      })}
    </span>
  )
}

const FLAGS = Object.entries(FACILITY_FLAGS) as [keyof typeof FACILITY_FLAGS, number][]

/** One facility in two lines: name, then phone or distance; all else behind one tap. */
export function HitRow(props: HitProps) {
  const { words, hit, hasKinds, number, roman, isOpen, onOpen } = props
  const { r, lang } = words
  const { facility } = hit
  const { tel, seen } = facility
  const flags = FLAGS.filter(([, flag]) => facility.flags & flag)
  return (
    <li>
      <div class="mark">
        <KindSign kind={facility.kind} />
        {number !== undefined && (
          <span class={seen ? 'dot old' : 'dot'}>
            <span class="off">{words.t('found.map.number')} </span>
            {number}
          </span>
        )}
      </div>
      <div class="what">
        <h3 lang="ja" tabIndex={-1}>
          {facility.shortName}
        </h3>
        {tel && (
          <>
            {' '}
            <Distance {...props} />
          </>
        )}
        {roman && (
          <p class="soft" lang="ja-Latn">
            {roman}
          </p>
        )}
        {hasKinds && <p class="soft">{r(`found.kind.${facility.kind}`)}</p>}
        {seen && (
          <p>
            <span class="tag">{r('found.hit.older', { month: formatDate(seen.slice(0, 7), lang, { era: false }) })}</span>
          </p>
        )}
        <RateBand {...props} />
        {hit.own && <OwnRate words={words} own={hit.own} />}
        {flags.map(([name]) => (
          <p key={name}>{r(`found.flag.${name}`)}</p>
        ))}
        <div class="line2">
          {tel ? (
            <a class="tel" href={`tel:${tel.replaceAll('-', '')}`}>
              <Call small />
              <span>
                <span class="off">{words.t('found.do.call', { name: facility.shortName })} </span>
                {tel}
              </span>
            </a>
          ) : (
            <Distance {...props} />
          )}
        </div>
      </div>
      <details open={isOpen} onToggle={({ currentTarget }) => onOpen(currentTarget.open ? facility.id : undefined)}>
        <summary>
          {r('found.do.more')}
          <span class="off" lang="ja">
            ：{facility.shortName}
          </span>
        </summary>
        <HitDetails {...props} />
      </details>
    </li>
  )
}
