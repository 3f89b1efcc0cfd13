import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type FindOrder, findFacilities } from '../../domain/find-order'
import { OUTSIDE_KM, oldFrom } from '../../domain/find-place'
import { todayIn } from '../../domain/local-date'
import { formatDate, formatNumber } from '../../i18n/format'
import { FocusedHeading } from './FocusedHeading'
import type { NamedArea, Place } from './find-steps'
import { HitRow } from './HitRow'
import type { DirectoryState } from './load-directory'
import type { SearchProps } from './Search'

const STEP = 20

/** Why there is no list, and what to do. */
export function Missing({ words, data, problem, onRetry }: SearchProps & { problem: 'unreachable' | 'other'; onRetry: () => void }) {
  return (
    <section class="find-results">
      <FocusedHeading>{words.r('found.missing.title')}</FocusedHeading>
      <p class="note mind">{words.r(`found.missing.${problem}`)}</p>
      <button class="btn" type="button" onClick={onRetry}>
        <span>{words.r('found.missing.retry')}</span>
      </button>
      <a class="more" href={data.naviiUrl} rel="noreferrer external">
        <span>{words.r('found.navii')}</span>
      </a>
    </section>
  )
}

type Props = SearchProps & {
  readonly place: Place
  readonly areas: readonly NamedArea[]
  readonly state: Exclude<DirectoryState, { kind: 'missing' }>
}

/** The list from a place. */
export function Results(props: Props) {
  const { words, place } = props
  return (
    <section class="find-results">
      <FocusedHeading>
        {place.kind === 'here' ? words.r('found.results.here') : words.r('found.results.near', { place: place.area.label })}
      </FocusedHeading>
      <Notices {...props} />
      <Hits {...props} />
    </section>
  )
}

/** What must be known before the list is read: whose rates these are, how old they are, where the list is from. */
function Notices({ words, data, place, state }: Props) {
  const { r, lang } = words
  const date = (day: string) => formatDate(day, lang, { era: false })
  const isOld = todayIn('Asia/Tokyo', new Date()) >= oldFrom(data.month)
  return (
    <>
      <div class="note mind">
        <p>{r('found.notice', { month: date(data.month) })}</p>
        {isOld && <p>{r('found.noticeOld')}</p>}
      </div>
      {state.kind === 'kept' && (
        <p class="note">
          {r(state.problem === 'unreachable' ? 'found.kept.unreachable' : 'found.kept.other', { date: date(state.savedOn) })}
        </p>
      )}
      {state.kind === 'fresh' && !state.isKept && <p class="note">{r('found.kept.not')}</p>}
      {place.kind === 'here' && place.nearestKm > OUTSIDE_KM && (
        <p class="note mind">
          {r('found.results.outside', { place: place.nearest.label, km: formatNumber(Math.round(place.nearestKm), lang) })}
        </p>
      )}
      <p>{place.kind === 'here' ? r('found.results.fromHere') : r('found.results.fromOffice', { place: place.area.label })}</p>
    </>
  )
}

const fromOf = (place: Place) =>
  place.kind === 'here' ? { position: place.position } : { position: place.area, municipality: place.area.code }

function Hits({ words, areas, place, state }: Props) {
  const { r, lang } = words
  const [order, setOrder] = useState<FindOrder>('band')
  const [shown, setShown] = useState(STEP)
  const block = useRef<HTMLDivElement>(null)
  const { radiusKm, near, far } = useMemo(
    () => findFacilities(state.directory.facilities, areas, fromOf(place), order),
    [state, areas, place, order],
  )
  const labels = useMemo(() => new Map(areas.map(({ code, label }) => [code, label])), [areas])
  const left = near.length + far.length - shown
  useEffect(() => {
    // The button has moved down or is gone: go on with the first new row.
    if (shown > STEP) block.current?.querySelectorAll('h4')[shown - STEP]?.focus()
  }, [shown])

  const orderButton = (value: FindOrder, text: 'found.results.byBand' | 'found.results.byDistance') => (
    <button class="btn" type="button" aria-pressed={order === value} onClick={() => setOrder(value)}>
      <span>{r(text)}</span>
    </button>
  )
  const list = (hits: typeof near) => (
    <ul class="hits">
      {hits.map((hit) => (
        <HitRow key={hit.facility.id} words={words} hit={hit} place={labels.get(hit.facility.municipality) ?? ''} />
      ))}
    </ul>
  )
  return (
    <div ref={block}>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons, no fieldset of a form */}
      <div class="row orders" role="group" aria-label={words.t('found.results.order')}>
        {orderButton('band', 'found.results.byBand')}
        {orderButton('near', 'found.results.byDistance')}
      </div>
      <p class="gap">{r(order === 'band' ? 'found.results.byBandWhat' : 'found.results.byDistanceWhat')}</p>
      <h3 class="gap">
        {radiusKm === null
          ? r('found.results.all', { count: near.length })
          : r('found.results.within', { km: formatNumber(radiusKm, lang), count: near.length })}
      </h3>
      {list(near.slice(0, shown))}
      {far.length > 0 && shown > near.length && (
        <>
          <h3 class="gap">{r('found.results.farther', { count: far.length })}</h3>
          {list(far.slice(0, shown - near.length))}
        </>
      )}
      {left > 0 && (
        <button class="btn" type="button" onClick={() => setShown(shown + STEP)}>
          <span>{r('found.results.more', { count: left })}</span>
        </button>
      )}
      <p class="fact gap">{r('found.results.asOf', { date: formatDate(state.directory.asOf, lang, { era: false }) })}</p>
    </div>
  )
}
