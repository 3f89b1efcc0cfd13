import { switchDates } from '../../domain/desk/desk-rule'
import { localDate } from '../../domain/time/local-date'
import { type TimelineRecord, timeline } from '../../facts/facts'
import type { TextKey } from '../../i18n/text-keys'
import { Dated } from '../../page/Dated'
import { DateText } from '../../page/DateText'
import { FactDate } from '../../page/FactDate'
import { usePage } from '../../page/page-context'
import { Previous } from '../../ui/pictogram/pictograms'
import { inOrder, recordStates, startOf } from './record-states'

const RECORDS = inOrder(timeline.filter((record) => record.patient))
const { lastOldCardDay } = switchDates(timeline)
const ENDS = { start: localDate('2024-12-31'), year: lastOldCardDay, since: undefined }

export type TimelinePart = keyof typeof ENDS
/** The timeline is too long for one page; each part is a page, the newest first. */
export const TIMELINE_PARTS = ['since', 'year', 'start'] as const satisfies readonly TimelinePart[]

export const timelinePageId = (part: TimelinePart) => (part === 'since' ? 'switch.timeline' : `switch.timeline.${part}`)

/** The part a record stands in, by the day on which it begins. */
export function partOf(record: TimelineRecord): TimelinePart {
  const start = startOf(record)
  if (start <= ENDS.start) return 'start'
  return start <= ENDS.year ? 'year' : 'since'
}

function When({ record }: { readonly record: TimelineRecord }) {
  const { words } = usePage()
  if (record.date) return <DateText date={record.date} />
  const from = <DateText date={record.from ?? ''} />
  if (!record.to) return <>{words.r('switch.timeline.from', { from })}</>
  return <>{words.r('switch.timeline.span', { from, to: <DateText date={record.to} /> })}</>
}

function Event({ record }: { readonly record: TimelineRecord }) {
  const { words, cite } = usePage()
  const { r } = words
  const text = (name: 'title' | 'effect') => r(`timeline.${record.id.toLowerCase().replace('-', '')}.${name}` as TextKey)
  const basis =
    record.status === 'not-found' ? { 'data-unknown': record.rules.join(' ') } : { 'data-facts': cite(record.id, ...record.rules) }
  return (
    <li id={record.id} {...basis}>
      <h2>{text('title')}</h2>
      <p>
        <b>
          <When record={record} />
        </b>
        {recordStates(record).map(({ word, from, to }) => (
          <Dated key={word} as="span" class={`state ${word}`} from={from} to={to}>
            {r(`switch.timeline.state.${word}`)}
          </Dated>
        ))}
      </p>
      <p>{text('effect')}</p>
      <p class="soft">
        {r('switch.timeline.source')}
        {record.sourceUrl ? (
          <a href={record.sourceUrl} rel="noreferrer external" lang="ja">
            {record.sourceTitle}
          </a>
        ) : (
          <span lang="ja">{record.sourceTitle}</span>
        )}
        {record.confirmedOn
          ? r('switch.timeline.confirmed', { date: <DateText date={record.confirmedOn} era={false} /> })
          : r('switch.timeline.undated')}
        {record.secondHand && r('switch.timeline.secondHand')}
      </p>
      {record.lookedForOn && (
        <p class="soft">{r('switch.timeline.lookedFor', { date: <DateText date={record.lookedForOn} era={false} /> })}</p>
      )}
    </li>
  )
}

/** The dated events for patients that begin in one part of time, in order, with source and day of confirmation. */
export function TimelinePage({ part }: { readonly part: TimelinePart }) {
  const { words, href, cite } = usePage()
  const { r } = words
  return (
    <>
      <a class="back" href={href('switch')}>
        <Previous small />
        <span>{r('switch.title')}</span>
      </a>
      <h1>{r(`switch.timeline.parts.${part}`)}</h1>
      <p data-facts={cite('R-004')}>{r('switch.timeline.lead')}</p>
      <ol class="time">
        {RECORDS.filter((record) => partOf(record) === part).map((record) => (
          <Event key={record.id} record={record} />
        ))}
      </ol>
      <nav aria-label={words.t('switch.timeline.othersTitle')} class="row">
        {TIMELINE_PARTS.filter((other) => other !== part).map((other) => (
          <a key={other} class="btn" href={href(timelinePageId(other))}>
            <span>{r(`switch.timeline.parts.${other}`)}</span>
          </a>
        ))}
      </nav>
      <FactDate />
    </>
  )
}
