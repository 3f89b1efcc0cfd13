import { Fragment } from 'preact'
import { type Source, sourcesOf } from '../../../domain/figures/figures'
import { formatDate } from '../../../i18n/format'
import { figures } from '../../../page/figures'
import { usePage } from '../../../page/page-context'
import { monthRuns } from './month-runs'

type Dated = { readonly month: string; readonly sourceIds: readonly string[] }

/** The date of a source belongs to its name: where that is Japanese without readings, so is the date. */
function SourceDate({ of: { date } }: { readonly of: Source }) {
  const { lang } = usePage().words
  return <time datetime={date}>{formatDate(date, citedIn(lang), { era: false })}</time>
}

const citedIn = (lang: string) => (lang === 'ja-x-easy' ? 'ja' : lang)

/** A source as it names itself: in Japanese, with publisher and date. */
export function SourceName({ of: source }: { readonly of: Source }) {
  return (
    <>
      {source.url ? (
        <a href={source.url} rel="noreferrer external" lang="ja">
          {source.title}
        </a>
      ) : (
        <span class="paper" lang="ja">
          {source.title}
        </span>
      )}
      <span class="soft">
        <span lang="ja">{source.publisher}</span> <SourceDate of={source} />
      </span>
    </>
  )
}

/** Months as text without a gap as runs. Plain text: a page may name some hundred months. */
function Months({ of }: { readonly of: readonly string[] }) {
  const { words } = usePage()
  const text = (month: string) => formatDate(month, citedIn(words.lang), { era: false })
  return (
    <>
      {monthRuns(of).map(({ from, to }, index) => (
        <Fragment key={from}>
          {index > 0 && words.r('stats.origin.and')}
          {text(from)}
          {to !== from && [words.r('stats.origin.to'), text(to)]}
        </Fragment>
      ))}
    </>
  )
}

/** A source by publisher and date, leading to its full entry on the page of sources. */
function SourceLink({ of: source }: { readonly of: Source }) {
  const { href } = usePage()
  return (
    <a href={`${href('stats.sources')}#${source.id}`}>
      <span lang="ja">{source.publisher}</span> <SourceDate of={source} />
    </a>
  )
}

/**
 * Where the figures of a block come from: each source with the months it was used for.
 * `short` leads to the page of sources instead of naming title and address, on pages that rest on many.
 */
export function Origin({ of, short }: { readonly of: readonly Dated[]; readonly short?: boolean }) {
  const { words } = usePage()
  const months = new Map<Source, string[]>()
  for (const figure of of)
    for (const source of sourcesOf(figures(), figure)) months.set(source, [...(months.get(source) ?? []), figure.month])
  return (
    <details class="from">
      <summary>{words.r('stats.origin.summary')}</summary>
      <ul>
        {[...months].map(([source, used]) => (
          <li key={source.id}>
            <Months of={used} />
            {words.r('stats.origin.colon')}
            {short ? <SourceLink of={source} /> : <SourceName of={source} />}
          </li>
        ))}
      </ul>
    </details>
  )
}
