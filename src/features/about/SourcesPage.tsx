import { sources } from '../../facts/facts'
import { DateText } from '../../page/DateText'
import { usePage } from '../../page/page-context'

/** Every page and paper the rules rest on. */
export function SourcesPage() {
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
        {[...sources.values()].map((source) => (
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
    </>
  )
}
