import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Kind } from '../../../domain/figures/usage'
import { findWork } from '../engine/find-client'
import type { Found, ListQuery, Rows } from '../engine/messages'
import { addressOf, type Shown, type Where } from '../find-address'
import { type Remembered, remember } from '../find-history'
import type { SearchProps } from '../find-props'
import { PrefectureRateLine } from '../PrefectureRateLine'
import { Alerts } from './Alerts'
import { Beside } from './Beside'
import { Filters } from './Filters'
import { Hits } from './Hits'
import { KindChips } from './KindChips'
import { SketchMap } from './SketchMap'

const STEP = 20
const CLINIC: Kind = 1

type Props = SearchProps & {
  readonly first: Found
  /** What the address asked for. */
  readonly shown: Shown
  /** How the list was left, when someone comes back to it. */
  readonly back: Remembered | undefined
  /** By its address, not from the form. */
  readonly isOpened: boolean
  readonly onChange: () => void
}

/** What the list shows by itself: clinics, which most people look for, nearest first; facilities' own figures where there are some. */
function firstQuery(found: Found, { kind, order, radiusKm, flags, rows }: Shown, name: string): ListQuery {
  const byItself = found.kinds.includes(CLINIC) && found.kinds.length > 1 ? CLINIC : null
  const wanted = kind === undefined ? byItself : kind
  return {
    order: order ?? (found.hasOwnRates ? 'own' : 'near'),
    radiusKm: radiusKm ?? null,
    kinds: wanted === null ? [] : [wanted],
    flags: flags ?? 0,
    name,
    shown: rows ?? STEP,
  }
}

/** The list from a place. */
export function Results(props: Props) {
  const { words, base, first, shown, back, isOpened, onChange } = props
  const { r, lang } = words
  const [found, setFound] = useState(first)
  const [query, setQuery] = useState<ListQuery>(() => firstQuery(first, shown, back?.name ?? ''))
  const [open, setOpen] = useState(shown.open)
  const [rows, setRows] = useState<Rows>()
  const [hasFailed, setHasFailed] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    let isOver = false
    findWork(base, lang)
      .rows(query)
      .then(
        (next) => {
          if (isOver) return
          setRows(next)
          if (next.found) setFound(next.found)
        },
        () => isOver || setHasFailed(true),
      )
    return () => {
      isOver = true
    }
  }, [query])

  // The address follows the list, so that going back leads to it as it was left.
  const kind = query.kinds[0] ?? null
  useEffect(() => {
    const where: Where = found.place ? { by: 'municipality', code: found.place.code } : { by: 'here' }
    const beginning = firstQuery(found, {}, '')
    const differs = <T,>(value: T, usual: T) => (value === usual ? undefined : value)
    const now: Shown = {
      kind: differs(kind, beginning.kinds[0] ?? null),
      order: differs(query.order, beginning.order),
      radiusKm: query.radiusKm ?? undefined,
      flags: query.flags,
      rows: differs(query.shown, STEP),
      open,
    }
    remember({ name: query.name }, addressOf(where, now))
  }, [query, open])
  useEffect(() => {
    const leave = () => remember({ y: scrollY })
    addEventListener('pagehide', leave)
    const before = history.scrollRestoration
    history.scrollRestoration = 'manual'
    return () => {
      removeEventListener('pagehide', leave)
      history.scrollRestoration = before
    }
  }, [])
  useEffect(() => {
    if (!rows || !heading.current) return
    scrollTo(0, back?.y ?? 0)
    // Who came by an address is at the beginning of a page already.
    if (!isOpened) heading.current.focus({ preventScroll: true })
  }, [rows === undefined])

  const change = useCallback((part: Partial<ListQuery>) => setQuery((before) => ({ ...before, shown: STEP, ...part })), [])
  const title = kind === null ? 'found.title.all' : (`found.title.${kind}` as const)
  const parts = { ...props, found, query, onQuery: change }
  return (
    <section class="find-results">
      <h1 ref={heading} tabIndex={-1}>
        {r(title)}
      </h1>
      <p class="place">
        <span>{found.place ? r('found.place.around', { place: found.place.label }) : r('found.place.here')}</span>
        <button class="link" type="button" onClick={onChange}>
          {r('found.place.change')}
        </button>
      </p>
      <Alerts words={words} found={found} />
      <div class="bar2">
        {found.kinds.length > 1 && (
          <KindChips words={words} kinds={found.kinds} kind={kind} onChange={(next) => change({ kinds: next === null ? [] : [next] })} />
        )}
        <PrefectureRateLine {...props} prefecture={found.home} imported={found.prefectureRate} hasOwnRates={found.hasOwnRates} />
      </div>
      {hasFailed && <p class="note mind">{r('found.missing.broken')}</p>}
      <Filters words={words} found={found} query={query} onChange={change} />
      <div class="split">
        <div>{rows && <Hits {...parts} rows={rows} kind={kind} open={open} onOpen={setOpen} />}</div>
        <div class="side" id="find-map">
          {rows && found.isPlaced && <SketchMap words={words} hits={rows.near} isFromDevice={found.place === null} />}
          <Beside {...parts} kind={kind} />
        </div>
      </div>
    </section>
  )
}
