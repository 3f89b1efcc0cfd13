import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { BAND_CUTS_PERCENT, FEW_BELOW } from '../../domain/figures/ranking'
import { oldFrom } from '../../domain/find/find-place'
import { formatDate, formatNumber } from '../../i18n/format'
import { readingDay } from '../../page/reading-day'
import { useReadingDay } from '../../page/use-reading-day'
import { Credits } from './Credits'
import { findWork } from './engine/find-client'
import type { Found, ListQuery, Rows } from './engine/messages'
import { Filters } from './Filters'
import { FocusedHeading } from './FocusedHeading'
import { HitRow } from './HitRow'
import { KeepLists } from './KeepLists'
import { prefectureLabel, prefectureLabels } from './prefecture-label'
import type { SearchProps } from './Search'

const STEP = 20

type Props = SearchProps & { readonly found: Found }

/** The list from a place. */
export function Results(props: Props) {
  const { words, found } = props
  const { r } = words
  return (
    <section class="find-results">
      <FocusedHeading>{found.place ? r('found.results.near', { place: found.place.label }) : r('found.results.here')}</FocusedHeading>
      <Notices {...props} />
      <Hits {...props} />
      <KeepLists {...props} />
      <Credits words={words} found={found} />
    </section>
  )
}

/** What must be known before the list is read: whose rates these are, how old they are, where the list is from. */
function Notices({ words, found }: Props) {
  const { r, lang } = words
  const date = (day: string) => formatDate(day, lang, { era: false })
  const today = useReadingDay(readingDay())
  const isOld = found.month && today >= oldFrom(found.month)
  return (
    <>
      <div class="note mind">
        {found.hasOwnRates && <p>{r('found.noticeOwn')}</p>}
        {found.month && !found.hasOwnRates && <p>{r('found.notice', { month: date(found.month) })}</p>}
        {!found.month && !found.hasOwnRates && <p>{r('found.noticeNone')}</p>}
        {isOld && <p>{r('found.noticeOld')}</p>}
        {found.basis === 'receipt' && <p>{r('found.noticeReceipt')}</p>}
      </div>
      {found.prefectures.map(({ code, problem, savedOn }) => {
        if (!problem || !savedOn) return null
        const values = { prefecture: prefectureLabel(code, lang), date: date(savedOn) }
        return (
          <p key={code} class="note">
            {problem === 'unreachable' ? r('found.kept.unreachable', values) : r('found.kept.other', values)}
          </p>
        )
      })}
      {found.isEstimate && found.place && <p class="note mind">{r('found.results.estimate', { place: found.place.label })}</p>}
      {found.outside && (
        <p class="note mind">
          {r('found.results.outside', { place: found.outside.label, km: formatNumber(Math.round(found.outside.km), lang) })}
        </p>
      )}
      {found.without.length > 0 && (
        <p class="note mind">{r('found.results.without', { prefectures: prefectureLabels(found.without, lang) })}</p>
      )}
      <p>{found.place ? r('found.results.fromOffice', { place: found.place.label }) : r('found.results.fromHere')}</p>
    </>
  )
}

/** How the order is made, in words and with the formula. */
function How({ words, data }: Props) {
  const { r, lang } = words
  const cuts = BAND_CUTS_PERCENT.map((cut) => formatNumber(cut, lang)).join(lang.startsWith('ja') ? '・' : ', ')
  return (
    <details>
      <summary>{r('found.how.title')}</summary>
      <p>{r('found.how.formula', { few: FEW_BELOW })}</p>
      <p>
        <code>(p + z²/2n − z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)</code>
      </p>
      <p>{r('found.how.symbols')}</p>
      <p>{r('found.how.bands', { cuts })}</p>
      <p>{r('found.how.lines', { day: formatDate(data.floorSince, lang, { era: false }) })}</p>
      <p>{r('found.how.rules')}</p>
    </details>
  )
}

const FIRST: ListQuery = { order: 'band', radiusKm: null, kinds: [], flags: 0, name: '', shown: STEP }

function Hits(props: Props) {
  const { words, base, found } = props
  const { r, lang } = words
  const [query, setQuery] = useState<ListQuery>(FIRST)
  const [rows, setRows] = useState<Rows>()
  const [hasFailed, setHasFailed] = useState(false)
  const block = useRef<HTMLDivElement>(null)
  const labels = useMemo(() => new Map(found.labels.map(({ code, label }) => [code, label])), [found])
  const focusAt = useRef<number | undefined>(undefined)

  useEffect(() => {
    let isOver = false
    findWork(base, lang)
      .rows(query)
      .then(
        (next) => isOver || setRows(next),
        () => isOver || setHasFailed(true),
      )
    return () => {
      isOver = true
    }
  }, [query])
  // The same rows keep their elements: a button that is pressed does not draw the whole list again.
  const lists = useMemo(() => {
    const list = (hits: Rows['near']) => (
      <ul class="hits">
        {hits.map((hit) => (
          <HitRow
            key={hit.facility.id}
            words={words}
            hit={hit}
            place={labels.get(hit.facility.municipality) ?? prefectureLabel(hit.facility.municipality.slice(0, 2), lang)}
            hasKinds={found.kinds.length > 1}
          />
        ))}
      </ul>
    )
    return rows && { near: list(rows.near), far: list(rows.far) }
  }, [rows])
  useEffect(() => {
    if (focusAt.current === undefined) return
    // The button has moved down or is gone: go on with the first new row.
    block.current?.querySelectorAll('h4')[focusAt.current]?.focus()
    focusAt.current = undefined
  }, [rows])

  const change = (part: Partial<ListQuery>) => setQuery({ ...query, shown: STEP, ...part })
  const more = () => {
    focusAt.current = query.shown
    setQuery({ ...query, shown: query.shown + STEP })
  }
  const orderButton = (value: ListQuery['order'], text: 'found.results.byBand' | 'found.results.byDistance') => (
    <button class="btn" type="button" aria-pressed={query.order === value} onClick={() => change({ order: value })}>
      <span>{r(text)}</span>
    </button>
  )
  if (hasFailed) return <p class="note mind">{r('found.missing.broken')}</p>
  if (!rows || !lists) return null
  const { radiusKm, nearCount, farCount } = rows
  const left = nearCount + farCount - query.shown
  return (
    <div ref={block}>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons, no fieldset of a form */}
      <div class="row orders" role="group" aria-label={words.t('found.results.order')}>
        {orderButton('band', 'found.results.byBand')}
        {orderButton('near', 'found.results.byDistance')}
      </div>
      <p class="gap">{r(query.order === 'band' ? 'found.results.byBandWhat' : 'found.results.byDistanceWhat')}</p>
      <How {...props} />
      <Filters words={words} found={found} query={query} onChange={change} />
      <p role="status" class="off">
        {words.t('found.results.count', { count: nearCount + farCount })}
      </p>
      <h3 class="gap">
        {radiusKm === null
          ? r('found.results.all', { count: nearCount })
          : r('found.results.within', { km: formatNumber(radiusKm, lang), count: nearCount })}
      </h3>
      {nearCount === 0 && <p>{r('found.results.none')}</p>}
      {lists.near}
      {farCount > 0 && query.shown > nearCount && (
        <>
          <h3 class="gap">{r('found.results.farther', { count: farCount })}</h3>
          {lists.far}
        </>
      )}
      {left > 0 && (
        <button class="btn" type="button" onClick={more}>
          <span>{r('found.results.more', { count: left })}</span>
        </button>
      )}
      <p class="gap">{r('found.results.check')}</p>
    </div>
  )
}
