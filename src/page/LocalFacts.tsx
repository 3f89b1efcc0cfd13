import type { Edition } from '../edition/schema'
import { DateText } from './DateText'
import { OfficeText, useOperator } from './LocalWindows'
import { usePage } from './page-context'

type Topic = Edition['facts'][number]['topic']

/** What the office added on a subject, marked as its own and with its source. National facts stay where they are. */
export function LocalFacts({ topics }: { readonly topics?: readonly Topic[] }) {
  const { edition, words } = usePage()
  const operator = useOperator()
  const chosen = edition?.facts.filter(({ topic }) => topics === undefined || topics.includes(topic)) ?? []
  return (
    <>
      {chosen.map(({ text, source, confirmedOn }) => (
        <div class="note local-fact" key={text.ja}>
          <p>
            <b>{words.r('edition.fact.mark', { operator })}</b>
          </p>
          <p>
            <OfficeText of={text} />
          </p>
          <p class="soft">
            {words.r('edition.fact.source')}
            {source.url ? (
              <a href={source.url} rel="noreferrer external" lang="ja">
                {source.title}
              </a>
            ) : (
              <span lang="ja">{source.title}</span>
            )}
            <br />
            {words.r('edition.fact.confirmed')}
            <DateText date={confirmedOn} era={false} />
          </p>
        </div>
      ))}
    </>
  )
}
