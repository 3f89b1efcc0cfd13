import { useState } from 'preact/hooks'
import type { LocalDate } from '../../../domain/time/local-date'
import { formatDate, formatNumber } from '../../../i18n/format'
import { findWork } from '../engine/find-client'
import type { Found, ReadPrefecture } from '../engine/messages'
import type { SearchProps } from '../find-props'
import { prefectureLabel } from '../prefecture-label'

type Props = SearchProps & { readonly found: Found }

/** The lists that were read: which are on this phone since when, how large the others are. */
export function KeepLists(props: Props) {
  const { words, found } = props
  return (
    <section>
      <h2>{words.r('found.keep.title')}</h2>
      {found.prefectures.map((prefecture) => (
        <KeepList key={prefecture.code} {...props} prefecture={prefecture} />
      ))}
      <p>
        <a href={props.data.keepUrl}>{words.r('found.keep.how')}</a>
      </p>
    </section>
  )
}

function sizeText(bytes: number, lang: string): string {
  return bytes < 1e6 ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), lang)} kB` : `${formatNumber(bytes / 1e6, lang, 1)} MB`
}

function KeepList({ words, base, prefecture: { code, savedOn, packed } }: Props & { readonly prefecture: ReadPrefecture }) {
  const { r, lang } = words
  const [since, setSince] = useState<LocalDate | null>(savedOn)
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle')
  const prefecture = prefectureLabel(code, lang)
  const work = findWork(base, lang)
  const settle = (change: Promise<LocalDate | null>, isWanted: (day: LocalDate | null) => boolean) => {
    setState('busy')
    change.then(
      (day) => {
        setSince(day)
        setState(isWanted(day) ? 'idle' : 'failed')
      },
      () => setState('failed'),
    )
  }
  const keep = () => settle(work.keep(code), Boolean)
  const remove = () =>
    settle(
      work.remove(code).then(() => null),
      () => true,
    )
  // Not `disabled`: it would lose the focus.
  const tap = () => state !== 'busy' && (since ? remove() : keep())
  const size = packed === null ? null : sizeText(packed, lang)
  return (
    <div>
      <p role="status">
        {since && r('found.keep.kept', { prefecture, date: formatDate(since, lang, { era: false }) })}
        {!since && (size ? r('found.keep.notKept', { prefecture, size }) : r('found.keep.notKeptNoSize', { prefecture }))}
        {state === 'failed' && <> {r('found.keep.failed')}</>}
      </p>
      <button class="btn" type="button" aria-disabled={state === 'busy'} onClick={tap}>
        <span>{since ? r('found.keep.remove', { prefecture }) : r('found.keep.keep', { prefecture })}</span>
      </button>
    </div>
  )
}
