import { sources } from '../../facts/facts'
import { DateText } from '../../page/DateText'
import { usePage } from '../../page/page-context'
import { SOURCE_PARTS, SOURCES_PER_PART, sourcesPageId } from './source-parts'

const ALL = [...sources.values()]

/** The pages and papers the rules rest on, one part of them. */
export function SourcesPage({ part }: { readonly part: number }) {
  const { words, href } = usePage()
  const { r } = words
  return (
    <>
      <a class="back" href={href('about')}>
        {r('about.title')}
      </a>
      <h1>{r('about.sources.title')}</h1>
      <p class="lead">{r('about.sources.lead')}</p>
      <ul class="bullets">
        {ALL.slice(part * SOURCES_PER_PART, (part + 1) * SOURCES_PER_PART).map((source) => (
          <li key={source.id} id={source.id}>
            <span lang="ja">
              {source.title}
              {source.publisher && !source.title.includes(source.publisher) && `（${source.publisher}）`}
            </span>
            {source.urls.length > 0 && ' '}
            {source.urls.map((url, index) => (
              <a key={url} href={url} rel="noreferrer external">
                {source.urls.length === 1 ? source.id : `${source.id} (${index + 1})`}
              </a>
            ))}{' '}
            {source.date ? <DateText date={source.date} era={false} /> : r('about.sources.noDate')}
          </li>
        ))}
      </ul>
      {part + 1 < SOURCE_PARTS && (
        <p>
          <a class="more" href={href(sourcesPageId(part + 1))}>
            {r('about.sources.more')}
          </a>
        </p>
      )}
      {part > 0 && (
        <p>
          <a class="more" href={href(sourcesPageId(part - 1))}>
            {r('about.sources.first')}
          </a>
        </p>
      )}
    </>
  )
}
