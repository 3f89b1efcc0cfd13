import type { ComponentChildren } from 'preact'
import { contactById, facts, mayBeCited, type PartialDate, type TimelineRecord } from '../../../facts/facts'
import { jointsOf } from '../../../i18n/joints'
import { hasText } from '../../../i18n/page-words'
import type { TextKey } from '../../../i18n/text-keys'
import { DateText } from '../../../page/DateText'
import { usePage } from '../../../page/page-context'
import { sourceAddress } from '../source-parts'
import { recordOf } from './records'
import { factAddress } from './subjects'

const keyOf = (id: string) => id.toLowerCase().replace('-', '')

/** What a fact says, in the reader's words; for records without words the English gist of the maintainers. */
function Sentence({ id }: { readonly id: string }) {
  const { r } = usePage().words
  const fact = facts.get(id)
  if (hasText(`facts.texts.${keyOf(id)}`)) return <>{r(`facts.texts.${keyOf(id)}` as TextKey)}</>
  if (fact) return <span lang="en">{fact.gist}</span>
  const record = recordOf(id)
  if ('rules' in record && !record.patient) return <span lang="ja">{record.sourceTitle}</span>
  if (!('rules' in record) && contactById(id).audience !== 'patients') return <span lang="ja">{contactById(id).sourceTitle}</span>
  return <>{r(`${id.startsWith('T-') ? 'timeline' : 'contacts'}.${keyOf(id)}.${id.startsWith('T-') ? 'title' : 'name'}` as TextKey)}</>
}

function Period({ from, to }: { readonly from?: PartialDate | undefined; readonly to?: PartialDate | undefined }): ComponentChildren {
  const { r } = usePage().words
  const date = (of: string) => <DateText date={of} era={false} />
  if (from && to) return r('facts.labels.span', { from: date(from), to: date(to) })
  if (from) return r('facts.labels.since', { from: date(from) })
  return to && r('facts.labels.until', { to: date(to) })
}

function Sources({ id }: { readonly id: string }) {
  const { words, href } = usePage()
  const { r } = words
  const fact = facts.get(id)
  if (!fact) {
    const { sourceTitle, sourceUrl } = recordOf(id) as TimelineRecord
    return (
      <p>
        {r('facts.labels.sources')}
        {sourceUrl ? (
          <a href={sourceUrl} lang="ja" rel="noreferrer external">
            {sourceTitle}
          </a>
        ) : (
          <span lang="ja">{sourceTitle}</span>
        )}
      </p>
    )
  }
  const list = (ids: readonly string[], to: (id: string) => string): ComponentChildren =>
    ids.map((one, at) => (
      <span key={one}>
        {at > 0 && ' '}
        <a class="id" href={to(one)}>
          {one}
        </a>
      </span>
    ))
  return (
    <>
      {fact.sources.length > 0 && (
        <p>
          {r('facts.labels.sources')}
          {list(fact.sources, (source) => sourceAddress(href, source))}
        </p>
      )}
      {fact.derivedFrom && (
        <p>
          {r('facts.labels.derived')}
          {list(fact.derivedFrom, (other) => factAddress(href, other))}
        </p>
      )}
    </>
  )
}

/**
 * One fact as a row: what it says, when it was confirmed and how sure it is. With `used`, where it is stated, also since when, by whom
 * and the sources; without, a way to that row.
 */
export function FactRow({ id, used }: { readonly id: string; readonly used?: ComponentChildren }) {
  const { words, href } = usePage()
  const { r } = words
  const record = recordOf(id)
  const dated = record as { readonly date?: PartialDate; readonly from?: PartialDate; readonly to?: PartialDate }
  const from = dated.date ?? dated.from
  return (
    <tr id={id} data-facts={mayBeCited(id) ? id : undefined}>
      <th scope="row">
        <Sentence id={id} /> <span class="soft id">{used ? id : <a href={factAddress(href, id)}>{id}</a>}</span>
      </th>
      <td>
        {used && (from || dated.to) && (
          <p>
            {r('facts.labels.period', {
              text: dated.date ? <DateText date={dated.date} era={false} /> : <Period from={from} to={dated.to} />,
            })}
          </p>
        )}
        {record.status !== 'design' && (
          <p>
            {r('facts.labels.confirmed')}
            {record.confirmedOn ? <DateText date={record.confirmedOn} era={false} /> : r('facts.labels.undated')}
          </p>
        )}
        {record.lookedForOn && (
          <p>
            {r('facts.labels.lookedFor')}
            <DateText date={record.lookedForOn} era={false} />
          </p>
        )}
        <p>{r('facts.labels.sure', { status: <>{r(`facts.status.${record.status}`)}</> })}</p>
        {used && record.confidence.length > 0 && (
          <p>
            {r('facts.labels.by')}
            {record.confidence.map((one, at) => (
              <span key={one}>
                {at > 0 && jointsOf(words.lang).comma}
                {r(`facts.confidence.${one}`)}
              </span>
            ))}
            {record.secondHand && r('facts.labels.secondHand')}
          </p>
        )}
        {used && <Sources id={id} />}
        {used && (
          <p>
            {r('facts.labels.used')}
            {used}
          </p>
        )}
      </td>
    </tr>
  )
}

/** A table of facts. */
export function FactTable({ ids, used }: { readonly ids: readonly string[]; readonly used?: (id: string) => ComponentChildren }) {
  const { r } = usePage().words
  return (
    <table class="facts">
      <thead>
        <tr>
          <th scope="col">{r('facts.what')}</th>
          <th scope="col">{r('facts.about')}</th>
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => (
          <FactRow key={id} id={id} {...(used && { used: used(id) })} />
        ))}
      </tbody>
    </table>
  )
}
