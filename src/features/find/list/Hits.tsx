import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Kind } from '../../../domain/figures/usage'
import type { Hit } from '../../../domain/find/find-order'
import { isReading } from '../../../domain/find/name-search'
import { formatDate, formatNumber } from '../../../i18n/format'
import type { Found, ListQuery, Rows } from '../engine/messages'
import type { SearchProps } from '../find-props'
import { prefectureLabel } from '../prefecture-label'
import { HitRow } from './HitRow'
import { numbersOf } from './map-numbers'
import { Orders } from './Orders'
import { useRomanName } from './use-roman-name'

const STEP = 20

type Props = SearchProps & {
  readonly found: Found
  readonly query: ListQuery
  readonly rows: Rows
  readonly kind: Kind | null
  /** Id of the row that is open at first; afterwards rows open and close by themselves. */
  readonly open: string | undefined
  readonly onOpen: (id: string | undefined) => void
  readonly onQuery: (part: Partial<ListQuery>) => void
}

/** The rows: those near, then the farther ones. */
export function Hits(props: Props) {
  const { words, found, query, rows, kind, open, onOpen, onQuery } = props
  const { r, lang } = words
  const block = useRef<HTMLDivElement>(null)
  const focusAt = useRef<number | undefined>(undefined)
  const labels = useMemo(() => new Map(found.labels.map(({ code, label }) => [code, label])), [found])
  const romanName = useRomanName(lang)
  // The same rows keep their elements: a button that is pressed does not draw the whole list again.
  const lists = useMemo(() => {
    const numbers = numbersOf(rows.near)
    const days = new Map(found.prefectures.map(({ code, asOf }) => [code, asOf]))
    const list = (hits: readonly Hit[]) => (
      <ul class="hits">
        {hits.map((hit) => (
          <HitRow
            key={hit.facility.id}
            words={words}
            hit={hit}
            place={labels.get(hit.facility.municipality) ?? prefectureLabel(hit.facility.municipality.slice(0, 2), lang)}
            order={query.order}
            hasKinds={kind === null && found.kinds.length > 1}
            asOf={days.get(hit.facility.municipality.slice(0, 2)) ?? found.prefectures[0]?.asOf ?? ''}
            number={numbers.get(hit)}
            roman={romanName?.(hit.facility)}
            isOpen={hit.facility.id === open}
            onOpen={onOpen}
          />
        ))}
      </ul>
    )
    return { near: list(rows.near), far: list(rows.far) }
  }, [rows, romanName])
  useEffect(() => {
    if (focusAt.current === undefined) return
    // The button has moved down or is gone: go on with the first new row.
    block.current?.querySelectorAll('h3')[focusAt.current]?.focus()
    focusAt.current = undefined
  }, [rows])

  const { radiusKm, nearCount, farCount } = rows
  const left = nearCount + farCount - query.shown
  const more = () => {
    focusAt.current = query.shown
    onQuery({ shown: query.shown + STEP })
  }
  const month = found.month && formatDate(found.month, lang, { era: false })
  const within = {
    count: nearCount,
    number: formatNumber(nearCount, lang),
    km: formatNumber(radiusKm ?? 0, lang),
    place: found.place?.label ?? '',
  }
  return (
    <div ref={block}>
      <h2>
        {!found.isPlaced && r('found.results.inPlace', within)}
        {found.isPlaced && radiusKm === null && r('found.results.all', within)}
        {found.isPlaced &&
          radiusKm !== null &&
          r(
            query.order === 'near' || !found.place || query.radiusKm !== null ? 'found.results.within' : 'found.results.withinPlace',
            within,
          )}
      </h2>
      <p role="status" class="off">
        {words.t('found.results.count', { count: nearCount + farCount })}
      </p>
      <Orders words={words} found={found} order={query.order} onChange={(order) => onQuery({ order })} />
      {query.order === 'own' && <p class="soft">{r('found.order.ownWhat')}</p>}
      {query.order === 'area' && month && <p class="note mind">{r('found.order.areaWhat', { month })}</p>}
      {nearCount === 0 && <Nothing {...props} />}
      {lists.near}
      {farCount > 0 && query.shown > nearCount && (
        <>
          <h2>{r('found.results.farther', { count: farCount, number: formatNumber(farCount, lang) })}</h2>
          {lists.far}
        </>
      )}
      {left > 0 && (
        <button class="btn" type="button" onClick={more}>
          <span>{r('found.results.more', { count: left, number: formatNumber(left, lang) })}</span>
        </button>
      )}
    </div>
  )
}

/** Nothing fits: why that may be, and the next thing to try. */
function Nothing({ words, query, rows, kind, onQuery }: Props) {
  const { r, lang } = words
  return (
    <>
      <p class="note mind">{r(query.name && isReading(query.name) ? 'found.results.noReading' : 'found.results.none')}</p>
      {kind !== null && rows.otherKinds > 0 && (
        <button class="btn" type="button" onClick={() => onQuery({ kinds: [] })}>
          <span>{r('found.results.otherKinds', { count: rows.otherKinds, number: formatNumber(rows.otherKinds, lang) })}</span>
        </button>
      )}
    </>
  )
}
